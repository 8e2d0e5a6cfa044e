import { useQuery } from '@tanstack/react-query';
import { ACTOR_CODES, type ActorCode } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type PersonBrief = Schemas['PersonBriefResponse'];
export type Person = Schemas['PersonResponse'];
export type OneTimeAccount = Schemas['OneTimeAccountResponse'];
export const PEOPLE = 'people';

export interface AccountFilter {
  readonly q?: string;
  readonly code?: ActorCode;
  readonly hasAccount?: boolean;
  readonly disabled?: boolean;
  readonly sort?: 'name' | '-name' | 'updatedAt' | '-updatedAt';
}
const SORTS = ['name', '-name', 'updatedAt', '-updatedAt'] as const;

const flag = (value: string | null): boolean | undefined =>
  value === 'true' ? true : value === 'false' ? false : undefined;

/** The filter the address asks for; what is no filter is left out. */
export function accountFilterOf(params: URLSearchParams): AccountFilter {
  const q = params.get('q');
  const code = ACTOR_CODES.find((one) => one === params.get('code'));
  const hasAccount = flag(params.get('hasAccount'));
  const disabled = flag(params.get('disabled'));
  const sort = SORTS.find((one) => one === params.get('sort'));
  return {
    ...(q ? { q: q.slice(0, 50) } : {}),
    ...(code ? { code } : {}),
    ...(hasAccount === undefined ? {} : { hasAccount }),
    ...(disabled === undefined ? {} : { disabled }),
    ...(sort ? { sort } : {}),
  };
}

export const useAccounts = (filter: AccountFilter) =>
  usePages([PEOPLE, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/people', { params: { query: { ...page, ...filter } } })),
  );

export const usePerson = (id: string) =>
  useQuery({
    queryKey: [PEOPLE, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });

export const createPerson = (
  body: {
    readonly name: string;
    readonly post: string;
    readonly unitId: string;
    readonly phone?: string;
  },
  key: string,
) => bodyOf(api.POST('/api/v1/people', { params: { header: intent(key) }, body }));

export const editPerson = (
  person: Person,
  change: {
    readonly name: string;
    readonly post: string;
    readonly unitId: string;
    readonly phone?: string;
  },
  key: string,
) =>
  bodyOf(
    api.PATCH('/api/v1/people/{id}', {
      params: { path: { id: person.id }, header: intent(key) },
      body: { ...change, expectedVersion: person.version },
    }),
  );

export const disablePerson = (person: Person, reason: string, key: string) =>
  bodyOf(
    api.POST('/api/v1/people/{id}/disable', {
      params: { path: { id: person.id }, header: intent(key) },
      body: { reason, expectedVersion: person.version },
    }),
  );

export const enablePerson = (person: Person, key: string) =>
  bodyOf(
    api.POST('/api/v1/people/{id}/enable', {
      params: { path: { id: person.id }, header: intent(key) },
      body: { expectedVersion: person.version },
    }),
  );

export const createAccount = (person: Person, login: string, key: string) =>
  bodyOf(
    api.POST('/api/v1/people/{id}/account', {
      params: { path: { id: person.id }, header: intent(key) },
      body: { login },
    }),
  );

export const resetPassword = (person: Person, key: string) =>
  bodyOf(
    api.POST('/api/v1/people/{id}/account/reset-password', {
      params: { path: { id: person.id }, header: intent(key) },
    }),
  );
