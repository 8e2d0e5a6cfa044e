import { issued, runClocks } from '../builders/campaign';
import { unitId } from '../builders/person';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
let office: Browser;
let bureauId: string;
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  web = await createTestApi(suite);
  office = await web.signIn('off1', DEMO_PASSWORD);
  bureauId = (await suite.as('off1')).bureauId;
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const profile = {
  schoolType: 'PRIMARY',
  ownership: 'PUBLIC',
  boarding: 'NONE',
  flags: ['hasCanteen'],
  pupils: 300,
  boarders: 0,
  staff: 20,
  campuses: 1,
  guardsInHouse: 1,
  guardsOutsourced: 0,
};
const findings = (body: unknown) =>
  list(body, 'findings').map((f) => [field(f, 'field'), field(f, 'code')]);
let codes = 0;
const nextCode = () => `88001${String((codes += 1)).padStart(5, '0')}`;
const newSchool = async (change: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'SCHOOL',
  code: nextCode(),
  name: 'School of the test',
  parentId: await unitId(suite, 'G-1'),
  validFrom: '2024-09-01',
  profile,
  ...change,
});

describe('registering', () => {
  it('puts a school with its profile under its group from a day on', async () => {
    const made = await office.post('/units', await newSchool());
    expect(made.status).toBe(201);
    const { body } = await office.get(`/units/${text(made.body, 'unitId')}`);
    expect(body).toMatchObject({
      kind: 'SCHOOL',
      parentId: await unitId(suite, 'G-1'),
      profiles: [{ ...profile, validFrom: '2024-09-01', validTo: null }],
      memberships: [{ validFrom: '2024-09-01', validTo: null }],
      actions: [
        'edit',
        'setProfile',
        'rename',
        'move',
        'suspend',
        'merge',
        'split',
        'close',
        'addChild',
      ].map((action) => ({ action, allowed: true })),
    });
  });

  it('names every field that is wrong at once, in Chinese', async () => {
    const answer = await office.post(
      '/units',
      await newSchool({
        code: 'S-1',
        validFrom: '2999-01-01',
        sectionKey: 'SAFETY',
        parentId: bureauId,
        profile: { ...profile, boarders: 301 },
      }),
    );
    expect(answer.status).toBe(422);
    expect(findings(answer.body)).toEqual([
      ['sectionKey', 'field.not-for-kind'],
      ['code', 'field.school-code'],
      ['validFrom', 'field.date-future'],
      ['parentId', 'field.parent-kind'],
      ['profile.boarders', 'field.boarders-exceed-pupils'],
    ]);
    for (const f of list(answer.body, 'findings'))
      expect(text(f, 'message')).toMatch(/\p{Script=Han}/u);
  });

  it('never gives a code twice, nor a section key', async () => {
    const school = await newSchool();
    await office.post('/units', school);
    const again = await office.post('/units', { ...school, name: 'Another one' });
    expect([again.status, field(again.body, 'code')]).toEqual([409, 'unit.code-taken']);
    const section = {
      kind: 'SECTION',
      code: 'S-NEW',
      name: 'Second safety office',
      parentId: bureauId,
      validFrom: '2024-01-01',
      sectionKey: 'SAFETY',
    };
    expect((await office.post('/units', section)).body).toMatchObject({ code: 'unit.code-taken' });
  });

  it('counts a repeated request once and answers it alike', async () => {
    const school = await newSchool({ name: 'Asked for three times' });
    const key = 'a3bb189e-8bf9-4888-9912-ace4e6543002';
    const answers = await Promise.all([1, 2, 3].map(() => office.post('/units', school, { key })));
    const made = answers.filter((a) => a.status === 201);
    expect(answers.filter((a) => a.status === 409).map((a) => field(a.body, 'code'))).toEqual(
      Array(3 - made.length).fill('request.in-progress'),
    );
    const later = await office.post('/units', school, { key });
    expect(new Set([...made, later].map((a) => a.text)).size).toBe(1);
    const found = await office.get(`/units?q=${school.code}`);
    expect(list(found.body, 'items')).toHaveLength(1);
    const other = await office.post('/units', { ...school, name: 'Other' }, { key });
    expect([other.status, field(other.body, 'code')]).toEqual([422, 'request.key-reused']);
  });
});

