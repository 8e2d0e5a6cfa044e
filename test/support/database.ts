import { createHash, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { fromRoot } from '@app/platform';
import { runMigrations } from '../../tools/db/migrations-runner';

/** Superuser connection of the test server; the launcher's `test` command provides it. */
const ADMIN_URL =
  process.env['TEST_PG_ADMIN_URL'] ?? 'postgres://postgres@127.0.0.1:55432/postgres';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly adminUrl: string;
  drop(): Promise<void>;
}

async function asAdmin<T>(work: (client: Client) => Promise<T>, url = ADMIN_URL): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const withUser = (user: string, database: string): string => {
  const url = new URL(ADMIN_URL);
  url.username = user;
  url.password = user === new URL(ADMIN_URL).username ? new URL(ADMIN_URL).password : 'test';
  url.pathname = `/${database}`;
  return url.toString();
};

/** A migrated and synced template, made once per state of the migrations and shared by all suites of a run. */
async function template(): Promise<string> {
  const sources = globSync(
    fromRoot(
      '{migrations,tools/db,libs/domain/src/machines,libs/packs/data/ladders}/**/*.{ts,json}',
    ),
  ).toSorted();
  const hash = createHash('sha256')
    .update(sources.map((f) => readFileSync(f, 'utf8')).join('\n'))
    .digest('hex')
    .slice(0, 12);
  const name = `gongjian_template_${hash}`;
  await asAdmin(async (admin) => {
    await admin.query("SELECT pg_advisory_lock(hashtextextended('gongjian.test-template', 0))");
    for (const role of ['gongjian_owner', 'gongjian_app']) {
      const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (known.rowCount === 0) await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'test'`);
      else await admin.query(`ALTER ROLE ${role} PASSWORD 'test'`);
    }
    const made = await admin.query(
      'SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate',
      [name],
    );
    if (made.rowCount !== 0) return;
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.query(`CREATE DATABASE ${name} OWNER gongjian_owner`);
    const ownerUrl = withUser('gongjian_owner', name);
    await asAdmin(
      (c) => c.query('GRANT ALL ON SCHEMA public TO gongjian_owner'),
      withUser(new URL(ADMIN_URL).username, name),
    );
    await runMigrations({ url: ownerUrl, applicationUrl: withUser('gongjian_app', name) });
    execFileSync(process.execPath, [fromRoot('tools/build/build.cjs')], { stdio: 'ignore' });
    execFileSync(process.execPath, [fromRoot('dist/tools/db/sync.js')], {
      env: { ...process.env, DATABASE_MIGRATION_URL: ownerUrl },
      stdio: 'inherit',
    });
    await admin.query(`UPDATE pg_database SET datistemplate = true WHERE datname = '${name}'`);
  });
  return name;
}

/** A database of its own for one suite. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const source = await template();
  const name = `gj_${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE ${source} OWNER gongjian_owner`),
  );
  return {
    ownerUrl: withUser('gongjian_owner', name),
    appUrl: withUser('gongjian_app', name),
    adminUrl: withUser(new URL(ADMIN_URL).username, name),
    drop: async () => {
      await asAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
