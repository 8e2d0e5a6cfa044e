import { ensurePartitions, sweep, type Swept } from '@app/persistence';
import type { Deps } from '../composition/deps';

/**
 * Request keys: the promise of `Idempotency-Key`. Sessions: security questions of the last month. Sign-ins: half a year,
 * the least a security log is kept. Activity commands:
 * a workflow can be reset as long as Temporal keeps it (90 days), and a run lasts at most 31.
 */
export const RETENTION = {
  requestKeyDays: 7,
  sessionDays: 30,
  signInDays: 180,
  activityCommandDays: 121,
  setupTokenDays: 30,
} as const;

export interface HouseReport extends Swept {
  readonly partitionsMade: number;
}

/** Makes the partitions of the coming months and removes what has done its duty. */
export class KeepHouse {
  constructor(private readonly deps: Deps) {}

  async execute(): Promise<HouseReport> {
    const partitionsMade = await ensurePartitions(this.deps.database);
    return { partitionsMade, ...(await sweep(this.deps.database, RETENTION)) };
  }
}
