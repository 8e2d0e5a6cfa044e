import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { fromRoot } from '@app/platform';
import { Story } from '../../tools/demo/story';
import { brokenInvariants, invariants } from '../support/invariants';
import { startSystem, type System } from '../support/system';

let system: System;
beforeAll(async () => {
  system = await startSystem('drill');
}, 320_000);
afterAll(() => system.stop(), 60_000);

async function query<T>(sql: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: system.runtime().databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}

/** Waits for a moment of the campaign, so that every kill hits work in progress. */
async function when(sql: string): Promise<void> {
  for (let i = 0; i < 2_000; i += 1) {
    const rows = await query<{ yes: boolean }>(sql).catch(() => []);
    if (rows[0]?.yes === true) return;
    await delay(50);
  }
  throw new Error(`the moment never came: ${sql}`);
}

const ops = (...words: readonly string[]): string => {
  const { databaseUrl, temporalAddress, temporalNamespace } = system.runtime();
  return execFileSync(process.execPath, [fromRoot('dist/tools/ops/ops.js'), ...words], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: temporalNamespace,
    },
  });
};

it('finishes a campaign while every process is killed in the middle of its work', async () => {
  const kills: string[] = [];
  const kill = (name: string): void => {
    system.kill(name, 'SIGKILL');
    kills.push(name);
  };
  const chaos = (async () => {
    await when("SELECT count(*) > 0 AS yes FROM phase WHERE state = 'ACTIVE'");
    kill('worker');
    await when('SELECT count(*) > 3 AS yes FROM submission');
    kill('api');
    await when('SELECT count(*) > 10 AS yes FROM submission');
    kill('PostgreSQL');
    await delay(2_000);
    await when("SELECT count(*) > 0 AS yes FROM ladder_firing WHERE result = 'FIRED'");
    kill('worker');
    await when('SELECT count(*) > 30 AS yes FROM submission');
    kill('Temporal');
    // the file is disposable: every clock is rebuilt from the database
    rmSync(`${system.folder}/temporal.sqlite`, { force: true });
    await delay(6_000);
    ops('reconcile');
  })();
  const story = new Story(system.apiUrl, system.password).tell();
  const [result] = await Promise.all([story, chaos]);
  expect(kills).toEqual(['worker', 'api', 'PostgreSQL', 'worker', 'Temporal']);
  expect(result.failed).toBe(0);
  expect(result.passed).toBe(28);
}, 400_000);

it('leaves every invariant whole', async () => {
  expect(invariants().length).toBeGreaterThanOrEqual(15);
  expect(await brokenInvariants(system.runtime().databaseUrl)).toEqual([]);
});

it('leaves the audit chains whole', () => {
  expect(ops('audit', 'verify')).toMatch(/entries intact/);
});

it('is told when an invariant is broken', async () => {
  const client = new Client({ connectionString: system.runtime().databaseMigrationUrl });
  await client.connect();
  await client.query(
    'INSERT INTO rollup_delta (campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n) SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, 1 FROM rollup LIMIT 1',
  );
  await client.end();
  expect(
    (await brokenInvariants(system.runtime().databaseUrl)).some((name) => name.startsWith('I04')),
  ).toBe(true);
});
