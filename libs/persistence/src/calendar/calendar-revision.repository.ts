import { DomainError, type TermDays, type VacationDays } from '@app/domain';
import type { CalendarYearState } from '@app/contracts';
import type { Queryable } from '../core/database';

export interface RevisionDays {
  readonly label: string;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** A date of the plan that a publication moves, or only makes certain. */
export interface PlanMove {
  readonly table: 'task_phase' | 'deliverable_spec';
  readonly id: string;
  readonly title: string;
  readonly phaseNo: number;
  readonly opened: boolean;
  readonly fromAt: string;
  readonly toAt: string;
  readonly toOn: string;
  readonly provisional: boolean;
}

/** What a paper puts in force: days of a calendar year, or a school year's terms. */
export type RevisionKind = 'DAYS' | 'TERMS';
export interface RevisionTerms {
  readonly terms: readonly TermDays[];
  readonly vacations: readonly VacationDays[];
}

export interface RevisionRow {
  readonly id: string;
  readonly bureauId: string;
  readonly calendarId: string;
  readonly kind: RevisionKind;
  readonly year: number;
  readonly yearVersion: number | null;
  readonly source: string;
  /** empty for a school year */
  readonly days: readonly RevisionDays[];
  /** null for days of a year */
  readonly schoolYear: RevisionTerms | null;
  readonly enteredBy: string;
  readonly enteredByName: string;
  readonly publishedByName: string | null;
  readonly publishedAt: Date | null;
  readonly moves: readonly PlanMove[];
  readonly total: number;
  readonly done: number;
  readonly moved: number;
  readonly lastTaskId: string | null;
  readonly appliedAt: Date | null;
  readonly state: CalendarYearState;
  readonly stateVersion: number;
  readonly version: number;
}

const SELECT = `SELECT r.id, r.bureau_id AS "bureauId", r.calendar_id AS "calendarId", r.kind, r.year, r.year_version AS "yearVersion", r.source,
  CASE r.kind WHEN 'DAYS' THEN r.days ELSE '[]' END AS days, CASE r.kind WHEN 'TERMS' THEN r.days END AS "schoolYear",
  r.entered_by AS "enteredBy", p.name AS "enteredByName", q.name AS "publishedByName", r.published_at AS "publishedAt", r.moves, r.total, r.done, r.moved,
  r.last_task_id AS "lastTaskId", r.applied_at AS "appliedAt", r.state, r.state_version AS "stateVersion", r.version
  FROM calendar_revision r JOIN person p ON p.id = r.entered_by LEFT JOIN person q ON q.id = r.published_by`;

/** @throws DomainError object.missing */
export async function revisionOrThrow(
  db: Queryable,
  revisionId: string,
  bureauId: string,
  { kind = 'DAYS', lock = false }: { readonly kind?: RevisionKind; readonly lock?: boolean } = {},
): Promise<RevisionRow> {
  const row = (
    await db.query<RevisionRow & Record<string, unknown>>(
      `${SELECT} WHERE r.id = $1 AND r.bureau_id = $2 AND r.kind = $3${lock ? ' FOR NO KEY UPDATE OF r' : ''}`,
      [revisionId, bureauId, kind],
    )
  )[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

export async function revisionsOf(
  db: Queryable,
  calendarId: string,
  kind: RevisionKind = 'DAYS',
): Promise<readonly RevisionRow[]> {
  return db.query<RevisionRow & Record<string, unknown>>(
    `${SELECT} WHERE r.calendar_id = $1 AND r.kind = $2 ORDER BY r.year DESC, r.created_at DESC, r.id`,
    [calendarId, kind],
  );
}

/** Of a year of working days, or of a school year. */
export type RevisionContent = readonly RevisionDays[] | RevisionTerms;

export async function insertRevision(
  db: Queryable,
  r: {
    readonly bureauId: string;
    readonly calendarId: string;
    readonly year: number;
    readonly source: string;
    readonly content: RevisionContent;
    readonly enteredBy: string;
    readonly at: Date;
  },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO calendar_revision (bureau_id, calendar_id, kind, year, source, days, entered_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $8) RETURNING id`,
    [
      r.bureauId,
      r.calendarId,
      'terms' in r.content ? 'TERMS' : 'DAYS',
      r.year,
      r.source,
      JSON.stringify(r.content),
      r.enteredBy,
      r.at,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the year was not written');
  return id;
}

/** Puts a year in force in the place of what was: versions stay. @returns the year's version */
export async function publishYear(
  db: Queryable,
  y: {
    readonly calendarId: string;
    readonly year: number;
    readonly source: string;
    readonly off: readonly string[];
    readonly work: readonly string[];
    readonly labels: Readonly<Record<string, string>>;
  },
): Promise<number> {
  await db.execute(
    "UPDATE calendar_year SET state = 'SUPERSEDED' WHERE calendar_id = $1 AND year = $2 AND state = 'PUBLISHED'",
    [y.calendarId, y.year],
  );
  const rows = await db.query<{ version: number }>(
    `INSERT INTO calendar_year (calendar_id, year, version, source, state, days)
     SELECT $1, $2, coalesce(max(version), 0) + 1, $3, 'PUBLISHED', $4::jsonb FROM calendar_year WHERE calendar_id = $1 AND year = $2 RETURNING version`,
    [
      y.calendarId,
      y.year,
      y.source,
      JSON.stringify({ off: y.off, work: y.work, labels: y.labels }),
    ],
  );
  await db.execute('UPDATE calendar SET version = version + 1 WHERE id = $1', [y.calendarId]);
  return rows[0]?.version ?? 1;
}

/** Dates of running plans by this calendar. */
export interface PlanDueRow {
  readonly table: 'task_phase' | 'deliverable_spec';
  readonly id: string;
  readonly title: string;
  readonly due: unknown;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly phaseNo: number;
  readonly startOn: string;
  readonly endOn: string;
  readonly openedAt: Date | null;
  readonly isPlanned: boolean;
  /** what its tasks are listed by: `T3`, `DDL1` */
  readonly taskKey: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
}

export async function planDues(db: Queryable, calendarId: string): Promise<readonly PlanDueRow[]> {
  return db.query<PlanDueRow & Record<string, unknown>>(
    `SELECT x.tbl AS table, x.id, x.key AS "taskKey", x.title, x.due, x.due_at AS "dueAt", x.due_provisional AS provisional, p.no AS "phaseNo", p.start_on AS "startOn", p.end_on AS "endOn",
       p.opened_at AS "openedAt", (p.state = 'PLANNED') AS "isPlanned", c.id AS "campaignId", c.title AS "campaignTitle"
     FROM (SELECT 'task_phase' AS tbl, tp.id, tp.phase_id, 'T' || k.no AS key, k.title, tp.due, tp.due_at, tp.due_provisional, tp.due_soft FROM task_phase tp JOIN task k ON k.id = tp.task_id
           UNION ALL SELECT 'deliverable_spec', id, phase_id, 'D' || code, title, due, due_at, due_provisional, due_soft FROM deliverable_spec) x
     JOIN phase p ON p.id = x.phase_id JOIN campaign c ON c.id = p.campaign_id
     WHERE c.calendar_id = $1 AND x.due_at IS NOT NULL AND NOT x.due_soft AND p.state IN ('PLANNED','ACTIVE','IN_REVIEW') AND c.state NOT IN ('CLOSED','ARCHIVED','CANCELLED')
     ORDER BY c.title, c.id, p.start_on, p.no, x.id`,
    [calendarId],
  );
}

/** Open tasks of opened duties whose date moves, by duty. */
export async function movingTasks(
  db: Queryable,
  moves: readonly PlanMove[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: string; n: number }>(
    `SELECT m.id, count(*)::int AS n FROM unnest($1::uuid[], $2::timestamptz[]) AS m(id, from_at) JOIN school_task t ON coalesce(t.task_phase_id, t.deliverable_id) = m.id
     WHERE t.open AND t.due_provisional AND t.deadline_version = 1 AND t.current_due_at = m.from_at GROUP BY 1`,
    [moves.map((m) => m.id), moves.map((m) => m.fromAt)],
  );
  return new Map(rows.map((r) => [r.id, r.n]));
}

export async function openTasksBy(db: Queryable, calendarId: string): Promise<number> {
  const rows = await db.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM school_task t JOIN campaign c ON c.id = t.campaign_id WHERE c.calendar_id = $1 AND t.open',
    [calendarId],
  );
  return rows[0]?.n ?? 0;
}

/** Campaigns of a calendar that a move of its dates concerns: those that run or will. */
export async function liveCampaignsBy(
  db: Queryable,
  calendarId: string,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    "SELECT id FROM campaign WHERE calendar_id = $1 AND state IN ('ISSUED', 'ACTIVE', 'SUSPENDED', 'WRAP_UP') ORDER BY id",
    [calendarId],
  );
  return rows.map((r) => r.id);
}

/** The next published year that has not reached every task yet, locked. */
export async function nextUnapplied(db: Queryable): Promise<RevisionRow | null> {
  const rows = await db.query<RevisionRow & Record<string, unknown>>(
    `${SELECT} WHERE r.state <> 'DRAFT' AND r.applied_at IS NULL ORDER BY r.published_at, r.id LIMIT 1 FOR NO KEY UPDATE OF r SKIP LOCKED`,
  );
  return rows[0] ?? null;
}
