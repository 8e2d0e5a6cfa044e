import { Reminders, SCHOOL } from '../builders/reminders';
import { localOf } from '../support/owned-clock';

jest.setTimeout(120_000);

// Two tasks of one school; Mon 2 March 2026 is a plain working day.
let r: Reminders;
let campaignId: string;
const SAF = `saf-${SCHOOL}`;
const PRIN = `prin-${SCHOOL}`;

beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-03-02', endOn: '2026-12-31' }],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-03-20' } },
      { due: { kind: 'FIXED', on: '2026-03-20' } },
      { due: { kind: 'FIXED', on: '2026-06-26' } },
    ],
  });
});
afterAll(() => r.suite.drop());

interface Message extends Record<string, unknown> {
  readonly at: Date;
  readonly lines: readonly string[];
}
const inbox = async (login: string): Promise<(readonly [at: string, lines: number])[]> => {
  const found = await r.rows<{ at: Date; lines: Message['lines'] }>(
    'SELECT m.delivered_at AS at, m.lines FROM inbox_message m JOIN account a ON a.person_id = m.recipient_id WHERE a.login = $1 ORDER BY 1',
    [login],
  );
  return found.map((m) => [localOf(m.at), m.lines.length] as const);
};
const since = async (login: string, from: string) =>
  (await inbox(login)).filter(([at]) => at > from);

it('sends the launch notice after a minute on a working day, and closes that day for later items', async () => {
  await r.live('2026-03-02 12:00');
  expect(await inbox(SAF)).toEqual([['2026-03-02 09:01', 1]]);
  // the day's digest has left: a second launch of the day waits for the next slot
  await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-03-02', endOn: '2026-12-31' }],
    tasks: [{ due: { kind: 'FIXED', on: '2026-11-20' } }],
  });
  await r.live('2026-03-04 12:00');
  expect(await inbox(SAF)).toEqual([
    ['2026-03-02 09:01', 1],
    ['2026-03-03 08:20', 1],
  ]);
});

it('collects an item that arises before 20:00 but could not leave before it for the next morning', async () => {
  await r.live('2026-03-04 19:59');
  const id = await r.taskOf(campaignId, SCHOOL, 3);
  await r.submit(id);
  await r.live('2026-03-12 19:59');
  // rule 4 at 19:59: the withdrawal arms nothing that is past, the day's other reminders do
  await r.suite.app.schoolTask.withdraw.execute({ actor: await r.suite.as(PRIN), taskId: id });
  await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-03-12', endOn: '2026-12-31' }],
    tasks: [{ due: { kind: 'FIXED', on: '2026-11-23' } }],
  });
  await r.live('2026-03-13 07:30');
  expect(await since(PRIN, '2026-03-04')).toEqual([]);
  await r.live('2026-03-13 08:20');
  expect(await since(PRIN, '2026-03-04')).toEqual([['2026-03-13 08:20', 1]]);
});

it('sends nothing late in the evening after deliveries stood still all day, but one digest next morning', async () => {
  // −3 of both tasks falls on 17 March; the processes stop before the digest leaves and come back at half past nine
  await r.live('2026-03-17 08:16');
  r.outage('2026-03-17 21:30');
  await r.settle();
  expect(await since(SAF, '2026-03-16')).toEqual([]);
  await r.live('2026-03-18 12:00');
  expect(await since(SAF, '2026-03-16')).toEqual([['2026-03-18 08:20', 2]]);
});

it('fires what an outage of days left behind in order, once each, in one message a person', async () => {
  r.outage('2026-03-26 10:00');
  await r.settle();
  r.outage('2026-03-26 10:01');
  await r.settle();
  const id = await r.taskOf(campaignId);
  const order = await r.rows<{ offset: number; result: string }>(
    `SELECT g.offset_wd AS "offset", f.result FROM ladder_firing f JOIN ladder_rung g ON g.ladder = f.ladder AND g.rung = f.rung
     WHERE f.subject_id = $1 ORDER BY f.ctid`,
    [id],
  );
  expect(order).toEqual([-7, -3, -1, 0, 1, 3].map((offset) => ({ offset, result: 'FIRED' })));
  expect(await since(SAF, '2026-03-19')).toEqual([['2026-03-26 10:01', 2]]);
  expect(await since(PRIN, '2026-03-19')).toEqual([['2026-03-26 10:01', 2]]);
  expect(await since('town1-1', '2026-03-19')).toEqual([['2026-03-26 10:01', 2]]);
  expect(await since('townh1', '2026-03-19')).toEqual([['2026-03-26 10:01', 2]]);
  // each person reads the latest rung that concerns him
  const said = await r.rows<{ login: string; offset: number }>(
    `SELECT a.login, (i.facts->>'offset')::int AS "offset" FROM digest_item i JOIN digest d ON d.id = i.digest_id JOIN account a ON a.person_id = d.recipient_id
     WHERE i.subject_id = $1 AND d.sent_at > '2026-03-26' ORDER BY 1`,
    [id],
  );
  expect(Object.fromEntries(said.map((s) => [s.login, s.offset]))).toMatchObject({
    [SAF]: 0,
    [PRIN]: 1,
    'town1-1': 1,
    townh1: 3,
    'head-safety': 3,
  });
});

it('keeps one message a person when the gate of deliveries was closed for days', async () => {
  await r.rows("UPDATE delivery_gate SET open = false, reason = 'restore'");
  await r.live('2026-04-02 12:00');
  await r.live('2026-04-14 12:00');
  expect(await since('dep1', '2026-03-02')).toEqual([]);
  await r.rows("UPDATE delivery_gate SET open = true, reason = 'checked'");
  await r.live('2026-04-15 12:00');
  // +7 on 31 March and +15 on 13 April, two tasks: one line a task, one message
  expect(await since('dep1', '2026-03-02')).toEqual([['2026-04-14 12:01', 2]]);
});

it('never sends twice a day to a person, in quiet hours or on a day off', async () => {
  const all = await r.rows<{ login: string; at: Date; working: boolean }>(
    `SELECT a.login, m.delivered_at AS at, w.working FROM inbox_message m JOIN account a ON a.person_id = m.recipient_id
     JOIN calendar_day w ON w.calendar_id = $1 AND m.delivered_at >= w.starts_at AND m.delivered_at < w.ends_at`,
    [r.suite.calendarId],
  );
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((m) => !m.working)).toEqual([]);
  const clocks = all.map((m) => localOf(m.at).slice(11));
  expect(clocks.filter((c) => c >= '20:00' || c < '07:00')).toEqual([]);
  const days = all.map((m) => `${m.login} ${localOf(m.at).slice(0, 10)}`);
  expect(new Set(days).size).toBe(days.length);
});

it('launches to 263 schools at night without a storm: one message a person at the next slot', async () => {
  await r.live('2026-04-17 22:00');
  await r.campaign({
    phases: [{ startOn: '2026-04-17', endOn: '2026-12-31' }],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-11-24' } },
      { due: { kind: 'FIXED', on: '2026-11-25' } },
    ],
  });
  await r.live('2026-04-20 12:00');
  const storm = await r.rows<{ at: Date; messages: number; people: number; lines: number }>(
    `SELECT delivered_at AS at, count(*)::int AS messages, count(DISTINCT recipient_id)::int AS people, max(jsonb_array_length(lines))::int AS lines
     FROM inbox_message WHERE delivered_at > '2026-04-17 20:00+08' GROUP BY delivered_at`,
  );
  expect(storm.map((s) => ({ ...s, at: localOf(s.at) }))).toEqual([
    { at: '2026-04-20 08:20', messages: 526, people: 526, lines: 1 },
  ]);
});
