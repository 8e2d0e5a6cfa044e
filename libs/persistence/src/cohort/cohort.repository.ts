import { DomainError, type Reach } from '@app/domain';
import type { CohortState, PhaseState } from '@app/contracts';
import type { Queryable } from '../core/database';
import { reachPredicate } from '../core/reach-predicate';

export interface CohortRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly calendarId: string;
  readonly phaseId: string;
  readonly phaseNo: number;
  readonly phaseState: PhaseState;
  readonly phaseEndAt: Date | null;
  readonly townReviewBudgetWorkingDays: number;
  readonly groupId: string;
  readonly groupName: string;
  readonly groupCode: string;
  readonly shardNo: number;
  readonly leadSectionIds: readonly string[];
  readonly generation: number;
  readonly sheetVersion: number;
  readonly returnCount: number;
  readonly state: CohortState;
  readonly stateVersion: number;
  readonly version: number;
  readonly townReviewDueAt: Date | null;
  readonly signedAt: Date | null;
}

/** What a row shows. */
export const COHORT_COLUMNS = `c.id, c.bureau_id AS "bureauId", c.campaign_id AS "campaignId", k.title AS "campaignTitle", k.calendar_id AS "calendarId", c.phase_id AS "phaseId",
  p.no AS "phaseNo", p.state AS "phaseState", p.end_at AS "phaseEndAt", p.town_review_budget_wd AS "townReviewBudgetWorkingDays", c.group_id AS "groupId",
  g.name AS "groupName", g.code AS "groupCode", c.shard_no AS "shardNo", ARRAY[k.owner_section_id] AS "leadSectionIds", c.generation, c.sheet_version AS "sheetVersion",
  c.return_count AS "returnCount", c.state, c.state_version AS "stateVersion", c.version, c.town_review_due_at AS "townReviewDueAt", c.signed_at AS "signedAt"`;
export const COHORT_JOINS =
  'JOIN campaign k ON k.id = c.campaign_id JOIN phase p ON p.id = c.phase_id JOIN unit g ON g.id = c.group_id';
/** How the policy's relations read on a cohort with its campaign `k`. */
export const COHORT_REACH = {
  group: 'c.group_id',
  lines: `(SELECT array_agg(x.unit_id) || k.owner_section_id FROM task_party x JOIN task y ON y.id = x.task_id WHERE y.campaign_id = c.campaign_id AND x.role = 'LEAD' AND x.unit_id IS NOT NULL)`,
};

export interface Reader {
  readonly reach: Reach;
  readonly bureauId: string;
}

