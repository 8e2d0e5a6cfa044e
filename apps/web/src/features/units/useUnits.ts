import { useQuery } from '@tanstack/react-query';
import {
  OWNERSHIPS,
  SCHOOL_TYPES,
  UNIT_KINDS,
  type Ownership,
  type SchoolType,
  type UnitKind,
} from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type Unit = Schemas['UnitResponse'];
export type UnitBrief = Schemas['UnitBriefResponse'];
export type UnitEvent = Schemas['UnitEventResponse'];
export type Profile = Schemas['ProfileRequest'];
export type UnitEventBody = Schemas['UnitEventRequest'];
export type NewUnit = Schemas['CreateUnitRequest'];
export type UnitEdit = Schemas['EditUnitRequest'];

export const UNITS = 'units';
const PAGE = 50;
/** Groups offered as a choice; a bureau with more finds them by the tree. */
const MOST_GROUPS = 100;

export const UNIT_SORTS = ['name', '-name', 'code', '-code'] as const;
export const UNIT_LIVES = ['suspended', 'closed'] as const;
export type UnitLife = (typeof UNIT_LIVES)[number];

/** What the list is asked by, in the words of the api. */
export interface UnitFilter {
  readonly kind?: UnitKind[];
  readonly parentId?: string;
  readonly schoolTypes?: SchoolType[];
  readonly ownership?: Ownership[];
  readonly closed?: boolean;
  readonly suspended?: boolean;
  readonly q?: string;
  readonly sort?: (typeof UNIT_SORTS)[number];
}

const chosen = <T extends string>(of: readonly T[], words: string | null): T[] => {
  const asked = (words ?? '').split(',');
  return of.filter((one) => asked.includes(one));
};

/** What the address asks for; words it does not know are left out. */
export function unitFilterOf(params: URLSearchParams): UnitFilter {
  const kind = chosen(UNIT_KINDS, params.get('kind'));
  const schoolTypes = chosen(SCHOOL_TYPES, params.get('schoolTypes'));
  const ownership = chosen(OWNERSHIPS, params.get('ownership'));
  const life = params.get('life');
  const q = params.get('q') ?? '';
  const parentId = params.get('parentId') ?? '';
  const sort = UNIT_SORTS.find((one) => one === params.get('sort'));
  return {
    ...(kind.length > 0 ? { kind } : {}),
    ...(schoolTypes.length > 0 ? { schoolTypes } : {}),
    ...(ownership.length > 0 ? { ownership } : {}),
    ...(life === 'closed' ? { closed: true } : {}),
    ...(life === 'suspended' ? { suspended: true } : {}),
    ...(parentId === '' ? {} : { parentId }),
    ...(q === '' ? {} : { q }),
    ...(sort === undefined ? {} : { sort }),
  };
}

export const useUnits = (filter: UnitFilter) =>
  usePages([UNITS, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/units', { params: { query: { ...page, ...filter } } })),
  );

/** What hangs under a unit, a page at a time and only once it is opened. */
export const useChildren = (id: string, isOpen: boolean) =>
  usePages(
    [UNITS, 'children', id],
    (page) =>
      bodyOf(
        api.GET('/api/v1/units/{id}/children', {
          params: { path: { id }, query: { ...page, sort: 'name' } },
        }),
      ),
    { isAsked: isOpen },
  );

/** Town centres and directly-run groups by name. */
export const useGroups = () =>
  useQuery({
    queryKey: [UNITS, 'groups'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/units', {
          params: {
            query: { kind: ['TOWN_CENTER', 'DIRECT_GROUP'], sort: 'name', limit: MOST_GROUPS },
          },
        }),
      ),
  });

/** The top of the tree a person sees: the bureau, or what he has of it. */
export const useTop = () =>
  useQuery({
    queryKey: [UNITS, 'top'],
    queryFn: async () => {
      const ask = (kind: UnitKind[]) =>
        bodyOf(
          api.GET('/api/v1/units', { params: { query: { kind, sort: 'name', limit: PAGE } } }),
        );
      const bureaus = await ask(['BUREAU']);
      if (bureaus.items.length > 0) return bureaus.items;
      const groups = await ask(['TOWN_CENTER', 'DIRECT_GROUP']);
      return groups.items.length > 0 ? groups.items : (await ask(['SCHOOL'])).items;
    },
  });

const path = (id: string) => ({ params: { path: { id } } });

export const useUnit = (id: string) =>
  useQuery({
    queryKey: [UNITS, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/units/{id}', path(id))),
  });

export const useLineage = (id: string) =>
  useQuery({
    queryKey: [UNITS, 'events', id],
    queryFn: () => bodyOf(api.GET('/api/v1/units/{id}/events', path(id))),
  });

const at = (id: string, key: string) => ({ params: { path: { id }, header: intent(key) } });

export const recordEvent = (id: string, body: UnitEventBody, key: string) =>
  bodyOf(api.POST('/api/v1/units/{id}/events', { ...at(id, key), body }));
export const editUnit = (id: string, body: UnitEdit, key: string) =>
  bodyOf(api.PATCH('/api/v1/units/{id}', { ...at(id, key), body }));
export const moveUnit = (id: string, body: Schemas['MoveUnitRequest'], key: string) =>
  bodyOf(api.PUT('/api/v1/units/{id}/parent', { ...at(id, key), body }));
export const setProfile = (id: string, body: Schemas['SetProfileRequest'], key: string) =>
  bodyOf(api.PUT('/api/v1/units/{id}/profile', { ...at(id, key), body }));
export const createUnit = (body: NewUnit, key: string) =>
  bodyOf(api.POST('/api/v1/units', { params: { header: intent(key) }, body }));
