import { DomainError } from '@app/domain';
import { Reminders, SCHOOL } from '../builders/reminders';
import { field, list, text } from '../support/app';

jest.setTimeout(120_000);

// Only 2026 is published. Task 1 is due 50 working days after Monday 2 November: 11 January 2027 while 1 January counts.
let r: Reminders;
let campaignId: string;
beforeAll(async () => {
  r = await Reminders.at('2026-10-30 09:00');
});
afterAll(() => r.suite.drop());

const NEW_YEAR = { year: 2027, text: 'NY|2027-01-01~2027-01-03|', source: 'notice of 2026' };
const task = (no: number, phase = 1): Promise<string> => r.taskOf(campaignId, SCHOOL, no, phase);
async function faces() {
  return r.rows(
    `SELECT task_key AS key, due_on::text AS due, due_provisional AS provisional, deadline_version AS version FROM school_task ORDER BY task_key`,
  );
}
const enter = async (input: {
  readonly year: number;
  readonly text: string;
  readonly source: string;
}) =>
  r.suite.app.calendar.enterYear.execute({
    actor: await r.suite.as('off1'),
    calendarId: r.suite.calendarId,
    ...input,
  });
const publish = async (revisionId: string, login = 'dep1') =>
  r.suite.app.calendar.publishYear.execute({ actor: await r.suite.as(login), revisionId });
/** One task a batch, so that the batches are seen to fit together. */
async function apply(): Promise<number> {
  let batches = 0;
  while (await r.suite.app.calendar.apply.execute(1)) batches += 1;
  return batches;
}
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError)
      return [error.code, ...error.findings.map((f) => `${f.field} ${f.code}`)].join(' ');
    throw error;
  }
  return 'done';
}
const calendars = async () =>
  (
    await r.suite.app.lists.page('calendars', await r.suite.as('off1'), {
      filter: {},
      sort: 'code',
      limit: 1,
      after: null,
    })
  ).items;
const findings = async () =>
  (await calendars()).flatMap((calendar) =>
    list(calendar, 'findings').map((f) => `${text(f, 'code')} ${String(field(f, 'year'))}`),
  );
const drafts = async () =>
  (await calendars()).flatMap((calendar) =>
    list(calendar, 'drafts').map((d) => `${text(d, 'kind')} ${String(field(d, 'year'))}`),
  );
/** The page of the campaign and the mark a browser asks again with. */
async function page() {
  const actor = await r.suite.as('off1');
  const { campaigns } = r.suite.app;
  return {
    shown: JSON.stringify(await campaigns.one(actor, campaignId)),
    mark: await campaigns.mark(actor, campaignId),
  };
}
const firings = async (no: number) =>
  (await r.firings('SCHOOL_TASK', await task(no)))
    .filter((f) => f.result === 'FIRED')
    .map((f) => `${f.offset} ${f.at}`);

let revisionId = '';
it('warns of the missing year from 1 November on', async () => {
  expect(await findings()).toEqual([]);
  r.outage('2026-11-01 09:00');
  expect(await findings()).toEqual(['calendar.next-year-missing 2027']);
});

it.each([
  ['NY|2028-01-01|', 'calendar.days-invalid days[0].off[0] calendar.day-of-other-year'],
  ['NY|2027-01-01,2027-01-01|', 'calendar.days-invalid days[0].off[1] calendar.day-twice'],
  ['NY|2027-01-01|2027-01-04', 'calendar.days-invalid days[0].work[0] calendar.work-on-weekday'],
  ['\nNY 2027-01-01', 'calendar.text-line'],
  ['NY|2027-02-30|', 'calendar.text-line'],
])('refuses to enter %j', async (text, code) => {
  expect(await refusal(enter({ ...NEW_YEAR, text }))).toBe(code);
});

