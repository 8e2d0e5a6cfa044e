import type { PersonActor } from '@app/domain';
import { headsNotInLog, lastCheckpointHeads } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { refuseUnlessMay } from '../organisation/unit-rules';

export interface ChainState {
  readonly checkpoint: {
    readonly no: number;
    readonly at: string;
    readonly chains: number;
    /** chains whose signed end the log no longer has: cut off, written anew, or an older database put in place */
    readonly broken: number;
  } | null;
}

/**
 * Whether the log still holds what was last signed. The whole recomputation of every hash is the operator's command
 * (`audit verify`): it reads everything, and needs the key kept elsewhere.
 */
export class ReadChain {
  constructor(private readonly deps: Deps) {}

  async execute(actor: PersonActor): Promise<ChainState> {
    refuseUnlessMay('audit.read', actor);
    const last = await lastCheckpointHeads(this.deps.database);
    if (!last) return { checkpoint: null };
    const missing = await headsNotInLog(this.deps.database, last.heads);
    return {
      checkpoint: {
        no: last.no,
        at: last.at.toISOString(),
        chains: last.heads.length,
        broken: missing.length,
      },
    };
  }
}
