import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { DUTY_POSTS, UNIT_KINDS, type DutyPost, type UnitKind } from '@app/contracts';
import { api, bodyOf, type Schemas } from '@web/api/client';
import { UNITS, UNIT_SORTS } from './useUnits';

export type Vacancy = Schemas['VacancyResponse'];

const PAGE = 50;
/** Who fills the posts: the office and the inspectors. */
const READERS: readonly string[] = ['OFF', 'DISC'];

export const mayReadVacancies = (hats: readonly { readonly code: string }[]): boolean =>
  hats.some(({ code }) => READERS.includes(code));

export interface VacancyFilter {
  readonly posts?: DutyPost[];
  readonly kinds?: UnitKind[];
  readonly unitId?: string;
  readonly parentId?: string;
  readonly q?: string;
  readonly sort?: (typeof UNIT_SORTS)[number];
}

/** What the address asks for; words it does not know are left out. */
export function vacancyFilterOf(params: URLSearchParams): VacancyFilter {
  const post = DUTY_POSTS.find((one) => one === params.get('posts'));
  const kind = UNIT_KINDS.find((one) => one === params.get('kinds'));
  const sort = UNIT_SORTS.find((one) => one === params.get('sort'));
  const unitId = params.get('unitId') ?? '';
  const parentId = params.get('parentId') ?? '';
  const q = params.get('q') ?? '';
  return {
    ...(post === undefined ? {} : { posts: [post] }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(unitId === '' ? {} : { unitId }),
    ...(parentId === '' ? {} : { parentId }),
    ...(q === '' ? {} : { q }),
    ...(sort === undefined ? {} : { sort }),
  };
}

export const useVacancies = (filter: VacancyFilter) =>
  useInfiniteQuery({
    queryKey: [UNITS, 'vacancies', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/vacancies', {
          params: {
            query: { ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

/** The few posts one unit may be without. */
export const useEmptyPosts = (unitId: string, isAsked: boolean) =>
  useQuery({
    queryKey: [UNITS, 'vacancies', 'of', unitId],
    enabled: isAsked,
    queryFn: () => bodyOf(api.GET('/api/v1/vacancies', { params: { query: { unitId } } })),
  });
