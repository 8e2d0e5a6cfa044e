import { DomainError } from '@app/domain';
import type { FactPrecision, FactUnit, QuotaPeriodState, SchoolType } from '@app/contracts';
import type { Queryable } from '../core/database';
import type { CountedIds } from '../gate/gate.repository';
import { ensureQuotaPeriodsSql, evaluateQuotasSql } from '../sql/quota-periods.sql';

export async function insertQuotaRule(
  db: Queryable,
  r: {
    readonly bureauId: string;
    readonly campaignId: string;
    readonly code: string;
    readonly packVersion: number;
    readonly title: string;
    readonly per: string;
    readonly minimum: number;
    readonly unit: FactUnit;
    readonly level: 'SCHOOL' | 'BUREAU';
    readonly schoolTypes: readonly SchoolType[];
    readonly wholeOnly: boolean;
    readonly source: string;
    readonly confidence: string;
    readonly at: Date;
    readonly spans: readonly {
      readonly fromOn: string;
      readonly toOn: string;
      readonly endsAt: string;
      readonly partial: boolean;
      readonly vacation: boolean;
    }[];
  },
): Promise<void> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO quota_rule (bureau_id, campaign_id, code, pack_version, title, per, minimum, unit, level, school_types, whole_only, source, confidence, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[], $11, $12, $13, $14) ON CONFLICT (campaign_id, code) DO NOTHING RETURNING id`,
    [
      r.bureauId,
      r.campaignId,
      r.code,
      r.packVersion,
      r.title,
      r.per,
      r.minimum,
      r.unit,
      r.level,
      r.schoolTypes,
      r.wholeOnly,
      r.source,
      r.confidence,
      r.at,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) return;
  await db.execute(
    `INSERT INTO quota_span (rule_id, from_on, to_on, ends_at, partial, vacation)
     SELECT $1, (s->>'fromOn')::date, (s->>'toOn')::date, (s->>'endsAt')::timestamptz, (s->>'partial')::boolean, (s->>'vacation')::boolean FROM jsonb_array_elements($2::jsonb) s`,
    [id, JSON.stringify(r.spans)],
  );
}

/** Why a period is exempt from the start: cut by the plan's span, or wholly in vacations. */
export interface ExemptReasons {
  readonly partial: string;
  readonly vacation: string;
}

export interface QuotaScope {
  readonly campaignId: string;
  /** null = every unit of the campaign */
  readonly unitIds: readonly string[] | null;
  readonly today: string;
  readonly at: Date;
  readonly reasons: ExemptReasons;
  readonly setId: string;
}

/** Periods that have begun exist afterwards; those decided by now are decided. Set-based; a second run changes nothing. */
export async function settleQuotas(
  db: Queryable,
  q: QuotaScope,
): Promise<{ readonly made: number; readonly decided: number }> {
  const made = await db.execute(ensureQuotaPeriodsSql, [
    q.campaignId,
    q.unitIds,
    q.today,
    q.at,
    q.reasons.partial,
    q.reasons.vacation,
  ]);
  const decided = await db.execute(evaluateQuotasSql, [q.campaignId, q.unitIds, q.at, q.setId]);
  return { made, decided };
}

/**
 * Units of a campaign that owe a period that has begun and have none yet, in the order of their ids. Two phases that open
 * together take turns: the rules are locked until the transaction ends.
 */
export async function unitsWithoutQuotas(
  db: Queryable,
  q: {
    readonly campaignId: string;
    readonly today: string;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<readonly string[]> {
  const rules = await db.query(
    'SELECT id FROM quota_rule WHERE campaign_id = $1 ORDER BY id FOR NO KEY UPDATE',
    [q.campaignId],
  );
  if (rules.length === 0) return [];
  const rows = await db.query<{ id: string }>(
    `WITH begun AS MATERIALIZED (
       SELECT r.bureau_id, r.level, r.school_types FROM quota_rule r
       WHERE r.campaign_id = $1 AND EXISTS (SELECT FROM quota_span s WHERE s.rule_id = r.id AND s.from_on <= $2::date))
     SELECT u.id FROM (
       SELECT m.school_id AS id FROM cohort c JOIN cohort_member m ON m.cohort_id = c.id AND m.left_at IS NULL
       WHERE c.campaign_id = $1 AND EXISTS (SELECT FROM begun b WHERE b.level = 'SCHOOL' AND m.school_type = ANY(b.school_types))
       UNION SELECT bureau_id FROM begun WHERE level = 'BUREAU') u
     WHERE ($3::uuid IS NULL OR u.id > $3::uuid) AND NOT EXISTS (SELECT FROM quota_period q WHERE q.unit_id = u.id AND q.campaign_id = $1)
     ORDER BY u.id LIMIT $4`,
    [q.campaignId, q.today, q.after, q.limit],
  );
  return rows.map(({ id }) => id);
}

/** Campaigns that run and have quotas, in the order of their ids. */
export async function campaignsWithQuotas(
  db: Queryable,
): Promise<
  readonly { readonly id: string; readonly bureauId: string; readonly calendarId: string }[]
> {
  return db.query(
    `SELECT c.id, c.bureau_id AS "bureauId", c.calendar_id AS "calendarId" FROM campaign c
     WHERE c.state IN ('ACTIVE','WRAP_UP') AND EXISTS (SELECT 1 FROM quota_rule r WHERE r.campaign_id = c.id) ORDER BY c.id`,
  );
}

export interface QuotaPeriodRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly calendarId: string;
  readonly ownerSectionId: string;
  readonly ruleId: string;
  readonly code: string;
  readonly title: string;
  readonly factUnit: FactUnit;
  readonly source: string;
  readonly packVersion: number;
  readonly unitId: string;
  readonly groupId: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly endsAt: Date;
  readonly minimum: number;
  readonly achieved: number;
  readonly madeUp: number;
  readonly precision: FactPrecision;
  readonly exemptReason: string | null;
  readonly state: QuotaPeriodState;
  readonly version: number;
}

const SELECT = `SELECT q.id, q.bureau_id AS "bureauId", q.campaign_id AS "campaignId", c.calendar_id AS "calendarId", c.owner_section_id AS "ownerSectionId", q.rule_id AS "ruleId", r.code, r.title,
  r.unit AS "factUnit", r.source, r.pack_version AS "packVersion", q.unit_id AS "unitId", q.group_id AS "groupId", q.from_on AS "fromOn", q.to_on AS "toOn", q.ends_at AS "endsAt",
  q.minimum::float8 AS minimum, q.achieved::float8 AS achieved, q.made_up::float8 AS "madeUp", q.precision, q.exempt_reason AS "exemptReason", q.state, q.version
