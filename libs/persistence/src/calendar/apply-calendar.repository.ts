import type { Queryable } from '../core/database';
import {
  moveProvisionalSql,
  moveRungsSql,
  nextTasksSql,
  storedRungDuesSql,
} from '../sql/apply-calendar.sql';
import type { PlanMove } from './calendar-revision.repository';

export async function lockNextTasks(
  db: Queryable,
  calendarId: string,
  afterId: string | null,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(nextTasksSql, [calendarId, afterId, limit]);
  return rows.map((r) => r.id);
}

/** @returns dates that moved, each with its line in the journal */
export async function applyMoves(
  db: Queryable,
  batch: {
    readonly taskIds: readonly string[];
    readonly moves: readonly PlanMove[];
    readonly revisionId: string;
    readonly at: Date;
    readonly publishedYears: readonly number[];
    readonly cause: 'CALENDAR' | 'TERM';
  },
): Promise<number> {
  const { moves } = batch;
  const rows = await db.query<{ n: number }>(moveProvisionalSql, [
    batch.taskIds,
    moves.map((m) => m.id),
    moves.map((m) => m.fromAt),
    moves.map((m) => m.toAt),
    moves.map((m) => m.toOn),
    moves.map((m) => m.provisional),
    batch.revisionId,
    batch.at,
    batch.publishedYears,
    batch.cause,
  ]);
  return rows[0]?.n ?? 0;
}

export async function moveBatchRungs(
  db: Queryable,
  taskIds: readonly string[],
  calendarId: string,
  ladderVersion: number,
): Promise<number> {
  return db.execute(moveRungsSql, [taskIds, calendarId, ladderVersion]);
}

export async function storedRungDues(
  db: Queryable,
  calendarId: string,
  from: Date,
  to: Date,
): Promise<
  readonly { readonly ladder: string; readonly ladderVersion: number; readonly dueAt: Date }[]
> {
  return db.query(storedRungDuesSql, [calendarId, from, to]);
}

/** Clocks that run by a calendar. */
export async function openCohortsBy(
  db: Queryable,
  calendarId: string,
): Promise<readonly { readonly id: string; readonly generation: number }[]> {
  return db.query(
    "SELECT h.id, h.generation FROM cohort h JOIN campaign c ON c.id = h.campaign_id WHERE c.calendar_id = $1 AND h.state <> 'CLOSED' ORDER BY h.id",
    [calendarId],
  );
}

/** Review budgets that run by a calendar: of tasks at a reviewer's and of town reviews. */
export interface RunningBudget {
  readonly kind: 'COURT_SEGMENT' | 'COHORT' | 'EXTENSION_REQUEST';
  readonly id: string;
  readonly since: Date;
  readonly dueAt: Date;
  readonly deadlineVersion: number;
  /** of a decision on a request, whose rungs are its own */
  readonly nextRung: number | null;
}

export async function runningBudgets(
  db: Queryable,
  calendarId: string,
): Promise<readonly RunningBudget[]> {
  return db.query<RunningBudget & Record<string, unknown>>(
    `SELECT 'COURT_SEGMENT' AS kind, s.id, s.from_at AS since, s.due_at AS "dueAt", 1 AS "deadlineVersion", NULL::int AS "nextRung"
     FROM school_task t JOIN campaign c ON c.id = t.campaign_id JOIN court_segment s ON s.id = t.segment_id
     WHERE c.calendar_id = $1 AND t.open AND t.ladder = 'REVIEW' AND s.due_at IS NOT NULL
     UNION ALL
     SELECT 'COHORT', h.id, h.town_review_at, h.town_review_due_at, h.deadline_version, NULL FROM cohort h JOIN campaign c ON c.id = h.campaign_id
     WHERE c.calendar_id = $1 AND h.state = 'TOWN_REVIEW' AND h.town_review_due_at IS NOT NULL
     UNION ALL
     SELECT 'EXTENSION_REQUEST', e.id, e.submitted_at, e.decision_due_at, 1, e.next_rung FROM extension_request e JOIN school_task t ON t.id = e.school_task_id JOIN campaign c ON c.id = t.campaign_id
     WHERE c.calendar_id = $1 AND e.state = 'SUBMITTED' AND e.decision_due_at IS NOT NULL ORDER BY 2`,
    [calendarId],
  );
}

