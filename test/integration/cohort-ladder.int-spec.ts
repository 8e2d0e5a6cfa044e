import { Reminders, SCHOOL } from '../builders/reminders';

jest.setTimeout(120_000);

let r: Reminders;
let campaignId: string;
let cohortId: string;
beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-03-02', endOn: '2026-03-20' }],
    tasks: [{ due: { kind: 'FIXED', on: '2026-03-20' } }],
  });
  cohortId = (await r.cohorts())[0]?.cohortId ?? '';
});
afterAll(() => r.suite.drop());

const rungs = async (id: string): Promise<string[]> =>
  (await r.firings('COHORT', id)).map((f) => `v${f.version} ${f.offset} ${f.result} ${f.at}`);
const told = async (): Promise<string[]> => await r.told(cohortId);
const sign = async (): Promise<void> => {
  const lines = [
    {
      schoolTaskId: await r.taskOf(campaignId),
      ownerUnitId: (await r.suite.as('town1-1')).unitId,
      ownerPersonId: null,
      newDueOn: '2026-06-30',
      targetPhaseId: null,
      reason: 'late',
    },
  ];
  const { sheetHash } = await r.suite.app.cohort.prepareSheet.execute({
    actor: await r.suite.as('town1-1'),
    cohortId,
    lines,
  });
  await r.suite.app.cohort.sign.execute({
    actor: await r.suite.as('townh1'),
    cohortId,
    seenHash: sheetHash ?? '',
  });
};

it('starts the town review by itself at the end of the phase and climbs its own ladder', async () => {
  await r.live('2026-04-09 10:00');
  expect(await rungs(cohortId)).toEqual([
    'v1 -3 FIRED 2026-03-24 08:15',
    'v1 -1 FIRED 2026-03-26 08:15',
    'v1 0 FIRED 2026-03-27 08:15',
    'v1 1 FIRED 2026-03-30 08:15',
    'v1 3 FIRED 2026-04-01 08:15',
    'v1 7 FIRED 2026-04-08 08:15',
  ]);
  expect(await told()).toEqual([
    '2026-03-24 08:20 -3 town1-1',
    '2026-03-24 08:20 -3 town1-2',
    '2026-03-26 08:20 -1 town1-1',
    '2026-03-26 08:20 -1 town1-2',
    '2026-03-27 08:20 0 townh1',
    '2026-03-30 08:20 +1 head-safety',
    '2026-03-30 08:20 +1 lead-safety',
    '2026-03-30 08:20 +1 townh1',
    '2026-04-01 08:20 +3 area1',
    '2026-04-01 08:20 +3 off1',
    '2026-04-01 08:20 +3 off2',
    '2026-04-08 08:20 +7 dep1',
    '2026-04-08 08:20 +7 dep2',
  ]);
});

it('is silent once signed, and a return to the town is a new version', async () => {
  await sign();
  await r.live('2026-04-20 10:00');
  expect((await told()).at(-1)).toBe('2026-04-08 08:20 +7 dep2');
  await r.suite.app.cohort.returnToTown.execute({
    actor: await r.suite.as('off1'),
    cohortId,
    reason: 'not complete',
  });
  await r.live('2026-04-30 10:00');
  expect((await rungs(cohortId)).filter((x) => x.startsWith('v2'))).toEqual([
    'v2 -3 FIRED 2026-04-22 08:15',
    'v2 -1 FIRED 2026-04-24 08:15',
    'v2 0 FIRED 2026-04-27 08:15',
    'v2 1 FIRED 2026-04-28 08:15',
    'v2 3 FIRED 2026-04-30 08:15',
  ]);
  await sign();
});

it('records a rung that a short budget leaves no time for as skipped', async () => {
  const other = '9900200001';
  await r.campaign({
    schools: [other],
    phases: [{ startOn: '2026-04-30', endOn: '2026-05-12', townReviewBudgetWorkingDays: 1 }],
    tasks: [{ due: { kind: 'FIXED', on: '2026-05-12' } }],
  });
  await r.live('2026-05-15 12:00');
  const [short] = await r.rows<{ id: string }>(
    'SELECT c.id FROM cohort c JOIN cohort_member m ON m.cohort_id = c.id JOIN unit u ON u.id = m.school_id WHERE u.code = $1',
    [other],
  );
  expect(await rungs(short?.id ?? '')).toEqual([
    'v1 -3 SKIPPED 2026-05-13 00:00',
    'v1 -1 FIRED 2026-05-13 08:15',
    'v1 0 FIRED 2026-05-14 08:15',
    'v1 1 FIRED 2026-05-15 08:15',
  ]);
});
