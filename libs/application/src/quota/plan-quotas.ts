import { randomUUID } from 'node:crypto';
import type { CampaignQuota } from '@app/contracts';
import { loadPack } from '@app/packs';
import {
  insertQuotaRule,
  settleQuotas,
  type CampaignRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { exemptReasons, quotaSpans } from './quota-spans';

const isQuota = (value: unknown): value is CampaignQuota =>
  typeof value === 'object' && value !== null && 'rule' in value && 'per' in value;

/**
 * The plan's quotas become rules with their periods as it is issued. A minimum of nothing gives a rule without periods (by own
 * situation, no count); an id no rule pack knows is left to the office.
 */
export async function planQuotas(scope: TransactionScope, campaign: CampaignRow): Promise<void> {
  const quotas = campaign.quotas.filter(isQuota);
  if (quotas.length === 0) return;
  const pack = loadPack('quotas', 'school-safety');
  const calendar = await calendarOf(scope, campaign.calendarId);
  const { startOn, endOn } = campaign;
  for (const quota of quotas) {
    const rule = pack.rules.find((r) => r.code === quota.rule);
    if (!rule) continue;
    await insertQuotaRule(scope, {
      ...rule,
      bureauId: campaign.bureauId,
      campaignId: campaign.id,
      packVersion: pack.version,
      per: quota.per,
      minimum: quota.minimum,
      at: scope.now,
      spans: quota.minimum > 0 ? quotaSpans(calendar, quota.per, startOn, endOn) : [],
    });
  }
}

/** Periods that have begun exist, those decided by now are decided: before a sheet counts them. @param unitIds null = all */
export async function settleQuotasOf(
  scope: TransactionScope,
  campaign: Pick<CampaignRow, 'calendarId'> & { readonly id: string; readonly bureauId: string },
  unitIds: readonly string[] | null,
): Promise<{ readonly made: number; readonly decided: number }> {
  const calendar = await calendarOf(scope, campaign.calendarId);
  const setId = randomUUID();
  const { made, decided } = await settleQuotas(scope, {
    campaignId: campaign.id,
    unitIds,
    today: calendar.dayOf(scope.now.getTime()),
    at: scope.now,
    reasons: exemptReasons(),
    setId,
  });
  if (made + decided === 0) return { made, decided };
  scope.audit({
    actorId: null,
    action: 'QUOTA_PERIOD.evaluate',
    subjectKind: 'CAMPAIGN',
    subjectId: campaign.id,
    setId,
    unitId: campaign.bureauId,
    bureauId: campaign.bureauId,
    data: { made, decided },
  });
  return { made, decided };
}
