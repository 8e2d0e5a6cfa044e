import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { Browser, createTestApi, field, list, text, type TestApi } from '../support/app';

const PHONE = 'Mozilla/5.0 (iPhone) Safari/604.1';
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

/** Somebody who signs in by a device of his own; null when he is not let in. */
async function from(login: string, password: string, device: string): Promise<Browser | null> {
  const answer = await web.stranger.ask('POST', '/session', {
    body: { login, password },
    key: null,
    headers: { 'user-agent': device },
  });
  if (answer.status !== 200) return null;
  const cookie = String(answer.headers['set-cookie']).split(';')[0];
  return new Browser(web.api, cookie, text(answer.body, 'csrfToken'));
}
async function signedIn(login: string, device: string): Promise<Browser> {
  const browser = await from(login, DEMO_PASSWORD, device);
  if (!browser) throw new Error(`${login} is not let in`);
  return browser;
}
const open = async (browser: Browser) => list((await browser.get('/sign-ins/open')).body, 'items');
const noWaiting = () => suite.database.execute('DELETE FROM sign_in_guard');

describe('where one is signed in', () => {
  it('is shown to the person himself, with device and address, the asking one first', async () => {
    const phone = await signedIn('off1', PHONE);
    const desk = await signedIn('off1', 'desk');
    await signedIn('off2', 'somebody else');
    expect(await open(desk)).toMatchObject([
      { device: 'desk', address: '127.0.0.1', isOwn: true },
      { device: PHONE, isOwn: false },
    ]);
    expect(await open(phone)).toMatchObject([{ device: PHONE, isOwn: true }, { device: 'desk' }]);
  });

  it('ends one by one, and the asking one and those of others are not among them', async () => {
    const [own, other] = [await signedIn('chief', 'own'), await signedIn('chief', 'other')];
    const stranger = await signedIn('dep1', 'stranger');
    const ids = (await open(own)).map((one) => text(one, 'id'));
    const foreign = text((await open(stranger))[0], 'id');
    for (const id of [ids[0], foreign, '00000000-0000-4000-8000-000000000000'])
      expect((await own.post(`/sign-ins/open/${id}/end`)).status).toBe(404);
    expect((await own.post(`/sign-ins/open/${ids[1]}/end`)).body).toEqual({ ended: 1 });
    expect((await other.get('/session')).body).toMatchObject({ code: 'session.expired' });
    expect((await own.get('/session')).status).toBe(200);
    expect((await stranger.get('/session')).status).toBe(200);
    // once is enough
    expect((await own.post(`/sign-ins/open/${ids[1]}/end`)).status).toBe(404);
  });

  it('ends everywhere else at once, and the log knows of it', async () => {
    const own = await signedIn('dep2', 'own');
    const others = [await signedIn('dep2', 'a'), await signedIn('dep2', 'b')];
    expect((await own.post('/sign-ins/open/end-others')).body).toEqual({ ended: 2 });
    for (const one of others) expect((await one.get('/session')).status).toBe(401);
    expect(await open(own)).toHaveLength(1);
    // nothing left to end is no fault, and no entry
    expect((await own.post('/sign-ins/open/end-others')).body).toEqual({ ended: 0 });
    const entries = await suite.database.query(
      "SELECT 1 FROM audit_log l JOIN account a ON a.person_id = l.subject_id WHERE a.login = 'dep2' AND l.action = 'ACCOUNT.endSessions'",
    );
    expect(entries).toHaveLength(1);
  });

  it('does not show what has ended, expired or been idle', async () => {
    const own = await signedIn('arch1', 'own');
    for (const device of ['ended', 'expired', 'idle']) await signedIn('arch1', device);
    for (const [device, change] of [
      ['ended', 'ended_at = clock_timestamp()'],
      ['expired', 'expires_at = clock_timestamp()'],
      ['idle', "seen_at = clock_timestamp() - interval '31 minutes'"],
    ] as const)
      await suite.database.execute(`UPDATE session SET ${change} WHERE device = $1`, [device]);
    expect((await open(own)).map((one) => field(one, 'device'))).toEqual(['own']);
  });
});

describe('what came of the attempts', () => {
  const outcomes = async (browser: Browser, query = '') =>
    list((await browser.get(`/sign-ins${query}`)).body, 'items').map((one) => [
      field(one, 'outcome'),
      field(one, 'device'),
    ]);

  it('is kept for the person, failures too, and for nobody who has no account', async () => {
    expect(await from('head-project', 'wrong-Password-1', 'guess')).toBeNull();
    await noWaiting();
    expect(await from('nobody-of-that-name', 'wrong-Password-1', 'guess')).toBeNull();
    await suite.database.execute(
      "UPDATE account SET disabled_at = clock_timestamp() WHERE login = 'head-project'",
    );
    expect(await from('head-project', DEMO_PASSWORD, 'shut out')).toBeNull();
    await suite.database.execute(
      "UPDATE account SET disabled_at = NULL WHERE login = 'head-project'",
    );
    await noWaiting();
    const browser = await signedIn('head-project', 'desk');
    await browser.ask('PUT', '/session/password', {
      body: { currentPassword: 'wrong-Password-1', newPassword: 'Winter-9-long' },
      headers: { 'user-agent': 'desk' },
    });
    expect(await outcomes(browser)).toEqual([
      ['WRONG_PASSWORD', 'desk'],
      ['SIGNED_IN', 'desk'],
      ['DISABLED', 'shut out'],
      ['WRONG_PASSWORD', 'guess'],
    ]);
    expect(await outcomes(browser, '?outcome=DISABLED')).toEqual([['DISABLED', 'shut out']]);
    const rows = await suite.database.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM sign_in WHERE device = 'guess'",
    );
    expect(rows[0]?.n).toBe(1);
  });

  it('keeps no more of a browser than its name', async () => {
    const browser = await signedIn('lead-office', 'x'.repeat(2_000));
    expect(text((await open(browser))[0], 'device')).toHaveLength(300);
  });

  it('goes after half a year', async () => {
    const browser = await signedIn('lead-personnel', 'desk');
    await from('lead-personnel', 'wrong-Password-1', 'old guess');
    await noWaiting();
    await suite.database.execute(
      "UPDATE sign_in SET at = at - interval '181 days' WHERE device = 'old guess'",
    );
    const { signIns } = await suite.app.operate.keepHouse.execute();
    expect(signIns).toBe(1);
    expect(await outcomes(browser)).toEqual([['SIGNED_IN', 'desk']]);
  });
});
