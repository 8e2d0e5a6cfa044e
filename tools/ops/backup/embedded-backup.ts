import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { copyHashed, copyTree, listTree } from './copy-tree';
import { sha256Of, ticker, type ManifestFile } from './manifest';

export interface DatabaseCopy {
  readonly startWal: string;
  readonly stopWal: string;
  readonly files: readonly ManifestFile[];
}

/** Made anew by the server, or of the running one only. */
const SKIP =
  /^(postmaster\.(pid|opts)|pg_wal\/.+|pg_replslot\/.+|pg_dynshmem\/.+|pg_notify\/.+|pg_serial\/.+|pg_snapshots\/.+|pg_stat_tmp\/.+|pg_subtrans\/.+|.*pgsql_tmp.*)$/;
const SEGMENT = /^[0-9A-F]{24}$/;

/**
 * Copies the data folder of a running server through SQL alone: the embedded PostgreSQL ships no client programs.
 * @param adminUrl a superuser of the server, which runs on this machine
 */
export async function copyRunningDatabase(
  adminUrl: string,
  target: string,
  label: string,
  progress: (text: string) => void,
): Promise<DatabaseCopy> {
  const client = new Client({ connectionString: adminUrl, application_name: 'gongjian-backup' });
  await client.connect();
  const one = async (sql: string, values: readonly unknown[] = []): Promise<string> => {
    const { rows } = await client.query<{ v: string }>(sql, [...values]);
    return rows[0]?.v ?? '';
  };
  try {
    const data = await one("SELECT current_setting('data_directory') AS v");
    // the slot keeps the segments of the copy's time; it ends with this connection
    await client.query(
      "SELECT pg_create_physical_replication_slot('gongjian_backup_' || pg_backend_pid(), true, true)",
    );
    progress('waiting for a checkpoint');
    const startWal = await one('SELECT pg_walfile_name(pg_backup_start($1, true)) AS v', [label]);
    const total = listTree(data, (path) => SKIP.test(path)).files.reduce((n, f) => n + f.bytes, 0);
    const tick = ticker(progress, 'copying the database', total);
    const base = join(target, 'data');
    const copied = await copyTree(data, base, {
      prefix: 'data',
      skip: (path) => SKIP.test(path),
      onFile: tick,
    });
    const { rows } = await client.query<{ wal: string; label: string; map: string }>(
      'SELECT pg_walfile_name(lsn) AS wal, labelfile AS label, spcmapfile AS map FROM pg_backup_stop(wait_for_archive => false)',
    );
    const stop = rows[0];
    if (!stop) throw new Error('pg_backup_stop answered nothing');
    const files = [...copied];
    const own: [string, string][] = [['backup_label', stop.label]];
    if (stop.map.trim() !== '') own.push(['tablespace_map', stop.map]);
    for (const [name, text] of own) {
      const path = join(base, name);
      writeFileSync(path, text, { mode: 0o600 });
      const sha256 = await sha256Of(path);
      files.push({ path: `data/${name}`, bytes: Buffer.byteLength(text), sha256 });
    }
    for (const name of readdirSync(join(data, 'pg_wal')).toSorted()) {
      const isNeeded = SEGMENT.test(name) ? name >= startWal : name.endsWith('.history');
      if (!isNeeded) continue;
      const from = join(data, 'pg_wal', name);
      const made = await copyHashed(from, join(base, 'pg_wal', name), `data/pg_wal/${name}`);
      if (made) files.push(made);
    }
    return { startWal, stopWal: stop.wal, files };
  } finally {
    await client.end();
  }
}
