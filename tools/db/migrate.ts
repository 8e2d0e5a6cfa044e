import { runMigrations } from './migrations-runner';

/** Brings the database of DATABASE_MIGRATION_URL to the newest schema and grants the application its rights. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_MIGRATION_URL'];
  if (!url)
    throw new Error(
      'DATABASE_MIGRATION_URL is not set: the owner connection that may change the schema',
    );
  const applied = await runMigrations({ url, applicationUrl: process.env['DATABASE_URL'] });
  process.stdout.write(`migrations: ${applied.length} applied\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
