import type { FileStore, VirusScanner } from '@app/integrations';
import type { Database } from '@app/persistence';
import type { CommandRunner } from '../pipeline/command-runner';

/** What every use case is built from; features add nothing to it but read it. */
export interface Deps {
  /** transactions, idempotency, refusals */
  readonly commands: CommandRunner;
  /** reads outside a transaction */
  readonly database: Database;
  /** bytes of evidence */
  readonly files: FileStore;
  /** null: files are judged by what they are alone */
  readonly scanner: VirusScanner | null;
  /** two connections for long reads, so that exports never take those of the people at work */
  readonly exports: Database;
}
