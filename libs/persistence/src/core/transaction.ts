import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient, QueryResultRow } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { named, translated, type Database, type Queryable } from './database';
import { appendAuditSql } from '../sql/append-audit.sql';
import { addEventsSql, addMessageSql } from '../sql/add-outbox.sql';

export interface AuditEntry {
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly stateVersion?: number | null;
  readonly setId?: string | null;
  /** the unit whose chain the entry joins */
  readonly unitId: string | null;
  readonly bureauId: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface EventMessage {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly action: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** A message to a clock; `coalesce` merges it with a pending one of the same name and workflow. */
export interface ClockMessage extends EventMessage {
  readonly kind: 'start' | 'signal' | 'signal_with_start' | 'cancel';
  readonly workflowId: string;
  readonly workflowType: string;
  readonly coalesce?: 'nudge';
}

/**
 * One transaction. `now` is the clock read once at its start; audit entries and messages are
 * collected and written last, in the order that keeps locks free of circles.
 */
export class TransactionScope implements Queryable {
  private readonly audits: AuditEntry[] = [];
  private readonly events: EventMessage[] = [];
  private readonly clocks: ClockMessage[] = [];
  private readonly afterCommit: (() => void)[] = [];

  constructor(
    private readonly client: PoolClient,
    /** milliseconds precision, passed to SQL as a parameter; business SQL never calls now() */
    readonly now: Date,
  ) {}

  async query<R extends QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<R[]> {
    return (await this.client.query<R>(sql, [...values])).rows;
  }

  async prepared<R extends QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<R[]> {
    return (await this.client.query<R>(named(sql, values))).rows;
  }

  async execute(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(sql, [...values])).rowCount ?? 0;
  }

  /** Bulk input: rows in COPY's text form, as fast as the database takes them. */
  async copyIn(sql: string, lines: AsyncIterable<string>): Promise<void> {
    await pipeline(Readable.from(lines), this.client.query(copyFrom(sql)));
  }

  audit(entry: AuditEntry): void {
    this.audits.push(entry);
  }

  /** An outbox row of kind `event`: live ticks, webhooks. */
  emit(event: EventMessage): void {
    this.events.push(event);
  }

  /** An outbox row that moves a clock. */
  send(message: ClockMessage): void {
    this.clocks.push(message);
  }

  /** Runs after a successful commit; must not throw and must not write. */
  onCommit(work: () => void): void {
    this.afterCommit.push(work);
  }

  get leftMessages(): boolean {
    return this.events.length > 0 || this.clocks.length > 0;
  }

  async flush(): Promise<void> {
    if (this.audits.length > 0)
      await this.execute(appendAuditSql, [this.now, JSON.stringify(this.audits)]);
    const ordered = [...this.clocks].sort((a, b) =>
      a.workflowId < b.workflowId ? -1 : a.workflowId > b.workflowId ? 1 : 0,
    );
    for (const m of ordered) {
      await this.execute(addMessageSql, [
        m.workflowId,
        m.workflowType,
        m.subjectKind,
        m.subjectId,
        m.subjectVersion,
        m.action,
        m.kind,
        JSON.stringify(m.payload ?? {}),
        m.coalesce ? `${m.workflowId}:${m.coalesce}` : null,
      ]);
    }
    if (this.events.length > 0) await this.execute(addEventsSql, [JSON.stringify(this.events)]);
  }

  committed(): void {
    for (const work of this.afterCommit) work();
  }
}

const RETRYABLE = new Set(['40001', '40P01']);
const MAX_ATTEMPTS = 3;

/** Owns BEGIN … COMMIT. A serialisation failure or deadlock runs the work again, at most three times. */
export class TransactionRunner {
  constructor(
    private readonly database: Database,
    /**
     * called after each commit, to wake the loops without a NOTIFY per transaction
     * @param leftMessages whether the transaction left outbox rows of its own
     */
    private readonly wake: (leftMessages: boolean) => void = () => undefined,
  ) {}

  async run<T>(work: (scope: TransactionScope) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const client = await this.database.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const scope = new TransactionScope(client, await this.database.now(client));
        const result = await work(scope);
        await scope.flush();
        await client.query('COMMIT');
        scope.committed();
        this.wake(scope.leftMessages);
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((lost: unknown) => {
          broken = lost instanceof Error ? lost : new Error('rollback failed');
        });
        if (attempt < MAX_ATTEMPTS && isRetryable(error)) continue;
        throw translated(error);
      } finally {
        client.release(broken);
      }
    }
  }
}

function isRetryable(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    RETRYABLE.has(error.code)
  );
}