describe('changing', () => {
  const made = async () => text((await office.post('/units', await newSchool())).body, 'unitId');

  it('renames and keeps the code; a stale reader is told', async () => {
    const id = await made();
    const before = (await office.get(`/units/${id}`)).body;
    const renamed = await office.ask('PATCH', `/units/${id}`, {
      body: { name: 'Renamed', expectedVersion: 1 },
    });
    expect(renamed.body).toEqual({ unitId: id, version: 2 });
    const stale = await office.ask('PATCH', `/units/${id}`, {
      body: { name: 'Renamed by another', expectedVersion: 1 },
    });
    expect([stale.status, field(stale.body, 'code')]).toEqual([409, 'version.stale']);
    expect((await office.get(`/units/${id}`)).body).toMatchObject({
      name: 'Renamed',
      code: field(before, 'code'),
    });
  });

  it('makes head only who sits there', async () => {
    const id = await made();
    const { personId } = await suite.as('townh1');
    const answer = await office.ask('PATCH', `/units/${id}`, { body: { headId: personId } });
    expect(findings(answer.body)).toEqual([['headId', 'field.head-elsewhere']]);
    const town = await unitId(suite, 'G-1');
    const right = await office.ask('PATCH', `/units/${town}`, { body: { headId: personId } });
    expect(right.status).toBe(200);
    const none = await office.ask('PATCH', `/units/${town}`, { body: { headId: null } });
    expect(none.status).toBe(200);
    expect((await office.get(`/units/${town}`)).body).toMatchObject({ headId: null });
  });

  it('moves a school from a day on and keeps where it was', async () => {
    const id = await made();
    const [from, to] = [await unitId(suite, 'G-1'), await unitId(suite, 'G-2')];
    const moved = await office.ask('PUT', `/units/${id}/parent`, {
      body: { parentId: to, validFrom: '2025-09-01' },
    });
    expect(moved.status).toBe(200);
    expect((await office.get(`/units/${id}`)).body).toMatchObject({
      parentId: to,
      memberships: [
        { parentId: to, validFrom: '2025-09-01', validTo: null },
        { parentId: from, validFrom: '2024-09-01', validTo: '2025-09-01' },
      ],
    });
    const groups = await suite.database.query<{ before: string; after: string }>(
      `SELECT (SELECT group_id FROM schools_on($1, '2025-08-31') WHERE school_id = $2) AS before,
         (SELECT group_id FROM schools_on($1, '2025-09-01') WHERE school_id = $2) AS after`,
      [bureauId, id],
    );
    expect(groups).toEqual([{ before: from, after: to }]);
    const back = await office.ask('PUT', `/units/${id}/parent`, {
      body: { parentId: from, validFrom: '2025-01-01' },
    });
    expect(findings(back.body)).toEqual([['validFrom', 'field.date-before-last']]);
  });

  it('dates a profile and replaces one of the same day', async () => {
    const id = await made();
    const put = (validFrom: string, pupils: number) =>
      office.ask('PUT', `/units/${id}/profile`, {
        body: { validFrom, profile: { ...profile, pupils } },
      });
    await put('2025-09-01', 400);
    await put('2025-09-01', 410);
    const { body } = await office.get(`/units/${id}`);
    expect(
      list(body, 'profiles').map((p) => [
        field(p, 'pupils'),
        field(p, 'validFrom'),
        field(p, 'validTo'),
      ]),
    ).toEqual([
      [410, '2025-09-01', null],
      [300, '2024-09-01', '2025-09-01'],
    ]);
  });

  it('moves a school and leaves it where it is in the running campaign', async () => {
    const campaignId = await issued(suite);
    await runClocks(suite, campaignId);
    const [school] = await suite.database.query<{ id: string }>(
      "SELECT m.school_id AS id FROM cohort_member m JOIN cohort c ON c.id = m.cohort_id JOIN unit g ON g.id = c.group_id WHERE g.code = 'G-1' LIMIT 1",
    );
    const answer = await office.ask('PUT', `/units/${school?.id}/parent`, {
      body: { parentId: await unitId(suite, 'G-3'), validFrom: '2026-01-01' },
    });
    expect(answer.status).toBe(200);
    const groups = await suite.database.query<{ group_id: string }>(
      'SELECT DISTINCT group_id FROM school_task WHERE school_id = $1',
      [school?.id],
    );
    expect(groups).not.toContainEqual({ group_id: await unitId(suite, 'G-3') });
    expect(groups).toHaveLength(1);
  }, 60_000);

  it('leaves an audit entry that tells what changed and no personal text', async () => {
    const rows = await suite.database.query<{ action: string; n: number }>(
      "SELECT action, count(*)::int AS n FROM audit_log WHERE action LIKE 'UNIT.%' GROUP BY 1 ORDER BY 1",
    );
    expect(rows.map((r) => r.action)).toEqual([
      'UNIT.create',
      'UNIT.edit',
      'UNIT.move',
      'UNIT.setProfile',
    ]);
    const texts = await suite.database.query(
      "SELECT 1 FROM audit_log WHERE payload LIKE '%Renamed%'",
    );
    expect(texts).toHaveLength(0);
  });
});

