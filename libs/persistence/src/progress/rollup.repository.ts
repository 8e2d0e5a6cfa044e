import type { Queryable } from '../core/database';
import { LIVE_CHANNEL } from '../live/listener';

export interface ProgressCell {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly phaseNo: number;
  readonly schoolType: string;
  readonly state: string;
  readonly holder: string;
  readonly dueOn: string;
  readonly n: number;
}

/** Folds the oldest deltas into the counters and tells whose figures moved. @returns deltas folded */
export async function foldDeltas(db: Queryable, limit: number, at: Date): Promise<number> {
  const locked = await db.query<{ locked: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended('gongjian.rollup', 0)) AS locked",
  );
  if (locked[0]?.locked !== true) return 0;
  const rows = await db.query<{ n: number }>(
    `WITH taken AS (DELETE FROM rollup_delta WHERE id IN (SELECT id FROM rollup_delta ORDER BY id LIMIT $1) RETURNING *),
     net AS (SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, sum(n)::int AS n FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7),
     folded AS (INSERT INTO rollup AS r (campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n)
       SELECT * FROM net WHERE n <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7
       ON CONFLICT (campaign_id, unit_id, phase_no, school_type, state, holder, due_on) DO UPDATE SET n = r.n + excluded.n),
     version AS (INSERT INTO rollup_version AS v (campaign_id, version, as_of) SELECT DISTINCT campaign_id, 1, $2::timestamptz FROM taken
       ON CONFLICT (campaign_id) DO UPDATE SET version = v.version + 1, as_of = excluded.as_of),
     named AS (SELECT word, (row_number() OVER () - 1) / 80 AS part FROM (SELECT DISTINCT 'FIGURES:' || campaign_id || '/' || unit_id AS word FROM taken) w),
     told AS (SELECT pg_notify($3, words) FROM (SELECT string_agg(word, ' ') AS words FROM named GROUP BY part) p)
     SELECT (SELECT count(*)::int FROM taken) AS n, (SELECT count(*)::int FROM told) AS told`,
    [limit, at, LIVE_CHANNEL],
  );
  return rows[0]?.n ?? 0;
}

/** Changes with every change of a campaign's figures, folded or not; two index lookups. */
export async function progressVersion(db: Queryable, campaignId: string): Promise<string> {
  const rows = await db.query<{ version: number | null; delta: number | null }>(
    `SELECT (SELECT version FROM rollup_version WHERE campaign_id = $1) AS version, (SELECT max(id) FROM rollup_delta WHERE campaign_id = $1) AS delta`,
    [campaignId],
  );
  return `${rows[0]?.version ?? 0}.${rows[0]?.delta ?? 0}`;
}

/** Exact counters of some units: folded and still unfolded together. */
export async function progressCells(
  db: Queryable,
  campaignId: string,
  unitIds: readonly string[],
): Promise<readonly ProgressCell[]> {
  return db.query<ProgressCell>(
    `SELECT x.unit_id AS "unitId", u.name AS "unitName", u.kind AS "unitKind", x.phase_no AS "phaseNo", x.school_type AS "schoolType", x.state, x.holder, x.due_on AS "dueOn", sum(x.n)::int AS n
     FROM (SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n FROM rollup WHERE campaign_id = $1 AND unit_id = ANY($2::uuid[])
           UNION ALL SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n FROM rollup_delta WHERE campaign_id = $1 AND unit_id = ANY($2::uuid[])) x
     JOIN unit u ON u.id = x.unit_id GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(x.n) <> 0 ORDER BY u.name, x.phase_no, x.school_type, x.state`,
    [campaignId, unitIds],
  );
}

/** A school's own counters, counted live: a few dozen rows. */
export async function schoolCells(
  db: Queryable,
  campaignId: string,
  schoolId: string,
): Promise<readonly ProgressCell[]> {
  return db.query<ProgressCell>(
    `SELECT t.school_id AS "unitId", u.name AS "unitName", u.kind AS "unitKind", t.phase_no AS "phaseNo", t.school_type AS "schoolType", t.state, t.holder, t.due_on AS "dueOn", count(*)::int AS n
     FROM school_task t JOIN unit u ON u.id = t.school_id WHERE t.campaign_id = $1 AND t.school_id = $2 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY t.phase_no, t.state`,
    [campaignId, schoolId],
  );
}

export async function groupsOfCampaign(
  db: Queryable,
  campaignId: string,
): Promise<readonly string[]> {
  const rows = await db.query<{ group_id: string }>(
    'SELECT DISTINCT group_id FROM campaign_audience WHERE campaign_id = $1 ORDER BY 1',
    [campaignId],
  );
  return rows.map((r) => r.group_id);
}

/** Cells where the counters and the tasks disagree; none in a sound database. */
export async function rollupFaults(db: Queryable): Promise<number> {
  const rows = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM (
       SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, sum(n) AS n FROM (
         SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n FROM rollup
         UNION ALL SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n FROM rollup_delta) r GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(n) <> 0) r
     FULL JOIN live_school_task_count v USING (campaign_id, unit_id, phase_no, school_type, state, holder, due_on) WHERE r.n IS DISTINCT FROM v.n`,
  );
  return rows[0]?.n ?? 0;
}
