import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import { TASKS } from '../tasks/useTasks';

export type OverviewCampaign = Schemas['OverviewCampaignResponse'];
export type OverviewPhase = Schemas['OverviewPhaseResponse'];

export const OVERVIEW = 'overview';

/** Running campaigns with the figures that matter; or one campaign in whatever state it is. */
export const useOverview = (campaignId?: string) =>
  useQuery({
    queryKey: [OVERVIEW, campaignId ?? 'running'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/overview', {
          params: { query: campaignId === undefined ? {} : { campaignId } },
        }),
      ),
  });

/** Phases at work: what a reader in a hurry is shown. */
export const openPhases = (campaign: OverviewCampaign): readonly OverviewPhase[] =>
  campaign.phases.filter(({ state }) => state === 'ACTIVE' || state === 'IN_REVIEW');

export interface CountedFilter {
  readonly campaignId?: string;
  readonly phaseNo?: number;
  readonly states?: Schemas['SchoolTaskState'][];
  readonly overdue?: boolean;
  readonly groupId?: string;
  readonly q?: string;
  readonly sort?: 'dueAt' | '-dueAt' | 'submittedAt' | '-submittedAt';
}

/** The records behind a figure. */
export const useCountedTasks = (filter: CountedFilter) =>
  usePages(
    [TASKS, 'counted', filter],
    (page) =>
      bodyOf(api.GET('/api/v1/school-tasks', { params: { query: { ...page, ...filter } } })),
    { size: 100 },
  );
