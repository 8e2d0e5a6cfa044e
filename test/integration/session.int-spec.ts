import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { Browser, createTestApi, field, ORIGIN, text, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const attempt = (login: string, password: string) =>
  web.stranger.ask('POST', '/session', { body: { login, password }, key: null });
const sql = (statement: string, values: readonly unknown[] = []) =>
  suite.database.execute(statement, values);
const waited = () => sql("UPDATE sign_in_guard SET retry_at = retry_at - interval '16 minutes'");

// the whole suite fails from one address
beforeEach(async () => {
  await sql('DELETE FROM address_guard');
});

describe('signing in', () => {
  it('gives a cookie scripts cannot read, and a token for unsafe requests', async () => {
    const answer = await attempt('off1', DEMO_PASSWORD);
    expect(answer.status).toBe(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^gj=[\w-]{43}; .*Path=\/.*HttpOnly.*SameSite=Lax/);
    const browser = new Browser(web.api, cookie.split(';')[0], text(answer.body, 'csrfToken'));
    const me = await browser.get('/session');
    expect(me.body).toMatchObject({
      login: 'off1',
      mustChange: false,
      csrfToken: text(answer.body, 'csrfToken'),
      hats: [{ code: 'OFF', lines: [] }],
    });
    expect(text(me.body, 'hats', 0, 'unitName')).not.toBe('');
  });

  it('stores neither the token nor the password', async () => {
    const browser = await web.signIn('off2', DEMO_PASSWORD);
    const token = browser.cookie.slice('gj='.length);
    const rows = await suite.database.query<{ found: boolean }>(
      "SELECT bool_or(encode(token_hash, 'escape') LIKE '%' || $1 || '%' OR encode(token_hash, 'base64') LIKE '%' || $1 || '%') AS found FROM session",
      [token],
    );
    expect(rows[0]?.found).toBe(false);
    const hashes = await suite.database.query<{ password_hash: string }>(
      'SELECT DISTINCT left(password_hash, 31) AS password_hash FROM account',
    );
    expect(hashes).toEqual([{ password_hash: '$argon2id$v=19$m=19456,t=2,p=1$' }]);
  });

  it('answers and waits alike for a known and an unknown login', async () => {
    const seen: Record<string, unknown[]> = {};
    for (const login of ['dep1', 'nobody-of-that-name']) {
      const answers: unknown[] = [];
      for (let i = 0; i < 6; i += 1) {
        const wrong = await attempt(login, 'wrong-Password-1');
        const blocked = await attempt(login, 'wrong-Password-1');
        const { title, code, facts } = Object(blocked.body);
        answers.push([wrong.status, field(wrong.body, 'code'), blocked.status, code, facts, title]);
        expect(blocked.headers['retry-after']).toBe(String(facts.retryAfterSeconds));
        await waited();
      }
      seen[login] = answers;
    }
    const [known, unknown] = Object.values(seen);
    expect(known).toEqual(unknown);
    const seconds = known?.map((answer) => field(answer, 4, 'seconds'));
    expect(seconds).toEqual([1, 2, 4, 8, 900, 900]);
    expect(field(known, 0, 0)).toBe(401);
    expect(field(known, 0, 2)).toBe(429);
  });

  it('takes about as long for an unknown login as for a known one', async () => {
    const times = new Map<string, number[]>([
      ['dep2', []],
      ['nobody', []],
    ]);
    // taken in turns, so that other work on the machine slows both alike
    for (let i = 0; i < 31; i += 1) {
      for (const [login, taken] of times) {
        const start = process.hrtime.bigint();
        await attempt(login, 'wrong-Password-1');
        taken.push(Number(process.hrtime.bigint() - start));
        await sql('DELETE FROM sign_in_guard');
        await sql('DELETE FROM address_guard');
      }
    }
    const [known = 1, unknown = 1] = [...times.values()].map(
      (taken) => taken.toSorted((a, b) => a - b)[15] ?? 1,
    );
    // without the decoy hash an unknown login takes less than a third
    expect(unknown / known).toBeGreaterThan(0.6);
    expect(unknown / known).toBeLessThan(1.7);
  }, 30_000);

  it('forgets failures at the first success and writes one audit entry at the lock', async () => {
    for (let i = 0; i < 5; i += 1) {
      await attempt('arch1', 'wrong-Password-1');
      await waited();
    }
    const locks = await suite.database.query(
      "SELECT 1 FROM audit_log a JOIN account c ON c.person_id = a.subject_id WHERE c.login = 'arch1' AND a.action = 'ACCOUNT.lock'",
    );
    expect(locks).toHaveLength(1);
    expect((await attempt('arch1', DEMO_PASSWORD)).status).toBe(200);
    await attempt('arch1', 'wrong-Password-1');
    const blocked = await attempt('arch1', DEMO_PASSWORD);
    expect(blocked.body).toMatchObject({ code: 'account.wait', facts: { seconds: 1 } });
  });

  it('lets guesses sent at once find the door shut after the first', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => attempt('disc1', `wrong-Password-${i}`)),
    );
    expect(answers.map((a) => a.status).toSorted()).toEqual([401, ...Array(7).fill(429)]);
  });

  it('lets an address wait after thirty failures over any logins, and only that one', async () => {
    const proxied = await createTestApi(suite, { trustedProxies: ['127.0.0.1'] });
    const from = (address: string, login: string, password: string) =>
      proxied.stranger.ask('POST', '/session', {
        body: { login, password },
        key: null,
        headers: { 'x-forwarded-for': address },
      });
    for (let i = 0; i < 30; i += 1) {
      expect((await from('192.0.2.7', `nobody-${i}`, 'wrong-Password-1')).status).toBe(401);
    }
    const waiting = await from('192.0.2.7', 'off1', DEMO_PASSWORD);
    expect(waiting.body).toMatchObject({ code: 'account.wait' });
    expect((await from('192.0.2.8', 'off1', DEMO_PASSWORD)).status).toBe(200);
    // what a client writes in front of the proxy's own entry counts for nothing
    const forged = await from('192.0.2.8, 192.0.2.7', 'off1', DEMO_PASSWORD);
    expect(forged.status).toBe(429);
    await proxied.close();
  }, 60_000);

  it('believes no forwarded address without a trusted proxy', async () => {
    for (let i = 0; i < 30; i += 1) {
      await web.stranger.ask('POST', '/session', {
        body: { login: `stranger-${i}`, password: 'wrong-Password-1' },
        key: null,
        headers: { 'x-forwarded-for': `192.0.2.${i}` },
      });
    }
    expect((await attempt('off1', DEMO_PASSWORD)).status).toBe(429);
  }, 60_000);
});

