import { issued, runClocks } from '../builders/campaign';
import { unitId } from '../builders/person';
import { commit, csvOf, staged, UNIT_HEADER } from '../builders/roster';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';
import { brokenInvariants } from '../support/invariants';

let suite: Suite;
let web: TestApi;
let office: Browser;
let campaignId: string;
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  web = await createTestApi(suite);
  office = await web.signIn('off1', DEMO_PASSWORD);
  campaignId = await issued(suite);
  await runClocks(suite, campaignId);
}, 180_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});
// clocks run in no process here: what waits for one is not looked at
afterEach(async () => {
  const broken = await brokenInvariants(suite.databases.ownerUrl);
  expect(broken.filter((b) => !/^I(05 no clock|06|11)/.test(b))).toEqual([]);
});

const rows = <T extends Record<string, unknown>>(sql: string, values: readonly unknown[]) =>
  suite.database.query<T>(sql, values);
const event = (id: string, body: Readonly<Record<string, unknown>>) =>
  office.post(`/units/${id}/events`, { on: today, ...body });
const tasksOf = (id: string) =>
  rows<{ phase_no: number; task_key: string; state: string; due_on: string; open: boolean }>(
    'SELECT phase_no, task_key, state, due_on::text, open FROM school_task WHERE school_id = $1 ORDER BY phase_no, task_key',
    [id],
  );
let codes = 0;
async function opened(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const made = await office.post('/units', {
    kind: 'SCHOOL',
    code: `66001${String((codes += 1)).padStart(5, '0')}`,
    name: 'School of the test',
    parentId: await unitId(suite, 'G-1'),
    validFrom: '2024-09-01',
    profile: {
      schoolType: 'PRIMARY',
      ownership: 'PUBLIC',
      boarding: 'NONE',
      flags: [],
      pupils: 300,
      boarders: 0,
      staff: 20,
      campuses: 1,
      guardsInHouse: 1,
      guardsOutsourced: 0,
    },
    ...change,
  });
  if (made.status !== 201) throw new Error(made.text);
  return text(made.body, 'unitId');
}
const figures = async () =>
  rows('SELECT id, encode(hash, $1) AS hash FROM snapshot ORDER BY id', ['hex']);

it('gives a school that opens what its type owes, due no earlier than 20 working days from now', async () => {
  const id = await opened();
  const tasks = await tasksOf(id);
  const [sibling] = await rows<{ id: string }>(
    `SELECT t.school_id AS id FROM school_task t JOIN cohort c ON c.id = t.cohort_id WHERE c.group_id = $1 AND t.school_type = 'PRIMARY' AND t.school_id <> $2 LIMIT 1`,
    [await unitId(suite, 'G-1'), id],
  );
  const theirs = await tasksOf(sibling?.id ?? '');
  expect(tasks.map((t) => [t.phase_no, t.task_key])).toEqual(
    theirs.map((t) => [t.phase_no, t.task_key]),
  );
  // 15 June 2026 and 20 working days: the Dragon Boat holiday of 19 June is none of them
  const joined = '2026-07-14';
  expect(tasks.map((t) => t.due_on)).toEqual(
    theirs.map((t) => (t.due_on > joined ? t.due_on : joined)),
  );
  const cohorts = await rows<{ action: string }>(
    `SELECT e.action FROM state_event e JOIN cohort_member m ON m.cohort_id = e.subject_id WHERE m.school_id = $1 AND e.subject_kind = 'COHORT' AND e.action = 'joinSchool'`,
    [id],
  );
  expect(cohorts.length).toBeGreaterThanOrEqual(2);
  const periods = (unit: string | undefined) =>
    rows<{ code: string; on: string }>(
      'SELECT r.code, q.from_on::text AS on FROM quota_period q JOIN quota_rule r ON r.id = q.rule_id WHERE q.unit_id = $1 ORDER BY 1, 2',
      [unit],
    );
  const quotas = await periods(id);
  expect(quotas.length).toBeGreaterThan(0);
  expect(quotas).toEqual(await periods(sibling?.id));
});

it('brings schools of a file into the running campaign, too', async () => {
  const [group] = await rows<{ name: string }>('SELECT name FROM unit WHERE id = $1', [
    await unitId(suite, 'G-2'),
  ]);
  const file = csvOf([
    UNIT_HEADER,
    ['6600290001', '导入幼儿园', group?.name ?? '', '幼儿园', '90', '有'],
  ]);
  const done = await commit(office, await staged(office, 'UNITS', file));
  const tasks = await tasksOf(await unitId(suite, '6600290001'));
  expect(field(done.body, 'result', 'tasks')).toBe(tasks.length);
  expect(tasks.filter((t) => t.task_key.startsWith('T')).map((t) => t.task_key)).toEqual([
    'T1',
    'T2',
    'T3',
    'T4',
  ]);
});

