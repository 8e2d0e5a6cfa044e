import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { CAMPAIGN_STATES, type CampaignState } from '@app/contracts';
import { api, bodyOf, type Schemas } from '@web/api/client';

export type Campaign = Schemas['CampaignResponse'];
export type CampaignBrief = Schemas['CampaignBriefResponse'];
export type PlanPhase = Schemas['PlanPhaseResponse'];
export type Progress = Schemas['ProgressResponse'];
export type UnitProgress = Schemas['UnitProgressResponse'];
export type Meeting = Schemas['MeetingResponse'];
export type Amendment = Schemas['AmendmentResponse'];

const KEY = 'campaigns';
const PAGE = 50;

export const CAMPAIGN_SORTS = ['createdAt', '-createdAt', 'startOn', '-startOn', 'endOn', '-endOn', 'title', '-title'] as const; // prettier-ignore
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

export interface CampaignFilter {
  readonly states?: CampaignState[];
  readonly year?: number;
  readonly q?: string;
  readonly sort?: CampaignSort;
}

/** What the address asks for; words it does not know are left out. */
export function campaignFilterOf(params: URLSearchParams): CampaignFilter {
  const words = (params.get('states') ?? '').split(',');
  const states = CAMPAIGN_STATES.filter((state) => words.includes(state));
  const year = Number(params.get('year'));
  const q = params.get('q') ?? '';
  const sort = CAMPAIGN_SORTS.find((one) => one === params.get('sort'));
  return {
    ...(states.length > 0 ? { states } : {}),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(q === '' ? {} : { q }),
    ...(sort === undefined ? {} : { sort }),
  };
}

export const useCampaigns = (filter: CampaignFilter) =>
  useInfiniteQuery({
    queryKey: [KEY, 'list', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/campaigns', {
          params: {
            query: { ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

const path = (id: string) => ({ params: { path: { id } } });
/** The next page of a list of the campaign. */
const pageOf = (id: string, cursor: string) => ({
  params: { path: { id }, query: { limit: PAGE, ...(cursor === '' ? {} : { cursor }) } },
});

export const useCampaign = (id: string) =>
  useQuery({
    queryKey: [KEY, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}', path(id))),
  });

export const useProgress = (id: string) =>
  useQuery({
    queryKey: [KEY, 'progress', id],
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/progress', path(id))),
  });

export const useMilestones = (id: string) =>
  useQuery({
    queryKey: [KEY, 'milestones', id],
    // a plan has a handful of them: one page
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/milestones', pageOf(id, ''))),
  });

export const useMeetings = (id: string) =>
  useInfiniteQuery({
    queryKey: [KEY, 'meetings', id],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(api.GET('/api/v1/campaigns/{id}/meetings', pageOf(id, pageParam))),
    getNextPageParam: (page) => page.nextCursor,
  });

export const useDocuments = (id: string) =>
  useInfiniteQuery({
    queryKey: [KEY, 'documents', id],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(api.GET('/api/v1/campaigns/{id}/documents', pageOf(id, pageParam))),
    getNextPageParam: (page) => page.nextCursor,
  });

export const useAmendments = (id: string) =>
  useQuery({
    queryKey: [KEY, 'amendments', id],
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/date-amendments', path(id))),
  });

export const useAmendment = (id: string) =>
  useQuery({
    queryKey: [KEY, 'amendment', id],
    queryFn: () => bodyOf(api.GET('/api/v1/date-amendments/{id}', path(id))),
  });

export const useSnapshots = (id: string) =>
  useInfiniteQuery({
    queryKey: [KEY, 'snapshots', id],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(api.GET('/api/v1/campaigns/{id}/snapshots', pageOf(id, pageParam))),
    getNextPageParam: (page) => page.nextCursor,
  });

export const useResumePreview = (id: string) =>
  useQuery({
    queryKey: [KEY, 'resume-preview', id],
    staleTime: 0,
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/resume-preview', path(id))),
  });

export const useActivity = (id: string) =>
  useInfiniteQuery({
    queryKey: [KEY, 'activity', id],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/campaigns/{id}/activity', {
          params: {
            path: { id },
            query: { limit: PAGE, ...(pageParam === '' ? {} : { before: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const useCohorts = (campaignId: string, phaseNo: number) =>
  useInfiniteQuery({
    queryKey: ['cohorts', 'list', { campaignId, phaseNo }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/cohorts', {
          params: {
            query: {
              campaignId,
              phaseNo,
              limit: 100,
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

/** A change of a campaign shows in every list of it, and on the first page. */
export function useRefreshCampaigns(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: [KEY] }),
      client.invalidateQueries({ queryKey: ['workbench'] }),
    ]);
  };
}
