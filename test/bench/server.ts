import { Client } from 'pg';

/** The launcher's throw-away server, as its superuser sees it. */
export class BenchServer {
  constructor(
    private readonly adminUrl: string,
    private readonly appUrl: string,
    private readonly template: string,
  ) {}

  /** @throws Error when the launcher did not provide a server */
  static fromEnvironment(env: NodeJS.ProcessEnv): BenchServer {
    const [admin, app, template] = ['TEST_PG_ADMIN_URL', 'TEST_PG_APP_URL', 'TEST_TEMPLATE_DB'].map(
      (name) => env[name],
    );
    if (!admin || !app || !template)
      throw new Error('no server: run the benchmarks by `npm run bench`');
    return new BenchServer(admin, app, template);
  }

  /** A copy of a database nobody is connected to; without a source, of the migrated template. */
  async create(name: string, source = this.template): Promise<void> {
    await this.drop(name);
    // copied as files: the write-ahead log of a copy is not what is measured
    await this.admin((c) =>
      c.query(`CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY file_copy OWNER gongjian_owner`),
    );
  }

  async drop(name: string): Promise<void> {
    await this.admin((c) => c.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  }

  applicationUrl(database: string): string {
    return withDatabase(this.appUrl, database);
  }

  superuserUrl(database: string): string {
    return withDatabase(this.adminUrl, database);
  }

  /** A connection to the maintenance database, or to the one named. */
  async admin<T>(work: (client: Client) => Promise<T>, database?: string): Promise<T> {
    const client = new Client({
      connectionString: database === undefined ? this.adminUrl : this.superuserUrl(database),
    });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** Both sides begin with fresh statistics and nothing left to write. */
  async settle(database: string): Promise<void> {
    await this.admin(async (c) => {
      await c.query('VACUUM (ANALYZE)');
      await c.query('CHECKPOINT');
    }, database);
  }

  async setting(name: string): Promise<string> {
    return this.admin(async (c) => {
      const { rows } = await c.query<{ value: string }>('SELECT current_setting($1) AS value', [
        name,
      ]);
      return rows[0]?.value ?? '';
    });
  }

  /** What is measured without durability is not the product. @throws Error when a setting gives it up */
  async mustBeDurable(): Promise<void> {
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const value = await this.setting(name);
      if (value !== 'on') throw new Error(`${name} = ${value}: no benchmark without durability`);
    }
  }
}

function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}
