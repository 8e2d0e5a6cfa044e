import type { GateLine } from '@app/persistence';
import { runClocks, signAll } from '../builders/campaign';
import { Reminders, SCHOOL } from '../builders/reminders';

jest.setTimeout(120_000);

let r: Reminders;
beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
});
afterAll(() => r.suite.drop());

const cohortOf = async (campaignId: string, phaseNo: number): Promise<string> =>
  (
    await r.rows<{ id: string }>(
      'SELECT c.id FROM cohort c JOIN phase p ON p.id = c.phase_id WHERE p.campaign_id = $1 AND p.no = $2',
      [campaignId, phaseNo],
    )
  )[0]?.id ?? '';

/** Signs the town's sheet with a line per open task, then closes the first phase with them. */
async function closePhaseOne(
  campaignId: string,
  targets: readonly { readonly no: number; readonly targetPhaseId: string | null }[],
): Promise<void> {
  const { app } = r.suite;
  const town = await r.suite.as('town1-1');
  const off = await r.suite.as('off1');
  const cohortId = await cohortOf(campaignId, 1);
  const line = {
    ownerUnitId: town.unitId,
    ownerPersonId: null,
    newDueOn: '2026-06-30',
    reason: 'late',
  };
  const lines = [];
  for (const { no, targetPhaseId } of targets)
    lines.push({ ...line, targetPhaseId, schoolTaskId: await r.taskOf(campaignId, SCHOOL, no) });
  const { sheetHash } = await app.cohort.prepareSheet.execute({ actor: town, cohortId, lines });
  await app.cohort.sign.execute({
    actor: await r.suite.as('townh1'),
    cohortId,
    seenHash: sheetHash ?? '',
  });
  const [phase] = await r.rows<{ id: string }>(
    'SELECT id FROM phase WHERE campaign_id = $1 AND no = 1',
    [campaignId],
  );
  const phaseId = phase?.id ?? '';
  const { signOffId } = await app.phase.openGate.execute({ actor: off, phaseId });
  const gateLine: GateLine = {
    ...line,
    gateItemNo: 1,
    cohortId: null,
    targetPhaseId: targets[0]?.targetPhaseId ?? null,
    routine: false,
  };
  await app.phase.planCarryOver.execute({ actor: off, phaseId, lines: [gateLine] });
  await app.signOff.start.execute({ actor: off, signOffId });
  await signAll(r.suite, signOffId);
  await runClocks(r.suite, campaignId);
}
const phaseId = async (campaignId: string, no: number): Promise<string> =>
  (
    await r.rows<{ id: string }>('SELECT id FROM phase WHERE campaign_id = $1 AND no = $2', [
      campaignId,
      no,
    ])
  )[0]?.id ?? '';
const clockOf = async (taskId: string): Promise<unknown> =>
  (
    await r.rows<{ clock: string | null }>(
      'SELECT clock_cohort_id AS clock FROM school_task WHERE id = $1',
      [taskId],
    )
  )[0]?.clock;

it('hands a carried task to the cohort of a target phase that opens later; the routine ledger is silent', async () => {
  const campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [
      { startOn: '2026-03-02', endOn: '2026-03-20' },
      { startOn: '2026-04-13', endOn: '2026-12-31' },
    ],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-03-20' } },
      { due: { kind: 'FIXED', on: '2026-03-20' } },
      { due: { kind: 'FIXED', on: '2026-11-20' }, phases: [2] },
    ],
  });
  await r.live('2026-03-24 10:00');
  await closePhaseOne(campaignId, [
    { no: 1, targetPhaseId: await phaseId(campaignId, 2) },
    { no: 2, targetPhaseId: null },
  ]);
  const [carried, routine] = [await r.taskOf(campaignId), await r.taskOf(campaignId, SCHOOL, 2)];
  const offsets = async (id: string): Promise<number[]> =>
    (await r.firings('SCHOOL_TASK', id)).map((f) => f.offset);
  expect(await offsets(carried)).toEqual([-7, -3, -1, 0, 1]);
  // nobody drives it until the phase opens
  await r.live('2026-04-13 00:00');
  expect(await offsets(carried)).toEqual([-7, -3, -1, 0, 1]);
  await runClocks(r.suite, campaignId);
  expect(await clockOf(carried)).toBe(await cohortOf(campaignId, 2));
  await r.live('2026-04-14 12:00');
  expect(await offsets(carried)).toEqual([-7, -3, -1, 0, 1, 3, 7, 15]);
  // what was missed is one line of one message
  expect((await r.told(carried)).filter((t) => t > '2026-04')).toEqual([
    '2026-04-13 08:20 +3 area1',
    '2026-04-13 08:20 +15 dep1',
    '2026-04-13 08:20 +15 dep2',
    '2026-04-13 08:20 +3 head-safety',
    '2026-04-13 08:20 +3 lead-safety',
    '2026-04-13 08:20 +3 townh1',
  ]);
  // handed in at last: the REVIEW ladder runs on the target's clock
  await r.submit(carried);
  await r.live('2026-04-21 12:00');
  expect((await r.told(carried)).slice(-2)).toEqual([
    '2026-04-21 08:20 0 town1-1',
    '2026-04-21 08:20 0 town1-2',
  ]);

  expect(await clockOf(routine)).toBeNull();
  expect(await offsets(routine)).toEqual([-7, -3, -1, 0, 1]);
  await r.submit(routine);
  await r.live('2026-05-20 12:00');
  expect((await r.told(routine)).filter((t) => t > '2026-03-24')).toEqual([]);
  const [late] = await r.rows(
    'SELECT state, late_original AS late, after_signature AS after FROM school_task WHERE id = $1',
    [routine],
  );
  expect(late).toEqual({ state: 'SUBMITTED', late: true, after: true });
});

it('hands it to an open cohort at once and wakes that clock', async () => {
  const campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [
      { startOn: '2026-05-20', endOn: '2026-06-12' },
      { startOn: '2026-05-20', endOn: '2026-12-31' },
    ],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-06-12' } },
      { due: { kind: 'FIXED', on: '2026-11-20' }, phases: [2] },
    ],
  });
  await r.live('2026-06-16 10:00');
  await closePhaseOne(campaignId, [{ no: 1, targetPhaseId: await phaseId(campaignId, 2) }]);
  const target = await cohortOf(campaignId, 2);
  expect(await clockOf(await r.taskOf(campaignId))).toBe(target);
  const woken = await r.rows(
    "SELECT action FROM outbox WHERE workflow_id = 'cohort/' || $1::text AND kind = 'signal' AND action = 'carriedOver'",
    [target],
  );
  expect(woken).toEqual([{ action: 'carriedOver' }]);
  await r.live('2026-06-17 12:00');
  expect((await r.firings('SCHOOL_TASK', await r.taskOf(campaignId))).at(-1)).toEqual({
    version: 1,
    offset: 3,
    result: 'FIRED',
    at: '2026-06-17 08:15',
  });
});
