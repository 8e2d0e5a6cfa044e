import { Reminders, SCHOOL } from '../builders/reminders';

// One school, one task per story; the days run on through the file, so the stories stand in the order of the calendar.
jest.setTimeout(120_000);

let r: Reminders;
let campaignId: string;
const task = (no: number): Promise<string> => r.taskOf(campaignId, SCHOOL, no);
const SAF = `saf-${SCHOOL}`;
const PRIN = `prin-${SCHOOL}`;

beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-03-02', endOn: '2026-12-31' }],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-03-20' } },
      { due: { kind: 'FIXED', on: '2026-05-29' }, reviewLevels: 2 },
      { due: { kind: 'FIXED', on: '2026-05-12' } },
      { due: { kind: 'FIXED', on: '2026-07-10' } },
    ],
  });
});
afterAll(() => r.suite.drop());

const segments = (taskId: string): Promise<{ id: string; holder: string }[]> =>
  r.rows('SELECT id, holder FROM court_segment WHERE subject_id = $1 ORDER BY from_at, id', [
    taskId,
  ]);
const rungs = async (kind: string, id: string): Promise<unknown[]> =>
  (await r.firings(kind, id)).map((f) => `${f.offset} ${f.result} ${f.at}`);
const due = async (id: string): Promise<{ due: string; version: number } | undefined> =>
  (
    await r.rows<{ due: string; version: number }>(
      'SELECT due_on::text AS due, deadline_version AS version FROM school_task WHERE id = $1',
      [id],
    )
  )[0];

it('lets only the REVIEW ladder of the town run while the town holds the ball', async () => {
  const id = await task(1);
  await r.live('2026-03-18 10:00');
  await r.submit(id);
  await r.live('2026-04-03 09:00');
  const segment = (await segments(id)).find((s) => s.holder === 'TOWN')?.id ?? '';
  expect(await rungs('COURT_SEGMENT', segment)).toEqual([
    '-1 FIRED 2026-03-24 08:15',
    '0 FIRED 2026-03-25 08:15',
    '1 FIRED 2026-03-26 08:15',
    '3 FIRED 2026-03-30 08:15',
    '7 FIRED 2026-04-03 08:15',
  ]);
  expect(await rungs('SCHOOL_TASK', id)).toEqual([
    '-7 FIRED 2026-03-11 08:15',
    '-3 FIRED 2026-03-17 08:15',
  ]);
  expect((await r.told(id)).filter((t) => t > '2026-03-18')).toEqual([
    '2026-03-24 08:20 -1 town1-1',
    '2026-03-24 08:20 -1 town1-2',
    '2026-03-25 08:20 0 town1-1',
    '2026-03-25 08:20 0 town1-2',
    '2026-03-26 08:20 +1 townh1',
    '2026-03-30 08:20 +3 off1',
    '2026-03-30 08:20 +3 off2',
    '2026-04-03 08:20 +7 dep1',
    '2026-04-03 08:20 +7 dep2',
  ]);
});

it('after a withdrawal skips what fell due meanwhile but for the highest rung from the due day on', async () => {
  const id = await task(1);
  await r.live('2026-04-03 12:00');
  await r.suite.app.schoolTask.withdraw.execute({ actor: await r.suite.as(PRIN), taskId: id });
  await r.live('2026-04-30 12:00');
  expect(await rungs('SCHOOL_TASK', id)).toEqual([
    '-7 FIRED 2026-03-11 08:15',
    '-3 FIRED 2026-03-17 08:15',
    '-1 SKIPPED 2026-04-03 12:00',
    '0 SKIPPED 2026-04-03 12:00',
    '1 SKIPPED 2026-04-03 12:00',
    '3 SKIPPED 2026-04-03 12:00',
    '7 FIRED 2026-04-03 12:00',
    '15 FIRED 2026-04-13 08:15',
  ]);
  // the deputies had their digest of the day at 08:20; the next working day is the one after the holiday
  expect((await r.told(id)).filter((t) => t > '2026-04-03 09')).toEqual([
    '2026-04-07 08:20 +7 dep1',
    '2026-04-07 08:20 +7 dep2',
    '2026-04-13 08:20 +15 dep1',
    '2026-04-13 08:20 +15 dep2',
  ]);
  expect(await due(id)).toEqual({ due: '2026-03-20', version: 1 });
});

