import type { Queryable } from '../core/database';

export interface Gauges {
  readonly outboxOldestSeconds: number;
  readonly outboxRows: number;
  readonly outboxDead: number;
  readonly lateClocks: number;
  readonly digestOldestSeconds: number;
  readonly isDeliveryClosed: boolean;
  readonly isRelayClosed: boolean;
  /** since the last signed checkpoint; null = there is none */
  readonly checkpointAgeSeconds: number | null;
}

/** What the alarms watch, read at each scrape: a handful of index reads. */
export async function readGauges(db: Queryable): Promise<Gauges> {
  const rows = await db.query<Gauges>(
    `SELECT coalesce((SELECT extract(epoch FROM clock_timestamp() - min(created_at)) FROM outbox WHERE kind <> 'event'), 0)::float8 AS "outboxOldestSeconds",
       (SELECT count(*) FROM outbox)::int AS "outboxRows",
       (SELECT count(*) FROM outbox_log WHERE outcome = 'dead' AND redriven_at IS NULL)::int AS "outboxDead",
       (SELECT count(*) FROM school_task t JOIN cohort o ON o.id = t.clock_cohort_id JOIN campaign c ON c.id = t.campaign_id
          WHERE t.open AND NOT t.suspended AND o.state <> 'CLOSED' AND c.state = 'ACTIVE' AND t.next_action_at < clock_timestamp() - interval '15 minutes')::int AS "lateClocks",
       coalesce((SELECT extract(epoch FROM clock_timestamp() - min(sendable_at)) FROM digest WHERE state IN ('PENDING','CLAIMED') AND sendable_at <= clock_timestamp()), 0)::float8 AS "digestOldestSeconds",
       (SELECT NOT open FROM delivery_gate WHERE id = 1) AS "isDeliveryClosed", (SELECT NOT open FROM relay_gate WHERE id = 1) AS "isRelayClosed",
       (SELECT extract(epoch FROM clock_timestamp() - max(at)) FROM audit_checkpoint)::float8 AS "checkpointAgeSeconds"`,
  );
  const row = rows[0];
  if (!row) throw new Error('the gauges answered nothing');
  return row;
}

/** Some clocks that run, another sample each time: the lengths of their histories are looked at. */
export async function sampleRunningClocks(
  db: Queryable,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    "SELECT workflow_id AS id FROM workflow_ref WHERE state = 'running' ORDER BY random() LIMIT $1",
    [limit],
  );
  return rows.map((r) => r.id);
}

/** Counts for a support bundle: tables and states, nobody's name. */
export async function tableCounts(
  db: Queryable,
): Promise<readonly { readonly name: string; readonly rows: number; readonly bytes: number }[]> {
  return db.query(
    `SELECT c.relname AS name, greatest(c.reltuples, 0)::float8 AS rows, pg_total_relation_size(c.oid)::float8 AS bytes
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r','p') AND NOT c.relispartition ORDER BY 1`,
  );
}

export async function stateCounts(
  db: Queryable,
): Promise<readonly { readonly kind: string; readonly state: string; readonly n: number }[]> {
  return db.query(
    `SELECT 'campaign' AS kind, state, count(*)::int AS n FROM campaign GROUP BY 2 UNION ALL SELECT 'phase', state, count(*)::int FROM phase GROUP BY 2
     UNION ALL SELECT 'cohort', state, count(*)::int FROM cohort GROUP BY 2 UNION ALL SELECT 'school_task', state, count(*)::int FROM school_task GROUP BY 2
     UNION ALL SELECT 'sign_off', state, count(*)::int FROM sign_off GROUP BY 2 UNION ALL SELECT 'digest', state, count(*)::int FROM digest GROUP BY 2
     UNION ALL SELECT 'workflow_ref', state, count(*)::int FROM workflow_ref GROUP BY 2 ORDER BY 1, 2`,
  );
}

/** Server version, newest migration, connections and locks that wait. */
export async function databaseFacts(
  db: Queryable,
): Promise<Readonly<Record<string, string | number>>> {
  const rows = await db.query<Record<string, string | number>>(
    `SELECT current_setting('server_version') AS "serverVersion", (SELECT name FROM migration ORDER BY id DESC LIMIT 1) AS migration,
       pg_database_size(current_database())::float8 AS "databaseBytes", (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database())::int AS connections,
       (SELECT count(*) FROM pg_locks WHERE NOT granted)::int AS "waitingLocks",
       coalesce((SELECT max(extract(epoch FROM clock_timestamp() - xact_start)) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'), 0)::float8 AS "oldestTransactionSeconds"`,
  );
  return rows[0] ?? {};
}
