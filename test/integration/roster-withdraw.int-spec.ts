import { unitId } from '../builders/person';
import { commit, csvOf, PEOPLE_HEADER, staged, UNIT_HEADER } from '../builders/roster';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import {
  createTestApi,
  field,
  text,
  type Answer,
  type Browser,
  type TestApi,
} from '../support/app';

let suite: Suite;
let web: TestApi;
let office: Browser;
let system: Browser;
let security: Browser;
let towns: readonly string[];
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  office = await web.signIn('off1', DEMO_PASSWORD);
  system = await web.signIn('sys', DEMO_PASSWORD);
  security = await web.signIn('sec', DEMO_PASSWORD);
  const rows = await suite.database.query<{ name: string }>(
    "SELECT name FROM unit WHERE code IN ('G-1','G-2') ORDER BY code",
  );
  towns = rows.map((r) => r.name);
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const row = (code: string, change: Partial<Record<number, string>> = {}) =>
  [code, `新学校${code}`, towns[0] ?? '', '幼儿园', '300', '有'].map((v, i) => change[i] ?? v);
const units = (...rows: readonly (readonly string[])[]) => csvOf([UNIT_HEADER, ...rows]);
async function committed(
  browser: Browser,
  kind: 'UNITS' | 'PEOPLE',
  file: Buffer,
  body: unknown = {},
): Promise<string> {
  const id = await staged(browser, kind, file);
  const done = await commit(browser, id, body);
  if (done.status !== 200) throw new Error(done.text);
  return id;
}
const withdraw = (browser: Browser, id: string, body: unknown = { reason: '导错了文件' }) =>
  browser.post(`/roster/imports/${id}/withdraw`, body);
const refusal = (answer: Answer) => [answer.status, field(answer.body, 'code')];
/** Everything the roster says of these schools. */
const rosterOf = (pattern: string) =>
  suite.database.query(
    `SELECT u.code, u.name, u.parent_id, u.valid_to, (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.valid_from) FROM unit_membership m WHERE m.unit_id = u.id) AS places,
       (SELECT jsonb_agg(to_jsonb(f) ORDER BY f.valid_from) FROM school_profile f WHERE f.unit_id = u.id) AS profiles,
       (SELECT count(*)::int FROM unit_event e WHERE e.unit_id = u.id) AS events FROM unit u WHERE u.code LIKE $1 ORDER BY u.code`,
    [pattern],
  );

