import { useQuery, type QueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import type { Campaign } from './campaign-plan';

const one = (id: string) => ['campaigns', 'one', id] as const;
/** What is computed from the plan; everything of it may change with every write. */
const derived = (id: string, what: string) => ['campaigns', 'plan', id, what] as const;
const POLL_MS = 700;

const readCampaign = (id: string): Promise<Campaign> =>
  bodyOf(api.GET('/api/v1/campaigns/{id}', { params: { path: { id } } }));

export const useCampaign = (id: string) =>
  useQuery({ queryKey: one(id), queryFn: () => readCampaign(id) });

/** The plan as the server has it now; what follows from it is asked for again behind it. @throws ApiProblem */
export async function refreshPlan(client: QueryClient, id: string): Promise<Campaign> {
  await client.cancelQueries({ queryKey: one(id) });
  let fresh: Campaign;
  try {
    fresh = await readCampaign(id);
  } catch (error) {
    // the page asks again by itself as soon as it can
    void client.invalidateQueries({ queryKey: one(id) });
    throw error;
  }
  client.setQueryData(one(id), fresh);
  void client.invalidateQueries({ queryKey: ['campaigns', 'plan', id] });
  void client.invalidateQueries({ queryKey: ['campaigns', 'list'] });
  return fresh;
}

export const useFindings = (id: string, isAsked: boolean) =>
  useQuery({
    queryKey: derived(id, 'findings'),
    enabled: isAsked,
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/findings', { params: { path: { id } } })),
  });

export const useReach = (id: string) =>
  useQuery({
    queryKey: derived(id, 'reach'),
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/reach', { params: { path: { id } } })),
  });

export const useReachedSchools = (id: string, taskId: string | null, groupId: string) =>
  usePages(derived(id, `schools ${taskId ?? ''} ${groupId}`), (page) =>
    bodyOf(
      api.GET('/api/v1/campaigns/{id}/reached-schools', {
        params: {
          path: { id },
          query: {
            ...page,
            ...(taskId === null ? {} : { taskId }),
            ...(groupId === '' ? {} : { groupId }),
          },
        },
      }),
    ),
  );

export const useSignChain = (id: string, isWaiting: boolean) =>
  useQuery({
    queryKey: derived(id, 'chain'),
    // others sign while the page is open
    refetchInterval: isWaiting ? 5_000 : false,
    queryFn: () =>
      bodyOf(api.GET('/api/v1/campaigns/{id}/sign-chain', { params: { path: { id } } })),
  });

export const useLaunch = (id: string, isRunning: boolean) =>
  useQuery({
    queryKey: derived(id, 'launch'),
    refetchInterval: isRunning ? POLL_MS : false,
    queryFn: () => bodyOf(api.GET('/api/v1/campaigns/{id}/launch', { params: { path: { id } } })),
  });

/** Sections, groups and ladders change rarely. */
export const usePlanOptions = () =>
  useQuery({
    queryKey: ['plan-options'],
    staleTime: 300_000,
    queryFn: () => bodyOf(api.GET('/api/v1/plan-options')),
  });

export const useTemplates = () =>
  useQuery({
    queryKey: ['templates'],
    staleTime: 300_000,
    queryFn: () => bodyOf(api.GET('/api/v1/templates')),
  });

export const useCalendars = () =>
  useQuery({
    queryKey: ['calendars', 'all'],
    queryFn: () => bodyOf(api.GET('/api/v1/calendars', { params: { query: { limit: 100 } } })),
  });
