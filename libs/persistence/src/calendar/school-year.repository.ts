import type { SchoolYearData, TermDays, VacationDays } from '@app/domain';
import type { Queryable } from '../core/database';

/** Puts a school year in force in the place of what was: versions stay. @returns its version */
export async function publishSchoolYear(
  db: Queryable,
  calendarId: string,
  y: SchoolYearData,
): Promise<number> {
  await db.execute(
    "UPDATE school_year SET state = 'SUPERSEDED' WHERE calendar_id = $1 AND year = $2 AND state = 'PUBLISHED'",
    [calendarId, y.year],
  );
  const rows = await db.query<{ version: number }>(
    `INSERT INTO school_year (calendar_id, year, version, source, state, terms, vacations)
     SELECT $1, $2, coalesce(max(version), 0) + 1, $3, 'PUBLISHED', $4::jsonb, $5::jsonb FROM school_year WHERE calendar_id = $1 AND year = $2 RETURNING version`,
    [calendarId, y.year, y.source, JSON.stringify(y.terms), JSON.stringify(y.vacations)],
  );
  await db.execute('UPDATE calendar SET version = version + 1 WHERE id = $1', [calendarId]);
  return rows[0]?.version ?? 1;
}

export interface SchoolYearRow extends SchoolYearData {
  readonly version: number;
  readonly terms: readonly TermDays[];
  readonly vacations: readonly VacationDays[];
}

/** School years in force. */
export async function schoolYearsOf(
  db: Queryable,
  calendarId: string,
): Promise<readonly SchoolYearRow[]> {
  return db.query<SchoolYearRow & Record<string, unknown>>(
    "SELECT year, version, source, terms, vacations FROM school_year WHERE calendar_id = $1 AND state = 'PUBLISHED' ORDER BY year",
    [calendarId],
  );
}

/** Rules whose periods a school year may add, drop or exempt: of running plans by this calendar. */
export interface RunningQuotaRule {
  readonly id: string;
  readonly title: string;
  readonly per: 'WEEK' | 'MONTH' | 'QUARTER' | 'TERM' | 'SCHOOL_YEAR' | 'YEAR';
  readonly startOn: string;
  readonly endOn: string;
  readonly spans: readonly QuotaSpanRow[];
}
export interface QuotaSpanRow {
  readonly fromOn: string;
  readonly toOn: string;
  readonly endsAt: string;
  readonly partial: boolean;
  readonly vacation: boolean;
}

export async function runningQuotaRules(
  db: Queryable,
  calendarId: string,
): Promise<readonly RunningQuotaRule[]> {
  return db.query<RunningQuotaRule & Record<string, unknown>>(
    `SELECT r.id, r.title, r.per, c.start_on AS "startOn", c.end_on AS "endOn",
       coalesce((SELECT jsonb_agg(jsonb_build_object('fromOn', s.from_on, 'toOn', s.to_on, 'partial', s.partial, 'vacation', s.vacation) ORDER BY s.from_on)
        FROM quota_span s WHERE s.rule_id = r.id), '[]') AS spans
     FROM quota_rule r JOIN campaign c ON c.id = r.campaign_id
     WHERE c.calendar_id = $1 AND r.minimum > 0 AND c.state IN ('APPROVED','ISSUED','ACTIVE','SUSPENDED') ORDER BY r.id`,
    [calendarId],
  );
}

export async function replaceQuotaSpans(
  db: Queryable,
  ruleId: string,
  drop: readonly string[],
  put: readonly QuotaSpanRow[],
): Promise<void> {
  await db.execute('DELETE FROM quota_span WHERE rule_id = $1 AND from_on = ANY($2::date[])', [
    ruleId,
    drop,
  ]);
  await db.execute(
    `INSERT INTO quota_span (rule_id, from_on, to_on, ends_at, partial, vacation)
     SELECT $1, (s->>'fromOn')::date, (s->>'toOn')::date, (s->>'endsAt')::timestamptz, (s->>'partial')::boolean, (s->>'vacation')::boolean FROM jsonb_array_elements($2::jsonb) s
     ON CONFLICT (rule_id, from_on) DO UPDATE SET to_on = excluded.to_on, ends_at = excluded.ends_at, partial = excluded.partial, vacation = excluded.vacation`,
    [ruleId, JSON.stringify(put)],
  );
}
