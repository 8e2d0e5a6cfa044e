import { signOffById } from '@app/persistence';
import { readyDraft } from '../builders/campaign';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, text, type Browser, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
let signOffId: string;
let signer: { readonly login: string; readonly browser: Browser };
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite, { signaturePassword: true });
  const campaignId = await readyDraft(suite);
  const office = await web.signIn('off1', DEMO_PASSWORD);
  expect((await office.post(`/campaigns/${campaignId}/submit`, {})).status).toBe(200);
  signOffId = text((await office.get(`/campaigns/${campaignId}`)).body, 'signOffId');
  const login = await whoseTurn();
  signer = { login, browser: await web.signIn(login, DEMO_PASSWORD) };
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const rows = <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
  suite.database.query<T>(sql, values);
const sign = async (more: Readonly<Record<string, unknown>>) => {
  const seenHash = text((await signer.browser.get(`/sign-offs/${signOffId}`)).body, 'contentHash');
  return signer.browser.post(`/sign-offs/${signOffId}/sign`, { seenHash, ...more });
};
const signed = async (): Promise<number> =>
  (await signOffById(suite.database, signOffId))?.steps.filter((s) => s.decision !== null).length ??
  -1;
/** The login of the person who is asked now. */
async function whoseTurn(): Promise<string> {
  const signOff = await signOffById(suite.database, signOffId);
  const step = signOff?.steps.find((s) => s.no === signOff.currentNo && s.decision === null);
  const [account] = await rows<{ login: string }>(
    'SELECT login FROM account WHERE person_id = $1',
    [step?.signerId],
  );
  return account?.login ?? '';
}

describe('where the installation asks for the password at every signature', () => {
  it('says so to the person', async () => {
    expect(field((await signer.browser.get('/session')).body, 'asksPasswordToSign')).toBe(true);
  });

  it.each([
    ['without one', {}, 'signature.password-missing'],
    ['with a wrong one', { password: 'Wrong-pass-1234' }, 'signature.password-wrong'],
    ['with what is no password', { password: 7 }, 'signature.password-missing'],
  ])('nothing is signed %s', async (_, more, code) => {
    const answer = await sign(more);
    expect([answer.status, field(answer.body, 'code')]).toEqual([422, code]);
    expect(field(answer.body, 'findings', 0, 'field')).toBe('password');
    expect(await signed()).toBe(0);
    await suite.database.execute(
      "UPDATE sign_in_guard SET retry_at = retry_at - interval '16 minutes'",
    );
  });

  it('a wrong one is seen by its owner, and makes the next attempt wait', async () => {
    const found = await rows<{ outcome: string }>(
      'SELECT s.outcome FROM sign_in s JOIN account a ON a.person_id = s.person_id WHERE a.login = $1 ORDER BY s.at DESC',
      [signer.login],
    );
    expect(found[0]?.outcome).toBe('WRONG_PASSWORD');
    await sign({ password: 'Wrong-pass-1234' });
    expect(field((await sign({ password: DEMO_PASSWORD })).body, 'code')).toBe('account.wait');
    await suite.database.execute(
      "UPDATE sign_in_guard SET retry_at = retry_at - interval '16 minutes'",
    );
  });

  it('the right one signs, and is kept nowhere', async () => {
    expect((await sign({ password: DEMO_PASSWORD })).status).toBe(200);
    expect(await signed()).toBe(1);
    const [kept] = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_log WHERE payload LIKE '%' || $1 || '%'`,
      [DEMO_PASSWORD],
    );
    expect(kept?.n).toBe(0);
  });

  it('the right one ends the waiting of earlier slips', async () => {
    const [guard] = await rows<{ n: number }>('SELECT count(*)::int AS n FROM sign_in_guard');
    expect(guard?.n).toBe(0);
  });
});

it('signs as ever where nobody asks, and takes a password all the same', async () => {
  const usual = await createTestApi(suite);
  try {
    const office = await usual.signIn('off2', DEMO_PASSWORD);
    expect(field((await office.get('/session')).body, 'asksPasswordToSign')).toBe(false);
    const next = await usual.signIn(await whoseTurn(), DEMO_PASSWORD);
    const seenHash = text((await next.get(`/sign-offs/${signOffId}`)).body, 'contentHash');
    const answer = await next.post(`/sign-offs/${signOffId}/sign`, { seenHash, password: 'x' });
    expect(answer.status).toBe(200);
    expect(await signed()).toBe(2);
  } finally {
    await usual.close();
  }
});
