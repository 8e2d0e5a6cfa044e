import { randomUUID } from 'node:crypto';
import { unitId } from '../builders/person';
import { commit, csvOf, PEOPLE_HEADER, staged, UNIT_HEADER, upload } from '../builders/roster';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
let office: Browser;
let system: Browser;
let security: Browser;
let town: string;
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  office = await web.signIn('off1', DEMO_PASSWORD);
  system = await web.signIn('sys', DEMO_PASSWORD);
  security = await web.signIn('sec', DEMO_PASSWORD);
  const [row] = await suite.database.query<{ name: string }>(
    'SELECT name FROM unit WHERE id = $1',
    [await unitId(suite, 'G-1')],
  );
  town = row?.name ?? '';
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

let codes = 0;
const nextCode = () => `77001${String((codes += 1)).padStart(5, '0')}`;
const school = (code = nextCode(), change: Partial<Record<number, string>> = {}) =>
  [code, `新学校${code}`, town, '小学', '300', '有'].map((v, i) => change[i] ?? v);
const units = (...rows: readonly (readonly string[])[]) => csvOf([UNIT_HEADER, ...rows]);
const counts = async (browser: Browser, id: string) =>
  field((await browser.get(`/roster/imports/${id}`)).body, 'counts');
const schools = async () =>
  (
    await suite.database.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM unit WHERE kind = 'SCHOOL'",
    )
  )[0]?.n;

