import { createRequire } from 'node:module';
import { fromRoot } from '@app/platform';

export interface EmbeddedServer {
  readonly adminUrl: string;
  readonly url: string;
  readonly migrationUrl: string;
  readonly home: string;
  stop(): Promise<unknown>;
}
export interface EmbeddedPlace {
  readonly home: string;
  readonly account: { readonly uid?: number; readonly gid?: number };
}
interface Report {
  readonly line: (key: string, values?: object) => void;
}
interface PostgresProvider {
  placement(dataFolder: string, report: Report): EmbeddedPlace;
  startEmbedded(options: {
    readonly dataFolder: string;
    readonly report: Report;
    readonly settings?: Readonly<Record<string, string | number>>;
    readonly trust?: boolean;
    readonly readyMs?: number;
    readonly walArchive?: string;
  }): Promise<EmbeddedServer>;
}
interface LockFile {
  readHolder(file: string): { readonly pid: number; readonly mark: string } | undefined;
}
interface Processes {
  isSameProcess(record: { readonly pid: number; readonly mark?: string } | undefined): boolean;
}

/** The launcher's own files; they are not part of an image, where the database is a server of its own. */
function launcher<T>(file: string): T {
  const loaded: T = createRequire(__filename)(fromRoot('tools/launcher', file));
  return loaded;
}

export const embeddedPostgres = (): PostgresProvider =>
  launcher<PostgresProvider>('providers/postgres.cjs');

/** pid of the system that runs from this data folder. */
export function runningSystem(dataFolder: string): number | undefined {
  const holder = launcher<LockFile>('lock.cjs').readHolder(`${dataFolder}/lock`);
  return launcher<Processes>('process.cjs').isSameProcess(holder) ? holder?.pid : undefined;
}