describe('a file of schools', () => {
  it('is taken back: what it made is gone, what it changed is as it was, to the row', async () => {
    await committed(office, 'UNITS', units(row('7710000001')));
    await suite.database.execute(
      "UPDATE unit_membership SET valid_from = '2020-01-01' WHERE unit_id = (SELECT id FROM unit WHERE code = '7710000001')",
    );
    const before = await rosterOf('77100%');
    const id = await committed(
      office,
      'UNITS',
      units(
        row('7710000001', { 1: '改名的学校', 2: towns[1], 3: '小学', 4: '10' }),
        row('7710000002'),
      ),
    );
    expect(await rosterOf('77100%')).not.toEqual(before);
    const answer = await withdraw(office, id);
    expect([answer.status, answer.body]).toEqual([200, { importId: id, removed: 1, restored: 1 }]);
    expect(await rosterOf('77100%')).toEqual(before);
    expect((await office.get(`/roster/imports/${id}`)).body).toMatchObject({ state: 'WITHDRAWN' });
    expect(refusal(await withdraw(office, id))).toEqual([409, 'import.not-committed']);
    // the same file may come again
    expect(
      await committed(office, 'UNITS', units(row('7710000002'))).then((x) => withdraw(office, x)),
    ).toMatchObject({ status: 200 });
  });

  it('stays when a row was used or changed since, and the refusal names the rows', async () => {
    const id = await committed(
      office,
      'UNITS',
      units(row('7720000001'), row('7720000002'), row('7720000003')),
    );
    const used = await unitId(suite, '7720000001');
    await system.post('/people', { unitId: used, name: '新人', post: '园长' });
    await committed(office, 'UNITS', units(row('7720000003', { 1: '又改名' })));
    const before = await rosterOf('77200%');
    const answer = await withdraw(office, id);
    expect(refusal(answer)).toEqual([409, 'import.rows-used']);
    expect(field(answer.body, 'facts', 'count')).toBe(2);
    const title = text(answer.body, 'title');
    expect(title).toContain('2 7720000001');
    expect(title).toContain('4 7720000003');
    expect(title).not.toContain('7720000002');
    expect(await rosterOf('77200%')).toEqual(before);
  });

  it('that closed a school is not taken back', async () => {
    await committed(office, 'UNITS', units(row('7730000001')));
    await suite.database.execute(
      "UPDATE unit SET valid_from = '2020-01-01' WHERE code = '7730000001'",
    );
    const file = csvOf([
      [...UNIT_HEADER, '办学状态'],
      [...row('7730000001'), '撤销'],
    ]);
    const id = await committed(office, 'UNITS', file);
    expect(refusal(await withdraw(office, id))).toEqual([409, 'import.rows-used']);
  });

  it('not yet committed, of another kind of hand or without a reason is refused', async () => {
    const id = await staged(office, 'UNITS', units(row('7740000001')));
    expect(refusal(await withdraw(office, id))).toEqual([409, 'import.not-committed']);
    expect((await withdraw(office, id, {})).status).toBe(422);
    expect((await withdraw(system, id)).status).toBe(404);
    expect((await withdraw(security, id)).status).toBe(403);
  });

  it('leaves who took it back, and why, in the trail', async () => {
    const rows = await suite.database.query(
      `SELECT payload::jsonb->'entry'->'data'->>'reason' AS reason, (payload::jsonb->'entry'->'data'->>'removed')::int AS removed FROM audit_log
       WHERE action = 'ROSTER.withdraw' ORDER BY at`,
    );
    expect(rows).toEqual([
      { reason: '导错了文件', removed: 1 },
      { reason: '导错了文件', removed: 1 },
    ]);
  });
});

describe('a file of people', () => {
  const file = (...rows: readonly (readonly string[])[]) => csvOf([PEOPLE_HEADER, ...rows]);
  const person = (login: string, post = '园长') => [
    '9900100001',
    `人${login}`,
    post,
    '13800000000',
    login,
    '校长',
  ];
  const people = () =>
    suite.database.query(
      `SELECT p.name, p.post, p.phone, a.login, (SELECT count(*)::int FROM role_grant g WHERE g.person_id = p.id) AS grants
       FROM person p LEFT JOIN account a ON a.person_id = p.id WHERE p.name LIKE '人wd%' ORDER BY p.name`,
    );

  it('is taken back with its logins and the roles that were only asked for', async () => {
    await committed(system, 'PEOPLE', file(person('wd-one')), { createAccounts: true });
    const before = await people();
    const id = await committed(
      system,
      'PEOPLE',
      file(person('wd-one', '副园长'), person('wd-two')),
      { createAccounts: true },
    );
    expect(await people()).toHaveLength(2);
    const answer = await withdraw(system, id);
    expect([answer.status, answer.body]).toEqual([200, { importId: id, removed: 1, restored: 1 }]);
    expect(await people()).toEqual(before);
  });

  it('stays when a role of it was approved or its passwords are out', async () => {
    const id = await committed(system, 'PEOPLE', file(person('wd-three')));
    const approved = await security.post('/grants/approve-many', { importId: id });
    expect(approved.status).toBe(200);
    expect(refusal(await withdraw(system, id))).toEqual([409, 'import.rows-used']);
    const other = await committed(system, 'PEOPLE', file(person('wd-four')), {
      createAccounts: true,
    });
    expect((await system.post(`/roster/imports/${other}/passwords`, {})).status).toBe(200);
    const answer = await withdraw(system, other);
    expect(text(answer.body, 'title')).toContain('2 人wd-four');
  });
});
