import { Reminders, SCHOOL } from '../builders/reminders';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';
import { DEMO_PASSWORD } from '../builders/suite';

jest.setTimeout(120_000);

// The phase opens on Monday 2 March 2026; it is paused from Thursday 5 to Tuesday 10 March: three working days.
let r: Reminders;
let web: TestApi;
let campaignId: string;
beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
  web = await createTestApi(r.suite);
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [
      { startOn: '2026-03-02', endOn: '2026-12-31' },
      { startOn: '2026-09-01', endOn: '2026-12-31' },
    ],
    tasks: [
      { due: { kind: 'BUDGET', n: 10, unit: 'WD' } },
      { due: { kind: 'FIXED', on: '2026-03-09' } },
      { due: { kind: 'BUDGET', n: 5, unit: 'WD' }, phases: [2] },
      { due: { kind: 'FIXED', on: '2026-10-12' } },
    ],
  });
});
afterAll(async () => {
  await web.close();
  await r.suite.drop();
});

const task = (no: number, phase = 1): Promise<string> => r.taskOf(campaignId, SCHOOL, no, phase);
/** Sessions end by the server's own time, which is not the test's. */
async function browser(login: string): Promise<Browser> {
  const signedIn = await web.signIn(login, DEMO_PASSWORD);
  await r.suite.database.execute(
    "UPDATE session SET seen_at = '2099-01-01', expires_at = '2099-01-02'",
  );
  return signedIn;
}
async function deadline(no: number, phase = 1): Promise<unknown> {
  const answer = await (
    await browser(`saf-${SCHOOL}`)
  ).get(`/school-tasks/${await task(no, phase)}/deadline`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}
const daysOf = (answer: unknown, version = 0): string[] =>
  list(answer, 'versions', version, 'days').map(
    (d) => `${String(field(d, 'on'))} ${String(field(d, 'kind'))} ${String(field(d, 'n'))}`,
  );

it('counts a budget of a task from the day its phase opened, day by day', async () => {
  const answer = await deadline(1);
  expect(field(answer, 'current', 'dueOn')).toBe('2026-03-16');
  expect(field(answer, 'versions', 0, 'startOn')).toBe('2026-03-02');
  expect(field(answer, 'versions', 0, 'words')).toBe('10个工作日内');
  expect(field(answer, 'current', 'display')).toBe('3月16日 24:00 前');
  expect(field(answer, 'current', 'dueAt')).toBe('2026-03-16T16:00:00.000Z');
  expect(daysOf(answer).slice(3, 7)).toEqual([
    '2026-03-06 WORKING 4',
    '2026-03-07 WEEKEND 0',
    '2026-03-08 WEEKEND 0',
    '2026-03-09 WORKING 5',
  ]);
});

it('names holidays and make-up days', async () => {
  const days = list(await deadline(4), 'versions', 0, 'days');
  const label = (on: string) =>
    field(
      days.find((d) => field(d, 'on') === on),
      'label',
    );
  expect([
    label('2026-10-01'),
    label('2026-10-10'),
    label('2026-10-11'),
    label('2026-04-04'),
  ]).toEqual(['国庆节放假', '国庆节调休上班', '周末', '清明节放假']);
});

it('shows before a pause ends which fixed dates fell into it and where the budgets would go', async () => {
  await r.live('2026-03-05 10:00');
  const chief = await browser('chief');
  const suspended = await chief.post(`/campaigns/${campaignId}/suspend`, {
    reason: 'flood',
    document: 'No. 7',
  });
  expect(suspended.status).toBe(200);
  await r.live('2026-03-10 10:00');
  const preview = await chief.get(`/campaigns/${campaignId}/resume-preview`);
  expect(field(preview.body, 'workingDaysLost')).toBe(3);
  expect(list(preview.body, 'fixedDates')).toEqual([
    {
      key: '1/T2/2026-03-09',
      phaseNo: 1,
      taskKey: 'T2',
      title: 'task 2',
      dueOn: '2026-03-09',
      tasks: 1,
    },
  ]);
  expect(list(preview.body, 'budgets')).toEqual([
    { ladder: 'SCHOOL_TASK', from: '2026-03-16', to: '2026-03-19' },
  ]);
  const before = await r.firings('SCHOOL_TASK', await task(1));
  const unconfirmed = await chief.post(`/campaigns/${campaignId}/resume`, {});
  expect([unconfirmed.status, field(unconfirmed.body, 'code')]).toEqual([
    409,
    'campaign.fixed-dates-open',
  ]);
  const confirmed = { confirmedFixedDates: ['1/T2/2026-03-09'] };
  expect((await chief.post(`/campaigns/${campaignId}/resume`, confirmed)).status).toBe(200);
  expect(await r.firings('SCHOOL_TASK', await task(1))).toEqual(before);
});

it('gives the budget its working days back without a version, and keeps what was promised first', async () => {
  const answer = await deadline(1);
  expect(field(answer, 'current', 'dueOn')).toBe('2026-03-19');
  expect(field(answer, 'original', 'dueOn')).toBe('2026-03-16');
  expect(list(answer, 'versions')).toHaveLength(1);
  expect(field(answer, 'versions', 0, 'workingDays')).toBe(10);
  expect(field(answer, 'versions', 0, 'suspendedWorkingDays')).toBe(3);
  expect(list(answer, 'moves')).toMatchObject([{ cause: 'PAUSE', causeText: '暂停顺延' }]);
  expect(field(await deadline(2), 'current', 'dueOn')).toBe('2026-03-09');
  await r.live('2026-03-20 12:00');
  const fired = (await r.firings('SCHOOL_TASK', await task(1))).map((f) => `${f.offset} ${f.at}`);
  expect(fired.slice(-3)).toEqual([
    '-1 2026-03-18 08:15',
    '0 2026-03-19 08:15',
    '1 2026-03-20 08:15',
  ]);
});

it('resumes nothing that is not suspended', async () => {
  const answer = await (await browser('chief')).get(`/campaigns/${campaignId}/resume-preview`);
  expect([answer.status, field(answer.body, 'code')]).toEqual([409, 'action.illegal']);
});

it('counts the budgets of a phase opened early from the day it was opened', async () => {
  const phases = await r.rows<{ id: string }>(
    'SELECT id FROM phase WHERE campaign_id = $1 AND no = 2',
    [campaignId],
  );
  const phaseId = phases[0]?.id ?? '';
  const off = await browser('off1');
  expect((await off.post(`/phases/${phaseId}/start`)).status).toBe(200);
  const ref = { phaseId, generation: 1 };
  const clock = await r.suite.app.clocks.phase.load(ref);
  expect([clock.stage, clock.step]).toEqual(['ACTIVE', 'fanOutPhase']);
  await r.suite.app.clocks.phase.fanOut(ref, () => undefined);
  const answer = await deadline(3, 2);
  expect([field(answer, 'versions', 0, 'startOn'), text(answer, 'current', 'dueOn')]).toEqual([
    '2026-03-20',
    '2026-03-27',
  ]);
  // the day it was planned for brings nothing a second time
  await r.live('2026-09-01 12:00');
  await r.suite.app.clocks.phase.start(ref, 'test:planned-start');
  const events = await r.rows(
    "SELECT 1 FROM state_event WHERE subject_kind = 'PHASE' AND subject_id = $1 AND action = 'start'",
    [phaseId],
  );
  expect(events).toHaveLength(1);
});

it('shows every version with its cause', async () => {
  const prin = await r.suite.as(`prin-${SCHOOL}`);
  const { extensionId } = await r.suite.app.extension.draft.execute({
    actor: prin,
    taskId: await task(4),
    reason: 'late delivery',
    newDueOn: '2026-10-19',
  });
  await r.suite.app.extension.submit.execute({ actor: prin, extensionId });
  await r.suite.app.extension.decide.execute({
    actor: await r.suite.as('town1-1'),
    extensionId,
    approve: true,
    reason: 'agreed',
  });
  const answer = await deadline(4);
  expect(
    list(answer, 'versions').map(
      (v) =>
        `${String(field(v, 'cause'))} ${String(field(v, 'dueOn'))} ${String(field(v, 'words'))}`,
    ),
  ).toEqual(['ORIGINAL 2026-10-12 2026年10月12日前', 'EXTENDED 2026-10-19 2026年10月19日前']);
});
