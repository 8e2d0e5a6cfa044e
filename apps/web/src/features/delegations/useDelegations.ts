import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type Delegation = Schemas['DelegationResponse'];
export type Power = Schemas['DelegatedPower'];
export const DELEGATIONS = 'delegations';

export const useDelegations = (isInForce: boolean) =>
  usePages([DELEGATIONS, 'list', isInForce], (page) =>
    bodyOf(
      api.GET('/api/v1/delegations', {
        params: { query: { ...page, ...(isInForce ? { inForce: true } : {}) } },
      }),
    ),
  );

/** What waits in others' names, and what the person may let another sign. */
export const useDelegated = (isAsked = true) =>
  useQuery({
    queryKey: [DELEGATIONS, 'waiting'],
    enabled: isAsked,
    queryFn: () => bodyOf(api.GET('/api/v1/delegations/waiting')),
  });

export const give = (
  body: {
    readonly delegateId: string;
    readonly powers: readonly Power[];
    readonly campaignIds: readonly string[];
    readonly startsOn: string;
    readonly endsOn: string;
    readonly reason: string;
  },
  key: string,
) =>
  bodyOf(
    api.POST('/api/v1/delegations', {
      params: { header: intent(key) },
      body: { ...body, powers: [...body.powers], campaignIds: [...body.campaignIds] },
    }),
  );

export const revoke = (id: string, key: string) =>
  bodyOf(
    api.POST('/api/v1/delegations/{id}/revoke', { params: { path: { id }, header: intent(key) } }),
  );
