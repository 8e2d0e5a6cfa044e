import { useQuery } from '@tanstack/react-query';
import { CAMPAIGN_STATES, type CampaignState } from '@app/contracts';
import { api, bodyOf, type Schemas } from '@web/api/client';
import { usePages, type PageAsked } from '@web/api/usePages';

export type Campaign = Schemas['CampaignResponse'];
export type CampaignBrief = Schemas['CampaignBriefResponse'];
export type PlanPhase = Schemas['PlanPhaseResponse'];
export type Progress = Schemas['ProgressResponse'];
export type UnitProgress = Schemas['UnitProgressResponse'];
export type Meeting = Schemas['MeetingResponse'];
export type Amendment = Schemas['AmendmentResponse'];

/** First part of every query key of campaigns. */
export const CAMPAIGNS = 'campaigns';
/** More than a plan has of milestones. */
const MOST_MILESTONES = 50;

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
  usePages([CAMPAIGNS, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/campaigns', { params: { query: { ...page, ...filter } } })),
  );

const path = (id: string) => ({ params: { path: { id } } });
/** A page of a list of the campaign. */
const pageOf = (id: string, page: PageAsked) => ({ params: { path: { id }, query: page } });

export const useCampaign = (id: string) =>
  useQuery({
    queryKey: [CAMPAIGNS, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}', path(id))),
  });

export const useProgress = (id: string) =>
  useQuery({
    queryKey: [CAMPAIGNS, 'progress', id],
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/progress', path(id))),
  });

export const useMilestones = (id: string) =>
  useQuery({
    queryKey: [CAMPAIGNS, 'milestones', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/campaigns/{id}/milestones', pageOf(id, { limit: MOST_MILESTONES }))),
  });

export const useMeetings = (id: string) =>
  usePages([CAMPAIGNS, 'meetings', id], (page) =>
    bodyOf(api.GET('/api/v1/campaigns/{id}/meetings', pageOf(id, page))),
  );

export const useDocuments = (id: string) =>
  usePages([CAMPAIGNS, 'documents', id], (page) =>
    bodyOf(api.GET('/api/v1/campaigns/{id}/documents', pageOf(id, page))),
  );

export const useAmendments = (id: string) =>
  useQuery({
    queryKey: [CAMPAIGNS, 'amendments', id],
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/date-amendments', path(id))),
  });

export const useAmendment = (id: string) =>
  useQuery({
    queryKey: [CAMPAIGNS, 'amendment', id],
    queryFn: () => bodyOf(api.GET('/api/v1/date-amendments/{id}', path(id))),
  });

export const useSnapshots = (id: string) =>
  usePages([CAMPAIGNS, 'snapshots', id], (page) =>
    bodyOf(api.GET('/api/v1/campaigns/{id}/snapshots', pageOf(id, page))),
  );

export const useResumePreview = (id: string) =>
  useQuery({
    queryKey: [CAMPAIGNS, 'resume-preview', id],
    staleTime: 0,
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/resume-preview', path(id))),
  });

export const useActivity = (id: string) =>
  usePages([CAMPAIGNS, 'activity', id], ({ limit, cursor }) =>
    bodyOf(
      api.GET('/api/v1/campaigns/{id}/activity', {
        params: {
          path: { id },
          query: { limit, ...(cursor === undefined ? {} : { before: cursor }) },
        },
      }),
    ),
  );

export const useCohorts = (campaignId: string, phaseNo: number) =>
  usePages(
    ['cohorts', 'list', { campaignId, phaseNo }],
    (page) =>
      bodyOf(api.GET('/api/v1/cohorts', { params: { query: { ...page, campaignId, phaseNo } } })),
    { size: 100 },
  );
