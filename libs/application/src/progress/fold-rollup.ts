import { foldDeltas } from '@app/persistence';
import type { Deps } from '../composition/deps';

const BATCH = 5_000;

/** Folds counter deltas; one process at a time does it, the others find the lock taken. */
export class FoldRollup {
  constructor(private readonly deps: Deps) {}

  /** @returns deltas folded */
  async execute(): Promise<number> {
    return this.deps.commands.transact((scope) => foldDeltas(scope, BATCH, scope.now));
  }
}