describe('reading', () => {
  const total = async (browser: Browser, path: string) => {
    let n = 0;
    let next: unknown = null;
    do {
      const page = await browser.get(
        `${path}${path.includes('?') ? '&' : '?'}limit=200${typeof next === 'string' ? `&cursor=${next}` : ''}`,
      );
      n += list(page.body, 'items').length;
      next = field(page.body, 'nextCursor');
    } while (typeof next === 'string');
    return n;
  };

  it('shows a school itself, a town its schools, the bureau all of them', async () => {
    const [{ schools } = { schools: 0 }] = await suite.database.query<{ schools: number }>(
      "SELECT count(*)::int AS schools FROM unit WHERE kind = 'SCHOOL' AND parent_id = $1",
      [await unitId(suite, 'G-1')],
    );
    const town = await web.signIn('town1-1', DEMO_PASSWORD);
    const school = await web.signIn('saf-9900100001', DEMO_PASSWORD);
    expect(await total(town, '/units?kind=SCHOOL')).toBe(schools);
    expect(await total(school, '/units')).toBe(1);
    expect(await total(office, '/units?kind=SCHOOL')).toBeGreaterThanOrEqual(263);
  });

  it('answers for a foreign unit as for one that does not exist', async () => {
    const town = await web.signIn('town1-1', DEMO_PASSWORD);
    const foreign = await unitId(suite, '9900200001');
    const missing = '00000000-0000-4000-8000-000000000000';
    const [a, b] = [await town.get(`/units/${foreign}`), await town.get(`/units/${missing}`)];
    expect([a.status, b.status]).toEqual([404, 404]);
    const same = (body: unknown) => ({ ...Object(body), traceId: '' });
    expect(same(a.body)).toEqual(same(b.body));
    expect((await town.get(`/units/${foreign}/children`)).status).toBe(404);
  });

  it('pages through children without a gap or a repetition', async () => {
    const town = await unitId(suite, 'G-1');
    const ids: string[] = [];
    let next: unknown = null;
    do {
      const page = await office.get(
        `/units/${town}/children?limit=7${typeof next === 'string' ? `&cursor=${next}` : ''}`,
      );
      ids.push(...list(page.body, 'items').map((u) => text(u, 'id')));
      next = field(page.body, 'nextCursor');
    } while (typeof next === 'string');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(await total(office, `/units?parentId=${town}`));
  });

  it('refuses a cursor that was made by hand', async () => {
    const forged = `${Buffer.from('["A","x"]').toString('base64url')}.AAAAAAAAAAAAAAAAAAAAAA`;
    const answer = await office.get(`/units?cursor=${forged}`);
    expect([answer.status, field(answer.body, 'code')]).toEqual([422, 'request.cursor-invalid']);
  });
});

describe('reading', () => {
  it('tells in the list whose a unit is, and finds what is shut for a time or closed', async () => {
    const code = nextCode();
    const made = await office.post('/units', await newSchool({ code }));
    const id = text(made.body, 'unitId');
    const found = async (query: string) =>
      list((await office.get(`/units?q=${code}&${query}`)).body, 'items');
    expect(await found('')).toMatchObject([{ id, suspendedFrom: null, validTo: null }]);
    expect(typeof field((await found(''))[0], 'parentName')).toBe('string');
    expect(await found('suspended=true')).toEqual([]);
    const on = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const shut = await office.post(`/units/${id}/events`, { kind: 'SUSPEND', on, reason: '修缮' });
    expect(shut.status).toBe(201);
    expect(await found('suspended=true')).toMatchObject([{ id, suspendedFrom: on }]);
    const { body } = await office.get(`/units/${id}`);
    expect(list(body, 'actions').map((o) => field(o, 'action'))).toContain('reopen');
    const lineage = await office.get(`/units/${id}/events`);
    expect(list(lineage.body, 'items')[0]).toMatchObject({
      kind: 'SUSPEND',
      facts: { reason: '修缮' },
    });
    expect(typeof field(list(lineage.body, 'items')[0], 'actorName')).toBe('string');
  });

  it('names both parents of a move, and the empty posts of one unit alone', async () => {
    const made = await office.post('/units', await newSchool());
    const id = text(made.body, 'unitId');
    const moved = await office.post(`/units/${id}/events`, {
      kind: 'CHANGE_PARENT',
      on: '2025-09-01',
      parentId: await unitId(suite, 'G-2'),
    });
    expect(moved.status).toBe(201);
    const [last] = list((await office.get(`/units/${id}/events`)).body, 'items');
    const names = await suite.database.query<{ name: string }>(
      "SELECT name FROM unit WHERE code IN ('G-1', 'G-2') ORDER BY code",
    );
    expect(field(last, 'facts')).toMatchObject({
      fromName: names[0]?.name,
      toName: names[1]?.name,
    });
    const posts = list((await office.get(`/vacancies?unitId=${id}`)).body, 'items');
    expect(posts.map((p) => field(p, 'post')).toSorted()).toEqual(['PRINCIPAL', 'SAFETY_OFFICER']);
    expect(posts.every((p) => field(p, 'unitId') === id)).toBe(true);
  });
});
