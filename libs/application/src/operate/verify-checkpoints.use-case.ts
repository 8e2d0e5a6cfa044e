import type { KeyObject } from 'node:crypto';
import { headsNotInLog } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { checkpointFaults, type Checkpoint, type CheckpointFault } from './checkpoint';

export interface CheckpointReport {
  readonly checkpoints: number;
  readonly faults: readonly (CheckpointFault | MissingHead)[];
}
export interface MissingHead {
  readonly no: number;
  readonly fault: 'missing';
  readonly shard: number;
  readonly seq: number;
}

/**
 * Holds an export that was kept elsewhere against this database: a tail that was cut off, a chain that was rewound and
 * written anew, and an older database put in place all lack a head that was signed.
 */
export class VerifyCheckpoints {
  constructor(private readonly deps: Deps) {}

  async execute(list: readonly Checkpoint[], key: KeyObject): Promise<CheckpointReport> {
    const faults: (CheckpointFault | MissingHead)[] = [...checkpointFaults(list, key)];
    for (const c of list) {
      for (const head of await headsNotInLog(this.deps.database, c.heads))
        faults.push({ no: c.no, fault: 'missing', ...head });
    }
    return { checkpoints: list.length, faults };
  }
}
