import { issued } from '../builders/campaign';
import { createSuite, type Suite } from '../builders/suite';
import { createNamespace } from '../support/own-namespace';
import { until } from '../support/until';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process';

// The worker's process is killed in the fan-out and twice between rungs; a new one goes on from the database.
const temporalAddress = process.env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233';

// far above what it takes: only a hanging test meets it
jest.setTimeout(180_000);

let suite: Suite;
let space: Awaited<ReturnType<typeof createNamespace>>;
let worker: WorkerProcess;

const start = (): Promise<WorkerProcess> =>
  startWorkerProcess({
    databaseUrl: suite.databases.appUrl,
    temporalAddress,
    temporalNamespace: space.namespace,
  });

beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 1_000, epochOn: '2026-03-02' });
  space = await createNamespace(temporalAddress);
  worker = await start();
}, 180_000);
afterAll(async () => {
  await worker.stop();
  await space.drop();
  await suite.drop();
});

async function number(sql: string): Promise<number> {
  const rows = await suite.database.query<{ n: number }>(sql);
  return rows[0]?.n ?? 0;
}

/** Kills the worker as soon as the moment has come, and starts the next. */
async function killWhen(moment: string, sql: string, reached: number): Promise<void> {
  await until(moment, async () => (await number(sql)) >= reached, 120_000);
  await worker.kill();
  worker = await start();
}

it('resumes after every kill, and fires each rung once and in order', async () => {
  await issued(suite, {
    templateId: 'demo-four-phase',
    anchorOn: '2026-03-06',
    schoolTypes: ['JUNIOR'],
    groups: ['G-1'],
  });
  const fired = "SELECT count(*)::int AS n FROM ladder_firing WHERE result = 'FIRED'";
  await killWhen('the first chunk of the fan-out', 'SELECT count(*)::int AS n FROM cohort', 1);
  await killWhen('the first rung', fired, 1);
  await killWhen('more rungs', fired, (await number(fired)) + 8);
  await until(
    'six rungs of every task of phase 2',
    async () =>
      (await number('SELECT count(*)::int AS n FROM school_task WHERE phase_no = 2')) > 0 &&
      (await number(
        'SELECT count(*)::int AS n FROM school_task WHERE phase_no = 2 AND coalesce(next_rung, 9) <= 6',
      )) === 0,
    120_000,
  );
  const ladders = await suite.database.query<{ rungs: number[]; early: number }>(
    `SELECT array_agg(f.rung ORDER BY f.fired_at, f.rung) AS rungs, count(*) FILTER (WHERE f.result = 'FIRED' AND f.fired_at < f.planned_at)::int AS early
     FROM school_task t JOIN ladder_firing f ON f.subject_kind = 'SCHOOL_TASK' AND f.subject_id = t.id WHERE t.phase_no = 2 GROUP BY t.id`,
  );
  expect(ladders.length).toBeGreaterThan(2);
  for (const { rungs, early } of ladders) {
    expect(rungs).toEqual(Array.from({ length: rungs.length }, (_, i) => i + 1));
    expect(early).toBe(0);
  }
}, 360_000);

it('tells nobody of one rung twice, and hands out each task once', async () => {
  const repeated = await suite.database.query(
    `SELECT 1 FROM digest_item i JOIN digest d ON d.id = i.digest_id WHERE i.topic IN ('LADDER','LAUNCH')
     GROUP BY d.recipient_id, i.topic, i.subject_id, i.ladder, i.deadline_version, i.rung HAVING count(*) > 1`,
  );
  expect(repeated).toEqual([]);
  const wrong = await suite.database.query(
    `SELECT 1 FROM (SELECT e.*, 1 AS want FROM expected_school_task e) e FULL JOIN (SELECT phase_id, school_id, task_key, count(*) n FROM school_task GROUP BY 1, 2, 3) b
     USING (phase_id, school_id, task_key) WHERE n IS DISTINCT FROM want`,
  );
  expect(wrong).toEqual([]);
});
