import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '@app/platform';
import { migrationDataSource, runMigrations } from './migrations-runner';
import { dumpSchema } from './schema-dump';

/**
 * On the empty database of DATABASE_MIGRATION_URL: all migrations up, the last one down and up again, then the schema
 * compared with the committed migrations/schema.sql. `--write` stores it instead.
 */
async function main(): Promise<void> {
  const url = process.env['DATABASE_MIGRATION_URL'];
  if (!url) throw new Error('DATABASE_MIGRATION_URL is not set: an empty database of its owner');
  const applied = await runMigrations({ url });
  if (applied.length === 0)
    throw new Error('no migration ran: the database is not empty, or there are none');
  const source = migrationDataSource(url);
  await source.initialize();
  await source.undoLastMigration();
  const again = await source.runMigrations();
  await source.destroy();
  if (again.length !== 1)
    throw new Error('the last migration did not come back after it was taken down');
  const schema = await dumpSchema(url);
  const file = fromRoot('migrations/schema.sql');
  if (process.argv.includes('--write')) {
    writeFileSync(file, schema);
    return;
  }
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (committed !== schema) {
    const lines = new Set(committed.split('\n'));
    const fresh = schema.split('\n').filter((line) => !lines.has(line));
    const now = new Set(schema.split('\n'));
    const gone = committed.split('\n').filter((line) => !now.has(line));
    throw new Error(
      `migrations/schema.sql does not match the migrations:\n${[...fresh.map((l) => `+ ${l}`), ...gone.map((l) => `- ${l}`)].slice(0, 40).join('\n')}`,
    );
  }
  process.stdout.write(`schema: ${applied.length} migrations up, the last down and up, no drift\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`db: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
