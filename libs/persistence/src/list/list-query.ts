import type { QueryResultRow } from 'pg';
import { DomainError } from '@app/domain';
import type { Database, Queryable } from '../core/database';
import type { Page } from '../core/page';
import type { ListContext, ListQuery, ListScope, ListSpec, SortSpec } from './list-declaration';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}
type Keyed<R> = R & { readonly pageKey: readonly string[] };

const refused = (field: string): DomainError =>
  new DomainError('request.invalid', 'invalid', { count: 1 }, [{ field, code: 'field.isIn' }]);

/** Sort and direction of a name such as `-dueAt`. @throws DomainError request.invalid when the list has no such sort */
export function sortOf(
  spec: ListSpec,
  name: string,
): { readonly sort: SortSpec; readonly isDescending: boolean } {
  const isDescending = name.startsWith('-');
  const known = Object.entries(spec.sorts).find(
    ([key]) => key === (isDescending ? name.slice(1) : name),
  );
  if (!known) throw refused('sort');
  return { sort: known[1], isDescending };
}

/** The names a list's sort may have, both directions of each. */
export const sortNames = (spec: ListSpec): readonly string[] =>
  Object.keys(spec.sorts).flatMap((name) => [name, `-${name}`]);

function conditions(
  spec: ListSpec,
  query: Pick<ListQuery, 'filter'>,
  context: ListContext,
  values: unknown[],
): readonly string[] {
  const add = (value: unknown): string => `$${values.push(value)}`;
  return Object.entries({ ...spec.defaults, ...query.filter }).map(([name, value]) => {
    const known = Object.entries(spec.filters).find(([key]) => key === name);
    if (!known) throw refused(name);
    const condition = known[1].sql(value, add, context);
    return known[1].kind === 'flag' && value === false ? `NOT (${condition})` : `(${condition})`;
  });
}

/**
 * The rows of a list in order. The base rows are cut first, what they show is joined to those of the page alone.
 * @param limit rows to cut at; null = all of them
 */
export function listStatement(
  spec: ListSpec,
  scope: ListScope,
  query: ListQuery,
  context: ListContext,
  limit: number | null,
): Statement {
  const values: unknown[] = [];
  const { sort, isDescending } = sortOf(spec, query.sort);
  const keys = [sort, ...spec.ids];
  const where = [scope(values), ...conditions(spec, query, context, values)];
  if (sort.where !== undefined) where.push(sort.where);
  if (query.after) {
    const after = query.after;
    if (after.length !== keys.length) throw new DomainError('request.cursor-invalid', 'invalid');
    const given = keys.map((key, i) => `$${values.push(after[i])}::${key.type}`);
    where.push(
      `(${keys.map((k) => k.sql).join(', ')}) ${isDescending ? '<' : '>'} (${given.join(', ')})`,
    );
  }
  const direction = isDescending ? 'DESC' : 'ASC';
  const order = (first: string): string =>
    [first, ...spec.ids.map((k) => k.sql)].map((k) => `${k} ${direction}`).join(', ');
  const cut = limit === null ? '' : ` LIMIT $${values.push(limit)}`;
  const key = `ARRAY[${keys.map((k) => `(${k.sql})::text`).join(', ')}]`;
  return {
    text: `SELECT ${spec.columns}, ${spec.alias}."pageKey" FROM (
      SELECT ${spec.alias}.*, ${sort.sql} AS "sortKey", ${key} AS "pageKey" FROM ${spec.base} WHERE ${where.join(' AND ')} ORDER BY ${order(sort.sql)}${cut}) ${spec.alias}
      ${spec.joins} ORDER BY ${order(`${spec.alias}."sortKey"`)}`,
    values,
  };
}

/** The row as its list shows it; the key belongs to the cursor. */
function withoutKey<R>(row: Keyed<R>): R {
  Reflect.deleteProperty(Object(row), 'pageKey');
  return row;
}

/** One page within the reader's scope. */
export async function listPage<R extends QueryResultRow>(
  db: Queryable,
  spec: ListSpec,
  scope: ListScope,
  query: ListQuery,
  context: ListContext,
): Promise<Page<R>> {
  const { text, values } = listStatement(spec, scope, query, context, query.limit + 1);
  const rows = await db.query<Keyed<R>>(text, values);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const next = rows.length > query.limit && last !== undefined ? last.pageKey : null;
  return { items: items.map((row) => withoutKey<R>(row)), next };
}

/** How many rows a list has. */
export async function countList(
  db: Queryable,
  spec: ListSpec,
  scope: ListScope,
  query: Pick<ListQuery, 'filter'>,
  context: ListContext,
): Promise<number> {
  const values: unknown[] = [];
  const where = [scope(values), ...conditions(spec, query, context, values)];
  const rows = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${spec.base} WHERE ${where.join(' AND ')}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

const FETCH = 500;

/** Every row of a list from one snapshot, a few hundred at a time: memory stays flat whatever the size. */
export async function* streamList<R extends QueryResultRow>(
  database: Database,
  spec: ListSpec,
  scope: ListScope,
  query: Omit<ListQuery, 'limit' | 'after'>,
  context: ListContext,
): AsyncGenerator<R> {
  const whole = { ...query, limit: 0, after: null };
  const { text, values } = listStatement(spec, scope, whole, context, null);
  const client = await database.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`DECLARE list NO SCROLL CURSOR FOR ${text}`, [...values]);
    for (;;) {
      const { rows } = await client.query<Keyed<R>>(`FETCH ${FETCH} FROM list`);
      for (const row of rows) yield withoutKey<R>(row);
      if (rows.length < FETCH) return;
    }
  } finally {
    await client.query('ROLLBACK').catch((lost: unknown) => {
      broken = lost instanceof Error ? lost : new Error('rollback failed');
    });
    client.release(broken);
  }
}
