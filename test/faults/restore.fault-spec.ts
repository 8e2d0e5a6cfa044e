import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { fromRoot } from '@app/platform';
import { field, list, Person, text } from '../../tools/demo/client';
import { reportPdf } from '../../tools/demo/report-pdf';
import {
  dayFromToday,
  launchSmallCampaign,
  type SmallCampaign,
} from '../../tools/demo/small-campaign';
import { uploadByTus } from '../../tools/demo/upload';
import { embeddedPostgres } from '../../tools/ops/backup/embedded-server';
import { brokenInvariants } from '../support/invariants';
import { startSystem, type System } from '../support/system';
import { until } from '../support/until';

const SCHOOL = '9900100001';
const FILES = ['Gate checked, camera 3 replaced.', 'Kitchen checked, gas alarm tested.'];
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const place = mkdtempSync(join(tmpdir(), 'gongjian-backup-'));
const copy = join(place, 'backup');
let system: System;
let campaign: SmallCampaign;
let isUp = false;
beforeAll(async () => {
  system = await startSystem('restore');
  isUp = true;
  campaign = await launchSmallCampaign(system.apiUrl, system.password, {
    startsOn: dayFromToday(-8),
  });
}, 400_000);
afterAll(async () => {
  if (isUp) await system.stop();
  rmSync(place, { recursive: true, force: true });
}, 60_000);

/** The operator's command line, with the environment `npm run ops` gives it. */
function ops(words: readonly string[], isRunning = true): string {
  const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'UTC', GONGJIAN_DATA: system.folder };
  for (const name of ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'TEMPORAL_ADDRESS'])
    delete env[name];
  if (isRunning) {
    const runtime = system.runtime();
    Object.assign(env, {
      DATABASE_URL: runtime.databaseUrl,
      DATABASE_ADMIN_URL: runtime.databaseAdminUrl,
      TEMPORAL_ADDRESS: runtime.temporalAddress,
      TEMPORAL_NAMESPACE: runtime.temporalNamespace,
    });
  }
  const script = fromRoot('dist/tools/ops/ops.js');
  return execFileSync(process.execPath, [script, ...words], { encoding: 'utf8', env });
}

interface Kept {
  readonly id: string;
  readonly sha256: string;
}
let before: readonly Kept[] = [];
let taskId = '';
let after = '';

const filesOf = async (person: Person): Promise<readonly Kept[]> => {
  const evidence = list(await person.get(`/school-tasks/${taskId}`), 'evidence');
  return Promise.all(
    evidence.map(async (e) => {
      const id = text(e, 'id');
      return { id, sha256: sha256((await person.file('GET', `/evidence/${id}/content`)).bytes) };
    }),
  );
};

it('copies database and files of a campaign at work', async () => {
  taskId = await campaign.taskOf(SCHOOL, 'T1');
  const officer = await campaign.as(`saf-${SCHOOL}`);
  for (const line of FILES) await uploadByTus(officer, taskId, `${line}.pdf`, reportPdf([line]));
  before = await filesOf(officer);
  expect(before.map((f) => f.sha256).toSorted()).toEqual(
    FILES.map((line) => sha256(reportPdf([line]))).toSorted(),
  );
  ops(['backup', copy]);
  expect(readdirSync(copy).toSorted()).toEqual([
    'checkpoints.jsonl',
    'data',
    'files',
    'manifest.json',
    'manifest.sha256',
  ]);
  // what comes after the backup is lost with the machine
  after = await campaign.taskOf(SCHOOL, 'T2');
  await officer.must('POST', `/school-tasks/${after}/acknowledge`, {});
}, 120_000);

it('comes back from nothing but the backup: sound, and silent', async () => {
  await system.stop({ keeps: true });
  isUp = false;
  for (const gone of ['files', 'temporal.sqlite'])
    rmSync(join(system.folder, gone), { recursive: true, force: true });
  const { home } = embeddedPostgres().placement(system.folder, { line: () => undefined });
  rmSync(join(home, 'data'), { recursive: true, force: true });
  const said = ops(['restore', copy], false);
  expect(said).not.toContain('FAIL');
  expect(said).toMatch(/restored to 20/);
  system = await startSystem('restore', {}, { isBack: true });
  isUp = true;
  const gate = ops(['deliveries']);
  expect(gate).toContain('the gate is closed');
}, 320_000);

it('has its clocks again, and every file as it was sent', async () => {
  await until('nothing more to restart', () =>
    Promise.resolve(/"restarted": \[\]/.test(ops(['reconcile', '--all', '--json']))),
  );
  const woken = ops(['nudge', campaign.campaignId]);
  expect(woken).toMatch(/[1-9]\d* woken, 0 failed/);
  const officer = await Person.signIn(system.apiUrl, `saf-${SCHOOL}`, system.password);
  expect(await filesOf(officer)).toEqual(before);
  expect(field(await officer.get(`/school-tasks/${after}`), 'state')).toBe('ASSIGNED');
}, 120_000);

it('goes on working where it was: hand in, sign, accept, and people are told again', async () => {
  const as = (login: string) => Person.signIn(system.apiUrl, login, system.password);
  const [officer, head, town] = [
    await as(`saf-${SCHOOL}`),
    await as(`prin-${SCHOOL}`),
    await as('town1-1'),
  ];
  const path = `/school-tasks/${taskId}`;
  await officer.must('PUT', `${path}/draft`, { content: { done: 'all of it' } });
  await officer.must('POST', `${path}/submit-internally`, {});
  const seenDigest = text(await head.get(path), 'digest');
  await head.must('POST', `${path}/sign`, { seenDigest });
  const accepted = await town.must('POST', `${path}/accept`, {});
  expect(field(accepted, 'state')).toBe('ACCEPTED');
  ops(['delivery', 'review', '--suppress']);
  ops(['resume', 'delivery', '--reason', 'restored and reviewed']);
  expect(ops(['deliveries'])).toContain('the gate is open');
  expect(await brokenInvariants(system.runtime().databaseUrl)).toEqual([]);
  expect(ops(['audit', 'verify'])).toMatch(/entries intact/);
  const client = new Client({ connectionString: system.runtime().databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT count(*)::int AS n FROM workflow_ref WHERE state = 'running' AND workflow_id LIKE 'cohort/%'",
  );
  await client.end();
  expect(rows).toEqual([{ n: 2 }]);
}, 120_000);