it('shows what publishing would move, and moves nothing by being entered', async () => {
  r.outage('2026-11-02 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [
      { startOn: '2026-11-02', endOn: '2027-02-26' },
      { startOn: '2027-03-01', endOn: '2027-06-30' },
    ],
    tasks: [
      { due: { kind: 'PHASE_OFFSET', anchor: 'START', workingDays: 50 } },
      { due: { kind: 'FIXED', on: '2026-12-25' } },
      { due: { kind: 'FIXED', on: '2027-02-10' } },
      { due: { kind: 'PHASE_OFFSET', anchor: 'START', workingDays: 5 }, phases: [2] },
    ],
  });
  const before = await faces();
  expect(before).toEqual([
    { key: 'T1', due: '2027-01-11', provisional: true, version: 1 },
    { key: 'T2', due: '2026-12-25', provisional: false, version: 1 },
    { key: 'T3', due: '2027-02-10', provisional: true, version: 1 },
  ]);
  await r.live('2026-12-31 12:00');
  ({ revisionId } = await enter(NEW_YEAR));
  expect(await refusal(enter(NEW_YEAR))).toBe('calendar.draft-exists');
  expect(await drafts()).toEqual(['DAYS 2027']);
  const preview = await r.suite.app.calendar.queries.preview(await r.suite.as('dep1'), revisionId);
  expect(preview.counts).toEqual({ tasks: 1, dates: 1, madeCertain: 1, unopened: 1, kept: 0 });
  expect(preview.rows[0]).toMatchObject({
    campaignId,
    taskKey: 'T1',
    fromOn: '2027-01-11',
    toOn: '2027-01-12',
    tasks: 1,
    rule: '阶段开始后50个工作日',
    days: ['1月1日NY放假'],
  });
  expect(preview.horizonOn).toBe('2027-12-31');
  const { inForce, horizonOn } = await r.suite.app.calendar.queries.years(
    await r.suite.as('off1'),
    r.suite.calendarId,
  );
  expect(horizonOn).toBe('2026-12-31');
  expect(inForce.map(({ year }) => year)).toEqual([2026]);
  expect(await faces()).toEqual(before);
});

it('is published by a deputy, not by who entered it', async () => {
  expect(await refusal(publish(revisionId, 'off1'))).toBe('action.not-permitted');
  const before = await page();
  await publish(revisionId);
  expect(await drafts()).toEqual([]);
  expect(await refusal(publish(revisionId))).toBe('action.illegal');
  // the page shows the dates as certain, so a browser may not keep the one it has
  const after = await page();
  expect(after.shown).not.toBe(before.shown);
  expect(after.mark).not.toBe(before.mark);
});

it('moves provisional dates once and batch by batch, without a version, with one line of the journal each', async () => {
  // three tasks, one a batch, and the end
  expect(await apply()).toBe(4);
  expect(await faces()).toEqual([
    { key: 'T1', due: '2027-01-12', provisional: false, version: 1 },
    { key: 'T2', due: '2026-12-25', provisional: false, version: 1 },
    { key: 'T3', due: '2027-02-10', provisional: false, version: 1 },
  ]);
  const journal = await r.rows(
    'SELECT subject_id AS id, deadline_version AS version, cause FROM deadline_move WHERE source_id = $1',
    [revisionId],
  );
  expect(journal).toEqual([{ id: await task(1), version: 1, cause: 'CALENDAR' }]);
  expect(await apply()).toBe(0);
  expect(await r.rows('SELECT 1 FROM deadline')).toEqual([]);
  expect(await findings()).toEqual([]);
});

it('re-fires no rung, moves those still to come, and sends one line a person', async () => {
  await r.live('2027-01-13 12:00');
  expect(await firings(1)).toEqual([
    '-7 2026-12-31 08:15',
    '-3 2027-01-07 08:15',
    '-1 2027-01-11 08:15',
    '0 2027-01-12 08:15',
    '1 2027-01-13 08:15',
  ]);
  // due on 25 December: its reminders of January count without the first as well
  expect((await firings(2)).at(-1)).toBe('7 2027-01-06 08:15');
  expect(await r.told(revisionId, 'CALENDAR')).toEqual([
    `2026-12-31 12:01 prin-${SCHOOL}`,
    // who has had his digest of the day hears on the next working day
    `2027-01-04 08:20 saf-${SCHOOL}`,
  ]);
});

it('touches unopened duties only when a published year is corrected, and keeps both versions', async () => {
  const before = await faces();
  const correction = await enter({
    ...NEW_YEAR,
    text: 'NY|2027-01-01~2027-01-03|\nX|2027-01-20,2027-02-09,2027-03-03|',
  });
  await publish(correction.revisionId);
  await apply();
  expect(await faces()).toEqual(before);
  const unopened = await r.rows(
    `SELECT tp.due_on::text AS due, tp.due_provisional AS provisional FROM task_phase tp JOIN task t ON t.id = tp.task_id WHERE t.no = 4`,
  );
  // five days after 1 March without the 3rd
  expect(unopened).toEqual([{ due: '2027-03-09', provisional: false }]);
  const versions = await r.rows(
    'SELECT version, state FROM calendar_year WHERE year = 2027 ORDER BY version',
  );
  expect(versions).toEqual([
    { version: 1, state: 'SUPERSEDED' },
    { version: 2, state: 'PUBLISHED' },
  ]);
  const papers = await r.rows('SELECT state FROM calendar_revision ORDER BY created_at, id');
  expect(papers).toEqual([{ state: 'SUPERSEDED' }, { state: 'PUBLISHED' }]);
});
