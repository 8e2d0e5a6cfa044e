import { useQuery } from '@tanstack/react-query';
import { ACTOR_CODES, type ActorCode } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type Person = Schemas['PersonResponse'];
export type PersonBrief = Schemas['PersonBriefResponse'];
export type PersonDisabled = Schemas['PersonDisabledResponse'];

export const PEOPLE = 'people';
/** As many signs as the api takes of the words asked for. */
const MOST_SIGNS = 50;
export const PERSON_SORTS = ['name', '-name', 'updatedAt', '-updatedAt'] as const;

export interface PersonFilter {
  readonly unitId?: string;
  readonly code?: ActorCode;
  readonly disabled?: boolean;
  readonly hasAccount?: boolean;
  readonly q?: string;
  readonly sort?: (typeof PERSON_SORTS)[number];
}

const flag = (value: string | null): boolean | undefined =>
  value === 'true' ? true : value === 'false' ? false : undefined;

/** What the address asks for; words it does not know are left out. */
export function personFilterOf(params: URLSearchParams): PersonFilter {
  const code = ACTOR_CODES.find((one) => one === params.get('code'));
  const sort = PERSON_SORTS.find((one) => one === params.get('sort'));
  const unitId = params.get('unitId') ?? '';
  const q = (params.get('q') ?? '').slice(0, MOST_SIGNS);
  const disabled = flag(params.get('disabled'));
  const hasAccount = flag(params.get('hasAccount'));
  return {
    ...(unitId === '' ? {} : { unitId }),
    ...(code === undefined ? {} : { code }),
    ...(disabled === undefined ? {} : { disabled }),
    ...(hasAccount === undefined ? {} : { hasAccount }),
    ...(q === '' ? {} : { q }),
    ...(sort === undefined ? {} : { sort }),
  };
}

export const usePeople = (filter: PersonFilter) =>
  usePages([PEOPLE, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/people', { params: { query: { ...page, ...filter } } })),
  );

export const usePerson = (id: string) =>
  useQuery({
    queryKey: [PEOPLE, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });

/** Signatures given and received; who may not read others' sees those he is part of. */
export const useDelegationsOf = (personId: string) =>
  useQuery({
    queryKey: ['delegations', 'of', personId],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/delegations', { params: { query: { personId, limit: 20 } } })),
  });

const at = (id: string, key: string) => ({ params: { path: { id }, header: intent(key) } });

/** A person's record as it is written. */
export interface PersonWords {
  readonly name: string;
  readonly post: string;
  readonly unitId: string;
  /** null = none */
  readonly phone: string | null;
}
export const createPerson = ({ phone, ...words }: PersonWords, key: string) =>
  bodyOf(
    api.POST('/api/v1/people', {
      params: { header: intent(key) },
      body: { ...words, ...(phone === null ? {} : { phone }) },
    }),
  );
export const editPerson = ({ id, version }: Person, words: PersonWords, key: string) =>
  bodyOf(
    api.PATCH('/api/v1/people/{id}', {
      ...at(id, key),
      body: { ...words, expectedVersion: version },
    }),
  );
export const disablePerson = (id: string, body: Schemas['DisablePersonRequest'], key: string) =>
  bodyOf(api.POST('/api/v1/people/{id}/disable', { ...at(id, key), body }));
export const enablePerson = (id: string, expectedVersion: number, key: string) =>
  bodyOf(api.POST('/api/v1/people/{id}/enable', { ...at(id, key), body: { expectedVersion } }));
