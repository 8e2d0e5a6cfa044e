import {
  DomainError,
  type CalendarData,
  type CalendarYearData,
  type SchoolYearData,
} from '@app/domain';
import type { Queryable } from '../core/database';

export interface CalendarRow extends CalendarData {
  readonly id: string;
  readonly bureauId: string;
  readonly title: string;
  readonly schoolYears: readonly SchoolYearData[];
}

/** @throws DomainError calendar.unknown */
export async function calendarDataOrThrow(db: Queryable, calendarId: string): Promise<CalendarRow> {
  const rows = await db.query<{
    id: string;
    bureau_id: string;
    code: string;
    title: string;
    version: number;
    day_length_ms: number;
    epoch_on: string;
    epoch_at: Date;
    years: readonly CalendarYearData[] | null;
    school_years: readonly SchoolYearData[] | null;
  }>(
    `SELECT c.id, c.bureau_id, c.code, c.title, c.version, c.day_length_ms, c.epoch_on, c.epoch_at,
       (SELECT jsonb_agg(jsonb_build_object('year', y.year, 'source', y.source, 'off', y.days->'off', 'work', y.days->'work', 'labels', coalesce(y.days->'labels', '{}')) ORDER BY y.year)
        FROM calendar_year y WHERE y.calendar_id = c.id AND y.state = 'PUBLISHED') AS years,
       (SELECT jsonb_agg(jsonb_build_object('year', s.year, 'source', s.source, 'terms', s.terms, 'vacations', s.vacations) ORDER BY s.year)
        FROM school_year s WHERE s.calendar_id = c.id AND s.state = 'PUBLISHED') AS school_years
     FROM calendar c WHERE c.id = $1`,
    [calendarId],
  );
  const row = rows[0];
  if (!row) throw new DomainError('calendar.unknown', 'missing');
  return {
    id: row.id,
    bureauId: row.bureau_id,
    code: row.code,
    title: row.title,
    version: row.version,
    dayLengthMs: row.day_length_ms,
    epoch: { on: row.epoch_on, atMs: row.epoch_at.getTime() },
    years: row.years ?? [],
    schoolYears: row.school_years ?? [],
  };
}

export async function calendarVersion(db: Queryable, calendarId: string): Promise<number | null> {
  return (
    (
      await db.prepared<{ version: number }>('SELECT version FROM calendar WHERE id = $1', [
        calendarId,
      ])
    )[0]?.version ?? null
  );
}

export async function calendarsOf(
  db: Queryable,
  bureauId: string,
): Promise<
  readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly dayLengthMs: number;
    readonly publishedYears: readonly number[];
  }[]
> {
  return db.query(
    `SELECT c.id, c.code, c.title, c.day_length_ms AS "dayLengthMs",
       coalesce((SELECT array_agg(y.year ORDER BY y.year) FROM calendar_year y WHERE y.calendar_id = c.id AND y.state = 'PUBLISHED'), '{}') AS "publishedYears"
     FROM calendar c WHERE c.bureau_id = $1 ORDER BY c.code`,
    [bureauId],
  );
}

export async function insertCalendar(
  db: Queryable,
  calendar: CalendarData & { readonly bureauId: string; readonly title: string; readonly at: Date },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO calendar (bureau_id, code, title, day_length_ms, epoch_on, epoch_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      calendar.bureauId,
      calendar.code,
      calendar.title,
      calendar.dayLengthMs,
      calendar.epoch.on,
      new Date(calendar.epoch.atMs),
      calendar.at,
    ],
  );
  const id = rows[0]?.id ?? '';
  for (const year of calendar.years) {
    await db.execute(
      `INSERT INTO calendar_year (calendar_id, year, version, source, state, days) VALUES ($1, $2, 1, $3, 'PUBLISHED', $4::jsonb)`,
      [
        id,
        year.year,
        year.source,
        JSON.stringify({ off: year.off, work: year.work, labels: year.labels ?? {} }),
      ],
    );
  }
  for (const year of calendar.schoolYears ?? []) {
    await db.execute(
      `INSERT INTO school_year (calendar_id, year, version, source, state, terms, vacations) VALUES ($1, $2, 1, $3, 'PUBLISHED', $4::jsonb, $5::jsonb)`,
      [id, year.year, year.source, JSON.stringify(year.terms), JSON.stringify(year.vacations)],
    );
  }
  return id;
}

/** Writes the days SQL needs (carry-over dates, lists); set-based, existing days stay. */
export async function materialiseDays(
  db: Queryable,
  calendarId: string,
  days: readonly {
    readonly on: string;
    readonly startsAtMs: number;
    readonly endsAtMs: number;
    readonly working: boolean;
    readonly provisional: boolean;
  }[],
): Promise<void> {
  await db.execute(
    `INSERT INTO calendar_day (calendar_id, day, starts_at, ends_at, working, provisional)
     SELECT $1, (d->>'on')::date, to_timestamp((d->>'startsAtMs')::float8 / 1000), to_timestamp((d->>'endsAtMs')::float8 / 1000), (d->>'working')::boolean, (d->>'provisional')::boolean
     FROM jsonb_array_elements($2::jsonb) d
     ON CONFLICT (calendar_id, day) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, working = excluded.working, provisional = excluded.provisional`,
    [calendarId, JSON.stringify(days)],
  );
}

/** The bureau's newest calendar, by which notices outside any campaign go out; null before the first one. */
export async function newestCalendar(db: Queryable, bureauId: string): Promise<string | null> {
  const rows = await db.query<{ id: string }>(
    'SELECT id FROM calendar WHERE bureau_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [bureauId],
  );
  return rows[0]?.id ?? null;
}
