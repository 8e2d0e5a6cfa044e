import type { TransactionScope } from './transaction';

/**
 * Counts one use of what is dear and tells how long to wait when there were too many already; the count is shared by
 * all processes.
 * @returns seconds to wait; 0 = the use is counted and may go on
 */
export async function takeUse(
  scope: TransactionScope,
  kind: string,
  personId: string,
): Promise<number> {
  await scope.query('SELECT pg_advisory_xact_lock(hashtextextended($1 || $2, 2))', [
    kind,
    personId,
  ]);
  const rows = await scope.query<{ wait: number | null }>(
    `SELECT ceil(extract(epoch FROM u.at + make_interval(secs => r.window_seconds) - $3::timestamptz))::int AS wait
     FROM rate_rule r LEFT JOIN LATERAL (SELECT at FROM rate_use WHERE person_id = $2 AND kind = r.kind AND at > $3::timestamptz - make_interval(secs => r.window_seconds)
       ORDER BY at DESC OFFSET r.times - 1 LIMIT 1) u ON true WHERE r.kind = $1`,
    [kind, personId, scope.now],
  );
  const wait = rows[0]?.wait ?? 0;
  if (wait > 0) return wait;
  await scope.execute(
    `WITH gone AS (DELETE FROM rate_use WHERE person_id = $2 AND kind = $1 AND at < $3::timestamptz - interval '1 day')
     INSERT INTO rate_use (kind, person_id, at) VALUES ($1, $2, $3)`,
    [kind, personId, scope.now],
  );
  return 0;
}