it('gives the lead section a REVIEW ladder of its own when the town passes the task up', async () => {
  const id = await task(2);
  await r.live('2026-05-06 10:00');
  await r.submit(id);
  await r.live('2026-05-07 10:00');
  await r.suite.app.schoolTask.passUp.execute({
    actor: await r.suite.as('town1-1'),
    taskId: id,
  });
  await r.live('2026-05-11 12:00');
  const bureau = (await segments(id)).find((s) => s.holder === 'BUREAU')?.id ?? '';
  const town = (await segments(id)).find((s) => s.holder === 'TOWN')?.id ?? '';
  await r.live('2026-05-25 12:00');
  expect(await rungs('COURT_SEGMENT', town)).toEqual([]);
  expect(await rungs('COURT_SEGMENT', bureau)).toEqual([
    '-1 FIRED 2026-05-12 08:15',
    '0 FIRED 2026-05-13 08:15',
    '1 FIRED 2026-05-14 08:15',
    '3 FIRED 2026-05-18 08:15',
    '7 FIRED 2026-05-22 08:15',
  ]);
  expect((await r.told(id)).filter((t) => t > '2026-05-07')).toEqual([
    '2026-05-12 08:20 -1 head-safety',
    '2026-05-12 08:20 -1 lead-safety',
    '2026-05-13 08:20 0 head-safety',
    '2026-05-13 08:20 0 lead-safety',
    '2026-05-14 08:20 +1 head-safety',
    '2026-05-18 08:20 +3 off1',
    '2026-05-18 08:20 +3 off2',
    '2026-05-22 08:20 +7 dep1',
    '2026-05-22 08:20 +7 dep2',
  ]);
  expect(await rungs('SCHOOL_TASK', id)).toEqual([]);
});

it('runs the REVIEW ladder of the bureau for an exemption, and rule 4 when it is refused', async () => {
  const id = await task(3);
  const lead = await r.suite.as('lead-safety');
  // overdue since 12 May, +7 fired on the 21st; the bureau holds it over the day of +15
  expect((await rungs('SCHOOL_TASK', id)).at(-1)).toBe('7 FIRED 2026-05-21 08:15');
  await r.suite.app.schoolTask.requestExemption.execute({
    actor: await r.suite.as(PRIN),
    taskId: id,
    reason: 'nothing of the kind here',
  });
  await r.live('2026-06-03 21:30');
  expect((await rungs('SCHOOL_TASK', id)).at(-1)).toBe('7 FIRED 2026-05-21 08:15');
  await r.suite.app.schoolTask.decideExemption.execute({
    actor: lead,
    taskId: id,
    exempt: false,
    reason: 'there is',
  });
  await r.live('2026-06-12 12:00');
  expect((await rungs('SCHOOL_TASK', id)).slice(-2)).toEqual([
    '7 FIRED 2026-05-21 08:15',
    '15 FIRED 2026-06-03 21:30',
  ]);
  // nothing at night: the digest waits for the next morning
  expect((await r.told(id)).slice(-2)).toEqual([
    '2026-06-04 08:20 +15 dep1',
    '2026-06-04 08:20 +15 dep2',
  ]);
  expect(await due(id)).toEqual({ due: '2026-05-12', version: 1 });
});

it('disarms what is accepted or exempted', async () => {
  const [accepted, exempted] = [await task(2), await task(3)];
  await r.suite.app.schoolTask.accept.execute({
    actor: await r.suite.as('lead-safety'),
    taskId: accepted,
  });
  await r.suite.app.schoolTask.requestExemption.execute({
    actor: await r.suite.as(PRIN),
    taskId: exempted,
    reason: 'really nothing',
  });
  await r.suite.app.schoolTask.decideExemption.execute({
    actor: await r.suite.as('lead-safety'),
    taskId: exempted,
    exempt: true,
    reason: 'seen',
  });
  const armed = await r.rows(
    'SELECT id FROM school_task WHERE id = ANY($1::uuid[]) AND (next_rung IS NOT NULL OR next_action_at IS NOT NULL OR segment_id IS NOT NULL)',
    [[accepted, exempted]],
  );
  expect(armed).toEqual([]);
  const before = (await r.told(accepted)).length + (await r.told(exempted)).length;
  await r.live('2026-07-31 12:00');
  expect((await r.told(accepted)).length + (await r.told(exempted)).length).toBe(before);
  // the school's fourth task went on meanwhile
  expect((await r.told(await task(4))).length).toBeGreaterThan(10);
});

it('skips a REVIEW rung never: a segment is its own subject with its own version', async () => {
  const twice = await r.rows(
    `SELECT subject_id FROM ladder_firing GROUP BY subject_kind, subject_id, deadline_version, rung HAVING count(*) > 1
     UNION ALL SELECT subject_id FROM ladder_firing WHERE subject_kind = 'COURT_SEGMENT' AND deadline_version <> 1
     UNION ALL SELECT f.subject_id FROM ladder_firing f WHERE f.ladder = 'REVIEW' AND f.subject_kind <> 'COURT_SEGMENT'`,
  );
  expect(twice).toEqual([]);
  expect((await r.told(await task(3))).some((t) => t.endsWith(SAF))).toBe(true);
});
