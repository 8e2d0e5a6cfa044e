import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { fromRoot } from '@app/platform';
import { list, Person, retriesSoFar, text } from '../../tools/demo/client';
import { Story } from '../../tools/demo/story';
import { brokenInvariants, invariants } from '../support/invariants';
import { startSystem, type System } from '../support/system';
import { until } from '../support/until';
import { MailOfTheDrill, READERS } from './drill-mail';
import { uploadCut } from './drill-upload';

let system: System;
let mail: MailOfTheDrill;
beforeAll(async () => {
  mail = await MailOfTheDrill.start();
  system = await startSystem('drill', mail.settings);
}, 320_000);
afterAll(async () => {
  await system.stop();
  await mail.stop();
}, 60_000);

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

/** The process as the launcher runs it now, once it is up again after an earlier kill. */
async function alive(name: string): Promise<number> {
  for (;;) {
    const pid = system.runtime().pids[name];
    if (pid !== undefined && pid !== killed.get(name) && isRunning(pid)) return pid;
    await delay(20);
  }
}
const killed = new Map<string, number>();

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

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
  const kill = async (name: string): Promise<void> => {
    killed.set(name, await alive(name));
    system.kill(name, 'SIGKILL');
    kills.push(name);
  };
  const peers = () => Promise.all([alive('worker'), alive('api')]);
  const chaos = (async () => {
    await mail.readers(query);
    await when("(SELECT count(*) > 0 FROM phase WHERE state = 'ACTIVE')");
    await mail.digests(query);
    await mail.hold();
    await kill('worker');
    mail.release();
    await when('(SELECT count(*) > 3 FROM submission)');
    const cut = await cutUpload(() => void kills.push('api'));
    await mail.goAway();
    await mail.digests(query);
    await when("(SELECT count(*) > 0 FROM delivery WHERE state = 'FAILED_RETRY')");
    await mail.comeBack();
    await when('(SELECT count(*) > 10 FROM submission)');
    const before = await peers();
    await kill('PostgreSQL');
    await when("(SELECT count(*) > 0 FROM ladder_firing WHERE result = 'FIRED')");
    // nobody ends because the database restarted
    expect(await peers()).toEqual(before);
    await kill('worker');
    await when('(SELECT count(*) > 16 FROM submission)');
    const quiet = await outage();
    kills.push('Temporal');
    await when('(SELECT count(*) > 60 FROM submission)');
    await kill('Temporal');
    // the file is disposable: every clock is rebuilt from the database
    rmSync(`${system.folder}/temporal.sqlite`, { force: true });
    const rebuilt = await whenTemporalAnswers();
    return { quiet, rebuilt, cut };
  })();
  const story = new Story(system.apiUrl, system.password).tell().finally(() => (storyEnded = true));
  const [result, { quiet, rebuilt, cut }] = await Promise.all([story, chaos]);
  expect(kills).toEqual(['worker', 'api', 'PostgreSQL', 'worker', 'Temporal', 'Temporal']);
  expect(result.failed).toBe(0);
  // one less when the kills took so long that nobody may ask for more time any more
  expect([35, 36]).toContain(result.passed);
  expect(quiet.handedIn).toBeGreaterThanOrEqual(8);
  expect(quiet.retries).toBe(0);
  expect(new Set(quiet.leaderAnswers)).toEqual(new Set([200]));
  expect(rebuilt).toMatch(/"restarted": \[\s*"/);
  expect(cut.breaks).toBeGreaterThan(0);
  const files = await query<{ id: string; sha: string; state: string }>(
    "SELECT e.id, encode(f.sha256, 'hex') AS sha, f.state FROM evidence e JOIN stored_file f ON f.id = e.file_id WHERE e.name = 'drill.pdf'",
  );
  expect(files).toEqual([{ id: cut.evidenceId, sha: cut.sha256, state: 'KEPT' }]);
  expect(await query("SELECT state FROM upload WHERE name = 'drill.pdf'")).toEqual([
    { state: 'KEPT' },
  ]);
}, 600_000);

/**
 * A school sends a file; the api is killed between its first and its second piece. The last school by code: the story tells
 * of the first one's files.
 */
async function cutUpload(onKill: () => void) {
  const [task] = await query<{ id: string; school: string }>(
    "SELECT t.id, u.code AS school FROM school_task t JOIN unit u ON u.id = t.school_id WHERE t.phase_no = 2 AND t.task_key = 'T2' ORDER BY u.code DESC LIMIT 1",
  );
  if (!task) throw new Error('no task to send a file for');
  const officer = await Person.signIn(system.apiUrl, `saf-${task.school}`, system.password);
  killed.set('api', await alive('api'));
  const cut = await uploadCut(system.apiUrl, officer, task.id, () => {
    system.kill('api', 'SIGKILL');
    onKill();
  });
  const kept = await officer.file('GET', `/evidence/${cut.evidenceId}/content`);
  expect(createHash('sha256').update(kept.bytes).digest('hex')).toBe(cut.sha256);
  return cut;
}

it('sends every mail once, or shows that nobody knows', async () => {
  await until(
    'every mail has an end',
    async () =>
      (
        await query<{ n: number }>(
          "SELECT count(*)::int AS n FROM delivery WHERE state IN ('PENDING','CLAIMED','FAILED_RETRY')",
        )
      )[0]?.n === 0,
    100_000,
  );
  const ends = await query<{ id: string; digestId: string; state: string }>(
    'SELECT id, digest_id AS "digestId", state FROM delivery',
  );
  expect(ends.length).toBeGreaterThanOrEqual(2 * READERS);
  const received = mail.counts();
  const states = new Set(ends.map((e) => e.state));
  expect([...states].toSorted()).toEqual(['SENT', 'UNKNOWN']);
  for (const { digestId, state } of ends) {
    const times = received.get(digestId) ?? 0;
    expect([state, times]).toEqual([state, state === 'SENT' ? 1 : Math.min(times, 1)]);
  }
  // what nobody knows stands in the operator's list, and goes out once more when he says so
  const unknown = ends.filter((e) => e.state === 'UNKNOWN').map((e) => e.id);
  const listed: unknown = JSON.parse(ops('deliveries', '--state', 'unknown', '--json'));
  const shown = list(listed, 'stopped').map((row) => text(row, 'id'));
  expect(shown.toSorted()).toEqual(unknown.toSorted());
  ops('deliveries', 'resend', '--all', '--reason', 'after the drill');
  await until(
    'sent once more',
    async () => (await query("SELECT 1 FROM delivery WHERE state <> 'SENT'")).length === 0,
  );
}, 200_000);

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
