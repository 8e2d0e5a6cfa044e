import { lastSlot, noteSlot, underLock, type Database } from '@app/persistence';

/** A repeated job: at most one process does it, once per slot. */
export interface UpkeepJob {
  readonly name: string;
  /** the latest slot that has begun: `02:30 of today`, `this hour` */
  slotAt(nowMs: number): Date;
  /** true: a system that has never done it waits for the next slot */
  readonly waitsForFirstSlot: boolean;
  run(): Promise<object>;
}

export interface UpkeepResult {
  readonly job: string;
  readonly report: object;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Shanghai has no daylight saving time. */
const SHANGHAI_MS = 8 * HOUR_MS;

export const hourly = (nowMs: number): Date => new Date(Math.floor(nowMs / HOUR_MS) * HOUR_MS);

/** The last instant at which it was that time of day in Shanghai. */
export const dailyAt =
  (hour: number, minute: number) =>
  (nowMs: number): Date => {
    const offsetMs = (hour * 60 + minute) * 60_000 - SHANGHAI_MS;
    return new Date(Math.floor((nowMs - offsetMs) / DAY_MS) * DAY_MS + offsetMs);
  };

/**
 * Carries out what has come due. A job that fails keeps its slot and is tried again at the next look; the others go on.
 * @returns what was done
 */
export async function upkeep(
  database: Database,
  jobs: readonly UpkeepJob[],
  onError: (job: string, error: unknown) => void,
): Promise<readonly UpkeepResult[]> {
  const done: UpkeepResult[] = [];
  for (const job of jobs) {
    try {
      const result = await underLock(database, job.name, () => once(database, job));
      if (result) done.push(result);
    } catch (error) {
      onError(job.name, error);
    }
  }
  return done;
}

async function once(database: Database, job: UpkeepJob): Promise<UpkeepResult | undefined> {
  const rows = await database.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const nowMs = rows[0]?.now.getTime();
  if (nowMs === undefined) return undefined;
  const slotAt = job.slotAt(nowMs);
  const last = await lastSlot(database, job.name);
  if (last && last.getTime() >= slotAt.getTime()) return undefined;
  if (!last && job.waitsForFirstSlot) {
    await noteSlot(database, { job: job.name, slotAt, report: {} });
    return undefined;
  }
  const report = await job.run();
  await noteSlot(database, { job: job.name, slotAt, report });
  return { job: job.name, report };
}