it('opens a cohort of its own for a school that comes after the signature', async () => {
  const group = await unitId(suite, 'G-3');
  const [cohort] = await rows<{ id: string; phase_id: string }>(
    "UPDATE cohort SET state = 'SIGNED' WHERE group_id = $1 RETURNING id, phase_id",
    [group],
  );
  const id = await opened({ parentId: group });
  const made = await rows<{ shard_no: number; state: string; cohort_id: string }>(
    'SELECT c.shard_no, c.state, c.id AS cohort_id FROM cohort c JOIN cohort_member m ON m.cohort_id = c.id WHERE m.school_id = $1 AND m.phase_id = $2',
    [id, cohort?.phase_id],
  );
  expect(made).toMatchObject([{ shard_no: 2, state: 'OPEN' }]);
  const sent = await rows('SELECT 1 FROM outbox WHERE subject_id = $1 AND kind = $2', [
    made[0]?.cohort_id,
    'start',
  ]);
  expect(sent).toHaveLength(1);
  await rows("UPDATE cohort SET state = 'OPEN' WHERE group_id = $1", [group]);
});

it('asks a school that comes later for no quota that had ended by then', async () => {
  const id = await opened();
  const [span] = await rows<{ rule: string; code: string; sibling: string }>(
    `WITH came AS (
       SELECT m.school_id, m.school_type, min(m.joined_at) AS at FROM cohort c JOIN cohort_member m ON m.cohort_id = c.id WHERE c.campaign_id = $1 GROUP BY 1, 2),
     pair AS (
       SELECT r.id, r.code, old.school_id, old.at + (new.at - old.at) / 2 AS ended
       FROM came new JOIN came old ON old.school_type = new.school_type AND old.at < new.at
       JOIN quota_rule r ON r.campaign_id = $1 AND r.level = 'SCHOOL' AND new.school_type = ANY(r.school_types)
       WHERE new.school_id = $2 ORDER BY old.at, r.code LIMIT 1),
     made AS (INSERT INTO quota_span (rule_id, from_on, to_on, ends_at, partial, vacation) SELECT id, '2026-05-01', '2026-05-31', ended, false, false FROM pair)
     SELECT id AS rule, code, school_id AS sibling FROM pair`,
    [campaignId, id],
  );
  if (!span) throw new Error('no quota for a school of this type');
  await suite.app.quota.settle.execute();
  const owed = await rows<{ unit_id: string; state: string }>(
    "SELECT unit_id, state FROM quota_period WHERE rule_id = $1 AND from_on = '2026-05-01' AND unit_id = ANY($2)",
    [span.rule, [id, span.sibling]],
  );
  expect(owed).toEqual([{ unit_id: span.sibling, state: 'UNMET' }]);
  const told = async (unit: string) =>
    list(await suite.app.quota.read.ofUnit(await suite.as('off1'), campaignId, unit), 'items')
      .filter((q) => field(q, 'code') === span.code)
      .map((q) => text(q, 'fromOn'));
  expect(await told(span.sibling)).toContain('2026-05-01');
  const own = await told(id);
  expect(own).not.toContain('2026-05-01');
  expect(own.length).toBeGreaterThan(0);
});

it('lets a closing school drop out: open duties cancelled, what is done and frozen stays', async () => {
  const id = await opened();
  await rows("UPDATE school_task SET state = 'ACCEPTED' WHERE school_id = $1 AND task_key = 'T1'", [
    id,
  ]);
  const before = await figures();
  const answer = await event(id, { kind: 'CLOSE', reason: 'no pupils' });
  expect(answer.status).toBe(201);
  const tasks = await tasksOf(id);
  expect(new Set(tasks.map((t) => t.state))).toEqual(new Set(['ACCEPTED', 'CANCELLED']));
  expect(tasks.some((t) => t.open)).toBe(false);
  const left = await rows('SELECT 1 FROM cohort_member WHERE school_id = $1 AND left_at IS NULL', [
    id,
  ]);
  expect(left).toHaveLength(0);
  expect(await figures()).toEqual(before);
  const again = await event(id, { kind: 'RENAME', name: 'Other' });
  expect([again.status, field(again.body, 'code')]).toEqual([409, 'unit.event-illegal']);
});

