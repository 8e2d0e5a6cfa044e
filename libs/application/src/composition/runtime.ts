import { Database, TransactionRunner, type WallClock } from '@app/persistence';
import { createChannels, type ChannelOptions } from '../delivery/channels';
import { CommandRunner } from '../pipeline/command-runner';
import { createApplication, type Application } from './application';

export interface RuntimeOptions {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly name: string;
  /** mail server and rules of webhooks; without it nothing leaves the house */
  readonly channels?: ChannelOptions;
  /** called after each commit: wakes the relay of the same process */
  readonly onCommit?: () => void;
  /** absent = the database's clock; tests own theirs */
  readonly clock?: WallClock;
}

export interface Runtime {
  readonly app: Application;
  readonly database: Database;
  /** answers within the acquire timeout or says no */
  healthy(): Promise<boolean>;
  /**
   * Whether the connection belongs to the owner of the audit log: such a process could rewrite it and must not run.
   * @throws DomainError database.unavailable
   */
  ownsAuditLog(): Promise<boolean>;
  close(): Promise<void>;
}

/** Database, transactions and use cases of one process. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const database = new Database({
    url: options.databaseUrl,
    max: options.poolSize,
    applicationName: options.name,
    clock: options.clock,
  });
  const commands = new CommandRunner(new TransactionRunner(database, options.onCommit));
  return {
    app: createApplication({
      commands,
      database,
      channels: createChannels(options.channels),
    }),
    database,
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
    close: () => database.close(),
  };
}
