import type { ActorCode } from '@app/contracts';
import { unitId } from '../builders/person';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
let sys: Browser;
let sec: Browser;
let bureauId: string;
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  sys = await web.signIn('sys', DEMO_PASSWORD);
  sec = await web.signIn('sec', DEMO_PASSWORD);
  bureauId = (await suite.as('sys')).bureauId;
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

let count = 0;
async function newPerson(
  unit = bureauId,
): Promise<{ personId: string; login: string; password: string }> {
  count += 1;
  const login = `new-${count}`;
  const made = await sys.post('/people', { name: `New ${count}`, post: 'clerk', unitId: unit });
  const personId = text(made.body, 'personId');
  const account = await sys.post(`/people/${personId}/account`, { login });
  return { personId, login, password: text(account.body, 'oneTimePassword') };
}
async function ask(personId: string, code: ActorCode, unit = bureauId, more = {}): Promise<string> {
  const answer = await sys.post('/grants', {
    personId,
    code,
    unitId: unit,
    validFrom: '2024-01-01',
    ...more,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return text(answer.body, 'grantId');
}
const outcome = (answer: { status: number; body: unknown }) => [
  answer.status,
  field(answer.body, 'code'),
];

describe('accounts', () => {
  it('start with a password that is shown once, kept nowhere and must be changed', async () => {
    const { personId, login, password } = await newPerson();
    const browser = await web.signIn(login, password);
    expect((await browser.get('/session')).body).toMatchObject({ code: 'action.not-permitted' });
    await ask(personId, 'OFF').then((id) => sec.post(`/grants/${id}/approve`, {}));
    expect((await browser.get('/session')).body).toMatchObject({ mustChange: true });
    expect(outcome(await browser.get('/units'))).toEqual([403, 'session.password-change-first']);
    const kept = await suite.database.query(
      "SELECT 1 FROM request_key WHERE body::text LIKE '%' || $1 || '%' UNION ALL SELECT 1 FROM audit_log WHERE payload LIKE '%' || $1 || '%'",
      [password],
    );
    expect(kept).toHaveLength(0);
  });

  it('answer a repeated request without the password', async () => {
    const made = await sys.post('/people', { name: 'Twice', post: 'clerk', unitId: bureauId });
    const path = `/people/${text(made.body, 'personId')}/account`;
    const key = 'b1a6a1de-8bf9-4888-9912-ace4e6543002';
    const first = await sys.post(path, { login: 'twice' }, { key });
    const again = await sys.post(path, { login: 'twice' }, { key });
    expect(field(first.body, 'oneTimePassword')).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(again.body).toEqual({ ...Object(first.body), oneTimePassword: null });
  });

  it('exist once per person and once per login', async () => {
    const { personId, login } = await newPerson();
    const more = await sys.post(`/people/${personId}/account`, { login: 'another-login' });
    expect(outcome(more)).toEqual([409, 'account.exists']);
    const other = await sys.post('/people', { name: 'Other', post: 'clerk', unitId: bureauId });
    const taken = await sys.post(`/people/${text(other.body, 'personId')}/account`, { login });
    expect(outcome(taken)).toEqual([409, 'account.login-taken']);
  });

  it('get a new one-time password, and every session ends', async () => {
    const browser = await web.signIn('lead-office', DEMO_PASSWORD);
    const personId = text((await browser.get('/session')).body, 'personId');
    const reset = await sys.post(`/people/${personId}/account/reset-password`);
    expect((await browser.get('/session')).status).toBe(401);
    const again = await web.signIn('lead-office', text(reset.body, 'oneTimePassword'));
    expect((await again.get('/session')).body).toMatchObject({ mustChange: true });
  });

  it('of administrators are not in the hands of SYS', async () => {
    for (const login of ['sec', 'aud', 'sys']) {
      const { personId } = await suite.as(login);
      const answer = await sys.post(`/people/${personId}/account/reset-password`);
      expect([login, ...outcome(answer)]).toEqual([login, 403, 'account.administrator']);
    }
    await web.signIn('sec', DEMO_PASSWORD);
  });

  it('are offered as they stand, the refusal for an administrator with its reason', async () => {
    const { personId: administrator } = await suite.as('aud');
    expect((await sys.get(`/people/${administrator}`)).body).toMatchObject({
      actions: [
        { action: 'edit', allowed: true },
        { action: 'disable', allowed: true },
        { action: 'resetPassword', allowed: false, reason: 'account.administrator' },
      ],
    });
    const made = await sys.post('/people', { name: 'No login', post: 'clerk', unitId: bureauId });
    const without = await sys.get(`/people/${text(made.body, 'personId')}`);
    expect(without.body).toMatchObject({ login: null, mustChange: null });
    expect(list(without.body, 'actions').map((a) => field(a, 'action'))).toEqual([
      'edit',
      'disable',
      'createAccount',
    ]);
    const { login } = await newPerson();
    const open = await sys.get(`/people?hasAccount=true&q=${login}`);
    expect(open.body).toMatchObject({ items: [{ login, mustChange: true }] });
    expect((await sys.get('/people?hasAccount=false&q=No%20login')).body).toMatchObject({
      items: [{ name: 'No login', login: null }],
    });
    // who gives no accounts out is offered nothing about them
    const seen = await sec.get(`/people/${text(made.body, 'personId')}`);
    expect([field(seen.body, 'actions'), seen.text.includes('mustChange')]).toEqual([[], false]);
  });
});

describe('people', () => {
  it('are changed by version, and shown to whom they concern', async () => {
    const town = await unitId(suite, 'G-1');
    const { personId } = await newPerson(town);
    const edited = await sys.ask('PATCH', `/people/${personId}`, {
      body: { name: 'Renamed', phone: '000-1234', expectedVersion: 1 },
    });
    expect(edited.body).toEqual({ personId, version: 2 });
    const stale = await sys.ask('PATCH', `/people/${personId}`, {
      body: { name: 'x', expectedVersion: 1 },
    });
    expect(outcome(stale)).toEqual([409, 'version.stale']);
    const own = await web.signIn('town1-1', DEMO_PASSWORD);
    const other = await web.signIn('town2-1', DEMO_PASSWORD);
    expect((await own.get(`/people/${personId}`)).body).toMatchObject({
      name: 'Renamed',
      phone: '000-1234',
      actions: [],
    });
    expect((await other.get(`/people/${personId}`)).status).toBe(404);
    expect(list((await other.get('/people?q=Renamed')).body, 'items')).toHaveLength(0);
    // what is not named stays, null takes the number away
    await sys.ask('PATCH', `/people/${personId}`, { body: { post: 'Clerk', expectedVersion: 2 } });
    const phone = async (): Promise<unknown> =>
      field((await sys.get(`/people/${personId}`)).body, 'phone');
    expect(await phone()).toBe('000-1234');
    await sys.ask('PATCH', `/people/${personId}`, { body: { phone: null, expectedVersion: 3 } });
    expect(await phone()).toBeNull();
  });

  it('show their login only to whom gives logins out', async () => {
    const office = await web.signIn('off1', DEMO_PASSWORD);
    expect(text((await office.get('/people?q=town1-1')).body, 'items', 0, 'name')).not.toBe('');
    expect((await office.get('/people?q=town1-1')).text).not.toContain('"login"');
    expect((await sys.get('/people?q=town1-1')).body).toMatchObject({
      items: [
        { login: 'town1-1', mustChange: false, actions: ['edit', 'disable', 'resetPassword'] },
      ],
    });
  });

  it('cannot be disabled when one of the administrators would be missing', async () => {
    for (const login of ['sys', 'sec', 'aud']) {
      const { personId } = await suite.as(login);
      const answer = await sys.post(`/people/${personId}/disable`, { reason: 'test' });
      expect([login, ...outcome(answer)]).toEqual([login, 409, 'person.last-administrator']);
    }
  });

  it('stay one of each when two administrators are disabled at the same moment', async () => {
    const second = await newPerson();
    await ask(second.personId, 'AUD').then((id) => sec.post(`/grants/${id}/approve`, {}));
    const { personId: first } = await suite.as('aud');
    const answers = await Promise.all(
      [first, second.personId].map((id) => sys.post(`/people/${id}/disable`, { reason: 'test' })),
    );
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409]);
    const disabled = answers[0]?.status === 200 ? first : second.personId;
    expect((await sys.post(`/people/${disabled}/enable`, {})).status).toBe(200);
  });

  it('are disabled once and enabled once', async () => {
    const { personId } = await newPerson();
    await sys.post(`/people/${personId}/disable`, { reason: 'left' });
    const again = await sys.post(`/people/${personId}/disable`, { reason: 'left' });
    expect(outcome(again)).toEqual([409, 'person.disabled']);
    await sys.post(`/people/${personId}/enable`, {});
    expect(outcome(await sys.post(`/people/${personId}/enable`, {}))).toEqual([
      409,
      'person.enabled',
    ]);
  });
});

