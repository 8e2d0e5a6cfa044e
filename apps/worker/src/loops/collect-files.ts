import type { Logger } from 'pino';
import type { Application } from '@app/application';

export const COLLECT_INTERVAL_MS = 10 * 60_000;
/** Listing every object costs money on a bucket; what a crash leaves behind may wait a day. */
const SWEEP_EVERY = 144;

/** Clears away unfinished uploads and files nothing refers to; once a day it also walks through the whole store. */
export function collectFiles(app: Application, log: Logger): () => Promise<boolean> {
  let round = 0;
  return async () => {
    const report = await app.evidence.collect.execute({ sweep: round % SWEEP_EVERY === 0 });
    round += 1;
    if (Object.values(report).some((count) => count > 0)) log.info(report, 'files collected');
    return false;
  };
}
