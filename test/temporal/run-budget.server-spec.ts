import { setTimeout as delay } from 'node:timers/promises';
import { issued } from '../builders/campaign';
import { createRig, relayed, runningIds, type ClockRig } from '../support/clock-rig';
import { runsOf } from '../support/run-facts';
import { RUN_MAX_EVENTS } from '../support/run-limits.small';
import { smallRunBundle } from '../support/small-bundle';
import { until } from '../support/until';
import { cohortSnapshotQuery } from '@workflows/cohort/cohort.contract';

// Runs of forty events on a calendar whose day lasts a second: timers fire, runs roll over and messages rain at once.
// far above what it takes: only a hanging test meets it
jest.setTimeout(180_000);

let rig: ClockRig;
let campaignId: string;
let cohorts: readonly string[];

beforeAll(async () => {
  rig = await createRig('budget', {
    dayLengthMs: 1_000,
    epochOn: '2026-03-02',
    bundlePath: await smallRunBundle(),
  });
  await rig.startWorkers();
  rig.startRelay();
  campaignId = await issued(rig.suite, {
    templateId: 'demo-four-phase',
    anchorOn: '2026-03-06',
    schoolTypes: ['JUNIOR'],
    groups: ['G-1'],
  });
  cohorts = await until('the cohorts of both open phases', async () => {
    const rows = await rig.rows<{ id: string; fanned: boolean }>(
      "SELECT 'cohort/' || c.id AS id, bool_and(p.fanned_out_at IS NOT NULL) OVER () AS fanned FROM cohort c JOIN phase p ON p.id = c.phase_id WHERE c.campaign_id = $1 AND p.no = 2 ORDER BY c.id",
      [campaignId],
    );
    return rows.length > 0 && rows.every((r) => r.fanned) && rows.map((r) => r.id);
  });
}, 180_000);
afterAll(() => rig.close(), 60_000);

const handle = (workflowId: string) => rig.env.client.workflow.getHandle(workflowId);

/** Ladder firings of the second phase's tasks so far. */
async function fired(): Promise<number> {
  const rows = await rig.rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM ladder_firing f JOIN school_task t ON t.id = f.subject_id WHERE f.result = 'FIRED' AND t.campaign_id = $1",
    [campaignId],
  );
  return rows[0]?.n ?? 0;
}

/** One message of its own through outbox and relay. */
async function send(cohortId: string): Promise<void> {
  await rig.suite.app.deps.commands.transact(async (scope) => {
    scope.send({
      kind: 'signal',
      workflowId: `cohort/${cohortId}`,
      workflowType: 'cohortWorkflow',
      subjectKind: 'COHORT',
      subjectId: cohortId,
      subjectVersion: 0,
      action: 'test',
    });
    await Promise.resolve();
  });
}

/** Keeps the relay busy with messages to one workflow until `over` says so. */
async function rain(cohortId: string, over: () => boolean): Promise<void> {
  const waiting = "SELECT count(*)::int AS n FROM outbox WHERE workflow_id = 'cohort/' || $1";
  while (!over()) {
    const [queue] = await rig.rows<{ n: number }>(waiting, [cohortId]);
    if ((queue?.n ?? 0) < 10) await send(cohortId);
    else await delay(20);
  }
}

it('loses no message between timers and runs, and rolls over under steady messages', async () => {
  const [workflowId = ''] = cohorts;
  let isOver = false;
  const raining = rain(workflowId.slice('cohort/'.length), () => isOver);
  try {
    const start = await fired();
    await until('rungs to fire and runs to roll over meanwhile', async () => {
      const runs = await runsOf(rig, workflowId);
      return (await fired()) > start && runs.filter((r) => r.rolledOver).length >= 2;
    });
  } finally {
    isOver = true;
    await raining;
  }
  await relayed(rig);

  const [ref] = await rig.rows<{ seq: number }>(
    'SELECT last_seq AS seq FROM workflow_ref WHERE workflow_id = $1',
    [workflowId],
  );
  await until('the last message to be seen', async () => {
    const seen = await handle(workflowId).query(cohortSnapshotQuery);
    return seen.lastSeq === ref?.seq && seen.clock !== null;
  });
  const runs = await runsOf(rig, workflowId);
  const arrived = runs.flatMap((r) => r.seqs).toSorted((x, y) => x - y);
  const sent = await rig.rows<{ seq: number }>(
    "SELECT seq FROM outbox_log WHERE workflow_id = $1 AND kind = 'signal' AND outcome = 'sent' ORDER BY seq",
    [workflowId],
  );
  expect(sent.length).toBeGreaterThan(20);
  expect(arrived).toEqual(sent.map((s) => s.seq));
  for (const run of runs) {
    // a message costs at most a load and the step it finds due; a timer one activity: nothing spins
    expect(run.activities).toBeLessThanOrEqual(2 * run.seqs.length + run.timersFired + 2);
    expect(run.events).toBeLessThan(RUN_MAX_EVENTS * 10);
  }
});

it('carries what it knows from run to run and fires each rung once, in order, across all of them', async () => {
  await until('five rungs of every task', async () => {
    const [left] = await rig.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM school_task WHERE campaign_id = $1 AND phase_no = 2 AND coalesce(next_rung, 9) <= 5',
      [campaignId],
    );
    return left?.n === 0;
  });
  const ladders = await rig.rows<{ rungs: number[]; early: number }>(
    `SELECT array_agg(f.rung ORDER BY f.fired_at, f.rung) AS rungs, count(*) FILTER (WHERE f.result = 'FIRED' AND f.fired_at < f.planned_at)::int AS early
     FROM school_task t JOIN ladder_firing f ON f.subject_kind = 'SCHOOL_TASK' AND f.subject_id = t.id WHERE t.campaign_id = $1 AND t.phase_no = 2 GROUP BY t.id`,
    [campaignId],
  );
  expect(ladders.length).toBeGreaterThan(2);
  for (const { rungs, early } of ladders) {
    expect(rungs).toEqual(Array.from({ length: rungs.length }, (_, i) => i + 1));
    expect(early).toBe(0);
  }
  for (const workflowId of cohorts) {
    const runs = await runsOf(rig, workflowId);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.filter((r) => !r.rolledOver)).toHaveLength(1);
  }
  expect(await runningIds(rig)).toEqual(expect.arrayContaining([...cohorts]));
});
