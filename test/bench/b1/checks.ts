import { invariants } from '../../../test/support/invariants';
import type { BenchServer } from '../server';
import { DUTIES_PER_PHASE, PHASES, type Prepared } from './roster';

/** Those a launch cannot touch (hand-ins) or that need a relay (nothing is stuck) are left out, by number. */
const NOT_OF_A_LAUNCH = /^I0[16] /;

interface Counts {
  readonly tasks: number;
  readonly phases: number;
  readonly chunks: number;
  readonly open_chunks: number;
  readonly chunk_audits: number;
  readonly audited_tasks: number;
  readonly cohorts: number;
  readonly cohort_audits: number;
  readonly start_rows: number;
  readonly told: number;
}

const COUNTS = `
SELECT (SELECT count(*)::int FROM school_task) AS tasks,
  (SELECT count(*)::int FROM phase WHERE state = 'ACTIVE' AND fanned_out_at IS NOT NULL) AS phases,
  (SELECT count(*)::int FROM launch_chunk) AS chunks,
  (SELECT count(*)::int FROM launch_chunk WHERE done_at IS NULL) AS open_chunks,
  (SELECT count(*)::int FROM audit_log WHERE action = 'SCHOOL_TASK.distribute') AS chunk_audits,
  (SELECT coalesce(sum((payload::jsonb->'entry'->'data'->>'tasks')::int), 0)::int FROM audit_log WHERE action = 'SCHOOL_TASK.distribute') AS audited_tasks,
  (SELECT count(*)::int FROM cohort) AS cohorts,
  (SELECT count(*)::int FROM audit_log WHERE action = 'COHORT.openCohort') AS cohort_audits,
  (SELECT count(*)::int FROM outbox WHERE kind = 'start' AND workflow_type IN ('campaignWorkflow','phaseWorkflow','cohortWorkflow')) AS start_rows,
  (SELECT count(*)::int FROM digest_item WHERE topic = 'LAUNCH') AS told`;

/** Everything a launch must leave behind, and nothing twice. @throws Error with what is wrong */
export async function checkLaunch(
  server: BenchServer,
  database: string,
  { schools }: Prepared,
): Promise<void> {
  const tasks = schools * PHASES * DUTIES_PER_PHASE;
  const wrong = await server.admin(async (c) => {
    // the check is not measured: it may take the memory a join of a million rows likes
    await c.query("SET work_mem = '256MB'");
    const counts = (await c.query<Counts>(COUNTS)).rows[0];
    if (!counts) return ['nothing could be counted'];
    const expected: Counts = {
      ...counts,
      tasks,
      phases: PHASES,
      open_chunks: 0,
      chunk_audits: counts.chunks,
      audited_tasks: tasks,
      cohort_audits: counts.cohorts,
      start_rows: 1 + PHASES + counts.cohorts,
      // officer and head of each school hear of each phase
      told: schools * PHASES * 2,
    };
    const different = Object.entries(counts).flatMap(([name, n]) => {
      const want = Object.entries(expected).find(([other]) => other === name)?.[1];
      return n === want ? [] : [`${name} is ${n} instead of ${want}`];
    });
    const broken: string[] = [];
    for (const [name, sql] of invariants()) {
      if (NOT_OF_A_LAUNCH.test(name)) continue;
      const { rowCount } = await c.query(sql);
      if ((rowCount ?? 0) > 0) broken.push(`${name}: ${rowCount ?? 0} rows`);
    }
    return [...different, ...broken];
  }, database);
  if (wrong.length > 0) throw new Error(`void, the launch is wrong: ${wrong.join('; ')}`);
}
