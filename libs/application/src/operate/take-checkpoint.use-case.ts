import type { KeyObject } from 'node:crypto';
import { auditHeads, insertCheckpoint, lastCheckpoint } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { signCheckpoint, type Checkpoint } from './checkpoint';

/** Signs the present heads of the audit chains. */
export class TakeCheckpoint {
  constructor(private readonly deps: Deps) {}

  /** @returns the checkpoint, to be kept outside the database as well */
  async execute(key: KeyObject): Promise<Checkpoint> {
    return this.deps.commands.transact(async (scope) => {
      await scope.query("SELECT pg_advisory_xact_lock(hashtextextended('gongjian.checkpoint', 0))");
      const last = await lastCheckpoint(scope);
      const heads = (await auditHeads(scope)).map(
        (h) => [h.shard, h.seq, h.hash.toString('hex')] as const,
      );
      const made = signCheckpoint(key, {
        no: (last?.no ?? 0) + 1,
        at: scope.now.toISOString(),
        heads,
        previous: last?.root.toString('hex') ?? null,
      });
      await insertCheckpoint(scope, {
        no: made.no,
        at: scope.now,
        heads,
        root: Buffer.from(made.root, 'hex'),
        previous: made.previous === null ? null : Buffer.from(made.previous, 'hex'),
        keyId: made.keyId,
        signature: Buffer.from(made.signature, 'base64'),
      });
      return made;
    });
  }
}