it('merges a school into its heir and gives nobody outside the heir access', async () => {
  const [id, heir] = ['9900100001', '9900100002'].map((code) => unitId(suite, code));
  const [from, into] = [await id, await heir];
  const [head] = await rows<{ login: string }>(
    "SELECT a.login FROM role_grant g JOIN account a ON a.person_id = g.person_id WHERE g.unit_id = $1 AND g.code = 'PRIN' AND g.state = 'APPROVED'",
    [from],
  );
  const old = await web.signIn(head?.login ?? '', DEMO_PASSWORD);
  const [task] = await rows<{ id: string }>(
    'SELECT id FROM school_task WHERE school_id = $1 LIMIT 1',
    [from],
  );
  expect((await old.get(`/school-tasks/${task?.id ?? ''}`)).status).toBe(200);
  const mine = (await tasksOf(into ?? '')).map((t) => [t.task_key, t.state, t.due_on]);
  const grants = await rows('SELECT id FROM role_grant WHERE unit_id = $1 ORDER BY id', [into]);

  expect((await event(from ?? '', { kind: 'MERGE', successorIds: [into] })).status).toBe(422);
  const answer = await event(from ?? '', { kind: 'MERGE', successorIds: [into], receipt: 'R-1' });
  expect(answer.status).toBe(201);

  expect((await old.get(`/school-tasks/${task?.id ?? ''}`)).status).not.toBe(200);
  for (const path of [`/units/${from}`, `/units/${into}`])
    expect((await old.get(path)).status).not.toBe(200);
  expect(await rows('SELECT id FROM role_grant WHERE unit_id = $1 ORDER BY id', [into])).toEqual(
    grants,
  );
  expect((await tasksOf(into ?? '')).map((t) => [t.task_key, t.state, t.due_on])).toEqual(mine);
  expect((await tasksOf(from ?? '')).every((t) => !t.open)).toBe(true);
  const lineage = await office.get(`/units/${into}/events`);
  expect(list(lineage.body, 'items')[0]).toMatchObject({
    kind: 'MERGE',
    unitId: from,
    receipt: 'R-1',
    successors: [{ id: into }],
  });
});

it('suspends and reopens a school', async () => {
  const id = await opened();
  expect((await event(id, { kind: 'REOPEN' })).status).toBe(409);
  expect((await event(id, { kind: 'SUSPEND' })).status).toBe(201);
  const on = async () =>
    rows(
      'SELECT 1 FROM schools_on((SELECT bureau_id FROM unit WHERE id = $1), $2::date) WHERE school_id = $1',
      [id, today],
    );
  expect(await on()).toHaveLength(0);
  expect((await tasksOf(id)).every((t) => t.state === 'CANCELLED')).toBe(true);
  expect((await event(id, { kind: 'SUSPEND' })).status).toBe(409);
  expect((await event(id, { kind: 'REOPEN' })).status).toBe(201);
  expect(await on()).toHaveLength(1);
  const back = await rows('SELECT 1 FROM cohort_member WHERE school_id = $1 AND left_at IS NULL', [
    id,
  ]);
  expect(back.length).toBeGreaterThanOrEqual(2);
});

it('changes the parent from the next phase on', async () => {
  const id = await opened();
  const to = await unitId(suite, 'G-2');
  const answer = await event(id, { kind: 'CHANGE_PARENT', parentId: to });
  expect(answer.status).toBe(201);
  const groups = await rows<{ group_id: string }>(
    'SELECT DISTINCT group_id FROM school_task WHERE school_id = $1',
    [id],
  );
  expect(groups).toEqual([{ group_id: await unitId(suite, 'G-1') }]);
  const next = await rows<{ group_id: string }>(
    'SELECT s.group_id FROM schools_on((SELECT bureau_id FROM unit WHERE id = $1), $2::date) s WHERE s.school_id = $1',
    [id, today],
  );
  expect(next).toEqual([{ group_id: to }]);
});

it('renames, changes the type and splits, each with its day and what was before', async () => {
  const [id, child] = [await opened(), await opened()];
  await event(id, { kind: 'RENAME', name: 'New name' });
  await event(id, { kind: 'RECATEGORISE', schoolType: 'NINE_YEAR' });
  const types = await rows<{ school_type: string }>(
    'SELECT DISTINCT school_type FROM school_task WHERE school_id = $1',
    [id],
  );
  expect(types).toEqual([{ school_type: 'PRIMARY' }]);
  expect((await event(id, { kind: 'SPLIT', successorIds: [id], receipt: 'R-2' })).status).toBe(422);
  const answer = await event(id, { kind: 'SPLIT', successorIds: [id, child], receipt: 'R-2' });
  expect(answer.status).toBe(201);
  expect((await tasksOf(id)).some((t) => t.open)).toBe(true);
  const lineage = await office.get(`/units/${id}/events`);
  expect(
    list(lineage.body, 'items').map((e) => [field(e, 'kind'), field(e, 'facts', 'from') ?? null]),
  ).toEqual([
    ['SPLIT', null],
    ['RECATEGORISE', 'PRIMARY'],
    ['RENAME', 'School of the test'],
    ['OPEN', null],
  ]);
  const ahead = await event(id, { kind: 'RENAME', name: 'x', on: '2999-01-01' });
  expect([ahead.status, field(ahead.body, 'findings', 0, 'code')]).toEqual([
    422,
    'field.date-future',
  ]);
});
