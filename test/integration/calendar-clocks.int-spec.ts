import { stuckThings } from '@app/application';
import { issued } from '../builders/campaign';
import { Reminders, SCHOOL } from '../builders/reminders';
import { createSuite } from '../builders/suite';

jest.setTimeout(120_000);

// Asked on Wednesday 30 December 2026: three working days are over on 4 January while the first counts, else on the 5th.
let r: Reminders;
beforeAll(async () => {
  r = await Reminders.at('2026-12-28 09:00');
});
afterAll(() => r.suite.drop());

const local = "to_char(x AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')";
const clocks = async () => ({
  decision: (
    await r.rows<{ due: string; next: string }>(
      `SELECT ${local.replace('x', 'decision_due_at')} AS due, ${local.replace('x', 'next_action_at')} AS next FROM extension_request`,
    )
  )[0],
  signer: (
    await r.rows<{ next: string }>(
      `SELECT ${local.replace('x', 'next_action_at')} AS next FROM sign_off WHERE purpose = 'DATE_AMENDMENT'`,
    )
  )[0]?.next,
});

it('moves the clocks of decisions and signatures with the year they count days of', async () => {
  const campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-12-28', endOn: '2027-03-31' }],
    tasks: [{ due: { kind: 'FIXED', on: '2027-02-26' } }],
  });
  r.outage('2026-12-30 10:00');
  const prin = await r.suite.as(`prin-${SCHOOL}`);
  const off = await r.suite.as('off1');
  const { extensionId } = await r.suite.app.extension.draft.execute({
    actor: prin,
    taskId: await r.taskOf(campaignId),
    reason: 'more',
    newDueOn: '2027-03-10',
  });
  await r.suite.app.extension.submit.execute({ actor: prin, extensionId });
  const [duty] = await r.rows<{ id: string }>('SELECT id FROM task_phase WHERE due_at IS NOT NULL');
  const { amendmentId } = await r.suite.app.amendment.draft.execute({
    actor: off,
    campaignId,
    reason: 'later',
    document: 'No. 1',
    changes: [{ dutyId: duty?.id ?? '', due: { kind: 'FIXED', on: '2027-03-12' } }],
  });
  await r.suite.app.amendment.submit.execute({ actor: off, amendmentId });
  const before = await clocks();
  expect(before.decision?.due).toBe('2027-01-05 00:00');
  const year = await r.suite.app.calendar.enterYear.execute({
    actor: off,
    calendarId: r.suite.calendarId,
    year: 2027,
    text: 'NY|2027-01-01~2027-01-03|',
    source: 'notice',
  });
  await r.suite.app.calendar.publishYear.execute({
    actor: await r.suite.as('dep1'),
    revisionId: year.revisionId,
  });
  const after = await clocks();
  expect(after.decision?.due).toBe('2027-01-06 00:00');
  // the day before the decision is due, and three working days at the signer
  expect([before.decision?.next.slice(0, 10), after.decision?.next.slice(0, 10)]).toEqual([
    '2027-01-01',
    '2027-01-04',
  ]);
  expect([before.signer?.slice(0, 10), after.signer?.slice(0, 10)]).toEqual([
    '2027-01-04',
    '2027-01-05',
  ]);
  const moved = await r.rows(
    "SELECT cause FROM deadline_move WHERE subject_kind = 'EXTENSION_REQUEST'",
  );
  expect(moved).toEqual([{ cause: 'CALENDAR' }]);
});

describe('a year nobody has published', () => {
  it.each([
    ['2026-10-31', []],
    ['2026-11-02', ['TEST 2027']],
    ['2027-01-04', ['TEST 2027']],
  ])(
    'on %s is stuck: %j',
    async (epochOn, subjects) => {
      const suite = await createSuite({ dayLengthMs: 86_400_000, epochOn });
      try {
        expect(await stuckThings(suite.database, 50)).toEqual([]);
        await issued(suite);
        const found = (await stuckThings(suite.database, 50)).filter(
          (s) => s.kind === 'calendar-missing',
        );
        expect(found.map((s) => s.subject)).toEqual(subjects);
        for (const s of found) expect(s.waitsFor).toContain('safety office');
      } finally {
        await suite.drop();
      }
    },
    60_000,
  );
});
