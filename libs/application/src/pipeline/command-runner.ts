import { DomainError, type Actor } from '@app/domain';
import { errorCodeOf, type TransactionRunner, type TransactionScope } from '@app/persistence';
import { actorIdOf } from './action-runner';

/** What makes a repeated request harmless: the client's key, the route and a digest of the body. */
export interface RequestKey {
  readonly key: string;
  readonly route: string;
  /** sha-256 of the canonical body */
  readonly bodyHash: Buffer;
}

export interface CommandContext {
  readonly actor: Actor;
  /** name of the use case, for the audit entry of a refusal: `school-task.sign` */
  readonly name: string;
  /** absent for the system and for scripts */
  readonly request?: RequestKey;
  readonly subject?: { readonly kind: string; readonly id: string };
}

/**
 * Runs one use case in one transaction: once per request key, and a refusal leaves an audit entry written in a
 * transaction of its own. Results must be plain JSON values; a repeated request gets the stored one.
 */
export class CommandRunner {
  constructor(private readonly transactions: TransactionRunner) {}

  async run<T>(context: CommandContext, work: (scope: TransactionScope) => Promise<T>): Promise<T> {
    try {
      return await this.transactions.run((scope) => this.once(scope, context, work));
    } catch (error) {
      if (
        error instanceof DomainError &&
        (error.kind === 'forbidden' || error.kind === 'conflict')
      ) {
        await this.auditRefusal(context, error);
      }
      throw error;
    }
  }

  /**
   * Runs an activity's effect once per command id; a retry returns the stored result.
   * @param commandId `<workflowId>:<step>:<cause>`, made in the workflow
   */
  async runOnce<T>(commandId: string, work: (scope: TransactionScope) => Promise<T>): Promise<T> {
    return this.transactions.run(async (scope) => {
      const made = await scope.execute(
        'INSERT INTO activity_command (command_id) VALUES ($1) ON CONFLICT DO NOTHING',
        [commandId],
      );
      if (made === 0) {
        const rows = await scope.query<{ result: T }>(
          'SELECT result FROM activity_command WHERE command_id = $1',
          [commandId],
        );
        const row = rows[0];
        if (row) return row.result;
      }
      const result = await work(scope);
      await scope.execute('UPDATE activity_command SET result = $2::jsonb WHERE command_id = $1', [
        commandId,
        JSON.stringify(result),
      ]);
      return result;
    });
  }

  /** A plain transaction for reads that must be consistent and for system steps that carry their own key. */
  async transact<T>(work: (scope: TransactionScope) => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  private async once<T>(
    scope: TransactionScope,
    context: CommandContext,
    work: (scope: TransactionScope) => Promise<T>,
  ): Promise<T> {
    const { request } = context;
    const actorId = actorIdOf(context.actor);
    if (!request || actorId === null) return work(scope);
    const locked = await scope.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1 || $2, 0)) AS locked',
      [actorId, request.key],
    );
    if (locked[0]?.locked !== true)
      throw new DomainError('request.in-progress', 'conflict', { retryAfterSeconds: 1 });
    const known = await scope.query<{ body_hash: Buffer; route: string; body: { result: T } }>(
      'SELECT body_hash, route, body FROM request_key WHERE actor_id = $1 AND key = $2',
      [actorId, request.key],
    );
    const stored = known[0];
    if (stored) {
      if (stored.route !== request.route || !stored.body_hash.equals(request.bodyHash)) {
        throw new DomainError('request.key-reused', 'invalid');
      }
      return stored.body.result;
    }
    const result = await work(scope);
    await scope.execute(
      'INSERT INTO request_key (actor_id, key, route, body_hash, status, body) VALUES ($1, $2, $3, $4, 200, $5::jsonb)',
      [
        actorId,
        request.key,
        request.route,
        request.bodyHash,
        JSON.stringify({ result: result ?? null }),
      ],
    );
    return result;
  }

  private async auditRefusal(context: CommandContext, refusal: DomainError): Promise<void> {
    if (refusal.code === 'request.in-progress') return;
    try {
      await this.transactions.run(async (scope) => {
        scope.audit({
          actorId: actorIdOf(context.actor),
          action: `refused.${context.name}`,
          subjectKind: context.subject?.kind ?? 'REQUEST',
          subjectId: context.subject?.id ?? null,
          unitId: context.actor.kind === 'person' ? context.actor.unitId : null,
          bureauId: context.actor.bureauId,
          data: { code: refusal.code, ...refusal.facts },
        });
        await Promise.resolve();
      });
    } catch (error) {
      // The refusal itself must reach the person even when the database is gone meanwhile.
      if (!(error instanceof DomainError) && errorCodeOf(error) === undefined) throw error;
    }
  }
}
