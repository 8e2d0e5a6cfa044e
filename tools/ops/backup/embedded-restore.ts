import {
  appendFileSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { OperatorError } from '../command';
import { copyTree, listTree } from './copy-tree';
import { embeddedPostgres, runningSystem, type EmbeddedServer } from './embedded-server';
import { ticker } from './manifest';

export interface EmbeddedRestore {
  readonly backup: string;
  /** the launcher's data folder, `.data` */
  readonly dataFolder: string;
  /** archive of WAL segments that goes on where the backup ends */
  readonly walArchive?: string;
  /** last instant to restore to; undefined = as far as there is */
  readonly to?: Date;
  /** accounts without passwords, for tests */
  readonly trust?: boolean;
  readonly progress: (text: string) => void;
}

export interface RestoredServer {
  readonly server: EmbeddedServer;
  /** where the data that were there before lie now */
  readonly aside: string | undefined;
  /** instant of the last transaction that was restored */
  readonly restoredTo: Date | null;
}

/** The server reads this setting before it knows the names of zones: neither `T` nor `Z`. */
const serverInstant = (at: Date): string => at.toISOString().replace('T', ' ').replace('Z', '+00');

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Recovery may take long: it reads the whole archive since the backup. */
const RECOVERY_LIMIT_MS = 6 * 3_600_000;

/**
 * Puts a copy in the place of the data folder and lets the server recover; the old data are moved aside, never deleted.
 * The server runs when it returns; nothing else does.
 */
export async function restoreEmbedded(options: EmbeddedRestore): Promise<RestoredServer> {
  const { backup, dataFolder, progress } = options;
  const pid = runningSystem(dataFolder);
  if (pid !== undefined)
    throw new OperatorError(`the system runs from ${dataFolder} (pid ${pid}): stop it first`);
  const silent = { line: () => undefined };
  const { home, account } = embeddedPostgres().placement(dataFolder, silent);
  const data = join(home, 'data');
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const aside = existsSync(data) ? join(home, `data.before-${stamp}`) : undefined;
  if (aside) renameSync(data, aside);

  const source = join(backup, 'data');
  const { folders, files } = listTree(source);
  const tick = ticker(
    progress,
    'copying the database',
    files.reduce((n, f) => n + f.bytes, 0),
  );
  await copyTree(source, data, { prefix: 'data', onFile: tick });
  prepareRecovery(data, options);
  const hba = join(home, 'restore-hba.conf');
  // the copy may come from another machine with other passwords; only this machine reaches the server meanwhile
  writeFileSync(hba, 'host all all 127.0.0.1/32 trust\n', { mode: 0o600 });
  const { uid, gid } = account;
  if (uid !== undefined && gid !== undefined) {
    chownSync(hba, uid, gid);
    chownSync(data, uid, gid);
    const made = listTree(data);
    for (const path of [...folders, ...made.folders, ...made.files.map((f) => f.path)])
      chownSync(join(data, path), uid, gid);
  }
  progress('the server recovers');
  const server = await embeddedPostgres().startEmbedded({
    dataFolder,
    report: silent,
    // nobody gets in before the recovery has ended, or he would read a past that goes on moving
    settings: { hot_standby: 'off', hba_file: hba },
    readyMs: RECOVERY_LIMIT_MS,
    ...(options.trust ? { trust: true } : {}),
  });
  return { server, aside, restoredTo: await settle(server, options.trust === true) };
}

function prepareRecovery(data: string, { walArchive, to }: EmbeddedRestore): void {
  const auto = join(data, 'postgresql.auto.conf');
  const kept = existsSync(auto)
    ? readFileSync(auto, 'utf8')
        .split('\n')
        .filter((line) => !/^(restore_command|recovery_target)/.test(line))
    : [];
  writeFileSync(auto, kept.join('\n'), { mode: 0o600 });
  if (walArchive === undefined) {
    if (to) throw new OperatorError('--to needs the archive of WAL segments: --wal <folder>');
    return;
  }
  const lines = [
    `restore_command = ${quoted(`cp "${walArchive}/%f" "%p"`)}`,
    "recovery_target_timeline = 'latest'",
    "recovery_target_action = 'promote'",
    ...(to ? [`recovery_target_time = ${quoted(serverInstant(to))}`] : []),
  ];
  appendFileSync(auto, `\n${lines.join('\n')}\n`);
  writeFileSync(join(data, 'recovery.signal'), '', { mode: 0o600 });
}

/** Sets the accounts to this machine's passwords, forgets the recovery settings, and reads how far it came. */
async function settle(server: EmbeddedServer, trust: boolean): Promise<Date | null> {
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ at: Date | null }>(
      'SELECT pg_last_xact_replay_timestamp() AS at',
    );
    const password = decodeURIComponent(new URL(server.adminUrl).password);
    if (!trust && password !== '')
      await client.query(`ALTER ROLE postgres PASSWORD ${quoted(password)}`);
    for (const name of [
      'restore_command',
      'recovery_target_time',
      'recovery_target_action',
      'recovery_target_timeline',
    ])
      await client.query(`ALTER SYSTEM RESET ${name}`);
    return rows[0]?.at ?? null;
  } finally {
    await client.end();
  }
}
