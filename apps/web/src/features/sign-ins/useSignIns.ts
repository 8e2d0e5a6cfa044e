import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type SignIn = Schemas['SignInResponse'];
export type OpenSignIn = Schemas['OpenSignInResponse'];
export type Outcome = Schemas['SignInOutcome'];
export const SIGN_INS = 'sign-ins';
export const OUTCOMES = ['SIGNED_IN', 'WRONG_PASSWORD', 'DISABLED'] as const;

export interface SignInFilter {
  readonly outcome?: Outcome;
  readonly sort?: 'at' | '-at';
}

/** The filter the address asks for; what is no filter is left out. */
export function signInFilterOf(params: URLSearchParams): SignInFilter {
  const outcome = OUTCOMES.find((one) => one === params.get('outcome'));
  const sort = params.get('sort');
  return {
    ...(outcome ? { outcome } : {}),
    ...(sort === 'at' || sort === '-at' ? { sort } : {}),
  };
}

export const useSignIns = (filter: SignInFilter) =>
  usePages([SIGN_INS, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/sign-ins', { params: { query: { ...page, ...filter } } })),
  );

export const useOpenSignIns = () =>
  useQuery({
    queryKey: [SIGN_INS, 'open'],
    queryFn: () => bodyOf(api.GET('/api/v1/sign-ins/open')),
  });

export const endSignIn = (id: string, key: string) =>
  bodyOf(
    api.POST('/api/v1/sign-ins/open/{id}/end', { params: { path: { id }, header: intent(key) } }),
  );

export const endOtherSignIns = (key: string) =>
  bodyOf(api.POST('/api/v1/sign-ins/open/end-others', { params: { header: intent(key) } }));
