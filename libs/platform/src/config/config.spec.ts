import { readFileSync } from 'node:fs';
import { fromRoot } from '../root';
import { CONFIG_VARIABLES, ConfigError, loadConfig } from './config';

const base = {
  TZ: 'UTC',
  DATABASE_URL: 'postgres://gongjian_app:verysecret@127.0.0.1:5432/gongjian',
};

function problemsOf(
  env: Readonly<Record<string, string>>,
  role?: Parameters<typeof loadConfig>[1],
): ReadonlyMap<string, string> {
  try {
    loadConfig(env, role);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return new Map(error.problems.map(({ name, rule }) => [name, rule]));
  }
  return new Map();
}

describe('loadConfig', () => {
  it('fills in the defaults', () => {
    expect(loadConfig(base)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      LOG_LEVEL: 'info',
      TEMPORAL_NAMESPACE: 'gongjian',
      DATABASE_POOL_SIZE: 10,
      DEMO_ACCOUNTS: false,
    });
  });

  it('turns numbers and booleans into their types', () => {
    const config = loadConfig({
      ...base,
      PORT: '8080',
      DEMO_ACCOUNTS: 'true',
      TEMPORAL_TLS: 'false',
    });
    expect([config.PORT, config.DEMO_ACCOUNTS, config.TEMPORAL_TLS]).toEqual([8080, true, false]);
  });

  it('takes an empty value as unset', () => {
    expect(loadConfig({ ...base, PORT: '', SESSION_SECRET: ' ' }).PORT).toBe(3000);
  });

  it.each([
    ['TZ', 'Asia/Shanghai'],
    ['DATABASE_URL', 'mysql://a@b/c'],
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['LOG_LEVEL', 'loud'],
    ['DEMO_ACCOUNTS', 'yes'],
    ['SESSION_SECRET', 'short'],
    ['TEMPORAL_ADDRESS', 'no-port'],
    ['TRUSTED_PROXIES', 'everyone'],
    ['GONGJIAN_ALLOW_SKIP', 'int'],
  ])('refuses %s=%s', (name, value) => {
    expect([...problemsOf({ ...base, [name]: value }).keys()]).toEqual([name]);
  });

  it('names every problem at once', () => {
    expect([...problemsOf({ PORT: 'x' }).keys()]).toEqual(['TZ', 'DATABASE_URL', 'PORT']);
  });

  it('never shows a value', () => {
    const secret = 'hunter2-is-no-url';
    let message = '';
    try {
      loadConfig({ ...base, DATABASE_URL: secret });
    } catch (error) {
      message = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : '';
    }
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toContain(secret);
  });

  it('asks each role for what only it needs', () => {
    expect([...problemsOf(base, 'api').keys()]).toEqual(['SESSION_SECRET']);
    expect([...problemsOf(base, 'worker').keys()]).toEqual(['TEMPORAL_ADDRESS']);
  });

  it('refuses half a client certificate and the owner as application', () => {
    const half = problemsOf({ ...base, TEMPORAL_TLS_CLIENT_CERT_PATH: '/certs/c.pem' });
    expect([...half.keys()]).toEqual(['TEMPORAL_TLS_CLIENT_KEY_PATH']);
    const same = problemsOf({ ...base, DATABASE_MIGRATION_URL: base.DATABASE_URL });
    expect([...same.keys()]).toEqual(['DATABASE_MIGRATION_URL']);
  });

  it('finds a misspelt variable of ours', () => {
    expect(problemsOf({ ...base, GONGJIAN_CAHCE: '/x' }).get('GONGJIAN_CAHCE')).toBe(
      'unknown variable',
    );
  });
});

describe('.env.example', () => {
  it('documents exactly the variables of the class', () => {
    const text = readFileSync(fromRoot('.env.example'), 'utf8');
    const documented = [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(documented.toSorted()).toEqual(CONFIG_VARIABLES.toSorted());
  });
});
