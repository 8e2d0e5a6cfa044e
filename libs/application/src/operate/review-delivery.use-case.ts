import {
  lastRestore,
  markReviewed,
  suppressDigests,
  wouldBeSent,
  type RestoreMark,
  type WouldBeSent,
} from '@app/persistence';
import type { Deps } from '../composition/deps';

export interface DeliveryReview {
  readonly restore: RestoreMark | null;
  readonly wouldBeSent: readonly WouldBeSent[];
  readonly suppressed: number;
}

/** What the open delivery gate would send, and after a restore: what must not be sent again. */
export class ReviewDelivery {
  constructor(private readonly deps: Deps) {}

  /** @param before digests of slots before this instant are suppressed; null = only look */
  async execute(before: Date | null): Promise<DeliveryReview> {
    return this.deps.commands.transact(async (scope) => {
      const restore = await lastRestore(scope);
      const suppressed = before ? await suppressDigests(scope, before) : 0;
      if (before && restore) await markReviewed(scope, restore.id, scope.now);
      return {
        restore,
        wouldBeSent: await wouldBeSent(scope, restore?.restoredTo ?? scope.now),
        suppressed,
      };
    });
  }
}
