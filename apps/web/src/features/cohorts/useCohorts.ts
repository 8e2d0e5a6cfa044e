import { useQuery } from '@tanstack/react-query';
import { COHORT_STATES, type CohortState, type SchoolTaskState } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import { TASKS, type TaskBrief } from '../tasks/useTasks';
import { passwordOf } from '../session/SignaturePassword';

export type CohortBrief = Schemas['CohortBriefResponse'];
export type Cohort = Schemas['CohortResponse'];
export type Sheet = Schemas['CohortSheetResponse'];
export const COHORTS = 'cohorts';

export interface CohortFilter {
  readonly state?: CohortState[];
  readonly campaignId?: string;
  readonly groupId?: string;
  readonly sort?: 'phaseNo' | '-phaseNo' | 'updatedAt' | '-updatedAt';
}

const SORTS = ['phaseNo', '-phaseNo', 'updatedAt', '-updatedAt'] as const;

/** The filter as the address has it. */
export function cohortFilterOf(params: URLSearchParams): CohortFilter {
  const state = COHORT_STATES.find((one) => one === params.get('state'));
  const sort = SORTS.find((one) => one === params.get('sort'));
  const [campaignId, groupId] = [params.get('campaignId'), params.get('groupId')];
  return {
    ...(state ? { state: [state] } : {}),
    ...(campaignId ? { campaignId } : {}),
    ...(groupId ? { groupId } : {}),
    ...(sort ? { sort } : {}),
  };
}

export const useCohorts = (filter: CohortFilter) =>
  usePages([COHORTS, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/cohorts', { params: { query: { ...page, ...filter } } })),
  );

/** @param onBehalfOf in whose name a delegate reads; empty = in his own */
export const useCohort = (id: string, onBehalfOf = '') =>
  useQuery({
    queryKey: [COHORTS, 'one', id, onBehalfOf],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/cohorts/{id}', {
          params: { path: { id }, query: onBehalfOf === '' ? {} : { onBehalfOf } },
        }),
      ),
  });

export const FIGURE_NAMES = [
  'total',
  'accepted',
  'exempted',
  'cancelled',
  'unsettled',
  'onTime',
  'late',
  'queue',
] as const;
export type Figure = (typeof FIGURE_NAMES)[number];
export const isFigure = (name: string): name is Figure =>
  FIGURE_NAMES.some((figure) => figure === name);

interface FigureQuery {
  readonly states?: SchoolTaskState[];
  readonly open?: boolean;
  readonly late?: boolean;
  readonly holder?: 'TOWN';
  readonly sort?: 'submittedAt';
}

/** The list each figure of a sheet counts. */
const FIGURES: Readonly<Record<Figure, FigureQuery>> = {
  total: {},
  accepted: { states: ['ACCEPTED'] },
  exempted: { states: ['EXEMPTED'] },
  cancelled: { states: ['CANCELLED'] },
  unsettled: { open: true },
  // ordered by hand-in, so that only what was handed in is listed
  onTime: { late: false, sort: 'submittedAt' },
  late: { late: true },
  queue: { states: ['SUBMITTED', 'UNDER_REVIEW'], holder: 'TOWN' },
};

/** Tasks behind a figure of a cohort, page by page. */
export const useCohortTasks = (cohortId: string, figure: Figure) =>
  usePages([TASKS, 'cohort', cohortId, figure], (page) =>
    bodyOf(
      api.GET('/api/v1/school-tasks', {
        params: { query: { ...page, cohortId, ...FIGURES[figure] } },
      }),
    ),
  );

/** Every task that matches, page after page: a sheet names each of them. */
export const useAllTasks = (cohortId: string, which: 'unsettled' | 'returnable') =>
  useQuery({
    queryKey: [TASKS, 'cohort', cohortId, 'all', which],
    queryFn: async (): Promise<readonly TaskBrief[]> => {
      const found: TaskBrief[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: { items: TaskBrief[]; nextCursor: string | null } = await bodyOf(
          api.GET('/api/v1/school-tasks', {
            params: {
              query: {
                cohortId,
                limit: 200,
                ...(which === 'unsettled'
                  ? { open: true }
                  : { states: ['UNDER_REVIEW', 'ACCEPTED'] }),
                ...(cursor === '' ? {} : { cursor }),
              },
            },
          }),
        );
        found.push(...page.items);
        cursor = page.nextCursor;
      }
      return found;
    },
  });

export interface Line {
  readonly schoolTaskId: string;
  readonly ownerUnitId: string;
  readonly newDueOn: string;
  readonly targetPhaseId?: string;
  readonly reason: string;
}
export interface ReturnedTask {
  readonly taskId: string;
  readonly reasonCode: string;
  readonly reason: string;
}

const parts = (id: string, key: string) => ({ path: { id }, header: intent(key) });

/** What a town and the bureau do with a cohort; the signature carries the digest that was seen. */
export const cohortActions = {
  startReview: (id: string, key: string) =>
    bodyOf(api.POST('/api/v1/cohorts/{id}/start-review', { params: parts(id, key) })),
  prepare: (id: string, lines: readonly Line[], key: string) =>
    bodyOf(
      api.POST('/api/v1/cohorts/{id}/prepare-sheet', {
        params: parts(id, key),
        body: { lines: [...lines] },
      }),
    ),
  sign: (
    id: string,
    {
      seenHash,
      onBehalfOf,
      password,
    }: {
      readonly seenHash: string;
      readonly onBehalfOf: string | undefined;
      readonly password: string;
    },
    key: string,
  ) =>
    bodyOf(
      api.POST('/api/v1/cohorts/{id}/sign', {
        params: parts(id, key),
        body: {
          seenHash,
          ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
          ...passwordOf(password),
        },
      }),
    ),
  returnToSchools: (id: string, tasks: readonly ReturnedTask[], key: string) =>
    bodyOf(
      api.POST('/api/v1/cohorts/{id}/return-to-schools', {
        params: parts(id, key),
        body: { tasks: [...tasks] },
      }),
    ),
  returnToTown: (id: string, reason: string, key: string) =>
    bodyOf(
      api.POST('/api/v1/cohorts/{id}/return-to-town', {
        params: parts(id, key),
        body: { reason },
      }),
    ),
} as const;
