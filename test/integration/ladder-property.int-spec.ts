import fc from 'fast-check';
import { DomainError } from '@app/domain';
import { Reminders, SCHOOL } from '../builders/reminders';
import { localOf } from '../support/owned-clock';

jest.setTimeout(300_000);

const TASKS = 2;
const HOUR_MS = 3_600_000;

/** What may happen next; what the state forbids is refused by the product and changes nothing. */
type Event =
  | { readonly kind: 'pass'; readonly hours: number; readonly alive: boolean }
  | {
      readonly kind: 'submit' | 'withdraw' | 'takeUp' | 'giveBack' | 'accept' | 'exempt' | 'refuse';
      readonly task: number;
    };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      hours: fc.integer({ min: 1, max: 24 * 12 }),
      alive: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'submit' as const,
        'submit' as const,
        'withdraw' as const,
        'takeUp' as const,
        'giveBack' as const,
        'giveBack' as const,
        'accept' as const,
        'exempt' as const,
        'refuse' as const,
      ),
      task: fc.integer({ min: 1, max: TASKS }),
    }),
  },
);

let r: Reminders;
beforeAll(async () => {
  r = await Reminders.at('2026-01-05 09:00');
});
afterAll(() => r.suite.drop());

async function happen(campaignId: string, e: Event): Promise<void> {
  if (e.kind === 'pass') {
    const to = localOf(new Date(r.clock.nowMs + e.hours * HOUR_MS));
    if (e.alive) await r.live(to);
    else {
      r.outage(to);
      await r.settle();
    }
    return;
  }
  const taskId = await r.taskOf(campaignId, SCHOOL, e.task);
  const { schoolTask } = r.suite.app;
  const prin = await r.suite.as(`prin-${SCHOOL}`);
  const town = await r.suite.as('town1-1');
  const lead = await r.suite.as('lead-safety');
  try {
    if (e.kind === 'submit') await r.submit(taskId);
    else if (e.kind === 'withdraw') await schoolTask.withdraw.execute({ actor: prin, taskId });
    else if (e.kind === 'takeUp') await schoolTask.takeUp.execute({ actor: town, taskId });
    else if (e.kind === 'giveBack') await r.giveBack(taskId);
    else if (e.kind === 'accept') await schoolTask.accept.execute({ actor: town, taskId });
    else if (e.kind === 'exempt')
      await schoolTask.requestExemption.execute({ actor: prin, taskId, reason: 'none here' });
    else
      await schoolTask.decideExemption.execute({
        actor: lead,
        taskId,
        exempt: false,
        reason: 'there is',
      });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/** Name and statement of what must give no row, over everything that ever happened in the suite. */
const NEVER: readonly (readonly [name: string, sql: string])[] = [
  [
    'a rung twice for a subject and version',
    'SELECT subject_id FROM ladder_firing GROUP BY subject_kind, subject_id, deadline_version, rung HAVING count(*) > 1',
  ],
  [
    'a rung before a lower one of its version',
    `SELECT a.subject_id FROM ladder_firing a JOIN ladder_firing b USING (subject_kind, subject_id, deadline_version)
     WHERE a.rung < b.rung AND a.result = 'FIRED' AND b.result = 'FIRED' AND (a.fired_at > b.fired_at OR a.ctid > b.ctid)`,
  ],
  [
    'a rung before its time',
    "SELECT subject_id FROM ladder_firing WHERE fired_at < planned_at AND result = 'FIRED'",
  ],
  [
    'a school rung while a reviewer held the ball',
    `SELECT f.subject_id FROM ladder_firing f JOIN court_segment s ON s.subject_id = f.subject_id AND s.holder <> 'SCHOOL'
     WHERE f.subject_kind = 'SCHOOL_TASK' AND f.result = 'FIRED' AND f.fired_at > s.from_at AND f.fired_at < coalesce(s.to_at, 'infinity')`,
  ],
  [
    'a REVIEW rung outside its segment',
    `SELECT f.subject_id FROM ladder_firing f JOIN court_segment s ON s.id = f.subject_id
     WHERE f.ladder = 'REVIEW' AND f.result = 'FIRED' AND (s.holder = 'SCHOOL' OR f.fired_at < s.from_at OR f.fired_at > coalesce(s.to_at, 'infinity'))`,
  ],
  [
    'two messages a person and day',
    `SELECT m.recipient_id FROM inbox_message m JOIN digest d ON d.id = m.id JOIN calendar_day w ON w.calendar_id = d.calendar_id
       AND m.delivered_at >= w.starts_at AND m.delivered_at < w.ends_at GROUP BY m.recipient_id, w.day HAVING count(*) > 1`,
  ],
  [
    'two digests a person, channel and slot',
    'SELECT recipient_id FROM digest GROUP BY recipient_id, channel, slot_at HAVING count(*) > 1',
  ],
  [
    'a message in quiet hours or on a day off',
    `SELECT m.id FROM inbox_message m JOIN digest d ON d.id = m.id JOIN calendar_day w ON w.calendar_id = d.calendar_id
       AND m.delivered_at >= w.starts_at AND m.delivered_at < w.ends_at
     WHERE NOT w.working OR m.delivered_at < w.starts_at + interval '7 hours' OR m.delivered_at >= w.starts_at + interval '20 hours'`,
  ],
  [
    'an armed ladder of a settled task',
    'SELECT id FROM school_task WHERE NOT open AND (next_action_at IS NOT NULL OR next_rung IS NOT NULL)',
  ],
  [
    'a fired rung armed again',
    `SELECT t.id FROM school_task t JOIN ladder_firing f ON f.rung = t.next_rung AND f.subject_kind = 'SCHOOL_TASK' AND f.subject_id = t.id
       AND f.deadline_version = t.deadline_version WHERE t.ladder = 'SCHOOL_TASK' AND t.open`,
  ],
  [
    'a version due earlier than the one before, or without its term',
    `SELECT b.subject_id FROM deadline a JOIN deadline b ON b.subject_kind = a.subject_kind AND b.subject_id = a.subject_id AND b.version = a.version + 1
     WHERE b.due_at < a.due_at OR b.due_at < b.anchor_at + interval '5 days'`,
  ],
  [
    'a gap in the versions',
    `SELECT subject_id FROM deadline WHERE subject_kind = 'SCHOOL_TASK' GROUP BY subject_id HAVING max(version) <> count(*)`,
  ],
  [
    'an effect without its rung',
    `SELECT e.id FROM ladder_effect e LEFT JOIN ladder_firing f USING (subject_kind, subject_id, deadline_version, rung) WHERE f.result IS DISTINCT FROM 'FIRED'`,
  ],
];

/** Names of what happened although it never may. */
const broken = async (): Promise<string[]> =>
  (
    await r.rows<{ name: string }>(
      NEVER.map(([name, sql]) => `SELECT '${name}' AS name WHERE EXISTS (${sql})`).join(
        ' UNION ALL ',
      ),
    )
  ).map((x) => x.name);

it('holds whatever people do and however long the processes stand still', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 8, maxLength: 18 }), async (events) => {
      // time runs on from one sequence to the next; a year that nobody has published counts weekends only
      const today = localOf(new Date(r.clock.nowMs)).slice(0, 10);
      const due = localOf(new Date(r.clock.nowMs + 14 * 24 * HOUR_MS)).slice(0, 10);
      const end = localOf(new Date(r.clock.nowMs + 300 * 24 * HOUR_MS)).slice(0, 10);
      const campaignId = await r.campaign({
        schools: [SCHOOL],
        phases: [{ startOn: today, endOn: end }],
        tasks: Array.from({ length: TASKS }, () => ({ due: { kind: 'FIXED', on: due } as const })),
      });
      for (const e of events) {
        await happen(campaignId, e);
        expect(await broken()).toEqual([]);
      }
      await r.suite.app.campaign.cancel.execute({
        actor: await r.suite.as('chief'),
        campaignId,
        reason: 'next',
        document: 'No. 1',
      });
    }),
    { numRuns: 6, endOnFailure: true },
  );
  const fired = await r.rows<{ ladder: string; n: number }>(
    "SELECT ladder, count(*)::int AS n FROM ladder_firing WHERE result = 'FIRED' GROUP BY 1 ORDER BY 1",
  );
  // the sequences did reach both sides of the clock
  expect(fired.map((f) => f.ladder)).toEqual(expect.arrayContaining(['REVIEW', 'SCHOOL_TASK']));
});
