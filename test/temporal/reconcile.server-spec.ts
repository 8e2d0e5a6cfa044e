import { randomUUID } from 'node:crypto';
import { issued, readyDraft } from '../builders/campaign';
import { createRig, relayed, runningIds, type ClockRig } from '../support/clock-rig';
import { until } from '../support/until';

// The server's memory is taken away under a campaign in progress and made anew from the database.
// far above what it takes: only a hanging test meets it
jest.setTimeout(180_000);

let rig: ClockRig;
let before: readonly string[];

beforeAll(async () => {
  rig = await createRig('reconcile', { dayLengthMs: 86_400_000, epochOn: '2026-03-02' });
  await rig.startWorkers();
  rig.startRelay();
  const plan = {
    templateId: 'demo-four-phase',
    anchorOn: '2026-03-02',
    schoolTypes: ['JUNIOR'],
  } as const;
  await issued(rig.suite, plan);
  const draft = await readyDraft(rig.suite, plan);
  await rig.suite.app.campaign.submit.execute({
    actor: await rig.suite.as('off1'),
    campaignId: draft,
  });
  before = await until('all clocks', async () => {
    // a cohort's clock is asked for with its chunk and runs a little later: none may be merely requested
    const [wanted] = await rig.rows<{ n: number; requested: number; fanned: number }>(
      `SELECT count(*)::int AS n, (count(*) FILTER (WHERE state = 'requested'))::int AS requested,
         (SELECT count(*)::int FROM phase WHERE fanned_out_at IS NOT NULL) AS fanned FROM workflow_ref WHERE state <> 'closed'`,
    );
    const running = await runningIds(rig);
    return wanted?.fanned === 2 && wanted.requested === 0 && running.length === wanted.n && running;
  });
}, 180_000);
afterAll(() => rig.close(), 60_000);

const remembered = async (): Promise<readonly string[]> =>
  (
    await rig.rows<{ id: string }>(
      "SELECT workflow_id AS id FROM workflow_ref WHERE state = 'running' ORDER BY 1",
    )
  ).map((r) => r.id);
const counts = () =>
  rig.rows(
    "SELECT (SELECT count(*)::int FROM school_task) AS tasks, (SELECT count(*)::int FROM cohort) AS cohorts, (SELECT count(*)::int FROM digest_item WHERE topic = 'LAUNCH') AS told",
  );

it('finds nothing to do while all is well', async () => {
  expect(before.map((id) => id.split('/')[0])).toEqual(
    expect.arrayContaining(['campaign', 'phase', 'cohort', 'signoff']),
  );
  const report = await rig.clocks.reconcile.execute();
  expect(report).toMatchObject({
    expected: before.length,
    running: before.length,
    restarted: [],
    orphans: [],
    forgotten: [],
  });
});

it('rebuilds every clock after all of them were lost, and repeats no effect', async () => {
  const made = await counts();
  const orphan = `phase/${randomUUID()}`;
  await rig.stopWorkers();
  const { client, namespace } = rig.env;
  for (const [i, workflowId] of before.entries()) {
    // one half was ended by hand, the other is forgotten with the server's file
    if (i % 2 === 0) await client.workflow.getHandle(workflowId).terminate('lost');
    else
      await client.workflowService.deleteWorkflowExecution({
        namespace: namespace ?? rig.temporal.namespace,
        workflowExecution: { workflowId },
      });
  }
  await client.workflow.start('phaseWorkflow', {
    taskQueue: `gongjian-workflows${rig.temporal.queueSuffix}`,
    workflowId: orphan,
    args: [{ v: 1, phaseId: orphan.slice('phase/'.length), generation: 1, lastSeq: 0 }],
  });
  const ghost = `cohort/${randomUUID()}`;
  await rig.suite.database.execute(
    "INSERT INTO workflow_ref (workflow_id, workflow_type, last_seq, state) VALUES ($1, 'cohortWorkflow', 1, 'running')",
    [ghost],
  );
  await until('the loss to show in the list', async () => {
    const running = await runningIds(rig);
    return running.length === 1 && running[0] === orphan;
  });

  const report = await rig.clocks.reconcile.execute();
  expect(report.restarted.toSorted()).toEqual(before);
  expect([report.orphans, report.forgotten]).toEqual([[orphan], [ghost]]);
  await rig.startWorkers();
  await relayed(rig);
  await until(
    'every clock to run again',
    async () => (await runningIds(rig)).join() === before.join(),
  );
  await until(
    'the clocks to be remembered',
    async () => (await remembered()).join() === before.join(),
  );
  expect((await client.workflow.getHandle(orphan).describe()).status.name).toBe('CANCELLED');
  expect(await counts()).toEqual(made);
});

it('gives rebuilt clocks the face they had', async () => {
  const cohort = before.find((id) => id.startsWith('cohort/')) ?? '';
  const description = await rig.env.client.workflow.getHandle(cohort).describe();
  const names = description.typedSearchAttributes.getAll().map(({ key }) => key.name);
  expect(names).toEqual(
    expect.arrayContaining(['BureauId', 'CampaignId', 'UnitCode', 'PhaseNo', 'Stage', 'Paused']),
  );
  expect(await description.staticSummary()).toMatch(/[\u4e00-\u9fff]/);
});

it('finds nothing to do the second time', async () => {
  expect(await rig.clocks.reconcile.execute()).toMatchObject({
    restarted: [],
    orphans: [],
    forgotten: [],
  });
});