/** @throws DomainError object.missing outside the reader's scope too */
export async function cohortOrThrow(
  db: Queryable,
  cohortId: string,
  reader: Reader | null,
  lock = false,
): Promise<CohortRow> {
  const values: unknown[] = [cohortId];
  const where = reader
    ? `AND c.bureau_id = $${values.push(reader.bureauId)} AND ${reachPredicate(reader.reach, COHORT_REACH, values)}`
    : '';
  const row = (
    await db.query<CohortRow>(
      `SELECT ${COHORT_COLUMNS} FROM cohort c ${COHORT_JOINS} WHERE c.id = $1 ${where}${lock ? ' FOR NO KEY UPDATE OF c' : ''}`,
      values,
    )
  )[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Counts a cohort sheet is made of. */
export interface CohortCounts {
  readonly tasksByState: Readonly<Record<string, number>>;
  readonly total: number;
  readonly accepted: number;
  readonly exempted: number;
  readonly cancelled: number;
  readonly unsettled: number;
  readonly onTime: number;
  readonly late: number;
  readonly queue: number;
}

export async function cohortCounts(db: Queryable, cohortId: string): Promise<CohortCounts> {
  const rows = await db.query<{
    state: string;
    n: number;
    on_time: number;
    late: number;
    queue: number;
  }>(
    `SELECT state, count(*)::int AS n,
       (count(*) FILTER (WHERE submission_count > 0 AND NOT late_original))::int AS on_time, (count(*) FILTER (WHERE late_original))::int AS late,
       (count(*) FILTER (WHERE state = 'SUBMITTED' OR (state = 'UNDER_REVIEW' AND review_stage = 'TOWN')))::int AS queue
     FROM school_task WHERE cohort_id = $1 GROUP BY state ORDER BY state`,
    [cohortId],
  );
  const of = (state: string): number => rows.find((r) => r.state === state)?.n ?? 0;
  const sum = (pick: (r: (typeof rows)[number]) => number): number =>
    rows.reduce((total, r) => total + pick(r), 0);
  const total = sum((r) => r.n);
  const settled = of('ACCEPTED') + of('EXEMPTED') + of('CANCELLED');
  return {
    tasksByState: Object.fromEntries(rows.map((r) => [r.state, r.n])),
    total,
    accepted: of('ACCEPTED'),
    exempted: of('EXEMPTED'),
    cancelled: of('CANCELLED'),
    unsettled: total - settled,
    onTime: sum((r) => r.on_time),
    late: sum((r) => r.late),
    queue: sum((r) => r.queue),
  };
}

/** Ids behind the counts of a sheet: the signed figures open what they count. */
export async function cohortTaskIds(
  db: Queryable,
  cohortId: string,
): Promise<
  Readonly<Record<'accepted' | 'exempted' | 'cancelled' | 'unsettled' | 'late', readonly string[]>>
> {
  const rows = await db.query<
    Record<'accepted' | 'exempted' | 'cancelled' | 'unsettled' | 'late', string[]>
  >(
    `SELECT coalesce(array_agg(id ORDER BY id) FILTER (WHERE state = 'ACCEPTED'), '{}') AS accepted, coalesce(array_agg(id ORDER BY id) FILTER (WHERE state = 'EXEMPTED'), '{}') AS exempted,
       coalesce(array_agg(id ORDER BY id) FILTER (WHERE state = 'CANCELLED'), '{}') AS cancelled, coalesce(array_agg(id ORDER BY id) FILTER (WHERE open), '{}') AS unsettled,
       coalesce(array_agg(id ORDER BY id) FILTER (WHERE late_original), '{}') AS late FROM school_task WHERE cohort_id = $1`,
    [cohortId],
  );
  return rows[0] ?? { accepted: [], exempted: [], cancelled: [], unsettled: [], late: [] };
}

export async function cohortSchools(db: Queryable, cohortId: string): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    'SELECT school_id AS id FROM cohort_member WHERE cohort_id = $1 AND left_at IS NULL ORDER BY school_id',
    [cohortId],
  );
  return rows.map((r) => r.id);
}

export interface ExceptionLine {
  readonly schoolTaskId: string;
  readonly ownerUnitId: string;
  readonly ownerPersonId: string | null;
  readonly newDueOn: string;
  readonly targetPhaseId: string | null;
  readonly reason: string;
}

export async function exceptionLines(
  db: Queryable,
  cohortId: string,
): Promise<readonly ExceptionLine[]> {
  return db.query<ExceptionLine>(
    `SELECT school_task_id AS "schoolTaskId", owner_unit_id AS "ownerUnitId", owner_person_id AS "ownerPersonId", new_due_on AS "newDueOn", target_phase_id AS "targetPhaseId", reason
     FROM exception_line WHERE cohort_id = $1 ORDER BY school_task_id`,
    [cohortId],
  );
}

/** Lines of tasks that have settled meanwhile are dropped; the given ones are written over. */
export async function saveExceptionLines(
  db: Queryable,
  cohortId: string,
  lines: readonly ExceptionLine[],
): Promise<number> {
  await db.execute(
    'DELETE FROM exception_line e USING school_task t WHERE e.cohort_id = $1 AND t.id = e.school_task_id AND NOT t.open',
    [cohortId],
  );
  return db.execute(
    `INSERT INTO exception_line AS e (cohort_id, school_task_id, owner_unit_id, owner_person_id, new_due_on, target_phase_id, reason)
     SELECT $1, t.id, (l->>'ownerUnitId')::uuid, (l->>'ownerPersonId')::uuid, (l->>'newDueOn')::date, (l->>'targetPhaseId')::uuid, l->>'reason'
     FROM jsonb_array_elements($2::jsonb) l JOIN school_task t ON t.id = (l->>'schoolTaskId')::uuid AND t.cohort_id = $1 AND t.open
     ON CONFLICT (cohort_id, school_task_id) DO UPDATE SET owner_unit_id = excluded.owner_unit_id, owner_person_id = excluded.owner_person_id,
       new_due_on = excluded.new_due_on, target_phase_id = excluded.target_phase_id, reason = excluded.reason`,
    [cohortId, JSON.stringify(lines)],
  );
}