FROM quota_period q JOIN quota_rule r ON r.id = q.rule_id JOIN campaign c ON c.id = q.campaign_id`;

/** @throws DomainError object.missing */
export async function lockPeriodOrThrow(
  db: Queryable,
  key:
    | { readonly id: string }
    | {
        readonly campaignId: string;
        readonly code: string;
        readonly unitId: string;
        readonly fromOn: string;
      },
  bureauId: string,
): Promise<QuotaPeriodRow> {
  const [where, values] =
    'id' in key
      ? ['q.id = $2', [key.id]]
      : [
          'q.campaign_id = $2 AND r.code = $3 AND q.unit_id = $4 AND q.from_on = $5',
          [key.campaignId, key.code, key.unitId, key.fromOn],
        ];
  const rows = await db.query<QuotaPeriodRow>(
    `${SELECT} WHERE q.bureau_id = $1 AND ${where} FOR NO KEY UPDATE OF q`,
    [bureauId, ...values],
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

export interface DueQuota {
  readonly id: string | null;
  readonly code: string;
  readonly title: string;
  readonly unit: FactUnit;
  readonly fromOn: string;
  readonly toOn: string;
  readonly minimum: number;
  readonly achieved: number;
  readonly madeUp: number;
  readonly precision: FactPrecision;
  readonly state: QuotaPeriodState;
  readonly exemptReason: string | null;
  readonly source: string;
}

/**
 * What a unit owes until today, whether a row stands for it already or not; an ended one that nobody met is unmet, decided
 * already or not. What ended before the school joined, or before the launch, is not owed.
 */
export async function quotasOfUnit(
  db: Queryable,
  campaignId: string,
  unitId: string,
  {
    today,
    at,
    reasons,
  }: { readonly today: string; readonly at: Date; readonly reasons: ExemptReasons },
): Promise<readonly DueQuota[]> {
  return db.query<DueQuota>(
    `SELECT q.id, r.code, r.title, r.unit, s.from_on AS "fromOn", s.to_on AS "toOn", r.minimum::float8 AS minimum, coalesce(q.achieved, 0)::float8 AS achieved, coalesce(q.made_up, 0)::float8 AS "madeUp",
       coalesce(q.precision, 'EXACT') AS precision, CASE WHEN coalesce(q.state, 'OPEN') <> 'OPEN' THEN q.state WHEN q.id IS NULL AND r.level = 'SCHOOL' AND ((r.whole_only AND s.partial) OR s.vacation) THEN 'EXEMPT'
         WHEN s.ends_at <= $6 AND coalesce(q.achieved, 0) < r.minimum THEN 'UNMET' ELSE 'OPEN' END AS state,
       coalesce(q.exempt_reason, CASE WHEN r.level <> 'SCHOOL' THEN NULL WHEN s.vacation THEN $5::text WHEN r.whole_only AND s.partial THEN $4::text END) AS "exemptReason", r.source
     FROM quota_rule r JOIN quota_span s ON s.rule_id = r.id AND s.from_on <= $3::date LEFT JOIN quota_period q ON q.rule_id = r.id AND q.unit_id = $2 AND q.from_on = s.from_on
     LEFT JOIN LATERAL (
       SELECT min(m.joined_at) AS first_at, bool_or(m.left_at IS NULL AND m.school_type = ANY(r.school_types)) AS owes
       FROM cohort c JOIN cohort_member m ON m.cohort_id = c.id WHERE c.campaign_id = $1 AND m.school_id = $2) joined ON r.level = 'SCHOOL'
     WHERE r.campaign_id = $1 AND ((r.level = 'BUREAU' AND r.bureau_id = $2) OR (r.level = 'SCHOOL' AND joined.owes))
       AND (q.id IS NOT NULL OR s.ends_at > CASE r.level WHEN 'SCHOOL' THEN joined.first_at ELSE r.created_at END)
     ORDER BY s.from_on, r.code`,
    [campaignId, unitId, today, reasons.partial, reasons.vacation, at],
  );
}

export async function writeAchieved(
  db: Queryable,
  periodId: string,
  sums: { readonly achieved: number; readonly madeUp: number; readonly precision: FactPrecision },
  at: Date,
): Promise<void> {
  await db.execute(
    'UPDATE quota_period SET achieved = $2, made_up = $3, precision = $4, version = version + 1, updated_at = $5 WHERE id = $1',
    [periodId, sums.achieved, sums.madeUp, sums.precision, at],
  );
}

/** Periods of a campaign that end within a phase, by rule; MET ones count, EXEMPT ones leave the denominator. */
export async function countQuotas(
  db: Queryable,
  phase: { readonly campaignId: string; readonly startOn: string; readonly endOn: string },
  codes: readonly string[] | null,
): Promise<CountedIds> {
  const rows = await db.query<{ done: string[] | null; owed: string[] | null }>(
    `SELECT array_agg(q.id ORDER BY q.id) FILTER (WHERE q.state = 'MET') AS done, array_agg(q.id ORDER BY q.id) AS owed
     FROM quota_period q JOIN quota_rule r ON r.id = q.rule_id
     WHERE q.campaign_id = $1 AND q.to_on BETWEEN $2 AND $3 AND q.state <> 'EXEMPT' AND ($4::text[] IS NULL OR r.code = ANY($4))`,
    [phase.campaignId, phase.startOn, phase.endOn, codes],
  );
  return { numeratorIds: rows[0]?.done ?? [], denominatorIds: rows[0]?.owed ?? [] };
}

export interface QuotaCounts {
  readonly met: number;
  readonly unmet: number;
  readonly madeUp: number;
  readonly exempt: number;
  readonly open: number;
}
const COUNTS = `(count(*) FILTER (WHERE q.state = 'MET'))::int AS met, (count(*) FILTER (WHERE q.state = 'UNMET'))::int AS unmet, (count(*) FILTER (WHERE q.state = 'MADE_UP'))::int AS "madeUp",
  (count(*) FILTER (WHERE q.state = 'EXEMPT'))::int AS exempt, (count(*) FILTER (WHERE q.state = 'OPEN'))::int AS open`;

/** Of a cohort's members, periods that end within its phase. */
export async function cohortQuotas(db: Queryable, cohortId: string): Promise<QuotaCounts> {
  const rows = await db.query<QuotaCounts>(
    `SELECT ${COUNTS} FROM cohort c JOIN phase p ON p.id = c.phase_id JOIN cohort_member m ON m.cohort_id = c.id AND m.left_at IS NULL
     JOIN quota_period q ON q.campaign_id = c.campaign_id AND q.unit_id = m.school_id AND q.to_on BETWEEN p.start_on AND p.end_on WHERE c.id = $1`,
    [cohortId],
  );
  return rows[0] ?? { met: 0, unmet: 0, madeUp: 0, exempt: 0, open: 0 };
}

/** By rule, within the groups or units given; null = all. */
export async function quotaCounts(
  db: Queryable,
  campaignId: string,
  groupIds: readonly string[] | null,
  unitIds: readonly string[] | null,
): Promise<readonly (QuotaCounts & { readonly code: string; readonly title: string })[]> {
  return db.query(
    `SELECT r.code, r.title, ${COUNTS} FROM quota_rule r LEFT JOIN quota_period q ON q.rule_id = r.id
       AND (($2::uuid[] IS NULL AND $3::uuid[] IS NULL) OR q.group_id = ANY($2) OR q.unit_id = ANY($3))
     WHERE r.campaign_id = $1 GROUP BY r.code, r.title ORDER BY r.code`,
    [campaignId, groupIds, unitIds],
  );
}
