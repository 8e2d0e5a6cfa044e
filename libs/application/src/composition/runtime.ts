import { pathToFileURL } from 'node:url';
import {
  ClamAvScanner,
  createFileStore,
  type FileStore,
  type StorageOptions,
} from '@app/integrations';
import { Database, TransactionRunner, type WallClock } from '@app/persistence';
import { fromRoot } from '@app/platform';
import { Announcer } from '../live/announcer';
import { LiveHub } from '../live/live-hub';
import { CommandRunner } from '../pipeline/command-runner';
import { createApplication, type Application } from './application';

export interface RuntimeOptions {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly name: string;
  /** where files are kept: an address or a store somebody has built; without it the folder beside the data */
  readonly storage?: StorageOptions | FileStore;
  /** `host:port` of the virus scanner; without it nothing is scanned */
  readonly scannerAddress?: string;
  /** absent = the database's clock; tests own theirs */
  readonly clock?: WallClock;
  /** called after each commit: wakes the loops of the same process */
  readonly onCommit?: (leftMessages: boolean) => void;
  /** after commits tell the workers of other processes that there is something to do */
  readonly announces?: boolean;
}

export interface Runtime {
  readonly app: Application;
  readonly database: Database;
  /** streams of changes to the people online */
  readonly live: LiveHub;
  /** answers within the acquire timeout or says no */
  healthy(): Promise<boolean>;
  /**
   * Whether the connection belongs to the owner of the audit log: such a process could rewrite it and must not run.
   * @throws DomainError database.unavailable
   */
  ownsAuditLog(): Promise<boolean>;
  close(): Promise<void>;
}

const EXPORT_CONNECTIONS = 2;

/** Database, transactions and use cases of one process. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const database = new Database({
    url: options.databaseUrl,
    max: options.poolSize,
    applicationName: options.name,
    clock: options.clock,
  });
  const storage = options.storage ?? { url: pathToFileURL(fromRoot('.data/files')).toString() };
  const files = 'url' in storage ? createFileStore(storage) : storage;
  const scanner =
    options.scannerAddress === undefined ? null : new ClamAvScanner(options.scannerAddress);
  const exports = new Database({
    url: options.databaseUrl,
    max: EXPORT_CONNECTIONS,
    applicationName: `${options.name}-export`,
  });
  const announcer = options.announces === true ? new Announcer(database) : null;
  const committed = (leftMessages: boolean): void => {
    options.onCommit?.(leftMessages);
    if (leftMessages) announcer?.touch();
  };
  const commands = new CommandRunner(new TransactionRunner(database, committed));
  const app = createApplication({ commands, database, exports, files, scanner });
  const live = new LiveHub(app.deps, app.session, options.databaseUrl);
  return {
    app,
    database,
    live,
    healthy: async () => {
      try {
        await database.query('SELECT 1');
        return true;
      } catch (error) {
        if (error instanceof Error) return false;
        throw error;
      }
    },
    ownsAuditLog: async () => {
      const rows = await database.query<{ owns: boolean }>(
        "SELECT pg_has_role(current_user, relowner, 'MEMBER') AS owns FROM pg_class WHERE oid = 'audit_log'::regclass",
      );
      return rows[0]?.owns === true;
    },
    close: async () => {
      announcer?.stop();
      await live.stop();
      await exports.close();
      await database.close();
    },
  };
}
