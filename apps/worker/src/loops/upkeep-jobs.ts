import { createPrivateKey, type KeyObject } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import {
  dailyAt,
  hourly,
  type Application,
  type RelayRuntime,
  type UpkeepJob,
} from '@app/application';
import type { Config, Metrics } from '@app/platform';

export interface UpkeepParts {
  readonly app: Application;
  readonly reconcile: RelayRuntime['reconcile'];
  readonly metrics: Metrics;
  readonly config: Pick<Config, 'AUDIT_CHECKPOINT_KEY_PATH' | 'AUDIT_CHECKPOINT_FILE'>;
  readonly log: Logger;
}

function reconcileJob({ reconcile, metrics, log }: UpkeepParts): UpkeepJob {
  return {
    name: 'reconcile',
    slotAt: dailyAt(2, 30),
    // a system that starts for the first time has nothing to repair
    waitsForFirstSlot: true,
    run: async () => {
      const report = await reconcile.execute({ all: false });
      const { restarted, orphans, nudged } = report;
      metrics.repaired('restarted', restarted.length);
      metrics.repaired('cancelled', orphans.length);
      metrics.repaired('nudged', nudged);
      log.info(
        { job: 'reconcile', restarted: restarted.length, cancelled: orphans.length, nudged },
        'clocks compared with records',
      );
      return { ...report };
    },
  };
}

function checkpointJob({ app, config, log }: UpkeepParts, key: KeyObject): UpkeepJob {
  return {
    name: 'audit-checkpoint',
    slotAt: hourly,
    waitsForFirstSlot: false,
    run: async () => {
      const made = await app.operate.takeCheckpoint.execute(key);
      if (config.AUDIT_CHECKPOINT_FILE)
        appendFileSync(config.AUDIT_CHECKPOINT_FILE, `${JSON.stringify(made)}\n`, { mode: 0o600 });
      const { no, root, signature, keyId } = made;
      // the log leaves this machine by other ways than the database
      log.info({ job: 'audit-checkpoint', no, root, signature, keyId }, 'audit checkpoint');
      return { no, root };
    },
  };
}

const houseJob = ({ app }: UpkeepParts): UpkeepJob => ({
  name: 'keep-house',
  slotAt: dailyAt(3, 30),
  waitsForFirstSlot: false,
  run: () => app.operate.keepHouse.execute(),
});

/** Periods of quotas that ended yesterday are decided before anybody reads them. */
const quotaJob = ({ app }: UpkeepParts): UpkeepJob => ({
  name: 'settle-quotas',
  slotAt: dailyAt(0, 20),
  waitsForFirstSlot: false,
  run: () => app.quota.settle.execute(),
});

/** What the worker does by the hour and by the night. Without a key there are no checkpoints, and an alarm says so. */
export function upkeepJobs(parts: UpkeepParts): readonly UpkeepJob[] {
  const path = parts.config.AUDIT_CHECKPOINT_KEY_PATH;
  const key = path === undefined ? undefined : createPrivateKey(readFileSync(path));
  if (key && key.asymmetricKeyType !== 'ed25519')
    throw new Error('AUDIT_CHECKPOINT_KEY_PATH: not an Ed25519 key');
  if (!key) parts.log.warn('no checkpoint key: the audit chains are not signed');
  return [
    reconcileJob(parts),
    quotaJob(parts),
    houseJob(parts),
    ...(key ? [checkpointJob(parts, key)] : []),
  ];
}
