import { cohortWorkflowId, phaseWorkflowId } from '@app/contracts';
import { issued } from '../builders/campaign';
import { closeGate, settleDuties, signCohorts } from '../builders/phase-work';
import { createRig, relayed, type ClockRig } from '../support/clock-rig';
import { until } from '../support/until';

// far above what it takes: only a hanging test meets it
jest.setTimeout(180_000);

let rig: ClockRig;
let campaignId: string;
beforeAll(async () => {
  rig = await createRig('reopening', { dayLengthMs: 86_400_000, epochOn: '2026-03-09' });
  await rig.startWorkers();
  rig.startRelay();
  campaignId = await issued(rig.suite, {
    templateId: 'demo-four-phase',
    anchorOn: '2026-03-09',
    schoolTypes: ['JUNIOR'],
    groups: ['G-1', 'G-2'],
  });
}, 180_000);
afterAll(() => rig.close(), 60_000);

const statusOf = async (workflowId: string): Promise<string> =>
  (await rig.env.client.workflow.getHandle(workflowId).describe()).status.name;
const phase = async () => {
  const [row] = await rig.rows<{ id: string; state: string; fanned: boolean; settled: boolean }>(
    'SELECT id, state, fanned_out_at IS NOT NULL AS fanned, settled_at IS NOT NULL AS settled FROM phase WHERE campaign_id = $1 AND no = 1',
    [campaignId],
  );
  if (!row) throw new Error('no phase');
  return row;
};
/** The work of the phase from the last hand-in to its settlement by the clock. */
async function closeWhole(phaseId: string): Promise<void> {
  await settleDuties(rig.suite, phaseId);
  await until('every town at its review', async () => {
    const open = await rig.rows("SELECT 1 FROM cohort WHERE phase_id = $1 AND state = 'OPEN'", [
      phaseId,
    ]);
    return open.length === 0;
  });
  await signCohorts(rig.suite, phaseId);
  await closeGate(rig.suite, phaseId);
  await until('the settlement', async () => (await phase()).settled);
}

it('gives a reopened phase and its named cohorts clocks of a second generation, which end with it', async () => {
  await until('the fan-out', async () => (await phase()).fanned);
  const { id: phaseId } = await phase();
  await closeWhole(phaseId);
  const cohorts = await rig.rows<{ id: string }>(
    'SELECT id FROM cohort WHERE phase_id = $1 ORDER BY id',
    [phaseId],
  );
  const [named, other] = cohorts.map((c) => c.id);
  if (named === undefined || other === undefined) throw new Error('no two cohorts');
  await until('the end of the first clocks', async () => {
    const first = await Promise.all(
      [
        phaseWorkflowId({ phaseId, generation: 1 }),
        cohortWorkflowId({ cohortId: named, generation: 1 }),
      ].map(statusOf),
    );
    return first.every((s) => s === 'COMPLETED');
  });

  await rig.suite.app.phase.reopen.execute({
    actor: await rig.suite.as('chief'),
    phaseId,
    reason: 'look again',
    cohortIds: [named],
  });
  await relayed(rig);
  const second = [
    phaseWorkflowId({ phaseId, generation: 2 }),
    cohortWorkflowId({ cohortId: named, generation: 2 }),
  ];
  expect(await Promise.all(second.map(statusOf))).toEqual(['RUNNING', 'RUNNING']);
  await expect(statusOf(cohortWorkflowId({ cohortId: other, generation: 2 }))).rejects.toThrow();

  const town = await rig.rows<{ login: string }>(
    `SELECT a.login FROM cohort c JOIN duty_holder h ON h.unit_id = c.group_id AND h.code = 'TOWN' JOIN account a ON a.person_id = h.person_id WHERE c.id = $1 ORDER BY 1 LIMIT 1`,
    [named],
  );
  await rig.suite.app.cohort.startTownReview.execute({
    actor: await rig.suite.as(town[0]?.login ?? ''),
    cohortId: named,
  });
  await closeWhole(phaseId);
  await until('the end of the second clocks', async () =>
    (await Promise.all(second.map(statusOf))).every((s) => s === 'COMPLETED'),
  );
  expect((await phase()).state).toBe('CLOSED');
});
