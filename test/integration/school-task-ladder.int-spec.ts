import { Reminders, SCHOOL } from '../builders/reminders';

// Real days of 2026: mid-autumn 25-27 Sep and the National Day week off, Sun 20 Sep and Sat 10 Oct worked instead.
let r: Reminders;
let campaignId: string;
beforeAll(async () => {
  r = await Reminders.at('2026-09-01 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-09-01', endOn: '2026-12-31' }],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-10-10' } },
      { due: { kind: 'FIXED', on: '2026-10-03' } },
    ],
  });
  await r.live('2026-11-20 12:00');
}, 120_000);
afterAll(() => r.suite.drop());

const SAF = `saf-${SCHOOL}`;
const PRIN = `prin-${SCHOOL}`;

it('fires each rung of a task due on the make-up Saturday on its working day, once', async () => {
  expect(await r.firings('SCHOOL_TASK', await r.taskOf(campaignId))).toEqual(
    [
      [-7, '2026-09-23 08:15'],
      [-3, '2026-09-30 08:15'],
      [-1, '2026-10-09 08:15'],
      [0, '2026-10-10 08:15'],
      [1, '2026-10-12 08:15'],
      [3, '2026-10-14 08:15'],
      [7, '2026-10-20 08:15'],
      [15, '2026-10-30 08:15'],
    ].map(([offset, at]) => ({ version: 1, offset, result: 'FIRED', at })),
  );
});

it('tells exactly the people of the table, in the digest of 08:20', async () => {
  expect(await r.told(await r.taskOf(campaignId))).toEqual([
    `2026-09-23 08:20 -7 ${SAF}`,
    `2026-09-30 08:20 -3 ${PRIN}`,
    `2026-09-30 08:20 -3 ${SAF}`,
    `2026-10-09 08:20 -1 ${PRIN}`,
    `2026-10-09 08:20 -1 ${SAF}`,
    `2026-10-10 08:20 0 ${PRIN}`,
    `2026-10-10 08:20 0 ${SAF}`,
    `2026-10-12 08:20 +1 ${PRIN}`,
    '2026-10-12 08:20 +1 town1-1',
    '2026-10-12 08:20 +1 town1-2',
    '2026-10-14 08:20 +3 area1',
    '2026-10-14 08:20 +3 head-safety',
    '2026-10-14 08:20 +3 lead-safety',
    '2026-10-14 08:20 +3 townh1',
    '2026-10-20 08:20 +7 dep1',
    '2026-10-20 08:20 +7 dep2',
    '2026-10-30 08:20 +15 dep1',
    '2026-10-30 08:20 +15 dep2',
  ]);
});

it('prepares the slips, the letter and the suggestions of the table, once each, for the school', async () => {
  const effects = await r.rows<{ offset: number; effect: string | null; suggest: string | null }>(
    `SELECT g.offset_wd AS "offset", e.effect, e.suggest FROM ladder_effect e JOIN unit u ON u.id = e.unit_id AND u.code = $2
     JOIN ladder_rung g ON g.ladder = 'SCHOOL_TASK' AND g.rung = e.rung WHERE e.subject_id = $1 ORDER BY e.rung`,
    [await r.taskOf(campaignId), SCHOOL],
  );
  expect(effects).toEqual([
    { offset: -3, effect: 'SLIP_BLUE', suggest: null },
    { offset: 1, effect: 'SLIP_YELLOW', suggest: null },
    { offset: 3, effect: 'SLIP_RED', suggest: null },
    { offset: 7, effect: 'SUPERVISION_LETTER', suggest: 'CRITICISM' },
    { offset: 15, effect: null, suggest: 'TALK' },
  ]);
});

it('puts rung 0 of a due day off on the last working day before, and counts on from the due day', async () => {
  const firings = await r.firings('SCHOOL_TASK', await r.taskOf(campaignId, SCHOOL, 2));
  expect(firings.map((f) => [f.offset, f.at])).toEqual([
    [-7, '2026-09-20 08:15'],
    [-3, '2026-09-24 08:15'],
    [-1, '2026-09-29 08:15'],
    [0, '2026-09-30 08:15'],
    [1, '2026-10-08 08:15'],
    [3, '2026-10-10 08:15'],
    [7, '2026-10-15 08:15'],
    [15, '2026-10-27 08:15'],
  ]);
});

it('sends one digest a person and day, none on a day off, and both tasks in one', async () => {
  const sent = await r.rows<{ login: string; day: string; n: number; working: boolean }>(
    `SELECT a.login, d.sent_at::date::text AS day, count(*)::int AS n, bool_and(w.working) AS working
     FROM digest d JOIN account a ON a.person_id = d.recipient_id
     JOIN calendar_day w ON w.calendar_id = d.calendar_id AND d.sent_at >= w.starts_at AND d.sent_at < w.ends_at
     WHERE d.state = 'SENT' GROUP BY a.login, w.day, d.sent_at::date`,
  );
  expect(sent.filter((s) => s.n !== 1 || !s.working)).toEqual([]);
  const lines = await r.rows<{ n: number }>(
    `SELECT jsonb_array_length(m.lines) AS n FROM inbox_message m JOIN account a ON a.person_id = m.recipient_id
     WHERE a.login = $1 AND m.slot_at = '2026-09-30 08:20+08'`,
    [PRIN],
  );
  expect(lines).toEqual([{ n: 2 }]);
});

it('goes silent after the last rung', async () => {
  expect(
    await r.rows(
      'SELECT id FROM school_task WHERE next_action_at IS NOT NULL OR next_rung IS NOT NULL',
    ),
  ).toEqual([]);
});
