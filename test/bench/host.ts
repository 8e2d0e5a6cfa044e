import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fromRoot } from '@app/platform';
import { spreadOf } from './pairs';
import type { BenchServer } from './server';

export type Facts = readonly (readonly [name: string, value: string])[];

const SETTINGS = [
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_level',
  'shared_buffers',
  'max_wal_size',
  'work_mem',
  'maintenance_work_mem',
];
/** How long the processors are watched before the start. */
const WATCH_MS = 2_000;
/** Load above which a run shared its machine with something else. */
export const QUIET_LOAD = 0.3;

const busy = (): { readonly busyMs: number; readonly allMs: number } => {
  const times = cpus().map(({ times: t }) => t);
  const allMs = times.reduce((sum, t) => sum + t.user + t.nice + t.sys + t.irq + t.idle, 0);
  return { busyMs: allMs - times.reduce((sum, t) => sum + t.idle, 0), allMs };
};

/** Busy cores at this moment; the load average still remembers our own start. */
async function coresBusy(): Promise<number> {
  const before = busy();
  await delay(WATCH_MS);
  const after = busy();
  return ((after.busyMs - before.busyMs) / (after.allMs - before.allMs)) * cpus().length;
}

/** Median time of an 8 kB write that reaches the disk, in microseconds. */
function fdatasyncMicroseconds(): number {
  const folder = mkdtempSync(fromRoot('.data', 'fdatasync-'));
  const file = openSync(join(folder, 'probe'), 'w');
  try {
    const block = Buffer.alloc(8192);
    const rounds = Array.from({ length: 200 }, () => {
      writeSync(file, block, 0, block.length, 0);
      const start = process.hrtime.bigint();
      fdatasyncSync(file);
      return Number(process.hrtime.bigint() - start) / 1e3;
    });
    return spreadOf(rounds).median;
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Host {
  readonly facts: Facts;
  readonly isQuiet: boolean;
}

/** What a reader must know to judge the figures; taken before the first run. */
export async function hostFacts(server: BenchServer): Promise<Host> {
  const load = loadavg()[0] ?? 0;
  const cores = await coresBusy();
  const settings = await Promise.all(
    SETTINGS.map(async (name) => [name, await server.setting(name)] as const),
  );
  return {
    isQuiet: cores <= QUIET_LOAD,
    facts: [
      ['cores', `${availableParallelism()} (${cpus()[0]?.model ?? 'unknown'})`],
      ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
      ['kernel', release()],
      ['Node', process.version],
      ['PostgreSQL', await server.setting('server_version')],
      ...settings,
      ['fdatasync, median', `${fdatasyncMicroseconds().toFixed(0)} µs`],
      ['busy cores before start', cores.toFixed(2)],
      ['load average before start (includes our own set-up)', load.toFixed(2)],
    ],
  };
}
