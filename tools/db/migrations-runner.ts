import { globSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';

export interface MigrateOptions {
  /** the owner's connection */
  readonly url: string;
  /** the application's connection; its role gets the application rights */
  readonly applicationUrl?: string;
}

const extension = __filename.endsWith('.ts') ? 'ts' : 'js';

/** The migrations beside this build: sources under jest, compiled files in production. */
export function migrationDataSource(url: string): DataSource {
  const folder = join(__dirname, '../../migrations');
  return new DataSource({
    type: 'postgres',
    url,
    migrations: globSync(join(folder, `*.${extension}`)).toSorted(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    applicationName: 'gongjian-migrate',
  });
}

/** Runs what is missing under an advisory lock, so two starts at once do not trip over each other. */
export async function runMigrations(options: MigrateOptions): Promise<readonly string[]> {
  const source = migrationDataSource(options.url);
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query("SELECT pg_advisory_lock(hashtextextended('gongjian.migrate', 0))");
    const applied = await source.runMigrations();
    await lock.query('SELECT ensure_partitions()');
    const role = options.applicationUrl
      ? decodeURIComponent(new URL(options.applicationUrl).username)
      : '';
    const owner = decodeURIComponent(new URL(options.url).username);
    if (role && role !== owner) await lock.query('SELECT grant_application($1)', [role]);
    return applied.map((m) => m.name);
  } finally {
    await lock
      .query("SELECT pg_advisory_unlock(hashtextextended('gongjian.migrate', 0))")
      .catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}