/** Open member tasks that no exception line names. */
export async function unsettledWithoutLine(db: Queryable, cohortId: string): Promise<number> {
  const rows = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM school_task t WHERE t.cohort_id = $1 AND t.open
       AND NOT EXISTS (SELECT 1 FROM exception_line e WHERE e.cohort_id = $1 AND e.school_task_id = t.id)`,
    [cohortId],
  );
  return rows[0]?.n ?? 0;
}

export interface SheetRow {
  readonly id: string;
  readonly version: number;
  readonly counts: Readonly<Record<string, unknown>>;
  readonly exceptions: readonly ExceptionLine[];
  readonly content: string;
  readonly hash: Buffer;
  readonly preparedBy: string;
  readonly preparedByName: string | null;
  readonly preparedAt: Date;
  readonly signedBy: string | null;
  /** 代: in whose name it was signed */
  readonly delegateOf: string | null;
  readonly signedByName: string | null;
  readonly delegateOfName: string | null;
  readonly signedAt: Date | null;
  readonly supersededAt: Date | null;
}

const SHEET = `id, version, counts, exceptions, content, hash, prepared_by AS "preparedBy", (SELECT name FROM person WHERE id = prepared_by) AS "preparedByName", prepared_at AS "preparedAt", signed_by AS "signedBy", delegate_of AS "delegateOf",
  (SELECT name FROM person WHERE id = signed_by) AS "signedByName", (SELECT name FROM person WHERE id = delegate_of) AS "delegateOfName", signed_at AS "signedAt", superseded_at AS "supersededAt"`;

/** The draft waiting for a signature, if one is prepared. */
export async function draftSheet(db: Queryable, cohortId: string): Promise<SheetRow | null> {
  const rows = await db.query<SheetRow>(
    `SELECT ${SHEET} FROM cohort_sheet WHERE cohort_id = $1 AND signed_at IS NULL AND dropped_at IS NULL ORDER BY prepared_at DESC LIMIT 1`,
    [cohortId],
  );
  return rows[0] ?? null;
}

export async function sheetsOf(db: Queryable, cohortId: string): Promise<readonly SheetRow[]> {
  return db.query<SheetRow>(
    `SELECT ${SHEET} FROM cohort_sheet WHERE cohort_id = $1 AND dropped_at IS NULL ORDER BY prepared_at`,
    [cohortId],
  );
}

export async function insertSheetDraft(
  db: Queryable,
  s: {
    readonly cohortId: string;
    readonly version: number;
    readonly counts: unknown;
    readonly exceptions: unknown;
    readonly content: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await dropDraft(db, s.cohortId, s.at);
  await db.execute(
    `INSERT INTO cohort_sheet (cohort_id, version, counts, exceptions, content, hash, prepared_by, prepared_at)
     VALUES ($1, $2, $3::jsonb, $4::jsonb, $5::text, sha256(convert_to($5::text, 'UTF8')), $6, $7)`,
    [
      s.cohortId,
      s.version,
      JSON.stringify(s.counts),
      JSON.stringify(s.exceptions),
      s.content,
      s.by,
      s.at,
    ],
  );
}

export async function dropDraft(db: Queryable, cohortId: string, at: Date): Promise<void> {
  await db.execute(
    'UPDATE cohort_sheet SET dropped_at = $2 WHERE cohort_id = $1 AND signed_at IS NULL AND dropped_at IS NULL',
    [cohortId, at],
  );
}

export async function signSheet(
  db: Queryable,
  sheetId: string,
  by: { readonly signerId: string; readonly delegateOf: string | null },
  at: Date,
): Promise<void> {
  await db.execute(
    'UPDATE cohort_sheet SET signed_by = $2, delegate_of = $3, signed_at = $4 WHERE id = $1',
    [sheetId, by.signerId, by.delegateOf, at],
  );
}

/** The signature stays readable, marked as superseded. */
export async function supersedeSheet(db: Queryable, cohortId: string, at: Date): Promise<void> {
  await db.execute(
    'UPDATE cohort_sheet SET superseded_at = $2 WHERE cohort_id = $1 AND signed_at IS NOT NULL AND superseded_at IS NULL',
    [cohortId, at],
  );
}

/** An item filed after the sheet was signed. */
export interface FiledLate {
  readonly id: string;
  readonly submittedAt: Date;
  readonly state: string;
  readonly taskKey: string;
  readonly schoolName: string;
}

/** Items filed after the sheet was signed: 签后补报. */
export async function filedAfterSignature(
  db: Queryable,
  cohortId: string,
): Promise<readonly FiledLate[]> {
  return db.query<FiledLate>(
    `SELECT t.id, t.submitted_at AS "submittedAt", t.state, t.task_key AS "taskKey", u.name AS "schoolName"
     FROM school_task t JOIN unit u ON u.id = t.school_id WHERE t.cohort_id = $1 AND t.after_signature ORDER BY t.submitted_at, t.id`,
    [cohortId],
  );
}
