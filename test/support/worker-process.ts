import { spawn, type ChildProcess } from 'node:child_process';
import { fromRoot } from '@app/platform';
import { anyFreePort } from '../../tools/launcher/ports.cjs';

/** The product's own worker as a process: relay, loops and clocks, as the launcher starts it. */
export interface WorkerProcess {
  /** ends it at once, without a chance to finish anything */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startWorkerProcess(settings: {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** further variables: a mail server, say */
  readonly env?: Readonly<Record<string, string>>;
}): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [fromRoot('dist/apps/worker/src/main.js')], {
    cwd: fromRoot('.'),
    stdio: 'ignore',
    env: {
      ...process.env,
      ...settings.env,
      TZ: 'UTC',
      LOG_LEVEL: 'error',
      DATABASE_URL: settings.databaseUrl,
      TEMPORAL_ADDRESS: settings.temporalAddress,
      TEMPORAL_NAMESPACE: settings.temporalNamespace,
      WORKER_HEALTH_PORT: String(await anyFreePort()),
    },
  });
  return { kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null)
    throw new Error(`the worker ended by itself: ${child.exitCode ?? child.signalCode ?? ''}`);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
