import type { Database } from '@app/persistence';
import type { Channels } from '../delivery/channels';
import type { CommandRunner } from '../pipeline/command-runner';

/** What every use case is built from; features add nothing to it but read it. */
export interface Deps {
  /** transactions, idempotency, refusals */
  readonly commands: CommandRunner;
  /** reads outside a transaction */
  readonly database: Database;
  /** ways outside the house */
  readonly channels: Channels;
}
