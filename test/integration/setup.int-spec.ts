import { createRuntime, type Runtime } from '@app/application';
import { DomainError } from '@app/domain';
import { createTestApi, text, type TestApi } from '../support/app';
import { createTestDatabase, type TestDatabase } from '../support/database';

let databases: TestDatabase;
let runtime: Runtime;
let web: TestApi;
beforeAll(async () => {
  databases = await createTestDatabase();
  runtime = createRuntime({ databaseUrl: databases.appUrl, poolSize: 5, name: 'gongjian-test' });
  web = await createTestApi(runtime);
}, 120_000);
afterAll(async () => {
  await web.close();
  await runtime.close();
  await databases.drop();
});

const command = (token: string) => ({
  token,
  bureau: { code: 'B-1', name: 'Bureau' },
  administrators: {
    SYS: { name: 'One', login: 'one' },
    SEC: { name: 'Two', login: 'two' },
    AUD: { name: 'Three', login: 'three' },
  },
});
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

it('founds a bureau with three administrators, once, by a token of the console', async () => {
  const { organisation } = runtime.app;
  expect(await codeOf(organisation.createFirstAdministrators.execute(command('guessed')))).toBe(
    'setup.token-invalid',
  );
  const { token } = await organisation.issueSetupToken.execute();
  const stored = await runtime.database.query<{ raw: string }>(
    "SELECT encode(token_hash, 'escape') AS raw FROM setup_token",
  );
  expect(stored.map((r) => r.raw)).not.toContain(token);
  const made = await organisation.createFirstAdministrators.execute(command(token));
  expect(made.accounts.map((a) => [a.code, a.login])).toEqual([
    ['SYS', 'one'],
    ['SEC', 'two'],
    ['AUD', 'three'],
  ]);
  for (const { login, oneTimePassword } of made.accounts) {
    const browser = await web.signIn(login, oneTimePassword);
    expect((await browser.get('/session')).body).toMatchObject({ mustChange: true });
  }
  expect(await codeOf(organisation.createFirstAdministrators.execute(command(token)))).toBe(
    'setup.token-invalid',
  );
  const second = await organisation.issueSetupToken.execute();
  expect(await codeOf(organisation.createFirstAdministrators.execute(command(second.token)))).toBe(
    'setup.done',
  );
});

it('asks for three people', async () => {
  const { token } = await runtime.app.organisation.issueSetupToken.execute();
  const one = command(token);
  const same = { ...one.administrators, AUD: one.administrators.SYS };
  expect(
    await codeOf(
      runtime.app.organisation.createFirstAdministrators.execute({ ...one, administrators: same }),
    ),
  ).toBe('request.invalid');
});

it('lets the new SYS and SEC bring in the rest without any other help', async () => {
  const sysAccount = await renew('one');
  const sys = await signInAndChange('one', sysAccount, 'Autumn-2026-a');
  const sec = await signInAndChange('two', await renew('two'), 'Autumn-2026-b');
  const bureauId = text((await sys.get('/session')).body, 'unitId');
  const person = await sys.post('/people', { name: 'Clerk', post: 'clerk', unitId: bureauId });
  const grant = await sys.post('/grants', {
    personId: text(person.body, 'personId'),
    code: 'OFF',
    unitId: bureauId,
    validFrom: '2024-01-01',
  });
  const approved = await sec.post(`/grants/${text(grant.body, 'grantId')}/approve`, {});
  expect(approved.status).toBe(200);
});

it('renews the password of administrators only, and not with an old token', async () => {
  const { organisation } = runtime.app;
  const { token } = await organisation.issueSetupToken.execute();
  expect(await codeOf(organisation.renewAdministrator.execute({ token, login: 'nobody' }))).toBe(
    'object.missing',
  );
  await runtime.database.execute(
    "UPDATE setup_token SET expires_at = created_at - interval '1 second'",
  );
  expect(await codeOf(organisation.renewAdministrator.execute({ token, login: 'three' }))).toBe(
    'setup.token-invalid',
  );
});

async function renew(login: string): Promise<string> {
  const { token } = await runtime.app.organisation.issueSetupToken.execute();
  return (await runtime.app.organisation.renewAdministrator.execute({ token, login }))
    .oneTimePassword;
}
async function signInAndChange(login: string, currentPassword: string, newPassword: string) {
  const first = await web.signIn(login, currentPassword);
  await first.ask('PUT', '/session/password', { body: { currentPassword, newPassword } });
  return web.signIn(login, newPassword);
}
