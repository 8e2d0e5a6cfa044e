import type { Clock } from '@app/contracts';
import type { Database, Queryable } from '@app/persistence';

/** The instant that counts now, for reads outside a transaction. */
export async function databaseNowMs(db: Pick<Database, 'now'>): Promise<number> {
  return (await db.now()).getTime();
}

/** Remembers that a clock runs or has ended, so that a message to an ended one starts nothing. */
export async function markClock(
  db: Queryable,
  workflowId: string,
  workflowType: string,
  ended: boolean,
): Promise<void> {
  await db.execute(
    `INSERT INTO workflow_ref AS w (workflow_id, workflow_type, last_seq, state, closed_at) VALUES ($1, $2, now_ms(), $3, CASE WHEN $4 THEN clock_timestamp() END)
     ON CONFLICT (workflow_id) DO UPDATE SET state = excluded.state, closed_at = excluded.closed_at WHERE w.state <> excluded.state`,
    [workflowId, workflowType, ended ? 'closed' : 'running', ended],
  );
}

/**
 * A step that ends its clock is remembered like a load that finds it ended: no load follows it. Called after the step's
 * commit, since the step's audit lock comes before this row's; a retry of the activity makes up for a crash between.
 */
export async function markEnded<Step extends string>(
  db: Queryable,
  workflowId: string,
  workflowType: string,
  clock: Clock<Step>,
): Promise<Clock<Step>> {
  if (clock.ended) await markClock(db, workflowId, workflowType, true);
  return clock;
}
