import { DomainError } from '@app/domain';
import { field, list } from '../../tools/demo/client';
import { Reminders, SCHOOL } from '../builders/reminders';
import { localOf } from '../support/owned-clock';

jest.setTimeout(120_000);

// Due days: 20 March (tasks 1, 2), 27 March (3), 10 April (4), all Fridays; today is Monday 2 March 2026.
let r: Reminders;
let campaignId: string;
beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-03-02', endOn: '2026-12-31' }],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-03-20' } },
      { due: { kind: 'FIXED', on: '2026-03-20' } },
      { due: { kind: 'FIXED', on: '2026-03-27' } },
      { due: { kind: 'FIXED', on: '2026-04-10' } },
    ],
  });
});
afterAll(() => r.suite.drop());

const task = (no: number): Promise<string> => r.taskOf(campaignId, SCHOOL, no);
async function draft(no: number, newDueOn: string): Promise<string> {
  const made = await r.suite.app.extension.draft.execute({
    actor: await r.suite.as(`prin-${SCHOOL}`),
    taskId: await task(no),
    reason: 'the builder is late',
    newDueOn,
  });
  return made.extensionId;
}
const submit = async (extensionId: string) =>
  r.suite.app.extension.submit.execute({
    actor: await r.suite.as(`prin-${SCHOOL}`),
    extensionId,
  });
async function ask(no: number, newDueOn: string): Promise<string> {
  const id = await draft(no, newDueOn);
  await submit(id);
  return id;
}
/** Whether the page of the task offers to ask, and what stands in the way. */
async function offered(no: number, login = `saf-${SCHOOL}`) {
  const seen = await r.suite.app.duties.task(await r.suite.as(login), await task(no));
  return list(seen, 'actions').find((one) => field(one, 'action') === 'draftExtension') ?? null;
}
const decide = async (extensionId: string, approve = true, login = 'town1-1') =>
  r.suite.app.extension.decide.execute({
    actor: await r.suite.as(login),
    extensionId,
    approve,
    reason: 'as asked',
  });
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return `${error.kind} ${error.code}`;
    throw error;
  }
  return 'done';
}
async function faceOf(no: number) {
  const rows = await r.rows<{
    original: Date;
    current: Date;
    due: string;
    version: number;
    next: Date;
  }>(
    'SELECT original_due_at AS original, current_due_at AS current, due_on::text AS due, deadline_version AS version, next_action_at AS next FROM school_task WHERE id = $1',
    [await task(no)],
  );
  const row = rows[0];
  if (!row) throw new Error('no task');
  return {
    original: localOf(row.original),
    current: localOf(row.current),
    due: row.due,
    version: row.version,
    next: localOf(row.next),
  };
}
const stateOf = async (id: string) =>
  (
    await r.rows<{ state: string; no: string; short: boolean; decision: Date }>(
      'SELECT state, no, short_notice AS short, decision_due_at AS decision FROM extension_request WHERE id = $1',
      [id],
    )
  )[0];

it.each([
  ['2026-03-20', 'invalid extension.not-later', 'the day that counts already'],
  ['2026-03-19', 'invalid extension.not-later', 'an earlier day'],
  ['2026-03-28', 'invalid extension.day-off', 'a Saturday'],
  ['2026-05-08', 'invalid extension.too-long', 'the thirty-first working day'],
])('refuses to draft for %s: %s, %s', async (newDueOn, code) => {
  expect(await refusal(draft(1, newDueOn))).toBe(code);
});

it('takes its number when it is submitted, and gives the approver three working days', async () => {
  await r.live('2026-03-05 10:00');
  const id = await draft(1, '2026-04-03');
  expect((await stateOf(id))?.no).toBeNull();
  expect(await offered(1)).toMatchObject({ allowed: false, reason: 'extension.open' });
  expect(await offered(2)).toEqual({ action: 'draftExtension', allowed: true });
  expect(await offered(2, 'town1-1')).toBeNull();
  expect(await refusal(draft(1, '2026-04-02'))).toBe('conflict extension.open');
  await submit(id);
  const face = await stateOf(id);
  expect({ ...face, decision: face && localOf(face.decision) }).toEqual({
    state: 'SUBMITTED',
    no: 'YQ-2026-1',
    short: false,
    decision: '2026-03-11 00:00',
  });
});

it('is thrown away by its author as long as it is a draft, and makes room for another', async () => {
  const discard = async (extensionId: string, login: string) =>
    r.suite.app.extension.discard.execute({ actor: await r.suite.as(login), extensionId });
  const id = await draft(2, '2026-04-03');
  expect(await refusal(draft(2, '2026-04-07'))).toBe('conflict extension.open');
  expect(await refusal(discard(id, `saf-${SCHOOL}`))).toBe('forbidden extension.not-author');
  expect(await refusal(discard(id, 'town1-1'))).toBe('forbidden action.not-permitted');
  expect(await discard(id, `prin-${SCHOOL}`)).toMatchObject({ no: null, state: 'WITHDRAWN' });
  expect(await refusal(discard(id, `prin-${SCHOOL}`))).toBe('conflict action.illegal');
  const trail = await r.rows(
    'SELECT action FROM audit_log WHERE subject_id = $1 ORDER BY at, seq',
    [id],
  );
  expect(trail.map((row) => row['action'])).toContain('EXTENSION_REQUEST.discard');
  expect(await offered(2)).toEqual({ action: 'draftExtension', allowed: true });
  const asked = await ask(2, '2026-04-03');
  expect(await refusal(discard(asked, `prin-${SCHOOL}`))).toBe('conflict action.illegal');
  await r.suite.app.extension.withdraw.execute({
    actor: await r.suite.as(`prin-${SCHOOL}`),
    extensionId: asked,
  });
});

