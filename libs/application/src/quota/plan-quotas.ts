import { randomUUID } from 'node:crypto';
import type { CampaignQuota } from '@app/contracts';
import { periodsOf } from '@app/domain';
import { t } from '@app/messages';
import { loadPack } from '@app/packs';
import {
  insertQuotaRule,
  settleQuotas,
  type CampaignRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';

const isQuota = (value: unknown): value is CampaignQuota =>
  typeof value === 'object' && value !== null && 'rule' in value && 'per' in value;

/** The widest period there is, on both sides of a span: enough to see which periods the span cuts. */
const MARGIN_YEARS = 1;
const shifted = (on: string, years: number): string =>
  `${Number(on.slice(0, 4)) + years}${on.slice(4)}`.replace(/-02-29$/, '-02-28');

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
    const whole = new Set(
      periodsOf(quota.per, shifted(startOn, -MARGIN_YEARS), shifted(endOn, MARGIN_YEARS)).map(
        (p) => `${p.fromOn} ${p.toOn}`,
      ),
    );
    const spans = quota.minimum > 0 ? periodsOf(quota.per, startOn, endOn) : [];
    await insertQuotaRule(scope, {
      ...rule,
      bureauId: campaign.bureauId,
      campaignId: campaign.id,
      packVersion: pack.version,
      per: quota.per,
      minimum: quota.minimum,
      at: scope.now,
      spans: spans.map((p) => ({
        ...p,
        endsAt: new Date(calendar.endOf(p.toOn)).toISOString(),
        partial: !whole.has(`${p.fromOn} ${p.toOn}`),
      })),
    });
  }
}

/** Periods that have begun exist, those decided by now are decided: before a sheet counts them. @param unitIds null = all */
export async function settleQuotasOf(
  scope: TransactionScope,
  campaign: Pick<CampaignRow, 'calendarId'> & { readonly id: string; readonly bureauId: string },
  unitIds: readonly string[] | null,
): Promise<void> {
  const calendar = await calendarOf(scope, campaign.calendarId);
  const setId = randomUUID();
  const { made, decided } = await settleQuotas(scope, {
    campaignId: campaign.id,
    unitIds,
    today: calendar.dayOf(scope.now.getTime()),
    at: scope.now,
    partialReason: t('quota.exempt.partial'),
    setId,
  });
  if (made + decided === 0) return;
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
}
