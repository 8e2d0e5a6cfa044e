import type { ReviewQueue } from '@app/contracts';
import type { Queryable } from '../core/database';
import { REVIEW_QUEUE } from './school-task.list';

/** How long the ball has been where it is, and until when it may stay there. */
export interface Turn {
  readonly taskId: string;
  readonly since: Date;
  readonly dueAt: Date | null;
}

/** Whose turn it is since when, by the task; tasks nobody has touched yet have no segment. */
export const openTurns = (db: Queryable, taskIds: readonly string[]): Promise<Turn[]> =>
  db.query<Turn & Record<string, unknown>>(
    `SELECT subject_id AS "taskId", from_at AS since, due_at AS "dueAt" FROM court_segment
     WHERE subject_kind = 'SCHOOL_TASK' AND subject_id = ANY($1::uuid[]) AND to_at IS NULL`,
    [taskIds],
  );

/** What waits in one corner of a queue. */
export interface QueueFigure {
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly taskKey: string;
  readonly title: string;
  readonly queue: ReviewQueue;
  readonly count: number;
  /** the reviewer's own time is over */
  readonly overdue: number;
}

/** A reviewer's queue in figures, by campaign, task and what is asked of him. */
export async function queueFigures(
  db: Queryable,
  scope: (values: unknown[]) => string,
  queue: { readonly states: readonly string[]; readonly holder: string },
  now: Date,
): Promise<readonly QueueFigure[]> {
  const values: unknown[] = [now, queue.states, queue.holder];
  const where = scope(values);
  return db.query<QueueFigure & Record<string, unknown>>(
    `SELECT t.campaign_id AS "campaignId", k.title AS "campaignTitle", t.task_key AS "taskKey", coalesce(tk.title, d.title) AS title, ${REVIEW_QUEUE} AS queue,
       count(*)::int AS count, (count(*) FILTER (WHERE g.due_at <= $1))::int AS overdue
     FROM school_task t JOIN campaign k ON k.id = t.campaign_id LEFT JOIN task_phase tp ON tp.id = t.task_phase_id LEFT JOIN task tk ON tk.id = tp.task_id
     LEFT JOIN deliverable_spec d ON d.id = t.deliverable_id LEFT JOIN court_segment g ON g.id = t.segment_id
     WHERE t.open AND t.state = ANY($2::text[]) AND t.holder = $3 AND ${where}
     GROUP BY 1, 2, 3, 4, 5 ORDER BY 2, 1, 3, 5`,
    values,
  );
}