it('is decided by neither the school nor somebody out of reach', async () => {
  const id = await ask(2, '2026-04-03');
  expect(await refusal(decide(id, true, `prin-${SCHOOL}`))).toBe('forbidden action.not-permitted');
  expect(await refusal(decide(id, true, 'town2-1'))).toBe('missing object.missing');
  await r.suite.app.extension.withdraw.execute({
    actor: await r.suite.as(`prin-${SCHOOL}`),
    extensionId: id,
  });
  expect((await stateOf(id))?.state).toBe('WITHDRAWN');
});

it('adds a deadline version when granted, arms the ladder anew and leaves the original date', async () => {
  const [open] = await r.rows<{ id: string }>(
    "SELECT id FROM extension_request WHERE state = 'SUBMITTED'",
  );
  await decide(open?.id ?? '');
  expect(await faceOf(1)).toEqual({
    original: '2026-03-21 00:00',
    current: '2026-04-04 00:00',
    due: '2026-04-03',
    version: 2,
    next: '2026-03-25 08:15',
  });
  const versions = await r.rows(
    'SELECT version, cause, due_at > (SELECT original_due_at FROM school_task WHERE id = $1) AS later FROM deadline WHERE subject_id = $1 ORDER BY version',
    [await task(1)],
  );
  expect(versions).toEqual([
    { version: 1, cause: 'ORIGINAL', later: false },
    { version: 2, cause: 'EXTENDED', later: true },
  ]);
});

it('tells the school of the decision, once a person', async () => {
  await r.live('2026-03-06 12:00');
  expect(await r.told(await task(1), 'EXTENSION')).toEqual(
    [
      '2026-03-05 10:01 town1-1',
      '2026-03-05 10:01 town1-2',
      `2026-03-05 10:01 prin-${SCHOOL}`,
      `2026-03-05 10:01 saf-${SCHOOL}`,
    ].toSorted(),
  );
});

it('grants at most thirty working days in all and at most twice', async () => {
  // ten of the thirty are used; 3 April + 21 = 8 May
  expect(await refusal(draft(1, '2026-05-08'))).toBe('invalid extension.too-long');
  await decide(await ask(1, '2026-04-30'));
  expect(await faceOf(1)).toMatchObject({ due: '2026-04-30', version: 3 });
  expect(await refusal(draft(1, '2026-05-06'))).toBe('conflict extension.times');
  expect(await offered(1)).toMatchObject({
    allowed: false,
    reason: 'extension.times',
    facts: { limit: 2 },
  });
});

it('is refused without a change when the town says no', async () => {
  const before = await faceOf(2);
  const id = await ask(2, '2026-04-03');
  await decide(id, false);
  expect((await stateOf(id))?.state).toBe('REJECTED');
  expect(await faceOf(2)).toEqual(before);
});

it('lets one of two who decide at once win and shows the other the fresh state', async () => {
  const id = await ask(4, '2026-04-17');
  const answers = await Promise.allSettled([decide(id, true), decide(id, false, 'off1')]);
  const lost = answers.flatMap((a) => (a.status === 'rejected' ? [a.reason as unknown] : []));
  expect(lost).toHaveLength(1);
  const [error] = lost;
  if (!(error instanceof DomainError)) throw error;
  const state = (await stateOf(id))?.state;
  expect([error.code, error.facts['state']]).toEqual(['action.illegal', state]);
});

it('asks for nothing more when a return has given as much already', async () => {
  const id = await ask(3, '2026-04-03');
  await r.submit(await task(3));
  await r.giveBack(await task(3), '2026-04-10');
  expect(await refusal(decide(id))).toBe('invalid extension.not-later');
  await decide(id, false);
});

it('is not asked for while the town holds the ball', async () => {
  await r.submit(await task(3));
  expect(await refusal(draft(3, '2026-04-20'))).toBe('conflict extension.not-with-school');
  expect(await offered(3)).toBeNull();
});

it('reminds the approver, lapses on the due date and tells the town head', async () => {
  await r.live('2026-03-18 10:00');
  const id = await ask(2, '2026-03-31');
  expect(await stateOf(id)).toMatchObject({ short: true });
  await r.live('2026-03-20 23:59');
  expect((await stateOf(id))?.state).toBe('SUBMITTED');
  expect(await r.firings('EXTENSION_REQUEST', id)).toMatchObject([
    { offset: -1, result: 'FIRED', at: '2026-03-19 08:15' },
    { offset: 0, result: 'FIRED', at: '2026-03-20 08:15' },
  ]);
  await r.live('2026-03-23 12:00');
  expect((await stateOf(id))?.state).toBe('LAPSED');
  expect(await r.told(await task(2), 'EXTENSION')).toContain('2026-03-23 08:20 townh1');
  expect(await faceOf(2)).toMatchObject({ due: '2026-03-20', version: 1 });
  const fired = await r.firings('SCHOOL_TASK', await task(2));
  expect(fired.at(-1)).toMatchObject({ version: 1, offset: 1, result: 'FIRED' });
});

it('is refused from the due date on', async () => {
  expect(await refusal(draft(2, '2026-04-03'))).toBe('conflict extension.after-due');
});

it('is not decided at the very instant of the due date either', async () => {
  await r.live('2026-04-16 10:00');
  const late = await ask(4, '2026-04-24');
  r.outage('2026-04-18 00:00');
  expect(await refusal(decide(late))).toBe('conflict extension.after-due');
});
