import type { DeliveryChannel, DeliveryState } from '@app/contracts';
import type { Queryable } from '../core/database';

/** What waits for a person: nobody answered, or nobody will. */
export const STOPPED_STATES = ['UNKNOWN', 'DEAD'] as const satisfies readonly DeliveryState[];

/** A stopped message of any bureau as operators see it: no name, no text, no address. */
export interface StoppedRow {
  readonly id: string;
  readonly bureauId: string;
  readonly channel: DeliveryChannel;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly fault: string | null;
  readonly slotAt: Date;
  readonly settledAt: Date | null;
}

const ROW = `id, bureau_id AS "bureauId", channel, state, attempts, fault, slot_at AS "slotAt", settled_at AS "settledAt"`;

/** Stopped messages of every bureau, the longest waiting first. */
export async function stoppedDeliveries(
  db: Queryable,
  states: readonly DeliveryState[],
  limit: number,
): Promise<readonly StoppedRow[]> {
  return db.query<StoppedRow>(
    `SELECT ${ROW} FROM delivery WHERE state = ANY($1::text[]) ORDER BY coalesce(settled_at, slot_at), id LIMIT $2`,
    [states, limit],
  );
}

/** How many messages are in each state. */
export async function deliveryCounts(
  db: Queryable,
): Promise<readonly { readonly state: DeliveryState; readonly n: number }[]> {
  return db.query('SELECT state, count(*)::int AS n FROM delivery GROUP BY 1 ORDER BY 1');
}

/**
 * Decides on stopped messages, at most `limit` at once; what somebody else is deciding on is left to him.
 * @param ids null = all that stopped up to `until`, so that a message which fails again meanwhile is not sent twice
 */
export async function decideStopped(
  db: Queryable,
  decision: {
    readonly ids: readonly string[] | null;
    readonly to: 'PENDING' | 'SUPPRESSED';
    readonly until: Date;
    readonly at: Date;
    readonly limit: number;
  },
): Promise<readonly StoppedRow[]> {
  return db.query<StoppedRow>(
    `WITH picked AS MATERIALIZED (
       SELECT ${ROW} FROM delivery WHERE state = ANY($1::text[]) AND ($2::uuid[] IS NULL OR id = ANY($2)) AND coalesce(settled_at, slot_at) <= $3
       ORDER BY coalesce(settled_at, slot_at), id LIMIT $6 FOR NO KEY UPDATE SKIP LOCKED),
     decided AS (
       UPDATE delivery d SET state = $4, decided_by = NULL, settled_at = $5::timestamptz,
         due_at = CASE WHEN $4 = 'PENDING' THEN $5::timestamptz ELSE d.due_at END, attempts = CASE WHEN $4 = 'PENDING' THEN 0 ELSE d.attempts END
       FROM picked p WHERE d.id = p.id RETURNING d.id)
     SELECT p.* FROM picked p JOIN decided USING (id)`,
    [STOPPED_STATES, decision.ids, decision.until, decision.to, decision.at, decision.limit],
  );
}
