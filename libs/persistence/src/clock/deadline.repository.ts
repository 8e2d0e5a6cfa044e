import type { DeadlineCause, DueExpr } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Queryable } from '../core/database';

export interface DeadlineVersionRow {
  readonly version: number;
  readonly cause: DeadlineCause;
  /** null = as the plan says */
  readonly expr: DueExpr | null;
  readonly anchorAt: Date | null;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly calendarVersion: number;
  readonly createdAt: Date;
  readonly byName: string | null;
  readonly reason: string | null;
}

export async function deadlineVersions(
  db: Queryable,
  taskId: string,
): Promise<readonly DeadlineVersionRow[]> {
  return db.query<DeadlineVersionRow & Record<string, unknown>>(
    `SELECT d.version, d.cause, d.expr, d.anchor_at AS "anchorAt", d.due_at AS "dueAt", d.provisional, d.calendar_version AS "calendarVersion",
       d.created_at AS "createdAt", p.name AS "byName", d.reason
     FROM deadline d LEFT JOIN person p ON p.id = d.created_by WHERE d.subject_kind = 'SCHOOL_TASK' AND d.subject_id = $1 ORDER BY d.version`,
    [taskId],
  );
}

export interface DutyOfTask {
  readonly due: DueExpr;
  readonly openedAt: Date | null;
  readonly startOn: string;
  readonly endOn: string;
}

/** What the plan says of a task's date. @throws DomainError object.missing */
export async function dutyOfTask(db: Queryable, taskId: string): Promise<DutyOfTask> {
  const row = (
    await db.query<DutyOfTask & Record<string, unknown>>(
      `SELECT coalesce(tp.due, d.due) AS due, p.opened_at AS "openedAt", p.start_on AS "startOn", p.end_on AS "endOn"
       FROM school_task t JOIN phase p ON p.id = t.phase_id LEFT JOIN task_phase tp ON tp.id = t.task_phase_id LEFT JOIN deliverable_spec d ON d.id = t.deliverable_id
       WHERE t.id = $1`,
      [taskId],
    )
  )[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Moves of a date that added no version. */
export interface DeadlineMoveRow {
  readonly version: number;
  readonly cause: 'CALENDAR' | 'TERM' | 'PAUSE';
  readonly from: Date;
  readonly to: Date;
  readonly at: Date;
}

export async function deadlineMoves(
  db: Queryable,
  taskId: string,
): Promise<readonly DeadlineMoveRow[]> {
  return db.query<DeadlineMoveRow & Record<string, unknown>>(
    `SELECT deadline_version AS version, cause, from_due_at AS "from", to_due_at AS "to", moved_at AS at FROM deadline_move
     WHERE subject_kind = 'SCHOOL_TASK' AND subject_id = $1 ORDER BY moved_at, id`,
    [taskId],
  );
}

export async function pausesOf(
  db: Queryable,
  campaignId: string,
): Promise<readonly { readonly from: Date; readonly to: Date | null }[]> {
  return db.query(
    'SELECT from_at AS "from", to_at AS "to" FROM suspension WHERE campaign_id = $1 ORDER BY from_at',
    [campaignId],
  );
}