describe('role grants', () => {
  it('hold only when SEC has approved what SYS asked for', async () => {
    const { personId } = await newPerson();
    const grantId = await ask(personId, 'DISC');
    const hats = async () =>
      list((await sys.get(`/people/${personId}`)).body, 'hats').map((h) => field(h, 'code'));
    expect(await hats()).toEqual([]);
    expect((await sec.get(`/grants/${grantId}`)).body).toMatchObject({
      state: 'REQUESTED',
      actions: [
        { action: 'approve', allowed: true },
        { action: 'reject', allowed: true },
      ],
    });
    expect((await sys.get(`/grants/${grantId}`)).body).toMatchObject({ actions: [] });
    expect(outcome(await sys.post(`/grants/${grantId}/approve`, {}))).toEqual([
      403,
      'action.not-permitted',
    ]);
    expect((await sec.post(`/grants/${grantId}/approve`, {})).body).toEqual({
      grantId,
      state: 'APPROVED',
    });
    expect(await hats()).toEqual(['DISC']);
    expect(outcome(await sec.post(`/grants/${grantId}/approve`, {}))).toEqual([409, 'grant.state']);
    expect((await sec.post(`/grants/${grantId}/revoke`, { reason: 'moved' })).status).toBe(200);
    expect(await hats()).toEqual([]);
  });

  it('keep why they were asked for and decided, by whom, and are found by name', async () => {
    const { personId } = await newPerson();
    await sys.ask('PATCH', `/people/${personId}`, { body: { name: 'Findable Person' } });
    const grantId = await ask(personId, 'LEAD', await unitId(suite, 'S-EDUCATION'), {
      reason: 'order no. 7',
      lines: [await unitId(suite, 'S-EDUCATION')],
    });
    await sec.post(`/grants/${grantId}/approve`, {});
    await sec.post(`/grants/${grantId}/revoke`, { reason: 'moved away' });
    const names = await Promise.all(
      [sys, sec].map(async (one) => text((await one.get('/session')).body, 'name')),
    );
    const found = await sec.get('/grants?q=Findable');
    expect(found.body).toMatchObject({
      items: [
        {
          id: grantId,
          state: 'REVOKED',
          reason: 'order no. 7',
          requestedByName: names[0],
          decidedByName: names[1],
          decisionReason: 'moved away',
        },
      ],
    });
    expect(list(list(found.body, 'items')[0], 'lineNames')).toHaveLength(1);
    expect((await sec.get('/grants?q=S-EDUCATION&state=REVOKED')).body).toMatchObject({
      items: [{ id: grantId }],
    });
  });

  it('can be refused with a reason, and asked for again', async () => {
    const { personId } = await newPerson();
    const grantId = await ask(personId, 'OFF');
    expect((await sec.post(`/grants/${grantId}/reject`, {})).status).toBe(422);
    expect((await sec.post(`/grants/${grantId}/reject`, { reason: 'no' })).status).toBe(200);
    await ask(personId, 'OFF');
    const twice = await sys.post('/grants', {
      personId,
      code: 'OFF',
      unitId: bureauId,
      validFrom: '2024-01-01',
    });
    expect(outcome(twice)).toEqual([409, 'grant.duplicate']);
  });

  it('are never approved by who asked for them or would hold them', async () => {
    const { personId } = await suite.as('sec');
    const grantId = await ask((await newPerson()).personId, 'OFF');
    await suite.database.execute('UPDATE role_grant SET requested_by = $2 WHERE id = $1', [
      grantId,
      personId,
    ]);
    expect(outcome(await sec.post(`/grants/${grantId}/approve`, {}))).toEqual([
      403,
      'grant.own-request',
    ]);
    await expect(
      suite.database.execute(
        "UPDATE role_grant SET state = 'APPROVED', approved_by = requested_by WHERE id = $1",
        [grantId],
      ),
    ).rejects.toThrow('ck_role_grant_two_persons');
  });

  it.each([
    ['sys', 'OFF'],
    ['sec', 'SYS'],
    ['aud', 'SEC'],
    ['off1', 'AUD'],
    ['chief', 'SYS'],
  ] as const)('keep %s from becoming %s as well', async (login, code) => {
    const { personId } = await suite.as(login);
    const answer = await sys.post('/grants', {
      personId,
      code,
      unitId: bureauId,
      validFrom: '2024-01-01',
    });
    expect(outcome(answer)).toEqual([409, 'grant.administrator-excludes']);
  });

  it('exclude each other already while both are only asked for, also at the same moment', async () => {
    const { personId } = await newPerson();
    const requests = (['SYS', 'OFF', 'AUD'] as const).map((code) =>
      sys.post('/grants', { personId, code, unitId: bureauId, validFrom: '2024-01-01' }),
    );
    const statuses = (await Promise.all(requests)).map((a) => a.status);
    expect(statuses.toSorted()).toEqual([201, 409, 409]);
  });

  it('are checked against the kind of unit, the lines and the dates', async () => {
    const { personId } = await newPerson();
    const town = await unitId(suite, 'G-1');
    const answer = await sys.post('/grants', {
      personId,
      code: 'PRIN',
      unitId: town,
      lines: [town],
      validFrom: '2026-02-01',
      validTo: '2026-01-01',
    });
    expect(list(answer.body, 'findings').map((f) => [field(f, 'field'), field(f, 'code')])).toEqual(
      [
        ['unitId', 'field.role-unit'],
        ['lines', 'field.not-for-role'],
        ['lines[0]', 'field.section-needed'],
        ['validTo', 'field.ends-before-start'],
      ],
    );
  });

  it('of the last administrator cannot be revoked', async () => {
    const { personId } = await suite.as('sec');
    const grants = await sec.get(`/grants?personId=${personId}`);
    const grantId = text(grants.body, 'items', 0, 'id');
    const answer = await sec.post(`/grants/${grantId}/revoke`, { reason: 'test' });
    expect(outcome(answer)).toEqual([409, 'person.last-administrator']);
  });

  it('show up for AUD with who asked and who approved', async () => {
    const aud = await web.signIn('aud', DEMO_PASSWORD);
    const trail = await aud.get('/audit?action=GRANT.approve&limit=5');
    const [entry] = list(trail.body, 'items');
    expect(field(entry, 'actorId')).toBe((await suite.as('sec')).personId);
    expect((await aud.get('/grants?state=APPROVED&limit=5')).status).toBe(200);
  });
});
