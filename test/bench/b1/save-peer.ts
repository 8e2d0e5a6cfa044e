import {
  DataSource,
  EntitySchema,
  type EntitySchemaColumnOptions,
  type ObjectLiteral,
} from 'typeorm';
import { timed } from '../pairs';
import type { BenchServer } from '../server';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

const TYPES: Readonly<Record<string, EntitySchemaColumnOptions>> = {
  uuid: { type: 'uuid' },
  text: { type: 'text' },
  integer: { type: 'int' },
  boolean: { type: 'boolean' },
  jsonb: { type: 'jsonb' },
  date: { type: 'date' },
  'timestamp with time zone': { type: 'timestamptz' },
  'uuid[]': { type: 'uuid', array: true },
};

function columnOf({ name, type, nullable }: Column): EntitySchemaColumnOptions {
  const known = TYPES[type];
  if (!known) throw new Error(`the peer knows no column of type ${type}`);
  // an id of the database's own making spares save() its reading before writing
  if (name === 'id') return { ...known, primary: true, generated: 'uuid' };
  return { ...known, nullable };
}

/**
 * The way an application writes that thinks in objects: one save() for each task, one connection, the same columns
 * and indexes and nothing else. @returns milliseconds for the rows given
 */
export async function savePeer(
  server: BenchServer,
  database: string,
  limit: number,
): Promise<{ readonly rows: number; readonly ms: number }> {
  const { columns, rows } = await server.admin(async (c) => {
    await c.query('CREATE SCHEMA peer');
    await c.query('CREATE TABLE peer.school_task (LIKE public.school_task INCLUDING ALL)');
    const found = await c.query<Column>(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS nullable FROM pg_attribute
       WHERE attrelid = 'school_task'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    );
    const made = await c.query<ObjectLiteral>(
      'SELECT * FROM public.school_task ORDER BY school_id, phase_no, task_key LIMIT $1',
      [limit],
    );
    return { columns: found.rows, rows: made.rows };
  }, database);
  const entity = new EntitySchema<ObjectLiteral>({
    name: 'PeerSchoolTask',
    schema: 'peer',
    tableName: 'school_task',
    columns: Object.fromEntries(columns.map((column) => [column.name, columnOf(column)])),
  });
  const source = new DataSource({
    type: 'postgres',
    url: server.superuserUrl(database),
    entities: [entity],
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: 1,
  });
  await source.initialize();
  try {
    const repository = source.getRepository(entity);
    const objects = rows.map(({ id: _id, open: _open, ...row }) => repository.create(row));
    const ms = await timed(async () => {
      for (const object of objects) await repository.save(object);
    });
    const written = await repository.count();
    if (written !== rows.length || written === 0)
      throw new Error(`save() left ${written} rows of ${rows.length}`);
    return { rows: written, ms };
  } finally {
    await source.destroy();
  }
}
