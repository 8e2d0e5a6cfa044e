import { createHash } from 'node:crypto';
import { Pool, types, type PoolClient, type QueryResultRow } from 'pg';
import { DomainError } from '@app/domain';
import { databaseClock, type WallClock } from './wall-clock';

// bigint counters of ours stay far below 2^53; dates must not pass through a time zone.
types.setTypeParser(types.builtins.INT8, (text) => Number(text));
types.setTypeParser(types.builtins.DATE, (text) => text);

export interface DatabaseOptions {
  readonly url: string;
  /** connections of this pool */
  readonly max: number;
  readonly applicationName: string;
  /** how long a caller waits for a free connection before 503 */
  readonly acquireTimeoutMs?: number;
  readonly statementTimeoutMs?: number;
  /** absent = the database's own */
  readonly clock?: WallClock;
}

/** Anything that answers SQL: the pool outside a transaction, a scope inside one. */
export interface Queryable {
  query<R extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /**
   * The same for a statement of constant text that finds its rows by key: parsed and planned once a connection. Planning the
   * read of one task took ten times as long as the read; a list, whose plan hangs on its values, is not asked this way.
   */
  prepared<R extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** number of rows the statement touched */
  execute(sql: string, values?: readonly unknown[]): Promise<number>;
}

const CONNECTION_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '53300',
]);

/** The SQLSTATE or system error code of a driver error. */
export function errorCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The violated constraint's name, when the database names one. */
export function constraintOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('constraint' in error)) return undefined;
  return typeof error.constraint === 'string' ? error.constraint : undefined;
}

export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return errorCodeOf(error) === '23505' && constraintOf(error) === constraint;
}

/** A lost or refused connection becomes `unavailable`; everything else stays as it is. */
export function translated(error: unknown): unknown {
  const code = errorCodeOf(error);
  const message = error instanceof Error ? error.message : '';
  if (
    (code !== undefined && CONNECTION_ERRORS.has(code)) ||
    code === '57014' ||
    code === '55P03' ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  ) {
    return new DomainError('database.unavailable', 'unavailable', { code: code ?? 'connection' });
  }
  if (code === '40001' || code === '40P01')
    return new DomainError('database.conflict', 'unavailable', { code });
  return error;
}

const names = new Map<string, string>();

/** The statement under a name of its own, by which the driver keeps it prepared. */
export function named(
  text: string,
  values: readonly unknown[],
): { readonly name: string; readonly text: string; readonly values: unknown[] } {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}

/** One bounded connection pool. */
export class Database implements Queryable {
  readonly pool: Pool;
  private readonly clock: WallClock;

  constructor(options: DatabaseOptions) {
    this.clock = options.clock ?? databaseClock;
    this.pool = new Pool({
      connectionString: options.url,
      max: options.max,
      application_name: options.applicationName,
      // Waiting is bounded: a full pool must shed load as 503 instead of hanging every request.
      connectionTimeoutMillis: options.acquireTimeoutMs ?? 2_000,
      idleTimeoutMillis: 30_000,
      options: `-c timezone=UTC -c lock_timeout=5000 -c statement_timeout=${options.statementTimeoutMs ?? 60_000} -c idle_in_transaction_session_timeout=60000`,
    });
    // An idle connection that the server closes must not end the process; the next query opens a new one.
    this.pool.on('error', () => undefined);
    // Nor one that is at work: its query already fails with the same error, and the pool listens to idle ones only.
    this.pool.on('connect', (client) => {
      client.on('error', () => undefined);
    });
  }

  async query<R extends QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<R[]> {
    try {
      return (await this.pool.query<R>(sql, [...values])).rows;
    } catch (error) {
      throw translated(error);
    }
  }

  async prepared<R extends QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<R[]> {
    try {
      return (await this.pool.query<R>(named(sql, values))).rows;
    } catch (error) {
      throw translated(error);
    }
  }

  async execute(sql: string, values: readonly unknown[] = []): Promise<number> {
    try {
      return (await this.pool.query(sql, [...values])).rowCount ?? 0;
    } catch (error) {
      throw translated(error);
    }
  }

  /** The instant that counts now. @param client connection of the transaction it is for */
  async now(client: Pick<PoolClient, 'query'> = this.pool): Promise<Date> {
    try {
      return await this.clock.now(client);
    } catch (error) {
      throw translated(error);
    }
  }

  /** The same without a round trip; null = the statement it is for reads the database's clock itself. */
  known(): Date | null {
    return this.clock.known();
  }

  async connect(): Promise<PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw translated(error);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
