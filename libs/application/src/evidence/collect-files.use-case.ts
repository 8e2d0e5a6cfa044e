import { UNFINISHED_HOURS, UNREFERENCED_HOURS } from '@app/domain';
import {
  dropUnreferencedEvidence,
  dropUnreferencedFiles,
  endUpload,
  keysInUse,
  partsOf,
  staleUploads,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';

const HOUR_MS = 3_600_000;
const BATCH = 200;
const PREFIXES = ['part/', 'file/', 'thumbnail/'];

export interface CollectReport {
  readonly uploads: number;
  readonly evidence: number;
  readonly files: number;
  /** objects no row knew */
  readonly orphans: number;
}

/**
 * Clears away what nobody waits for: uploads that were never finished, evidence that serves no duty, and objects a crash
 * left between the store and the database. Rows go first: an object too many is a waste, a row without its object a loss.
 */
export class CollectFiles {
  constructor(private readonly deps: Deps) {}

  /** @param options.sweep compare every object of the store with the rows, too: slow with many files */
  async execute(options: { readonly sweep: boolean }): Promise<CollectReport> {
    const { commands, files } = this.deps;
    const { keys, ...counts } = await commands.transact(async (scope) => {
      const parts = await this.endStale(scope);
      const before = new Date(scope.now.getTime() - UNREFERENCED_HOURS * HOUR_MS);
      const evidence = await dropUnreferencedEvidence(scope, before, BATCH);
      const dropped = await dropUnreferencedFiles(scope, BATCH);
      return {
        uploads: parts.uploads,
        evidence,
        files: dropped.filter((key) => key.startsWith('file/')).length,
        keys: [...parts.keys, ...dropped],
        now: scope.now,
      };
    });
    for (const key of keys) await files.remove(key);
    const { now, ...done } = counts;
    return { ...done, orphans: options.sweep ? await this.sweep(now) : 0 };
  }

  private async endStale(
    scope: TransactionScope,
  ): Promise<{ readonly uploads: number; readonly keys: readonly string[] }> {
    const before = new Date(scope.now.getTime() - UNFINISHED_HOURS * HOUR_MS);
    const keys: string[] = [];
    const stale = await staleUploads(scope, before, BATCH);
    const refusal = { code: 'upload.expired', facts: {} } as const;
    for (const upload of stale) {
      for (const part of await partsOf(scope, upload.id)) keys.push(part.key);
      await endUpload(scope, upload, { state: 'REFUSED', refusal }, scope.now);
    }
    return { uploads: stale.length, keys };
  }

  private async sweep(now: Date): Promise<number> {
    // younger objects may belong to a transaction that has not ended
    const before = now.getTime() - UNFINISHED_HOURS * HOUR_MS;
    let orphans = 0;
    for (const prefix of PREFIXES) {
      let batch: string[] = [];
      for await (const { key, modifiedAt } of this.deps.files.list(prefix)) {
        if (modifiedAt.getTime() >= before) continue;
        batch.push(key);
        if (batch.length < BATCH) continue;
        orphans += await this.removeUnknown(batch);
        batch = [];
      }
      orphans += await this.removeUnknown(batch);
    }
    return orphans;
  }

  private async removeUnknown(keys: readonly string[]): Promise<number> {
    if (keys.length === 0) return 0;
    const known = await keysInUse(this.deps.database, keys);
    const unknown = keys.filter((key) => !known.has(key));
    for (const key of unknown) await this.deps.files.remove(key);
    return unknown.length;
  }
}
