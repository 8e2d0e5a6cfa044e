import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { fromRoot } from '@app/platform';
import { list, Person, retriesSoFar } from '../../tools/demo/client';
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

let storyEnded = false;

/** Waits for a moment of the campaign, so that every kill hits work in progress. */
async function when(sql: string): Promise<void> {
  while (!storyEnded) {
    const rows = await query<{ yes: boolean }>(`SELECT ${sql} AS yes`).catch(() => []);
    if (rows[0]?.yes === true) return;
    await delay(50);
  }
  throw new Error(`the campaign ended before: ${sql}`);
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

const submissions = async (): Promise<number> =>
  (await query<{ n: number }>('SELECT count(*)::int AS n FROM submission'))[0]?.n ?? 0;

/** Kills Temporal again whenever the launcher has brought it back, until the work is done. */
async function withoutTemporal(work: () => Promise<void>): Promise<void> {
  let isDown = true;
  const keepDown = (async () => {
    let killed = -1;
    while (isDown) {
      const pid = system.runtime().pids['Temporal'];
      if (pid !== undefined && pid !== killed) {
        system.kill('Temporal', 'SIGKILL');
        killed = pid;
      }
      await delay(20);
    }
  })();
  try {
    await work();
  } finally {
    isDown = false;
    await keepDown;
  }
}

interface Outage {
  readonly handedIn: number;
  readonly retries: number;
  readonly leaderAnswers: readonly number[];
}

/** Schools go on handing in and the director goes on reading while there is no Temporal. */
async function outage(): Promise<Outage> {
  const chief = await Person.signIn(system.apiUrl, 'chief', system.password);
  const [before, retries] = [await submissions(), retriesSoFar()];
  const leaderAnswers: number[] = [];
  await withoutTemporal(async () => {
    const wanted = before + 8;
    while ((await submissions()) < wanted && !storyEnded) {
      const campaigns = await chief.ask('GET', '/campaigns');
      leaderAnswers.push(campaigns.status);
      for (const campaign of list(campaigns.body, 'items')) {
        const id =
          campaign !== null && typeof campaign === 'object' ? Reflect.get(campaign, 'id') : '';
        leaderAnswers.push((await chief.ask('GET', `/campaigns/${String(id)}/progress`)).status);
      }
      await delay(100);
    }
  });
  return {
    handedIn: (await submissions()) - before,
    retries: retriesSoFar() - retries,
    leaderAnswers,
  };
}

it('finishes a campaign while every process is killed in the middle of its work', async () => {
  const kills: string[] = [];
  const kill = (name: string): void => {
    system.kill(name, 'SIGKILL');
    kills.push(name);
  };
  const chaos = (async () => {
    await when("(SELECT count(*) > 0 FROM phase WHERE state = 'ACTIVE')");
    kill('worker');
    await when('(SELECT count(*) > 3 FROM submission)');
    kill('api');
    await when('(SELECT count(*) > 10 FROM submission)');
    kill('PostgreSQL');
    await when("(SELECT count(*) > 0 FROM ladder_firing WHERE result = 'FIRED')");
    kill('worker');
    await when('(SELECT count(*) > 16 FROM submission)');
    const quiet = await outage();
    kills.push('Temporal');
    await when('(SELECT count(*) > 60 FROM submission)');
    kill('Temporal');
    // the file is disposable: every clock is rebuilt from the database
    rmSync(`${system.folder}/temporal.sqlite`, { force: true });
    const rebuilt = await whenTemporalAnswers();
    return { quiet, rebuilt };
  })();
  const story = new Story(system.apiUrl, system.password).tell().finally(() => (storyEnded = true));
  const [result, { quiet, rebuilt }] = await Promise.all([story, chaos]);
  expect(kills).toEqual(['worker', 'api', 'PostgreSQL', 'worker', 'Temporal', 'Temporal']);
  expect(result).toEqual({ passed: 28, failed: 0 });
  expect(quiet.handedIn).toBeGreaterThanOrEqual(8);
  expect(quiet.retries).toBe(0);
  expect(new Set(quiet.leaderAnswers)).toEqual(new Set([200]));
  expect(rebuilt).toMatch(/"restarted": \[\s*"/);
}, 600_000);

/** What `ops reconcile` printed on the empty server that took the lost one's place. */
async function whenTemporalAnswers(): Promise<string> {
  for (;;) {
    try {
      return ops('reconcile', '--all', '--json');
    } catch (error) {
      if (storyEnded) throw error;
    }
    await delay(500);
  }
}

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