describe('a session', () => {
  it('ends at once when it is signed out', async () => {
    const browser = await web.signIn('chief', DEMO_PASSWORD);
    expect((await browser.ask('DELETE', '/session', { key: null })).status).toBe(204);
    expect((await browser.get('/session')).body).toMatchObject({ code: 'session.expired' });
  });

  it.each([
    ['idle for half an hour', "seen_at = clock_timestamp() - interval '30 minutes 1 second'"],
    ['twelve hours old', "expires_at = clock_timestamp() - interval '1 second'"],
  ])('ends when it is %s', async (_, change) => {
    const browser = await web.signIn('chief', DEMO_PASSWORD);
    expect((await browser.get('/session')).status).toBe(200);
    await sql(
      `UPDATE session SET ${change} WHERE person_id = (SELECT person_id FROM account WHERE login = 'chief')`,
    );
    expect((await browser.get('/session')).status).toBe(401);
  });

  it('lives on while it is used', async () => {
    const browser = await web.signIn('chief', DEMO_PASSWORD);
    const idle = () =>
      sql(
        "UPDATE session SET seen_at = clock_timestamp() - interval '29 minutes' WHERE ended_at IS NULL AND person_id = (SELECT person_id FROM account WHERE login = 'chief')",
      );
    await idle();
    expect((await browser.get('/session')).status).toBe(200);
    await idle();
    expect((await browser.get('/session')).status).toBe(200);
  });

  it('ends when the person is disabled, and the person cannot come back', async () => {
    const sys = await web.signIn('sys', DEMO_PASSWORD);
    const browser = await web.signIn('head-project', DEMO_PASSWORD);
    const personId = text((await browser.get('/session')).body, 'personId');
    const disabled = await sys.post(`/people/${personId}/disable`, { reason: 'left' });
    expect(disabled.status).toBe(200);
    expect((await browser.get('/units')).body).toMatchObject({ code: 'session.expired' });
    expect((await attempt('head-project', DEMO_PASSWORD)).status).toBe(401);
    await waited();
    await sys.post(`/people/${personId}/enable`, {});
    expect((await attempt('head-project', DEMO_PASSWORD)).status).toBe(200);
    expect((await browser.get('/units')).status).toBe(401);
  });

  it('carries the grants in force today only', async () => {
    const browser = await web.signIn('area1', DEMO_PASSWORD);
    await sql(
      "UPDATE role_grant SET valid_to = (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date - 1 WHERE code = 'AREA' AND person_id = (SELECT person_id FROM account WHERE login = 'area1')",
    );
    expect((await browser.get('/session')).body).toMatchObject({ code: 'action.not-permitted' });
  });
});

