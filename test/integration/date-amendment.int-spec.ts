import { randomUUID } from 'node:crypto';
import { applyAmendment } from '@app/application';
import { DomainError } from '@app/domain';
import { amendmentOrThrow, campaignOrThrow } from '@app/persistence';
import { signAll } from '../builders/campaign';
import { Reminders, SCHOOL } from '../builders/reminders';

jest.setTimeout(120_000);

// Duties due on Friday 27 March 2026; task 2 is handed in, task 3 has more time already.
let r: Reminders;
let campaignId: string;
beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [
      { startOn: '2026-03-02', endOn: '2026-06-30' },
      { startOn: '2026-07-01', endOn: '2026-12-31' },
    ],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-03-27' } },
      { due: { kind: 'FIXED', on: '2026-03-27' } },
      { due: { kind: 'FIXED', on: '2026-03-27' } },
      { due: { kind: 'FIXED', on: '2026-10-30' }, phases: [2] },
    ],
  });
  await r.live('2026-03-03 10:00');
  await r.submit(await r.taskOf(campaignId, SCHOOL, 2));
  const prin = await r.suite.as(`prin-${SCHOOL}`);
  const { extensionId } = await r.suite.app.extension.draft.execute({
    actor: prin,
    taskId: await r.taskOf(campaignId, SCHOOL, 3),
    reason: 'more',
    newDueOn: '2026-04-24',
  });
  await r.suite.app.extension.submit.execute({ actor: prin, extensionId });
  await r.suite.app.extension.decide.execute({
    actor: await r.suite.as('town1-1'),
    extensionId,
    approve: true,
    reason: 'yes',
  });
});
afterAll(() => r.suite.drop());

const duty = async (no: number): Promise<string> =>
  (
    await r.rows<{ id: string }>(
      'SELECT tp.id FROM task_phase tp JOIN task t ON t.id = tp.task_id WHERE t.campaign_id = $1 AND t.no = $2',
      [campaignId, no],
    )
  )[0]?.id ?? randomUUID();
const draft = async (no: number, on: string, login = 'off1') =>
  r.suite.app.amendment.draft.execute({
    actor: await r.suite.as(login),
    campaignId,
    reason: 'the superior moved the date',
    document: 'No. 9',
    changes: [{ dutyId: await duty(no), due: { kind: 'FIXED', on } }],
  });
const faces = () =>
  r.rows(
    `SELECT task_key AS key, state, due_on::text AS due, deadline_version AS version, (original_due_at = '2026-03-28 00:00+08') AS "original" FROM school_task ORDER BY task_key`,
  );
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'done';
}

it('refuses a date that has passed, a duty of another plan, and who has no say in the plan', async () => {
  expect(await refusal(draft(1, '2026-03-02'))).toBe('amendment.due-past');
  expect(await refusal(draft(9, '2026-04-10'))).toBe('amendment.duty-unknown');
  expect(await refusal(draft(1, '2026-04-10', 'lead-education'))).toBe('object.missing');
});

it('changes nothing before the last signature', async () => {
  const before = await faces();
  const made = await r.suite.app.amendment.draft.execute({
    actor: await r.suite.as('off1'),
    campaignId,
    reason: 'the superior moved the date',
    document: 'No. 9',
    changes: await Promise.all(
      [1, 2, 3].map(async (no) => ({
        dutyId: await duty(no),
        due: { kind: 'FIXED' as const, on: '2026-04-10' },
      })),
    ),
  });
  const sent = await r.suite.app.amendment.submit.execute({
    actor: await r.suite.as('off1'),
    amendmentId: made.amendmentId,
  });
  expect(sent.state).toBe('IN_SIGNOFF');
  expect(await faces()).toEqual(before);
  await signAll(r.suite, sent.signOffId ?? '');
});

it('gives open work the new date as its next version and leaves what is handed in or has more time', async () => {
  expect(await faces()).toEqual([
    { key: 'T1', state: 'ASSIGNED', due: '2026-04-10', version: 2, original: true },
    { key: 'T2', state: 'SUBMITTED', due: '2026-03-27', version: 1, original: true },
    { key: 'T3', state: 'ASSIGNED', due: '2026-04-24', version: 2, original: true },
  ]);
  const versions = await r.rows(
    `SELECT version, cause, expr->>'on' AS "on" FROM deadline WHERE subject_id = $1 ORDER BY version`,
    [await r.taskOf(campaignId)],
  );
  expect(versions).toEqual([
    { version: 1, cause: 'ORIGINAL', on: '2026-03-27' },
    { version: 2, cause: 'AMENDED', on: '2026-04-10' },
  ]);
});

it('shows each school its own difference', async () => {
  const [a] = await r.rows<{ id: string }>("SELECT id FROM date_amendment WHERE state = 'APPLIED'");
  const seen = await r.suite.app.amendment.queries.one(
    await r.suite.as(`saf-${SCHOOL}`),
    a?.id ?? '',
  );
  expect(seen).toMatchObject({
    planVersion: 2,
    effects: [
      { taskKey: 'T1', outcome: 'MOVED' },
      { taskKey: 'T2', outcome: 'KEPT' },
      { taskKey: 'T3', outcome: 'KEPT' },
    ],
  });
});

