import { useQuery } from '@tanstack/react-query';
import { ACTOR_CODES, type ActorCode } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type GrantBrief = Schemas['GrantBriefResponse'];
export type Grant = Schemas['GrantResponse'];
export type GrantState = Schemas['GrantState'];
export const GRANTS = 'grants';
export const GRANT_STATES = ['REQUESTED', 'APPROVED', 'REJECTED', 'REVOKED'] as const;
export type Decision = 'approve' | 'reject' | 'revoke';

export interface GrantFilter {
  readonly state?: GrantState;
  readonly code?: ActorCode;
  readonly personId?: string;
  readonly q?: string;
  readonly sort?: 'createdAt' | '-createdAt';
}

/** The filter the address asks for; what is no filter is left out. */
export function grantFilterOf(params: URLSearchParams): GrantFilter {
  const state = GRANT_STATES.find((one) => one === params.get('state'));
  const code = ACTOR_CODES.find((one) => one === params.get('code'));
  const q = params.get('q');
  const sort = params.get('sort');
  return {
    ...(state ? { state } : {}),
    ...(code ? { code } : {}),
    ...(q ? { q: q.slice(0, 50) } : {}),
    ...(sort === 'createdAt' || sort === '-createdAt' ? { sort } : {}),
  };
}

export const useGrants = (filter: GrantFilter) =>
  usePages([GRANTS, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/grants', { params: { query: { ...page, ...filter } } })),
  );

export const useGrant = (id: string) =>
  useQuery({
    queryKey: [GRANTS, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/grants/{id}', { params: { path: { id } } })),
  });

export interface Proposal {
  readonly personId: string;
  readonly code: ActorCode;
  readonly unitId: string;
  readonly lines: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly reason: string;
}

export const propose = ({ validTo, lines, ...rest }: Proposal, key: string) =>
  bodyOf(
    api.POST('/api/v1/grants', {
      params: { header: intent(key) },
      body: {
        ...rest,
        ...(lines.length === 0 ? {} : { lines: [...lines] }),
        ...(validTo === '' ? {} : { validTo }),
      },
    }),
  );

export function decide(
  { id, version }: { readonly id: string; readonly version: number },
  decision: Decision,
  reason: string,
  key: string,
) {
  const params = { path: { id }, header: intent(key) };
  const expectedVersion = version;
  switch (decision) {
    case 'approve':
      return bodyOf(api.POST('/api/v1/grants/{id}/approve', { params, body: { expectedVersion } }));
    case 'reject':
      return bodyOf(
        api.POST('/api/v1/grants/{id}/reject', { params, body: { reason, expectedVersion } }),
      );
    case 'revoke':
      return bodyOf(
        api.POST('/api/v1/grants/{id}/revoke', { params, body: { reason, expectedVersion } }),
      );
  }
}

export const approveMany = (grantIds: readonly string[], key: string) =>
  bodyOf(
    api.POST('/api/v1/grants/approve-many', {
      params: { header: intent(key) },
      body: { grantIds: [...grantIds] },
    }),
  );