describe('units', () => {
  it('go through upload, preview and commit, and come a second time without a change', async () => {
    const file = units(school(), school(), school());
    const id = await staged(office, 'UNITS', file);
    expect(await counts(office, id)).toMatchObject({ new: 3, changed: 0, faulty: 0 });
    const before = await schools();
    const done = await commit(office, id);
    expect([done.status, field(done.body, 'result', 'new')]).toEqual([200, 3]);
    expect(await schools()).toBe((before ?? 0) + 3);
    const again = await staged(office, 'UNITS', file);
    expect(await counts(office, again)).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    const events = await suite.database.query('SELECT 1 FROM unit_event WHERE import_id = $1', [
      id,
    ]);
    expect(events).toHaveLength(3);
    await commit(office, again);
    const versions = await suite.database.query<{ version: number }>(
      "SELECT DISTINCT version FROM unit WHERE code LIKE '77001%'",
    );
    expect(versions.map((v) => v.version)).toEqual([1]);
  });

  it('change what the file says and keep what it leaves out', async () => {
    const code = nextCode();
    await commit(office, await staged(office, 'UNITS', units(school(code))));
    const file = csvOf([
      ['学校代码', '学校名称', '所属乡镇', '学校类别', '寄宿生数'],
      [code, '改名后的学校', town, '初中', '12'],
    ]);
    const id = await staged(office, 'UNITS', file);
    expect(await counts(office, id)).toMatchObject({ changed: 1 });
    expect((await commit(office, id)).status).toBe(200);
    const { body } = await office.get(`/units/${await unitId(suite, code)}`);
    expect(body).toMatchObject({
      name: '改名后的学校',
      profiles: [{ schoolType: 'JUNIOR', pupils: 300, boarders: 12, flags: ['hasCanteen'] }],
    });
    const lineage = await office.get(`/units/${await unitId(suite, code)}/events`);
    expect(
      list(lineage.body, 'items')
        .map((e) => field(e, 'kind'))
        .toSorted(),
    ).toEqual(['OPEN', 'RECATEGORISE', 'RENAME']);
  });

  it('close when the file says so', async () => {
    const code = nextCode();
    await commit(office, await staged(office, 'UNITS', units(school(code))));
    const [row] = await suite.database.query<{ id: string }>(
      "UPDATE unit SET valid_from = '2020-01-01' WHERE code = $1 RETURNING id",
      [code],
    );
    const file = csvOf([
      [...UNIT_HEADER, '办学状态'],
      [...school(code), '撤销'],
    ]);
    const id = await staged(office, 'UNITS', file);
    expect(await counts(office, id)).toMatchObject({ closed: 1 });
    expect((await commit(office, id)).status).toBe(200);
    const { body } = await office.get(`/units/${row?.id ?? ''}`);
    expect(field(body, 'validTo')).not.toBeNull();
    expect(await counts(office, await staged(office, 'UNITS', file))).toMatchObject({
      unchanged: 1,
    });
  });

  it('are read under the columns a person names, and so the next time', async () => {
    const file = csvOf([
      ['甲', '乙', '丙', '丁', '备注'],
      [nextCode(), '自定列名学校', town, '幼儿园', 'x'],
    ]);
    const id = await staged(office, 'UNITS', file);
    expect(await counts(office, id)).toMatchObject({ faulty: 1 });
    const mapped = await office.ask('PUT', `/roster/imports/${id}/mapping`, {
      body: { mapping: { code: 0, name: 1, group: 2, schoolType: 3 } },
    });
    expect([mapped.status, field(mapped.body, 'counts', 'new')]).toEqual([200, 1]);
    expect(await counts(office, await staged(office, 'UNITS', file))).toMatchObject({
      new: 1,
      faulty: 0,
    });
    const wrong = await office.ask('PUT', `/roster/imports/${id}/mapping`, {
      body: { mapping: { code: 0, name: 0, nothing: 1, group: 99 } },
    });
    expect([wrong.status, list(wrong.body, 'findings').length]).toEqual([422, 4]);
  });

  it('leave the roster as it is when anything is wrong, and give the faulty rows back with the mend', async () => {
    const before = await schools();
    const twice = nextCode();
    const id = await staged(
      office,
      'UNITS',
      csvOf([
        [...UNIT_HEADER, '寄宿生数', '开办日期'],
        [...school(twice), '', '2024年9月1日'],
        [...school(twice), '', '45536'],
        [...school(nextCode(), { 2: '没有的乡镇' }), '', ''],
        [...school(nextCode(), { 3: '大专' }), '301', '去年九月'],
        [...school('123'), '', '2024-02-30'],
        [...school(nextCode(), { 1: '' }), '', ''],
        [...school(nextCode(), { 4: '三百' }), '', '2999/1/1'],
        [...school(), '', ''],
      ]),
    );
    const page = await office.get(`/roster/imports/${id}/findings?limit=200`);
    expect(
      list(page.body, 'items').map((f) => [field(f, 'row'), field(f, 'column'), field(f, 'code')]),
    ).toEqual([
      [2, 'A', 'roster.code-twice'],
      [3, 'A', 'roster.code-twice'],
      [4, 'C', 'roster.group-unknown'],
      [5, 'G', 'roster.boarders-exceed-pupils'],
      [5, 'H', 'roster.not-day'],
      [5, 'D', 'roster.not-choice'],
      [6, 'A', 'roster.not-code'],
      [6, 'H', 'roster.not-day'],
      [7, 'B', 'roster.missing'],
      [8, 'H', 'roster.day-ahead'],
      [8, 'E', 'roster.not-count'],
    ]);
    for (const f of list(page.body, 'items')) expect(text(f, 'message')).toMatch(/[，；请]/);
    const small = await office.get(`/roster/imports/${id}/findings?limit=4`);
    const next = await office.get(
      `/roster/imports/${id}/findings?limit=200&cursor=${encodeURIComponent(text(small.body, 'nextCursor'))}`,
    );
    expect(list(next.body, 'items')).toHaveLength(7);
    const refused = await commit(office, id);
    expect([refused.status, field(refused.body, 'code')]).toEqual([409, 'import.findings-open']);
    const csv = await office.get(`/roster/imports/${id}/faulty-rows?format=csv`);
    expect(csv.text.trim().split('\r\n')).toHaveLength(8);
    expect(csv.text).toContain('没有名为“没有的乡镇”的教管中心');
    expect(await schools()).toBe(before);
    await office.post(`/roster/imports/${id}/discard`, {});
    expect(field((await commit(office, id)).body, 'code')).toBe('import.ended');
  });

  it('refuse a preview that is no longer true', async () => {
    const file = units(school());
    const [first, second] = [
      await staged(office, 'UNITS', file),
      await staged(office, 'UNITS', file),
    ];
    expect((await commit(office, first)).status).toBe(200);
    const late = await commit(office, second);
    expect([late.status, field(late.body, 'code')]).toEqual([409, 'import.preview-stale']);
  });

  it('let one person commit at a time; the other hears so at once', async () => {
    const id = await staged(office, 'UNITS', units(school()));
    const { bureauId } = await suite.as('off1');
    const answer = await suite.app.deps.commands.transact(async (scope) => {
      await scope.query("SELECT pg_advisory_xact_lock(hashtextextended('roster:' || $1, 0))", [
        bureauId,
      ]);
      return commit(office, id);
    });
    expect([answer.status, field(answer.body, 'code')]).toEqual([409, 'import.in-progress']);
    expect((await commit(office, id)).status).toBe(200);
  });

  it('are committed once however often the request comes', async () => {
    const id = await staged(office, 'UNITS', units(school()));
    const key = randomUUID();
    const path = `/roster/imports/${id}/commit`;
    const answers = [await office.post(path, {}, { key }), await office.post(path, {}, { key })];
    expect(answers.map((a) => a.status)).toEqual([200, 200]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
  });

  it.each(['xlsx', 'csv'])('come out as .%s and back in without a change', async (format) => {
    const out = await office.get(`/roster/exports/units?format=${format}`);
    expect(out.status).toBe(200);
    const id = await staged(office, 'UNITS', out.bytes, `out.${format}`);
    const found = await counts(office, id);
    expect(found).toMatchObject({ new: 0, changed: 0, closed: 0, findings: 0 });
    expect(Number(field(found, 'unchanged'))).toBeGreaterThan(260);
  });
});

describe('people', () => {
  const person = (code: string, i: number, change: Partial<Record<number, string>> = {}) =>
    [code, `人员${i}`, '安全员', '13800000000', `login-${code}-${i}`, '安全员'].map(
      (v, at) => change[at] ?? v,
    );
  const people = (...rows: readonly (readonly string[])[]) => csvOf([PEOPLE_HEADER, ...rows]);
  let code: string;
  beforeAll(async () => {
    code = nextCode();
    await commit(office, await staged(office, 'UNITS', units(school(code))));
  });

  it("are the account administrator's, not the safety office's", async () => {
    expect((await upload(office, 'PEOPLE', people(person(code, 1)))).status).toBe(403);
    expect((await upload(system, 'UNITS', units(school()))).status).toBe(403);
    const id = await staged(system, 'PEOPLE', people(person(code, 1)));
    expect((await office.get(`/roster/imports/${id}`)).status).toBe(404);
  });

  it('get accounts only when asked, roles only by SEC, and passwords once', async () => {
    const file = people(
      person(code, 1, { 5: '校长' }),
      person(code, 2),
      person(code, 2, { 5: '教职工' }),
      person(code, 3, { 4: '', 5: '' }),
    );
    const id = await staged(system, 'PEOPLE', file);
    expect(await counts(system, id)).toMatchObject({ new: 4, findings: 0 });
    const done = await commit(system, id, { createAccounts: true });
    expect(field(done.body, 'result')).toMatchObject({ grants: 3, accounts: 2 });
    const key = randomUUID();
    const handed = await system.post(`/roster/imports/${id}/passwords`, {}, { key });
    expect([handed.status, handed.headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="passwords.csv"',
    ]);
    const line = handed.text.split('\r\n').find((l) => l.includes(`login-${code}-1`)) ?? '';
    const password = line.split(',').at(-1) ?? '';
    for (const again of [key, randomUUID()]) {
      const answer = await system.post(`/roster/imports/${id}/passwords`, {}, { key: again });
      expect([answer.status, field(answer.body, 'code')]).toEqual([409, 'import.passwords-taken']);
    }
    const stored = await suite.database.query(
      'SELECT 1 FROM request_key WHERE body::text LIKE $1',
      [`%${password}%`],
    );
    expect(stored).toHaveLength(0);
    const first = await web.signIn(`login-${code}-1`, password);
    expect(field((await first.get('/units')).body, 'code')).toBe('session.password-change-first');
    expect((await system.post('/grants/approve-many', { importId: id })).status).toBe(403);
    const approved = await security.post('/grants/approve-many', { importId: id });
    expect(approved.body).toEqual({ approved: 3, left: 0 });
    const again = await staged(system, 'PEOPLE', file);
    expect(await counts(system, again)).toMatchObject({ unchanged: 4 });
  });

  it("approve no request of one's own making nor for oneself, and leave what does not fit", async () => {
    const [mine] = await suite.database.query<{ id: string }>(
      `INSERT INTO role_grant (bureau_id, person_id, code, unit_id, valid_from, state, requested_by, created_at)
       SELECT bureau_id, person_id, 'OFF', bureau_id, '2026-01-01', 'REQUESTED', NULL, now() FROM role_grant WHERE code = 'SEC' AND state = 'APPROVED' RETURNING id`,
    );
    const answer = await security.post('/grants/approve-many', { grantIds: [mine?.id] });
    expect(answer.body).toEqual({ approved: 0, left: 1 });
  });

  it('are named when rows contradict each other or the roster', async () => {
    const id = await staged(
      system,
      'PEOPLE',
      people(
        person(code, 10),
        person(code, 10),
        person(code, 11, { 2: '主任' }),
        person(code, 11, { 5: '教职工' }),
        person('9999999999', 12),
        person(code, 13, { 5: '局长' }),
        person(code, 14, { 5: '系统管理员' }),
        person(code, 15, { 4: '大写 Login!', 3: '电话' }),
        person(code, 16, { 4: '' }),
        person(code, 17, { 1: '人员16' }),
      ),
    );
    const page = await system.get(`/roster/imports/${id}/findings?limit=200`);
    expect(list(page.body, 'items').map((f) => [field(f, 'row'), field(f, 'code')])).toEqual([
      [2, 'roster.person-twice'],
      [3, 'roster.person-twice'],
      [4, 'roster.person-differs'],
      [5, 'roster.person-differs'],
      [6, 'roster.unit-unknown'],
      [7, 'roster.role-elsewhere'],
      [8, 'roster.not-choice'],
      [9, 'roster.not-login'],
      [9, 'roster.not-phone'],
      [10, 'roster.person-ambiguous'],
      [11, 'roster.person-ambiguous'],
    ]);
  });

  it('come out and back in without a change', async () => {
    const out = await system.get('/roster/exports/people?format=csv');
    const id = await staged(system, 'PEOPLE', out.bytes);
    const found = await counts(system, id);
    expect(found).toMatchObject({ new: 0, changed: 0, findings: 0 });
  });
});

describe('the preview', () => {
  it('shows rows by field with what would come of each, and what is wrong in its cell', async () => {
    const file = units(school(), school(nextCode(), { 2: '没有这个乡镇' }), school());
    const id = await staged(office, 'UNITS', file, 'preview.csv');
    const rowsOf = async (query: string) =>
      (await office.get(`/roster/imports/${id}/rows?${query}`)).body;
    const all = list(await rowsOf('limit=2'), 'items');
    expect(all.map((r) => [field(r, 'row'), field(r, 'outcome')])).toEqual([
      [2, 'NEW'],
      [3, 'FAULTY'],
    ]);
    expect(all[1]).toMatchObject({
      values: { group: '没有这个乡镇', pupils: '300' },
      findings: [{ field: 'group', code: 'roster.group-unknown', column: 'C' }],
    });
    const cursor = text(await rowsOf('limit=2'), 'nextCursor');
    const rest = list(await rowsOf(`limit=2&cursor=${cursor}`), 'items');
    expect(rest.map((r) => field(r, 'row'))).toEqual([4]);
    const faulty = list(await rowsOf('outcome=FAULTY'), 'items');
    expect(faulty.map((r) => field(r, 'row'))).toEqual([3]);
    expect((await office.get(`/roster/imports/${id}/rows?outcome=GONE`)).status).toBe(422);
  });

  it('says what may be done, and why not', async () => {
    const bad = await staged(office, 'UNITS', units(school(nextCode(), { 3: '小小学' })));
    const offers = async (browser: Browser, id: string) =>
      field((await browser.get(`/roster/imports/${id}`)).body, 'actions');
    expect(await offers(office, bad)).toEqual([
      { action: 'commit', allowed: false, reason: 'import.findings-open', facts: { count: 1 } },
      { action: 'map', allowed: true },
      { action: 'discard', allowed: true },
    ]);
    const good = await staged(office, 'UNITS', units(school()));
    await commit(office, good);
    expect(await offers(office, good)).toEqual([{ action: 'withdraw', allowed: true }]);
  });

  it('is found again among the last files, each kind by those who may bring it in', async () => {
    const id = await staged(office, 'UNITS', units(school()), 'last.csv');
    const last = list((await office.get('/roster/imports')).body, 'items');
    expect(last[0]).toMatchObject({ id, fileName: 'last.csv', state: 'STAGED', rows: 1 });
    const others = list((await system.get('/roster/imports')).body, 'items');
    expect(others.filter((one) => field(one, 'kind') !== 'PEOPLE')).toEqual([]);
  });

  it('begins with an empty file that has every heading and no row', async () => {
    const empty = await office.get('/roster/exports/units?format=csv&empty=true');
    const lines = empty.bytes.toString('utf8').trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('学校代码');
    expect(lines[0]).toContain('办学状态');
  });
});
