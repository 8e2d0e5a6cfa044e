import { checkpoints } from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { Checkpoint } from './checkpoint';

/** The stored checkpoints after a number, as they were signed. */
export class ExportCheckpoints {
  constructor(private readonly deps: Deps) {}

  async execute(afterNo: number): Promise<readonly Checkpoint[]> {
    return (await checkpoints(this.deps.database, afterNo)).map((c) => ({
      v: 1,
      no: c.no,
      at: c.at.toISOString(),
      heads: c.heads,
      root: c.root.toString('hex'),
      previous: c.previous?.toString('hex') ?? null,
      keyId: c.keyId,
      signature: c.signature.toString('base64'),
    }));
  }
}
