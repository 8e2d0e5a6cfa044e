import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fromRoot } from '@app/platform';
import { anyFreePort } from '../../tools/launcher/ports.cjs';

interface RuntimeFile {
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly databaseMigrationUrl: string;
  /** of the embedded server's owner */
  readonly databaseAdminUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly pids: Readonly<Record<string, number>>;
}

/** A whole private system: database, Temporal, worker and api under the launcher's supervision. */
export interface System {
  readonly folder: string;
  readonly apiUrl: string;
  readonly password: string;
  /** as of now: the launcher restarts what dies */
  runtime(): RuntimeFile;
  /** @param name a process as the launcher calls it: PostgreSQL, Temporal, worker, api */
  kill(name: string, signal: NodeJS.Signals): number;
  /** @param how `keeps`: the data stay for a system that takes this one's place */
  stop(how?: { readonly keeps: boolean }): Promise<void>;
}

function json<T>(file: string): T {
  const parsed: T = JSON.parse(readFileSync(file, 'utf8'));
  return parsed;
}

/** Starts the product as `npm start` does, with data of its own. @param more variables: a mail server, say @param how `isBack`: with the data of the one before */
export async function startSystem(
  name: string,
  more: Readonly<Record<string, string>> = {},
  how: { readonly isBack: boolean } = { isBack: false },
): Promise<System> {
  const folder = fromRoot('.data', `system-${name}`);
  if (!how.isBack) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GONGJIAN_DATA: folder,
    PORT: String(await anyFreePort()),
    WORKER_HEALTH_PORT: String(await anyFreePort()),
    LOG_LEVEL: 'warn',
    // every suite makes the campaigns it looks at
    GONGJIAN_DEMO_PAST: 'none',
    ...more,
  };
  // the run's own servers are for the other tiers; this system brings its own
  for (const variable of [
    'DATABASE_URL',
    'DATABASE_MIGRATION_URL',
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
  ])
    delete env[variable];
  const launcher = spawn(process.execPath, [fromRoot('tools/launcher/start.cjs')], {
    cwd: fromRoot('.'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  launcher.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  launcher.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const runtimeFile = `${folder}/runtime.json`;
  rmSync(runtimeFile, { force: true });
  const runtime = (): RuntimeFile => json<RuntimeFile>(runtimeFile);
  await until(
    // the file grows with each process; the api is the last one and listed once it answers
    () => existsSync(runtimeFile) && runtime().pids['api'] !== undefined,
    300_000,
    launcher,
    () => output,
  );
  return {
    folder,
    apiUrl: runtime().apiUrl,
    password: json<{ password: string }>(`${folder}/demo.json`).password,
    runtime,
    kill: (process_, signal) => {
      const pid = runtime().pids[process_];
      if (pid === undefined)
        throw new Error(`no process ${process_}: ${Object.keys(runtime().pids).join()}`);
      process.kill(pid, signal);
      return pid;
    },
    stop: async ({ keeps } = { keeps: false }) => {
      const ended = new Promise((resolve) => launcher.once('exit', resolve));
      launcher.kill('SIGTERM');
      await ended;
      if (!keeps) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function until(
  condition: () => boolean,
  limitMs: number,
  launcher: ChildProcess,
  output: () => string,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!condition()) {
    if (launcher.exitCode !== null || Date.now() > end)
      throw new Error(`the system did not start:\n${output()}`);
    await delay(100);
  }
}
