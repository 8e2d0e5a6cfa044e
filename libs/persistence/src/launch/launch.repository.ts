import type { Queryable } from '../core/database';
import {
  adoptCarriedTasksSql,
  distributeTasksSql,
  nextChunkSql,
  openCohortsSql,
  planLaunchSql,
  seedRollupSql,
} from '../sql/plan-launch.sql';

/** Domain model 4.3: at most 500 schools in a cohort. */
export const MAX_COHORT_SCHOOLS = 500;
/** About one transaction's worth of schools: progress stays visible, locks short, a kill loses one chunk. */
export const CHUNK_SCHOOLS = 500;

export interface OpenedCohort {
  readonly id: string;
  readonly groupId: string;
  readonly shardNo: number;
  readonly groupCode: string;
  readonly groupName: string;
}

export interface LaunchProgress {
  readonly chunks: number;
  readonly chunksDone: number;
  readonly schools: number;
  readonly schoolsDone: number;
  readonly tasks: number;
}

/** Plans the chunks of a phase; does nothing when they exist. @returns number of chunks made */
export async function planLaunch(
  db: Queryable,
  launch: { readonly phaseId: string; readonly generation: number; readonly day: string },
): Promise<number> {
  return db.execute(planLaunchSql, [
    launch.phaseId,
    launch.generation,
    launch.day,
    MAX_COHORT_SCHOOLS,
    CHUNK_SCHOOLS,
  ]);
}

export async function lockNextChunk(
  db: Queryable,
  phaseId: string,
  generation: number,
): Promise<{ readonly chunkNo: number; readonly schools: number } | null> {
  const row = (
    await db.query<{ chunk_no: number; schools: number }>(nextChunkSql, [phaseId, generation])
  )[0];
  return row ? { chunkNo: row.chunk_no, schools: row.schools } : null;
}

export interface ChunkKey {
  readonly phaseId: string;
  readonly generation: number;
  readonly chunkNo: number;
  readonly at: Date;
  readonly ladderVersion: number;
  readonly setId: string;
}

/** Cohorts, members, tasks and rollup seeds of one chunk. @returns cohorts opened, tasks inserted and the digest of their ids */
export async function writeChunk(
  db: Queryable,
  chunk: ChunkKey,
): Promise<{
  readonly cohorts: readonly OpenedCohort[];
  readonly tasks: number;
  readonly digest: string;
}> {
  const key = [chunk.phaseId, chunk.generation, chunk.chunkNo, chunk.at];
  await db.execute("SELECT set_config('gongjian.rollup', 'seeded', true)");
  const cohorts = await db.query<{
    id: string;
    group_id: string;
    shard_no: number;
    group_code: string;
    group_name: string;
  }>(openCohortsSql, [...key, chunk.setId]);
  const made = await db.query<{ tasks: number; digest: string }>(distributeTasksSql, [
    ...key,
    chunk.ladderVersion,
  ]);
  const { tasks, digest } = made[0] ?? { tasks: 0, digest: '' };
  await db.execute(seedRollupSql, key.slice(0, 3));
  await db.execute(adoptCarriedTasksSql, [chunk.phaseId, chunk.generation, chunk.at]);
  await db.execute(
    'UPDATE launch_chunk SET done_at = $4, tasks = $5, attempts = attempts + 1 WHERE phase_id = $1 AND generation = $2 AND chunk_no = $3',
    [...key, tasks],
  );
  return {
    cohorts: cohorts.map((c) => ({
      id: c.id,
      groupId: c.group_id,
      shardNo: c.shard_no,
      groupCode: c.group_code,
      groupName: c.group_name,
    })),
    tasks,
    digest,
  };
}

export async function launchProgress(db: Queryable, phaseId: string): Promise<LaunchProgress> {
  const rows = await db.query<LaunchProgress>(
    `SELECT count(*)::int AS chunks, (count(*) FILTER (WHERE done_at IS NOT NULL))::int AS "chunksDone",
       coalesce(sum(schools), 0)::int AS schools, coalesce(sum(schools) FILTER (WHERE done_at IS NOT NULL), 0)::int AS "schoolsDone",
       coalesce(sum(tasks), 0)::int AS tasks
     FROM launch_chunk l WHERE l.phase_id = $1 AND l.generation = (SELECT max(x.generation) FROM launch_chunk x WHERE x.phase_id = $1)`,
    [phaseId],
  );
  return rows[0] ?? { chunks: 0, chunksDone: 0, schools: 0, schoolsDone: 0, tasks: 0 };
}

/** Distinct due instants of a phase's duties, whose rungs must exist before tasks are distributed, in the order they are written. */
export async function dueInstantsOfPhase(db: Queryable, phaseId: string): Promise<readonly Date[]> {
  const rows = await db.query<{ due_at: Date }>(
    'SELECT DISTINCT due_at FROM phase_duty WHERE phase_id = $1 AND due_at IS NOT NULL AND NOT due_soft ORDER BY due_at',
    [phaseId],
  );
  return rows.map((r) => r.due_at);
}
