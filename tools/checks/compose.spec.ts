import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkCompose, checkDockerfile } from './compose';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = read('docker-compose.yml');
const documented = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(
  ([, name]) => name ?? '',
);

/** The real file with one thing spoilt; spoiling nothing is an error of the test itself. */
function spoilt(from: string | RegExp, to: string): readonly string[] {
  const text = compose.replace(from, to);
  expect(text).not.toBe(compose);
  return checkCompose(text, documented).map(({ service, problem }) => `${service}: ${problem}`);
}

describe('docker-compose.yml', () => {
  it('keeps every rule', () => {
    expect(checkCompose(compose, documented)).toEqual([]);
  });

  it('mounts only files and folders that exist', () => {
    const made = /^\.\/docker\/private\//;
    const mounted = [...compose.matchAll(/(\.\/docker\/[\w./-]+):/g)].map(([, path]) => path ?? '');
    expect(mounted.length).toBeGreaterThan(3);
    for (const path of mounted.filter((name) => !made.test(name))) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
  });

  it.each([
    [
      'an image without a version',
      'temporalio/server:1.31.2',
      'temporalio/server',
      'temporal: image is not pinned',
    ],
    ['latest', 'temporalio/ui:2.52.0', 'temporalio/ui:latest', 'temporal-ui: image is not pinned'],
    [
      'the image for trying out',
      'temporalio/server:1.31.2',
      'temporalio/auto-setup:1.31.2',
      'auto-setup',
    ],
    ['another number of shards', "'512'", "'4'", 'history shards are not 512'],
    [
      'local time',
      /proxy:[^]*?TZ: UTC/,
      'proxy:\n    environment: { TZ: Asia/Shanghai',
      'proxy: TZ is not UTC',
    ],
    ['a database run by root', 'user: postgres', 'user: root', 'postgres: runs as root'],
    ['a database without a user', '    user: postgres\n', '', 'postgres: runs as root'],
    [
      'an undocumented variable',
      '${LOG_LEVEL:-info}',
      '${LOUDNESS:-info}',
      'not documented: LOUDNESS',
    ],
    [
      'an unknown variable of ours',
      "WORKER_CORE_SLOTS: '16'",
      "WORKER_SLOTS: '16'",
      'worker: variable is not documented',
    ],
    ['an open Temporal UI', "'127.0.0.1:8233:8080'", "'8233:8080'", 'temporal-ui: port is open'],
    [
      'Temporal without client certificates',
      "REQUIRE_CLIENT_AUTH: 'true'",
      "REQUIRE_CLIENT_AUTH: 'false'",
      'client certificate',
    ],
    [
      'a single worker',
      /worker:[^]*?replicas: 2/,
      'worker:\n    deploy: { replicas: 1',
      'worker: is not doubled',
    ],
    [
      'the owner in the api',
      '      HOST: 0.0.0.0\n',
      '      HOST: 0.0.0.0\n      DATABASE_MIGRATION_URL: x\n',
      "api: holds the owner's account",
    ],
    [
      'a worker that does not sign',
      'AUDIT_CHECKPOINT_KEY_PATH: /run/secrets/checkpoint_key',
      'AUDIT_CHECKPOINT_KEY_PATH: /app/key',
      'worker: does not sign',
    ],
    ['no backup', '  backup:\n', '  backups:\n', 'backup: is missing'],
    [
      'a backup that may fill the disk',
      'max_slot_wal_keep_size=8GB',
      'wal_level=replica',
      'postgres: lets an absent backup',
    ],
    [
      'an api that people can reach past the proxy',
      '  api:\n    <<: *node\n',
      "  api:\n    <<: *node\n    ports: ['127.0.0.1:3000:3000']\n",
      'api: is reachable',
    ],
  ])('refuses %s', (_case, from, to, problem) => {
    expect(spoilt(from, to).join('\n')).toContain(problem);
  });

  it('refuses a service without a health check', () => {
    const problems = spoilt(/ {4}healthcheck:\n {6}test: \['CMD', 'nc'[^]*?retries: 30\n/, '');
    expect(problems).toEqual(['temporal: has no health check']);
  });

  it('does not take an empty file for a clean one', () => {
    expect(checkCompose('services: {}', documented)).toHaveLength(1);
    expect(checkCompose('', documented)).toHaveLength(1);
  });
});

describe('docker/Dockerfile', () => {
  const dockerfile = read('docker/Dockerfile');

  it('keeps every rule', () => {
    expect(checkDockerfile(dockerfile)).toEqual([]);
  });

  it.each([
    ['Alpine', /node:24-bookworm-slim/g, 'node:24-alpine', 'other base image'],
    ['root', 'USER node\n', '', 'runs as root'],
    ['local time', 'TZ=UTC ', '', 'TZ is not UTC'],
    ['an install beside the lock file', 'npm ci', 'npm install', 'lock file'],
  ])('refuses %s', (_case, from, to, problem) => {
    const text = dockerfile.replace(from, to);
    expect(text).not.toBe(dockerfile);
    expect(checkDockerfile(text).join('\n')).toContain(problem);
  });

  it('copies only what the build context lets through', () => {
    const ignore = read('.dockerignore');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) =>
      (paths ?? '').split(' '),
    );
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) expect(ignore).toContain(`!${path.replace('./', '')}`);
  });
});

describe('scripts of the containers', () => {
  it.each([
    'docker/prepare.sh',
    'docker/backup/backup.sh',
    'docker/postgres/roles.sh',
    'docker/temporal/schema.sh',
    'docker/temporal/server.sh',
    'docker/temporal/namespace.sh',
    '.ci/run',
  ])('%s stops at the first error and may be run', (path) => {
    expect(read(path)).toMatch(/^set -eu$/m);
    expect(statSync(join(root, path)).mode & 0o111).not.toBe(0);
  });

  it('creates the same search attributes as the launcher', () => {
    const launcher = read('tools/launcher/providers/temporal.cjs');
    const pairs = [
      ...read('docker/temporal/namespace.sh').matchAll(/\b(\w+)=(Keyword|Int|Bool)\b/g),
    ];
    expect(pairs).toHaveLength(6);
    for (const [, name, type] of pairs) expect(launcher).toContain(`${name}: '${type}'`);
  });
});
