import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createRuntime, type Runtime } from '@app/application';
import { fromRoot } from '@app/platform';
import { runMigrations } from '../../tools/db/migrations-runner';
import { afterRestore, invariantStatements } from '../../tools/ops/backup/after-restore';
import { embeddedPostgres, type EmbeddedServer } from '../../tools/ops/backup/embedded-server';
import { restoreEmbedded } from '../../tools/ops/backup/embedded-restore';
import { manifestFaults, readManifest } from '../../tools/ops/backup/manifest';
import { backup } from '../../tools/ops/commands/backup';
import { OpsContext } from '../../tools/ops/context';
import { DEMO_PASSWORD } from '../builders/suite';
import { until } from '../support/until';

mkdirSync(fromRoot('.data'), { recursive: true });
const place = mkdtempSync(fromRoot('.data', 'restore-'));
// the server runs as an account of its own when the tests run as root
chmodSync(place, 0o755);
const dataFolder = join(place, 'data');
const walArchive = join(place, 'wal');
const copy = join(place, 'backup');
const silent = { line: () => undefined };
const quiet = (): void => undefined;
const NO_ARGS = { positionals: [copy], text: () => undefined, flag: () => false };

/** A system's own database as the launcher starts it, with an archive of its log. */
const start = (): Promise<EmbeddedServer> =>
  embeddedPostgres().startEmbedded({ dataFolder, report: silent, trust: true, walArchive });

let server: EmbeddedServer;
let runtime: Runtime;
/** false between a wreck and its restore */
let isUp = false;
const open = (): Runtime =>
  createRuntime({ databaseUrl: server.url, poolSize: 3, name: 'gongjian-restore-test' });

/** One acknowledged write that is found again or not. */
const mark = (name: string) =>
  runtime.database.execute('INSERT INTO activity_command (command_id) VALUES ($1)', [name]);
const marks = async (): Promise<readonly string[]> =>
  (
    await runtime.database.query<{ id: string }>(
      "SELECT command_id AS id FROM activity_command WHERE command_id LIKE 'mark-%' ORDER BY 1",
    )
  ).map((r) => r.id);
const databaseNow = async (): Promise<Date> =>
  (await runtime.database.query<{ at: Date }>('SELECT clock_timestamp() AS at'))[0]?.at ??
  new Date(0);

/** The second folder holds everything written up to now. */
async function archived(): Promise<void> {
  const admin = createRuntime({ databaseUrl: server.adminUrl, poolSize: 1, name: 'switch' });
  try {
    const rows = await admin.database.query<{ wal: string }>(
      'SELECT pg_walfile_name(pg_switch_wal()) AS wal',
    );
    await until('the archive to hold the segment', async () =>
      Promise.resolve(readdirSync(walArchive).includes(rows[0]?.wal ?? '')),
    );
  } finally {
    await admin.close();
  }
}

/** Nothing but the backup and the archive survives. */
async function wreck(): Promise<void> {
  isUp = false;
  await runtime.close();
  await server.stop();
  rmSync(join(server.home, 'data'), { recursive: true, force: true });
}

beforeAll(async () => {
  server = await start();
  await runMigrations({ url: server.migrationUrl, applicationUrl: server.url });
  runtime = open();
  isUp = true;
  await runtime.app.organisation.installDistrict.execute('district-a', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  if (isUp) {
    await runtime.close();
    await server.stop();
  }
  rmSync(server.home, { recursive: true, force: true });
  rmSync(place, { recursive: true, force: true });
}, 60_000);

it('copies a running database with everything it acknowledged, and a manifest that says so', async () => {
  await mark('mark-1');
  const context = new OpsContext(
    { TZ: 'UTC', DATABASE_URL: server.url, DATABASE_ADMIN_URL: server.adminUrl },
    quiet,
  );
  // somebody writes all the time
  let isWriting = true;
  const writing = (async () => {
    for (let i = 0; isWriting; i += 1) {
      await runtime.database.execute('INSERT INTO activity_command (command_id) VALUES ($1)', [
        `busy-${i}`,
      ]);
      await delay(1);
    }
  })();
  const { data } = await backup.run(context, NO_ARGS);
  isWriting = false;
  await writing;
  await context.close();
  expect(data).toMatchObject({ kind: 'embedded' });
  const manifest = readManifest(copy);
  expect(manifest.files.length).toBeGreaterThan(900);
  expect(await manifestFaults(copy, manifest, quiet)).toEqual([]);
}, 240_000);

it('comes back from the wreck up to the last archived write, with delivery closed', async () => {
  await mark('mark-2');
  const lastWriteAt = await databaseNow();
  await archived();
  await wreck();
  const begunMs = Date.now();
  const restored = await restoreEmbedded({
    backup: copy,
    dataFolder,
    walArchive,
    trust: true,
    progress: quiet,
  });
  server = restored.server;
  runtime = open();
  isUp = true;
  const restoredTo = restored.restoredTo ?? new Date(0);
  expect(await marks()).toEqual(['mark-1', 'mark-2']);
  const checks = await afterRestore(runtime, { backup: 'test', restoredTo });
  expect(checks.filter((c) => !c.ok)).toEqual([]);
  expect(invariantStatements().length).toBeGreaterThan(10);
  const gate = await runtime.database.query('SELECT open FROM delivery_gate');
  expect(gate).toEqual([{ open: false }]);
  const rtoSeconds = (Date.now() - begunMs) / 1000;
  const rpoSeconds = Math.max(0, (lastWriteAt.getTime() - restoredTo.getTime()) / 1000);
  process.stdout.write(
    `restore: RTO ${rtoSeconds.toFixed(1)} s, RPO ${rpoSeconds.toFixed(1)} s, ${checks.map((c) => c.detail).join(', ')}\n`,
  );
}, 240_000);

it('goes back to an instant between two writes', async () => {
  // a new line of history began with the restore: its own backup, its own instant
  rmSync(copy, { recursive: true, force: true });
  const context = new OpsContext(
    { TZ: 'UTC', DATABASE_URL: server.url, DATABASE_ADMIN_URL: server.adminUrl },
    quiet,
  );
  await backup.run(context, NO_ARGS);
  await context.close();
  // the restored server runs without an archive; as after a start by the launcher it has one again
  await runtime.close();
  await server.stop();
  server = await start();
  runtime = open();
  await mark('mark-3');
  // the driver cuts microseconds off: a little later than the write, well before the next one
  const to = new Date((await databaseNow()).getTime() + 5);
  await delay(50);
  await mark('mark-4');
  await archived();
  await wreck();
  const restored = await restoreEmbedded({
    backup: copy,
    dataFolder,
    walArchive,
    to,
    trust: true,
    progress: quiet,
  });
  server = restored.server;
  runtime = open();
  isUp = true;
  expect(await marks()).toEqual(['mark-1', 'mark-2', 'mark-3']);
}, 240_000);

it('refuses a backup with a changed file, and one without a manifest', async () => {
  const manifest = readManifest(copy);
  const file = manifest.files.find((f) => f.path.endsWith('backup_label'));
  appendFileSync(join(copy, file?.path ?? ''), 'x');
  expect(await manifestFaults(copy, manifest, quiet)).toEqual(['data/backup_label differs']);
  appendFileSync(join(copy, 'manifest.json'), ' ');
  expect(() => readManifest(copy)).toThrow('was changed');
  rmSync(join(copy, 'manifest.json'));
  expect(() => readManifest(copy)).toThrow('manifest is missing');
}, 60_000);
