import type { DeadlineCause, DueExpr } from '@app/contracts';
import type { Queryable } from '../core/database';

export async function insertRungInstants(
  db: Queryable,
  key: {
    readonly calendarId: string;
    readonly ladder: string;
    readonly ladderVersion: number;
    readonly dueAt: Date;
  },
  instants: readonly { readonly rung: number; readonly atMs: number }[],
): Promise<void> {
  await db.execute(
    `INSERT INTO rung_instant (calendar_id, ladder, ladder_version, due_at, rung, at)
     SELECT $1, $2, $3, $4, r, to_timestamp(a / 1000) FROM unnest($5::int[], $6::float8[]) AS x(r, a) ON CONFLICT DO NOTHING`,
    [
      key.calendarId,
      key.ladder,
      key.ladderVersion,
      key.dueAt,
      instants.map((i) => i.rung),
      instants.map((i) => i.atMs),
    ],
  );
}

/** Due instants of the list whose rungs are not stored yet. */
export async function dueInstantsWithoutRungs(
  db: Queryable,
  key: { readonly calendarId: string; readonly ladder: string; readonly ladderVersion: number },
  dueAts: readonly Date[],
): Promise<readonly Date[]> {
  const rows = await db.query<{ due_at: Date }>(
    `SELECT d AS due_at FROM unnest($4::timestamptz[]) d WHERE NOT EXISTS (
       SELECT 1 FROM rung_instant i WHERE i.calendar_id = $1 AND i.ladder = $2 AND i.ladder_version = $3 AND i.due_at = d) ORDER BY d`,
    [key.calendarId, key.ladder, key.ladderVersion, dueAts],
  );
  return rows.map((r) => r.due_at);
}

export interface DeadlineInput {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number;
  readonly cause: DeadlineCause;
  readonly expr: DueExpr | null;
  readonly anchorAt: Date | null;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly calendarId: string;
  readonly calendarVersion: number;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

/** Adds a deadline version; the first explicit one also writes version 1, which the task row itself has stood for. */
export async function insertDeadline(db: Queryable, deadline: DeadlineInput): Promise<void> {
  if (deadline.subjectKind === 'SCHOOL_TASK' && deadline.version === 2) {
    await db.execute(
      `INSERT INTO deadline (subject_kind, subject_id, version, cause, due_at, provisional, calendar_id, calendar_version, created_at)
       SELECT 'SCHOOL_TASK', id, 1, 'ORIGINAL', original_due_at, due_provisional, $2, $3, created_at FROM school_task WHERE id = $1 ON CONFLICT DO NOTHING`,
      [deadline.subjectId, deadline.calendarId, deadline.calendarVersion],
    );
  }
  await db.execute(
    `INSERT INTO deadline (subject_kind, subject_id, version, cause, expr, anchor_at, due_at, provisional, calendar_id, calendar_version, created_at, created_by, reason)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      deadline.subjectKind,
      deadline.subjectId,
      deadline.version,
      deadline.cause,
      deadline.expr === null ? null : JSON.stringify(deadline.expr),
      deadline.anchorAt,
      deadline.dueAt,
      deadline.provisional,
      deadline.calendarId,
      deadline.calendarVersion,
      deadline.at,
      deadline.by,
      deadline.reason,
    ],
  );
}

/**
 * Hands the ball over: closes the open segment (or writes the school's first one, which began when the task was made)
 * and opens the next. @returns the new segment's id, null when nobody holds the ball any more
 */
export async function passBall(
  db: Queryable,
  pass: {
    readonly taskId: string;
    readonly schoolId: string;
    readonly createdAt: Date;
    readonly openSegmentId: string | null;
    readonly at: Date;
    readonly to: {
      readonly holder: 'SCHOOL' | 'TOWN' | 'BUREAU';
      readonly unitId: string;
      readonly dueAt: Date | null;
    } | null;
  },
): Promise<string | null> {
  if (pass.openSegmentId === null) {
    await db.execute(
      `INSERT INTO court_segment (subject_kind, subject_id, holder, unit_id, from_at, to_at) VALUES ('SCHOOL_TASK', $1, 'SCHOOL', $2, $3, $4)`,
      [pass.taskId, pass.schoolId, pass.createdAt, pass.at],
    );
  } else {
    await db.execute('UPDATE court_segment SET to_at = $2 WHERE id = $1', [
      pass.openSegmentId,
      pass.at,
    ]);
  }
  if (pass.to === null) return null;
  const rows = await db.query<{ id: string }>(
    `INSERT INTO court_segment (subject_kind, subject_id, holder, unit_id, from_at, due_at) VALUES ('SCHOOL_TASK', $1, $2, $3, $4, $5) RETURNING id`,
    [pass.taskId, pass.to.holder, pass.to.unitId, pass.at, pass.to.dueAt],
  );
  return rows[0]?.id ?? null;
}

/** Rungs of a subject's deadline version that have fired or were skipped. */
export async function rungsDone(
  db: Queryable,
  subjectKind: string,
  subjectId: string,
  version: number,
): Promise<readonly number[]> {
  const rows = await db.query<{ rung: number }>(
    'SELECT rung FROM ladder_firing WHERE subject_kind = $1 AND subject_id = $2 AND deadline_version = $3',
    [subjectKind, subjectId, version],
  );
  return rows.map((r) => r.rung);
}

export async function insertSkipped(
  db: Queryable,
  subject: {
    readonly kind: string;
    readonly id: string;
    readonly version: number;
    readonly ladder: string;
    readonly at: Date;
  },
  skipped: readonly { readonly rung: number; readonly atMs: number; readonly level: number }[],
): Promise<void> {
  if (skipped.length === 0) return;
  await db.execute(
    `INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level)
     SELECT $1, $2, $3, r, $4, 'SKIPPED', to_timestamp(a / 1000), $5, l FROM unnest($6::int[], $7::float8[], $8::int[]) AS x(r, a, l) ON CONFLICT DO NOTHING`,
    [
      subject.kind,
      subject.id,
      subject.version,
      subject.ladder,
      subject.at,
      skipped.map((s) => s.rung),
      skipped.map((s) => s.atMs),
      skipped.map((s) => s.level),
    ],
  );
}
