import { Reminders, SCHOOL } from '../builders/reminders';

jest.setTimeout(120_000);

// 15 December is written as "before 15 December": its last second is on time, the next one late.
let r: Reminders;
let campaignId: string;
beforeAll(async () => {
  r = await Reminders.at('2026-11-02 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-11-02', endOn: '2026-12-31' }],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-12-15' } },
      { due: { kind: 'YEARLY', month: 12, day: 15 } },
      { due: { kind: 'FIXED', on: '2026-12-15' } },
    ],
  });
});
afterAll(() => r.suite.drop());

/** Everything but the principal's signature, then the signature at the instant given. */
async function signedAt(no: number, at: string): Promise<unknown> {
  const id = await r.taskOf(campaignId, SCHOOL, no);
  const saf = await r.suite.as(`saf-${SCHOOL}`);
  const prin = await r.suite.as(`prin-${SCHOOL}`);
  const { schoolTask } = r.suite.app;
  await schoolTask.saveDraft.execute({ actor: saf, taskId: id, content: { done: 'yes' } });
  await schoolTask.submitInternally.execute({ actor: saf, taskId: id });
  r.clock.set(at);
  await schoolTask.sign.execute({
    actor: prin,
    taskId: id,
    seenDigest: await r.digestOf(id, prin),
  });
  return (
    await r.rows(
      `SELECT s.late_vs_original AS original, s.late_vs_current AS current, t.late_original AS marked
       FROM submission s JOIN school_task t ON t.id = s.school_task_id WHERE t.id = $1 ORDER BY s.no DESC LIMIT 1`,
      [id],
    )
  )[0];
}

it.each([
  [1, '2026-12-15 23:59:59', false],
  [2, '2026-12-15 23:59:59.999', false],
  [3, '2026-12-16 00:00:00', true],
])('task %i signed at %s is late: %s', async (no, at, late) => {
  expect(await signedAt(no, at)).toEqual({ original: late, current: late, marked: late });
});

it('measures a hand-in after a return against both dues', async () => {
  await r.giveBack(await r.taskOf(campaignId));
  expect(await signedAt(1, '2026-12-22 23:59:59')).toEqual({
    original: true,
    current: false,
    marked: true,
  });
  await r.giveBack(await r.taskOf(campaignId));
  expect(await signedAt(1, '2026-12-30 00:00:00')).toEqual({
    original: true,
    current: true,
    marked: true,
  });
});
