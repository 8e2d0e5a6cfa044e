import type { Database, Queryable } from '../core/database';

/** When a repeated job last came to its end; null = never. */
export async function lastSlot(db: Queryable, job: string): Promise<Date | null> {
  const rows = await db.query<{ slotAt: Date }>(
    'SELECT slot_at AS "slotAt" FROM upkeep_run WHERE job = $1',
    [job],
  );
  return rows[0]?.slotAt ?? null;
}

/** The repeated jobs with the end of their latest run. */
export async function upkeepRuns(
  db: Queryable,
): Promise<readonly { readonly job: string; readonly finishedAt: Date }[]> {
  return db.query('SELECT job, finished_at AS "finishedAt" FROM upkeep_run ORDER BY job');
}

export async function noteSlot(
  db: Queryable,
  run: { readonly job: string; readonly slotAt: Date; readonly report: object },
): Promise<void> {
  await db.execute(
    `INSERT INTO upkeep_run (job, slot_at, finished_at, report) VALUES ($1, $2, clock_timestamp(), $3::jsonb)
     ON CONFLICT (job) DO UPDATE SET slot_at = excluded.slot_at, finished_at = excluded.finished_at, report = excluded.report`,
    [run.job, run.slotAt, JSON.stringify(run.report)],
  );
}

/**
 * Does the work while this connection holds the named lock; a second process finds it taken and does nothing.
 * @returns undefined when another one holds it
 */
export async function underLock<T>(
  database: Database,
  name: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const client = await database.connect();
  const key = `gongjian.upkeep.${name}`;
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
      [key],
    );
    if (rows[0]?.taken !== true) return undefined;
    try {
      return await work();
    } finally {
      await client
        .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key])
        .catch((lost: unknown) => {
          // a connection that cannot give the lock back is closed, which gives it back
          broken = lost instanceof Error ? lost : new Error('unlock failed');
        });
    }
  } finally {
    client.release(broken);
  }
}

export interface Swept {
  readonly requestKeys: number;
  readonly sessions: number;
  readonly signIns: number;
  readonly activityCommands: number;
  readonly setupTokens: number;
  readonly addressGuards: number;
}

export interface Retention {
  readonly requestKeyDays: number;
  readonly sessionDays: number;
  readonly signInDays: number;
  readonly activityCommandDays: number;
  readonly setupTokenDays: number;
}

/** Deletes in batches, so that no transaction holds many rows and vacuum keeps up. */
async function deleteBatches(
  db: Queryable,
  table: string,
  key: string,
  where: string,
  days: number,
): Promise<number> {
  const BATCH = 5_000;
  let deleted = 0;
  for (;;) {
    const n = await db.execute(
      `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE ${where} LIMIT ${BATCH})`,
      [days],
    );
    deleted += n;
    if (n < BATCH) return deleted;
  }
}

/** Removes what has done its duty; audit entries and settled messages are not among it. */
export async function sweep(db: Queryable, keep: Retention): Promise<Swept> {
  const before = 'clock_timestamp() - make_interval(days => $1)';
  return {
    requestKeys: await deleteBatches(
      db,
      'request_key',
      'actor_id, key',
      `created_at < ${before}`,
      keep.requestKeyDays,
    ),
    sessions: await deleteBatches(db, 'session', 'id', `expires_at < ${before}`, keep.sessionDays),
    signIns: await deleteBatches(db, 'sign_in', 'id', `at < ${before}`, keep.signInDays),
    activityCommands: await deleteBatches(
      db,
      'activity_command',
      'command_id',
      `created_at < ${before}`,
      keep.activityCommandDays,
    ),
    setupTokens: await deleteBatches(
      db,
      'setup_token',
      'token_hash',
      `expires_at < ${before}`,
      keep.setupTokenDays,
    ),
    addressGuards: await db.execute(
      "DELETE FROM address_guard WHERE window_at < clock_timestamp() - interval '1 day'",
    ),
  };
}

/** Months ahead for the partitioned tables. @returns partitions made */
export async function ensurePartitions(db: Queryable): Promise<number> {
  const rows = await db.query<{ n: number }>('SELECT ensure_partitions() AS n');
  return rows[0]?.n ?? 0;
}