it('applied twice equals once', async () => {
  const before = [await faces(), await r.rows('SELECT * FROM deadline ORDER BY id')];
  const [row] = await r.rows<{ id: string; bureau: string }>(
    "SELECT id, bureau_id AS bureau FROM date_amendment WHERE state = 'APPLIED'",
  );
  await r.suite.app.deps.commands.transact(async (scope) => {
    const a = await amendmentOrThrow(scope, row?.id ?? '', row?.bureau ?? '');
    const campaign = await campaignOrThrow(scope, campaignId, null, true);
    await applyAmendment(
      scope,
      { ...a, planVersion: a.planVersion ?? 0 },
      campaign,
      await r.suite.as('off1'),
    );
  });
  expect([await faces(), await r.rows('SELECT * FROM deadline ORDER BY id')]).toEqual(before);
});

it('arms the ladder anew by the new date and wakes the running clocks', async () => {
  const nudged = await r.rows(
    "SELECT DISTINCT workflow_type AS type FROM outbox WHERE action = 'amend' ORDER BY 1",
  );
  expect(nudged).toEqual([{ type: 'cohortWorkflow' }, { type: 'phaseWorkflow' }]);
  await r.live('2026-04-13 12:00');
  const fired = (await r.firings('SCHOOL_TASK', await r.taskOf(campaignId))).filter(
    (f) => f.result === 'FIRED',
  );
  expect(fired.map((f) => `${f.version} ${f.offset} ${f.at}`)).toEqual([
    '2 -7 2026-03-31 08:15',
    '2 -3 2026-04-07 08:15',
    '2 -1 2026-04-09 08:15',
    '2 0 2026-04-10 08:15',
    '2 1 2026-04-13 08:15',
  ]);
});

it('goes back to its author when a signer returns it', async () => {
  const made = await draft(4, '2026-11-13');
  const off = await r.suite.as('off1');
  const sent = await r.suite.app.amendment.submit.execute({
    actor: off,
    amendmentId: made.amendmentId,
  });
  await r.suite.app.signOff.withdraw.execute({ actor: off, signOffId: sent.signOffId ?? '' });
  const [row] = await r.rows('SELECT state FROM date_amendment WHERE id = $1', [made.amendmentId]);
  expect(row).toEqual({ state: 'DRAFT' });
});

it('is changed as a draft, also after it was sent back, and not while it is signed', async () => {
  const off = await r.suite.as('off1');
  const { amendmentId, version } = await draft(1, '2026-05-08');
  const changed = {
    actor: off,
    amendmentId,
    reason: 'the superior wrote again',
    document: 'No. 10',
    changes: [{ dutyId: await duty(1), due: { kind: 'FIXED' as const, on: '2026-05-15' } }],
  };
  const { edit } = r.suite.app.amendment;
  expect(await refusal(edit.execute({ ...changed, expectedVersion: version + 7 }))).toBe(
    'version.stale',
  );
  expect(
    await refusal(
      edit.execute({
        ...changed,
        changes: [{ dutyId: randomUUID(), due: { kind: 'FIXED', on: '2026-05-15' } }],
      }),
    ),
  ).toBe('amendment.duty-unknown');
  expect((await edit.execute({ ...changed, expectedVersion: version })).version).toBe(version + 1);
  const [kept] = await r.rows(
    "SELECT document, changes->0->'due'->>'on' AS \"on\", state FROM date_amendment WHERE id = $1",
    [amendmentId],
  );
  expect(kept).toEqual({ document: 'No. 10', on: '2026-05-15', state: 'DRAFT' });
  const page = await r.suite.app.lists.page('date-amendments', off, {
    filter: { campaignId, states: ['DRAFT'] },
    sort: '-createdAt',
    limit: 10,
    after: null,
  });
  expect(page.items[0]).toMatchObject({ id: amendmentId, document: 'No. 10' });
  await r.suite.app.amendment.submit.execute({ actor: off, amendmentId });
  expect(await refusal(edit.execute(changed))).toBe('action.illegal');
});

it('ends with its campaign, its signatures with it', async () => {
  const left = await draft(1, '2026-05-22');
  await r.suite.app.campaign.cancel.execute({
    actor: await r.suite.as('chief'),
    campaignId,
    reason: 'over',
    document: 'No. 11',
  });
  expect(
    await r.rows(
      "SELECT count(*)::int AS n, state FROM date_amendment WHERE state <> 'APPLIED' GROUP BY state",
    ),
  ).toEqual([{ n: 3, state: 'CANCELLED' }]);
  const signOffs = await r.rows<{ state: string }>(
    "SELECT DISTINCT state FROM sign_off WHERE purpose = 'DATE_AMENDMENT'",
  );
  const states = signOffs.map((x) => x.state);
  expect(states).toContain('EXPIRED');
  expect(states.filter((x) => ['DRAFT', 'PENDING', 'RETURNED'].includes(x))).toEqual([]);
  expect(
    await refusal(
      r.suite.app.amendment.submit.execute({
        actor: await r.suite.as('off1'),
        amendmentId: left.amendmentId,
      }),
    ),
  ).toBe('action.illegal');
});