/** Moves budgets without a version, with a line in the journal each. */
export async function moveBudgets(
  db: Queryable,
  moved: readonly (RunningBudget & { readonly newDueAt: Date })[],
  revisionId: string,
  at: Date,
): Promise<void> {
  if (moved.length === 0) return;
  await db.execute(
    `WITH m AS (SELECT * FROM unnest($1::text[], $2::uuid[], $3::int[], $4::timestamptz[], $5::timestamptz[]) AS x(kind, id, version, old_due, new_due)),
     segment AS (UPDATE court_segment s SET due_at = m.new_due FROM m WHERE m.kind = 'COURT_SEGMENT' AND s.id = m.id),
     town AS (UPDATE cohort h SET town_review_due_at = m.new_due FROM m WHERE m.kind = 'COHORT' AND h.id = m.id),
     request AS (UPDATE extension_request e SET decision_due_at = m.new_due FROM m WHERE m.kind = 'EXTENSION_REQUEST' AND e.id = m.id)
     INSERT INTO deadline_move (subject_kind, subject_id, deadline_version, cause, source_id, from_due_at, to_due_at, moved_at)
     SELECT kind, id, version, 'CALENDAR', $6, old_due, new_due, $7 FROM m ON CONFLICT DO NOTHING`,
    [
      moved.map((m) => m.kind),
      moved.map((m) => m.id),
      moved.map((m) => m.deadlineVersion),
      moved.map((m) => m.dueAt),
      moved.map((m) => m.newDueAt),
      revisionId,
      at,
    ],
  );
}

/** Sign-offs in hand whose reminders run by a calendar. */
export async function pendingSignOffsBy(
  db: Queryable,
  calendarId: string,
): Promise<
  readonly {
    readonly id: string;
    readonly stepStartedAt: Date;
    readonly nextRung: number;
    readonly nextActionAt: Date;
  }[]
> {
  return db.query(
    `SELECT s.id, s.step_started_at AS "stepStartedAt", s.next_rung AS "nextRung", s.next_action_at AS "nextActionAt" FROM sign_off s JOIN campaign c ON c.id = s.campaign_id
     WHERE c.calendar_id = $1 AND s.state = 'PENDING' AND s.step_started_at IS NOT NULL AND s.next_rung IS NOT NULL AND s.next_action_at IS NOT NULL ORDER BY s.id FOR NO KEY UPDATE OF s`,
    [calendarId],
  );
}

/** Stores the rungs of due dates anew. */
export async function replaceRungInstants(
  db: Queryable,
  calendarId: string,
  rungs: readonly {
    readonly ladder: string;
    readonly ladderVersion: number;
    readonly dueAt: Date;
    readonly rung: number;
    readonly atMs: number;
  }[],
): Promise<void> {
  if (rungs.length === 0) return;
  await db.execute(
    `INSERT INTO rung_instant (calendar_id, ladder, ladder_version, due_at, rung, at)
     SELECT $1, l, v, d, r, to_timestamp(a / 1000) FROM unnest($2::text[], $3::int[], $4::timestamptz[], $5::int[], $6::float8[]) AS x(l, v, d, r, a)
     ON CONFLICT (calendar_id, ladder, ladder_version, due_at, rung) DO UPDATE SET at = excluded.at`,
    [
      calendarId,
      rungs.map((x) => x.ladder),
      rungs.map((x) => x.ladderVersion),
      rungs.map((x) => x.dueAt),
      rungs.map((x) => x.rung),
      rungs.map((x) => x.atMs),
    ],
  );
}

/** Unfired rungs of town reviews follow their stored instants. */
export async function moveCohortRungs(
  db: Queryable,
  calendarId: string,
  ladderVersion: number,
): Promise<void> {
  await db.execute(
    `UPDATE cohort h SET next_action_at = i.at FROM campaign c, rung_instant i
     WHERE c.id = h.campaign_id AND c.calendar_id = $1 AND h.state = 'TOWN_REVIEW' AND h.next_rung IS NOT NULL
       AND i.calendar_id = $1 AND i.ladder = 'COHORT' AND i.ladder_version = $2 AND i.due_at = h.town_review_due_at AND i.rung = h.next_rung AND i.at <> h.next_action_at`,
    [calendarId, ladderVersion],
  );
}
