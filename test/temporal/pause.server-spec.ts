import { cohortSnapshotQuery, cohortRunNowUpdate } from '@workflows/cohort/cohort.contract';
import { issued, resumed } from '../builders/campaign';
import { createRig, relayed, type ClockRig } from '../support/clock-rig';
import { until } from '../support/until';

// A campaign is suspended in the middle of its ladders, on a calendar whose day lasts a second.
// far above what it takes: only a hanging test meets it
jest.setTimeout(180_000);

let rig: ClockRig;
let campaignId: string;

beforeAll(async () => {
  rig = await createRig('pause', { dayLengthMs: 1_000, epochOn: '2026-03-02' });
  await rig.startWorkers();
  rig.startRelay();
  campaignId = await issued(rig.suite, {
    templateId: 'demo-four-phase',
    anchorOn: '2026-03-06',
    schoolTypes: ['JUNIOR'],
    groups: ['G-1'],
  });
}, 180_000);
afterAll(() => rig.close(), 60_000);

async function firings(): Promise<number> {
  const rows = await rig.rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM ladder_firing f JOIN school_task t ON t.id = f.subject_id WHERE f.result = 'FIRED' AND t.campaign_id = $1",
    [campaignId],
  );
  return rows[0]?.n ?? 0;
}

async function cohortHandles() {
  const rows = await rig.rows<{ id: string }>(
    "SELECT id FROM cohort WHERE campaign_id = $1 AND state <> 'CLOSED' ORDER BY id",
    [campaignId],
  );
  return rows.map(({ id }) => rig.env.client.workflow.getHandle(`cohort/${id}`));
}

const everyCohort = (paused: boolean): Promise<true> =>
  until(`every cohort's clock ${paused ? 'paused' : 'going'}`, async () => {
    for (const handle of await cohortHandles()) {
      const { clock } = await handle.query(cohortSnapshotQuery);
      if (clock?.paused !== paused) return false;
    }
    return true;
  });

/** Rungs whose time came at least two days ago and which have not fired. */
async function overdue(): Promise<number> {
  const rows = await rig.rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM school_task WHERE campaign_id = $1 AND open AND next_action_at < clock_timestamp() - interval '2 seconds'",
    [campaignId],
  );
  return rows[0]?.n ?? 0;
}

it('stops every ladder while the campaign is suspended, even when clocks are woken', async () => {
  await until('the first rungs', async () => (await firings()) > 0);
  await rig.suite.app.campaign.suspend.execute({
    actor: await rig.suite.as('chief'),
    campaignId,
    reason: 'flood',
    document: 'A-2',
  });
  await everyCohort(true);
  const before = await firings();
  await until('rungs to become overdue', async () => (await overdue()) >= 3);
  for (const handle of await cohortHandles()) await handle.executeUpdate(cohortRunNowUpdate);
  await everyCohort(true);
  expect(await firings()).toBe(before);
  const [cohort] = await cohortHandles();
  await until('the pause in the list of the server', async () => {
    const seen = await cohort?.describe();
    return seen?.typedSearchAttributes
      .getAll()
      .some((a) => a.key.name === 'Paused' && a.value === true);
  });
});

it('fires what fell due meanwhile after the campaign goes on, each rung once and in order', async () => {
  const before = await firings();
  await resumed(rig.suite, campaignId);
  await relayed(rig);
  await everyCohort(false);
  await until(
    'the missed rungs',
    async () => (await firings()) > before && (await overdue()) === 0,
  );
  const ladders = await rig.rows<{ rungs: number[] }>(
    `SELECT array_agg(f.rung ORDER BY f.fired_at, f.rung) AS rungs FROM school_task t JOIN ladder_firing f ON f.subject_kind = 'SCHOOL_TASK' AND f.subject_id = t.id
     WHERE t.campaign_id = $1 GROUP BY t.id`,
    [campaignId],
  );
  expect(ladders.length).toBeGreaterThan(0);
  for (const { rungs } of ladders)
    expect(rungs).toEqual(Array.from({ length: rungs.length }, (_, i) => i + 1));
});
