import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';

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
  useInfiniteQuery({
    queryKey: [SIGN_INS, 'list', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/sign-ins', {
          params: {
            query: { ...filter, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const useOpenSignIns = () =>
  useQuery({
    queryKey: [SIGN_INS, 'open'],
    queryFn: () => bodyOf(api.GET('/api/v1/sign-ins/open')),
  });

export const endSignIn = (id: string, key: string) =>
  bodyOf(
    api.POST('/api/v1/sign-ins/open/{id}/end', {
      params: { path: { id }, header: intent(key) },
    }),
  );

export const endOtherSignIns = (key: string) =>
  bodyOf(api.POST('/api/v1/sign-ins/open/end-others', { params: { header: intent(key) } }));
