import { issued, runClocks } from '../builders/campaign';
import { addPerson, unitId } from '../builders/person';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import * as corpus from '../security/corpus';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';
import { codeOf, sendKept } from '../support/uploads';

// What a school has sent once may serve another of its tasks: found by name, linked, told in the trail.
jest.setTimeout(120_000);
let suite: Suite;
let web: TestApi;
let officer: Browser;
let town: Browser;
let sibling: Browser;
let tasks: readonly string[];
let siblingTask: string;
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  await runClocks(suite, await issued(suite, { groups: ['G-1'] }));
  web = await createTestApi(suite);
  const group = await unitId(suite, 'G-1');
  const schools = await suite.database.query<{ id: string; tasks: readonly string[] }>(
    `SELECT u.id, array_agg(t.id ORDER BY t.phase_no, t.task_key) AS tasks FROM unit u JOIN school_task t ON t.school_id = u.id
     WHERE u.parent_id = $1 GROUP BY u.id, u.code ORDER BY u.code LIMIT 2`,
    [group],
  );
  const [own, next] = schools;
  if (!own || !next) throw new Error('no two schools');
  tasks = own.tasks;
  siblingTask = next.tasks[0] ?? '';
  const sign = async (login: string, code: 'SAF' | 'TOWN', unit: string) => {
    await addPerson(suite, { login, code, unitId: unit });
    return web.signIn(login, DEMO_PASSWORD);
  };
  officer = await sign('ev-saf', 'SAF', own.id);
  town = await sign('ev-town', 'TOWN', group);
  sibling = await sign('ev-other', 'SAF', next.id);
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const taskNo = (n: number): string => tasks[n] ?? '';
const evidenceOf = async (browser: Browser, taskId: string) =>
  list((await browser.get(`/school-tasks/${taskId}`)).body, 'evidence');
const found = async (browser: Browser, query: string): Promise<readonly string[]> => {
  const page = await browser.get(`/evidence?${query}`);
  expect(page.status).toBe(200);
  return list(page.body, 'items').map((one) => text(one, 'name'));
};
const link = (browser: Browser, taskId: string, evidenceId: string) =>
  browser.post(`/school-tasks/${taskId}/evidence`, { evidenceId });

it('is found by name, without what the task has, by its own school and those above it', async () => {
  const bytes = await corpus.jpeg(301);
  const evidenceId = await sendKept(
    officer,
    taskNo(0),
    '\u5de1\u67e5\u8bb0\u5f55 north.jpg',
    bytes,
  );
  await sendKept(
    sibling,
    siblingTask,
    '\u5de1\u67e5\u8bb0\u5f55 theirs.jpg',
    await corpus.jpeg(302),
  );
  const words = `q=${encodeURIComponent('\u5de1\u67e5')}`;
  expect(await found(officer, words)).toEqual(['\u5de1\u67e5\u8bb0\u5f55 north.jpg']);
  expect(await found(sibling, words)).toEqual(['\u5de1\u67e5\u8bb0\u5f55 theirs.jpg']);
  expect(await found(town, words)).toHaveLength(2);
  expect(await found(officer, `${words}&notOf=${taskNo(0)}`)).toEqual([]);
  expect(await found(officer, `${words}&notOf=${taskNo(1)}`)).toHaveLength(1);
  expect(await found(officer, `${words}&taskId=${taskNo(0)}&pictures=true`)).toHaveLength(1);
  expect(await found(officer, `${words}&pictures=false`)).toEqual([]);
  const { body } = await officer.get(`/evidence?${words}`);
  expect(field(body, 'items', 0, 'alsoServes', 0, 'taskId')).toBe(taskNo(0));
  expect(field(body, 'items', 0, 'id')).toBe(evidenceId);
});

it('serves one more task of the same school, which its trail tells, and the same bytes only once', async () => {
  const bytes = await corpus.jpeg(303);
  const evidenceId = await sendKept(officer, taskNo(0), 'one.jpg', bytes);
  expect((await link(officer, taskNo(1), evidenceId)).status).toBe(200);
  const linked = async (taskId: string) =>
    (await evidenceOf(officer, taskId)).map((one) => text(one, 'id'));
  expect(await linked(taskNo(1))).toContain(evidenceId);
  const trail = await suite.database.query<{ data: unknown }>(
    "SELECT payload::jsonb #> '{entry,data}' AS data FROM audit_log WHERE action = 'EVIDENCE.link' AND subject_id = $1",
    [evidenceId],
  );
  expect(trail.map((row) => field(row.data, 'taskId'))).toEqual([taskNo(1)]);
  const again = await sendKept(officer, taskNo(2), 'copy.jpg', bytes);
  expect(again).not.toBe(evidenceId);
  const answer = await link(officer, taskNo(1), again);
  expect([answer.status, field(answer.body, 'evidenceId')]).toEqual([200, evidenceId]);
  expect(await linked(taskNo(1))).not.toContain(again);
});

it("is of no use to another school's task, to a reader, nor to one that was handed in", async () => {
  const evidenceId = await sendKept(officer, taskNo(0), 'mine.jpg', await corpus.jpeg(304));
  expect((await link(sibling, siblingTask, evidenceId)).status).toBe(404);
  expect((await link(officer, siblingTask, evidenceId)).status).toBe(404);
  expect((await link(town, taskNo(1), evidenceId)).status).toBe(403);
  const [before] = await suite.database.query<{ state: string }>(
    'SELECT state FROM school_task WHERE id = $1',
    [taskNo(3)],
  );
  const become = (state: string) =>
    suite.database.execute('UPDATE school_task SET state = $2 WHERE id = $1', [taskNo(3), state]);
  await become('SUBMITTED');
  expect(codeOf(await link(officer, taskNo(3), evidenceId))).toBe('409 evidence.task-submitted');
  await become(before?.state ?? '');
});

it('is not taken when the scanner has refused it since', async () => {
  const evidenceId = await sendKept(officer, taskNo(0), 'bad.jpg', await corpus.jpeg(305));
  await suite.database.execute(
    "UPDATE stored_file SET state = 'REFUSED' WHERE id = (SELECT file_id FROM evidence WHERE id = $1)",
    [evidenceId],
  );
  expect(codeOf(await link(officer, taskNo(1), evidenceId))).toBe('409 evidence.malware');
});
