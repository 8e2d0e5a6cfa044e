import type { FactUnit } from '@app/contracts';
import { lot } from './lot';
import { addDays, dayOf, instantOf, weekdayFrom } from './standing-clock';
import type { PastEvent } from './school-work';
import type { Town } from './town';

/** Share of the schools that tell of a period in time. */
const SHARES: Readonly<Record<string, number>> = { 'R-401': 0.93, 'R-402': 0.9, DAILY: 0.6 };
/** Of periods that still run, so many have something told of them. */
const EARLY = 0.15;

interface Owed {
  readonly school: string;
  readonly code: string;
  readonly unit: FactUnit;
  readonly minimum: number;
  readonly fromOn: string;
  readonly toOn: string;
  readonly isOver: boolean;
}

/** What schools tell of their quotas between two days, and their heads confirm: drills, hours, inspections. */
export async function quotaWork(
  town: Town,
  campaignId: string,
  fromOn: string,
  toOn: string,
): Promise<readonly PastEvent[]> {
  const today = dayOf(town.untilMs);
  const owed = await town.rows<Owed & Record<string, unknown>>(
    `SELECT DISTINCT u.code AS school, r.code, r.unit, r.minimum::float8 AS minimum, s.from_on::text AS "fromOn", s.to_on::text AS "toOn", s.to_on < $4::date AS "isOver"
     FROM quota_rule r JOIN quota_span s ON s.rule_id = r.id JOIN cohort c ON c.campaign_id = r.campaign_id
       JOIN cohort_member m ON m.cohort_id = c.id AND m.left_at IS NULL AND m.school_type = ANY(r.school_types) JOIN unit u ON u.id = m.school_id
     WHERE r.campaign_id = $1 AND r.level = 'SCHOOL' AND r.minimum > 0 AND NOT s.vacation AND NOT (r.whole_only AND s.partial)
       AND s.from_on <= $3::date AND s.to_on >= $2::date`,
    [campaignId, fromOn, toOn, today],
  );
  return owed.flatMap((one) => eventsOf(town, campaignId, one, { fromOn, toOn }));
}

function eventsOf(
  town: Town,
  campaignId: string,
  owed: Owed,
  within: { readonly fromOn: string; readonly toOn: string },
): readonly PastEvent[] {
  const { school, code, isOver } = owed;
  const share = isOver ? (SHARES[code] ?? SHARES['DAILY'] ?? 0) : EARLY;
  if (lot(school, code, owed.fromOn, 'told') >= share) return [];
  const back = isOver ? 1 + Math.floor(lot(school, code, owed.fromOn, 'day') * 12) : 0;
  const ends = isOver ? addDays(owed.toOn, -back) : addDays(owed.fromOn, 20);
  const on = ends < owed.fromOn ? owed.fromOn : ends;
  if (on < within.fromOn || on > within.toOn) return [];
  const told = weekdayFrom(on);
  const asOf = told > owed.toOn ? on : told;
  let factId = '';
  return [
    {
      atMs: instantOf(asOf, '16:30'),
      run: async () => {
        const answer = await town.app.quota.record.execute({
          actor: await town.as(`saf-${school}`),
          campaignId,
          rule: code,
          fromOn: owed.fromOn,
          value: isOver ? owed.minimum : 1,
          unit: owed.unit,
          precision: 'EXACT',
          asOf,
        });
        factId = answer.factId;
      },
    },
    {
      atMs: instantOf(asOf, '17:15'),
      run: async () => {
        await town.app.quota.decide.execute({ actor: await town.as(`prin-${school}`), factId });
      },
    },
  ];
}
