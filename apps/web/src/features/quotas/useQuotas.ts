import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { QUOTA_PERIOD_STATES, type FactPrecision } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type UnitQuota = Schemas['UnitQuotaResponse'];
export type Fact = Schemas['FactResponse'];
export type QuotaPeriod = Schemas['QuotaPeriodBriefResponse'];
export const QUOTAS = 'quotas';

/** Campaigns within reach that have begun, the newest first: a person has a handful. */
export const useRunningCampaigns = () =>
  useQuery({
    queryKey: ['campaigns', 'running'],
    queryFn: async () => {
      const { items } = await bodyOf(
        api.GET('/api/v1/campaigns', { params: { query: { limit: 50, states: ['ACTIVE'] } } }),
      );
      return items;
    },
  });

const unitQuotas = (campaignId: string | undefined, unitId?: string) =>
  queryOptions({
    queryKey: [QUOTAS, 'unit', campaignId, unitId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/campaigns/{id}/quotas', {
          params: {
            path: { id: campaignId ?? '' },
            query: unitId === undefined ? {} : { unitId },
          },
        }),
      ),
  });
/** What a unit owes of a campaign's quotas until today; without a unit the own one. */
export const useUnitQuotas = (campaignId: string | undefined, unitId?: string) =>
  useQuery({ ...unitQuotas(campaignId, unitId), enabled: campaignId !== undefined });
/** The first of some campaigns that asks something of the unit, else the first of all; undefined while that is not known. */
export function useFirstWithQuotas(
  campaignIds: readonly string[],
  unitId: string,
): string | undefined {
  const answers = useQueries({ queries: campaignIds.map((id) => unitQuotas(id, unitId)) });
  if (answers.some(({ isPending }) => isPending)) return undefined;
  const first = answers.findIndex(({ data }) => (data?.items.length ?? 0) > 0);
  return campaignIds[Math.max(0, first)];
}

export const useCompliance = (campaignId: string) =>
  useQuery({
    queryKey: [QUOTAS, 'compliance', campaignId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/campaigns/{id}/quota-compliance', {
          params: { path: { id: campaignId } },
        }),
      ),
  });

const SORTS = ['toOn', '-toOn'] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the address asks of the periods of a campaign. */
export function quotaFilterOf(params: URLSearchParams) {
  const asked = (params.get('states') ?? '').split(',');
  const states = QUOTA_PERIOD_STATES.filter((state) => asked.includes(state));
  const text = (name: string): string | undefined => params.get(name)?.slice(0, 50) || undefined;
  const group = params.get('groupId') ?? '';
  return {
    states: states.length > 0 ? states : undefined,
    rule: text('rule'),
    unit: text('unit'),
    groupId: ID.test(group) ? group : undefined,
    sort: SORTS.find((sort) => sort === params.get('sort')),
  };
}
export type QuotaFilter = ReturnType<typeof quotaFilterOf>;

export const useQuotaPeriods = (campaignId: string, filter: QuotaFilter) =>
  usePages([QUOTAS, 'list', campaignId, filter], (page) =>
    bodyOf(
      api.GET('/api/v1/quota-periods', { params: { query: { ...page, ...filter, campaignId } } }),
    ),
  );

export interface Told {
  readonly value: number;
  readonly precision: FactPrecision;
  readonly asOf: string;
  readonly note: string;
}

export const quotaActions = {
  record: (campaignId: string, unitId: string, quota: UnitQuota, told: Told, key: string) =>
    bodyOf(
      api.POST('/api/v1/campaigns/{id}/facts', {
        params: { path: { id: campaignId }, header: intent(key) },
        body: { ...told, unitId, rule: quota.code, fromOn: quota.fromOn, unit: quota.unit },
      }),
    ),
  confirm: (factId: string, key: string) =>
    bodyOf(
      api.POST('/api/v1/facts/{id}/confirm', {
        params: { path: { id: factId }, header: intent(key) },
      }),
    ),
  refuse: (factId: string, reason: string, key: string) =>
    bodyOf(
      api.POST('/api/v1/facts/{id}/refuse', {
        params: { path: { id: factId }, header: intent(key) },
        body: { reason },
      }),
    ),
  exempt: (periodId: string, reason: string, key: string) =>
    bodyOf(
      api.POST('/api/v1/quota-periods/{id}/exempt', {
        params: { path: { id: periodId }, header: intent(key) },
        body: { reason },
      }),
    ),
};
