import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import { passwordOf } from '../session/SignaturePassword';

export type SignOff = Schemas['SignOffResponse'];
export type SignOffBrief = Schemas['SignOffBriefResponse'];
export type SignedGate = Schemas['SignedGateResponse'];
export type SignedPlan = Schemas['SignedPlanResponse'];
export type SignedAmendment = Schemas['SignedAmendmentResponse'];
export type Purpose = SignOffBrief['purpose'];

export const SIGN_OFFS = 'sign-offs';
export const PURPOSES: readonly Purpose[] = ['CAMPAIGN_PLAN', 'PHASE_GATE', 'DATE_AMENDMENT'];

export interface SignOffFilter {
  readonly waitingForMe?: boolean;
  readonly signedByMe?: boolean;
  readonly signerLeft?: boolean;
  readonly purpose?: Purpose;
  readonly states?: SignOffBrief['state'][];
  readonly sort?: 'createdAt' | '-createdAt' | 'no' | '-no';
}

export const useSignOffList = (filter: SignOffFilter) =>
  usePages([SIGN_OFFS, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/sign-offs', { params: { query: { ...page, ...filter } } })),
  );

/** @param onBehalfOf in whose name a delegate reads; empty = in his own */
export const useSignOff = (id: string, onBehalfOf: string) =>
  useQuery({
    queryKey: [SIGN_OFFS, 'one', id, onBehalfOf],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/sign-offs/{id}', {
          params: { path: { id }, query: onBehalfOf === '' ? {} : { onBehalfOf } },
        }),
      ),
  });

export interface Hand {
  readonly id: string;
  /** in whose name; empty = his own */
  readonly onBehalfOf: string;
}
const inTheName = ({ onBehalfOf }: Hand) => (onBehalfOf === '' ? {} : { onBehalfOf });
const parts = (id: string, key: string) => ({ path: { id }, header: intent(key) });

/** What is done with a sign-off; each takes the key of the intended action. */
export const signOffActions = {
  sign: (
    hand: Hand,
    {
      seenHash,
      opinion,
      password,
    }: { readonly seenHash: string; readonly opinion: string; readonly password: string },
    key: string,
  ) =>
    bodyOf(
      api.POST('/api/v1/sign-offs/{id}/sign', {
        params: parts(hand.id, key),
        body: {
          seenHash,
          ...(opinion === '' ? {} : { opinion }),
          ...inTheName(hand),
          ...passwordOf(password),
        },
      }),
    ),
  return: (hand: Hand, opinion: string, key: string) =>
    bodyOf(
      api.POST('/api/v1/sign-offs/{id}/return', {
        params: parts(hand.id, key),
        body: { opinion, ...inTheName(hand) },
      }),
    ),
  reject: (hand: Hand, opinion: string, key: string) =>
    bodyOf(
      api.POST('/api/v1/sign-offs/{id}/reject', {
        params: parts(hand.id, key),
        body: { opinion, ...inTheName(hand) },
      }),
    ),
  withdraw: (id: string, key: string) =>
    bodyOf(api.POST('/api/v1/sign-offs/{id}/withdraw', { params: parts(id, key) })),
  start: (id: string, key: string) =>
    bodyOf(api.POST('/api/v1/sign-offs/{id}/start', { params: parts(id, key) })),
};