describe('unsafe requests', () => {
  it.each([
    ['another site', { origin: 'http://elsewhere.example' }],
    ['nowhere', { origin: 'null' }],
    ['our site without the token', { origin: ORIGIN, 'x-csrf-token': 'x' }],
  ])('are refused from %s', async (_, headers) => {
    const browser = await web.signIn('off1', DEMO_PASSWORD);
    const answer = await browser.post('/calendars', {}, { headers });
    expect([answer.status, field(answer.body, 'code')]).toEqual([403, 'session.csrf']);
  });

  it('are refused without the token when no origin is sent', async () => {
    const { cookie } = await web.signIn('off1', DEMO_PASSWORD);
    const answer = await new Browser(web.api, cookie).post('/calendars', {});
    expect(answer.body).toMatchObject({ code: 'session.csrf' });
  });

  it('are refused as plain text, the form a foreign page can send', async () => {
    const browser = await web.signIn('off1', DEMO_PASSWORD);
    const answer = await browser.ask('POST', '/calendars', {
      raw: '{}',
      headers: { 'content-type': 'text/plain' },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('are taken from our own site with the token', async () => {
    const browser = await web.signIn('off1', DEMO_PASSWORD);
    const answer = await browser.post('/calendars', {}, { headers: { origin: ORIGIN } });
    expect(answer.body).toMatchObject({ code: 'request.invalid' });
  });
});

describe('passwords', () => {
  const change = (browser: Browser, currentPassword: string, newPassword: string) =>
    browser.ask('PUT', '/session/password', { body: { currentPassword, newPassword } });

  it('must be changed first where somebody else knows them, and every other route waits', async () => {
    await sql(
      "UPDATE account SET must_change = true, is_demo = false WHERE login = 'lead-personnel'",
    );
    const browser = await web.signIn('lead-personnel', DEMO_PASSWORD);
    expect((await browser.get('/session')).body).toMatchObject({ mustChange: true });
    for (const path of ['/units', '/campaigns', '/inbox']) {
      const answer = await browser.get(path);
      expect([answer.status, field(answer.body, 'code')]).toEqual([
        403,
        'session.password-change-first',
      ]);
    }
    expect((await change(browser, DEMO_PASSWORD, 'Changed-2026-a')).status).toBe(204);
    expect((await browser.get('/session')).status).toBe(401);
    const again = await web.signIn('lead-personnel', 'Changed-2026-a');
    expect((await again.get('/units')).status).toBe(200);
  });

  it('must be changed after ninety days, demo accounts excepted', async () => {
    await sql(
      "UPDATE account SET password_changed_at = clock_timestamp() - interval '91 days', is_demo = (login = 'lead-funding') WHERE login IN ('lead-funding', 'lead-project')",
    );
    const must = async (login: string) =>
      field((await (await web.signIn(login, DEMO_PASSWORD)).get('/session')).body, 'mustChange');
    expect([await must('lead-funding'), await must('lead-project')]).toEqual([false, true]);
  });

  it('are refused when weak or among the last five', async () => {
    const login = 'lead-edtech';
    let current: string = DEMO_PASSWORD;
    for (let i = 1; i <= 5; i += 1) {
      const browser = await web.signIn(login, current);
      for (const bad of ['Short-1', 'alllowercase1', `X1-${login}-x`, current]) {
        const refused = await change(browser, current, bad);
        expect(refused.status).toBe(422);
        expect(refused.body).toMatchObject({
          findings: [{ field: 'newPassword', code: 'account.password-weak' }],
        });
        expect(text(refused.body, 'findings', 0, 'message')).not.toMatch(/account\./);
      }
      const next = `Winter-${i}-long`;
      expect((await change(browser, current, next)).status).toBe(204);
      current = next;
    }
    const last = await web.signIn(login, current);
    expect((await change(last, current, 'Winter-1-long')).status).toBe(422);
    // the first one is the sixth back by now
    expect((await change(last, current, DEMO_PASSWORD)).status).toBe(204);
  }, 30_000);

  it('cannot be guessed through the change of the password either', async () => {
    const browser = await web.signIn('lead-office', DEMO_PASSWORD);
    expect((await change(browser, 'wrong-Password-1', 'Winter-9-long')).status).toBe(401);
    expect((await change(browser, DEMO_PASSWORD, 'Winter-9-long')).status).toBe(429);
  });

  it('leave no trace in stored requests', async () => {
    const rows = await suite.database.query(
      "SELECT body_hash FROM request_key WHERE route = 'SessionController.changePassword'",
    );
    expect(new Set(rows.map((r) => String(r['body_hash']))).size).toBe(1);
  });
});

describe('the password of the demo accounts', () => {
  it('is renewed for all of them together, and for nobody else', async () => {
    const { bureauId, personId } = await suite.as('sys');
    await sql('UPDATE account SET is_demo = false WHERE person_id = $1', [personId]);
    const { accounts } = await suite.app.organisation.installDistrict.execute(
      'district-a',
      'Never-used-1',
    );
    expect(accounts.length).toBeGreaterThan(5);
    const renewed = await suite.app.organisation.renewDemoPassword.execute(
      bureauId,
      'Spring-1-new',
    );
    expect(renewed).toBeGreaterThan(100);
    expect((await attempt('aud', 'Spring-1-new')).status).toBe(200);
    expect((await attempt('aud', DEMO_PASSWORD)).status).toBe(401);
    expect((await attempt('sys', DEMO_PASSWORD)).status).toBe(200);
  });
});
