import { Client } from 'pg';
import { timed } from '../pairs';
import type { BenchServer } from '../server';

/** Schema of the baseline's tables inside the database of a launched campaign. */
const SCHEMA = 'floor';

interface Plan {
  readonly columns: string;
  readonly phases: readonly string[];
  readonly indexes: readonly string[];
  readonly rows: number;
}

/** A copy of the rows the product made, one table per phase, so that the baseline reads as little as possible. */
export async function prepareFloor(server: BenchServer, database: string): Promise<Plan> {
  return server.admin(async (c) => {
    const { rows: columns } = await c.query<{ list: string }>(
      `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS list FROM pg_attribute
       WHERE attrelid = 'school_task'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    );
    const { rows: indexes } = await c.query<{ indexdef: string }>(
      "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = 'school_task' ORDER BY indexname",
    );
    const { rows: phases } = await c.query<{ id: string; n: number }>(
      'SELECT phase_id AS id, count(*)::int AS n FROM school_task GROUP BY 1 ORDER BY 1',
    );
    const list = columns[0]?.list;
    if (list === undefined || indexes.length === 0 || phases.length === 0)
      throw new Error('the floor found nothing to load');
    await c.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
    await c.query(`CREATE SCHEMA ${SCHEMA}`);
    for (const [i, { id }] of phases.entries())
      await c.query(
        `CREATE TABLE ${SCHEMA}.source_${i} AS SELECT ${list} FROM public.school_task WHERE phase_id = '${id}' ORDER BY school_id, task_key`,
      );
    return {
      columns: list,
      phases: phases.map(({ id }) => id),
      indexes: indexes.map(({ indexdef }) => indexdef),
      rows: phases.reduce((sum, { n }) => sum + n, 0),
    };
  }, database);
}

/**
 * The least PostgreSQL can do for the same rows: into a bare table of the same columns and checks, then the same
 * indexes, then ATTACH. One connection per phase, as many as the product uses. No foreign keys, no counters, no audit.
 */
export async function loadFloor(
  server: BenchServer,
  database: string,
  plan: Plan,
): Promise<number> {
  await server.admin(async (c) => {
    await c.query(`DROP TABLE IF EXISTS ${SCHEMA}.school_task`);
    await c.query(
      `CREATE TABLE ${SCHEMA}.school_task (LIKE public.school_task INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING CONSTRAINTS) PARTITION BY LIST (phase_id)`,
    );
  }, database);
  await server.settle(database);
  const clients = plan.phases.map(
    () => new Client({ connectionString: server.superuserUrl(database) }),
  );
  try {
    for (const client of clients) await client.connect();
    return await timed(() =>
      Promise.all(clients.map((client, i) => loadPhase(client, plan, i))).then(() => undefined),
    );
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await check(server, database, plan);
  }
}

async function loadPhase(client: Client, plan: Plan, i: number): Promise<void> {
  const table = `${SCHEMA}.part_${i}`;
  const phaseId = plan.phases[i] ?? '';
  await client.query(
    `CREATE TABLE ${table} (LIKE public.school_task INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING CONSTRAINTS)`,
  );
  await client.query(
    `INSERT INTO ${table} (${plan.columns}) SELECT ${plan.columns} FROM ${SCHEMA}.source_${i}`,
  );
  for (const [n, definition] of plan.indexes.entries())
    await client.query(
      definition
        .replace(/INDEX \S+ ON/, `INDEX part_${i}_${n} ON`)
        .replace(/ON public\.school_task /, `ON ${table} `),
    );
  // the check that ATTACH would otherwise make by reading the table once more
  await client.query(
    `ALTER TABLE ${table} ADD CONSTRAINT of_phase CHECK (phase_id = '${phaseId}') NOT VALID`,
  );
  await client.query(
    `ALTER TABLE ${SCHEMA}.school_task ATTACH PARTITION ${table} FOR VALUES IN ('${phaseId}')`,
  );
}

/** A baseline that loaded something else is no baseline. */
async function check(server: BenchServer, database: string, plan: Plan): Promise<void> {
  await server.admin(async (c) => {
    const { rows } = await c.query<{ n: number; indexes: number }>(
      `SELECT (SELECT count(*)::int FROM ${SCHEMA}.school_task) AS n,
         (SELECT count(*)::int FROM pg_indexes WHERE schemaname = '${SCHEMA}' AND tablename LIKE 'part\\_%') AS indexes`,
    );
    const expected = plan.indexes.length * plan.phases.length;
    if (rows[0]?.n !== plan.rows || rows[0].indexes !== expected)
      throw new Error(
        `the floor holds ${rows[0]?.n} rows and ${rows[0]?.indexes} indexes instead of ${plan.rows} and ${expected}`,
      );
    await c.query(`DROP TABLE ${SCHEMA}.school_task`);
  }, database);
}
