import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { archive } from './bundle-archive';
import { connectionOf } from './backup/programs';
import { scrubLine, scrubText } from './scrub';
import { ageText, table } from './table';

const script = join(__dirname, '../../dist/tools/ops/ops.js');

/** The command line without any database. */
function ops(...words: readonly string[]) {
  const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'UTC' };
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'AUDIT_CHECKPOINT_KEY_PATH'])
    delete env[name];
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

describe('npm run ops', () => {
  it('lists every command and ends with code 2 when it is called without words', () => {
    const { status, stdout } = ops();
    expect(status).toBe(2);
    for (const name of ['describe', 'stuck', 'outbox retry', 'backup', 'restore', 'support-bundle'])
      expect(stdout).toContain(`  ${name} `);
  });

  it('shows examples of one command', () => {
    const { status, stdout } = ops('help', 'outbox', 'retry');
    expect([status, stdout]).toEqual([0, expect.stringContaining('outbox retry --all')]);
  });

  it('names what it did not understand, with the help, and ends with code 2', () => {
    expect(ops('nonsense')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no command'),
    });
    expect(ops('stuck', '--loud')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--loud'),
    });
    expect(ops('restored', '--to', 'yesterday')).toMatchObject({ status: 2 });
  });

  it('says in one line what is missing and ends with code 1', () => {
    const { status, stderr } = ops('stuck');
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'ops: DATABASE_URL is not set: start the system in this folder or name its database',
    ]);
  });

  it('refuses a file that holds no checkpoints', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongjian-ops-'));
    const key = join(folder, 'key.pem');
    const { publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(key, publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(join(folder, 'list.jsonl'), '{"v":1}\n');
    const words = ['audit', 'verify', '--offline', '--checkpoints', join(folder, 'list.jsonl')];
    expect(ops(...words, '--key', key)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('line 1 is not a checkpoint'),
    });
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('what leaves the house', () => {
  it.each([
    ['a password in an address', 'postgres://a:b@host/db', '[address]@host/db'],
    ['a mobile number', 'call 13800000000 now', 'call [phone] now'],
    ['a mail address', 'to a.b@example.org', 'to [mail]'],
    ['a network address', 'from 192.0.2.7', 'from [address]'],
    ['an identity number', 'id 110101200001011234', 'id [id]'],
    ['a secret after its name', 'token=abc def', 'token=[hidden] def'],
    ['a name', '\u5f20\u4e09 signed', '[text] signed'],
  ])('loses %s', (_what, from, to) => {
    expect(scrubText(from)).toBe(to);
  });

  it('keeps ids of rows', () => {
    const id = 'cohort/00000000-0000-4000-8000-013800000000';
    expect(scrubText(`late ${id}`)).toBe(`late ${id}`);
  });

  it('keeps of a log line the fields that are known to be harmless', () => {
    const line = { level: 'warn', msg: 'x', body: 'y', err: { code: '23505', message: 'z' } };
    expect(JSON.parse(scrubLine(JSON.stringify(line)))).toEqual({
      level: 'warn',
      msg: 'x',
      err: { code: '23505' },
    });
  });
});

it('gives a password to client programs by their environment', () => {
  expect(connectionOf('postgres://owner:a%2Fb@db.example:5433/gongjian')).toMatchObject({
    database: 'gongjian',
    env: { PGHOST: 'db.example', PGPORT: '5433', PGUSER: 'owner', PGPASSWORD: 'a/b' },
  });
});

it('writes an archive that tar reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-ops-'));
  const file = join(folder, 'x.tar.gz');
  const bytes = archive({ 'a.txt': 'one', 'logs/b.log': 'two'.repeat(400) }, 0);
  writeFileSync(file, bytes);
  expect(gunzipSync(bytes).length % 512).toBe(0);
  const listed = spawnSync('tar', ['-xzOf', file, 'logs/b.log'], { encoding: 'utf8' });
  expect([listed.status, listed.stdout]).toEqual([0, 'two'.repeat(400)]);
  rmSync(folder, { recursive: true, force: true });
});

it('shows rows in columns and ages in words', () => {
  expect(table([{ a: 1, b: null }], ['a', 'b'])).toEqual(['  a  b', '  1  -']);
  expect([ageText(40), ageText(720), ageText(100_000), ageText(300_000)]).toEqual([
    '40 s',
    '12 min',
    '27 h',
    '3 d 11 h',
  ]);
});
