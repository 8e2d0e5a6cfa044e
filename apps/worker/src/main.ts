import {
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime as TemporalRuntime,
} from '@temporalio/worker';
import { allActivities } from '@app/activities';
import {
  createRelayRuntime,
  createRuntime,
  Listener,
  sampleRunningClocks,
  upkeep,
  WORK_CHANNEL,
} from '@app/application';
import {
  createLogger,
  fromRoot,
  loadConfig,
  Metrics,
  storageOf,
  temporalConnectionOf,
} from '@app/platform';
import { createHealthServer } from './health';
import { COLLECT_INTERVAL_MS, collectFiles } from './loops/collect-files';
import { Loop } from './loops/loop';
import { upkeepJobs } from './loops/upkeep-jobs';
import { TemporalWorkers } from './queues/temporal-workers';

/** Clocks looked at each minute: a describe is cheap, and a thousand of them are seen within the hour. */
const RUN_SAMPLE = 20;

/** The worker process: loops as soon as the database answers, Temporal workers when its server does. */
async function main(): Promise<void> {
  const config = loadConfig(process.env, 'worker');
  const log = createLogger({ name: 'worker', level: config.LOG_LEVEL });
  TemporalRuntime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN'),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
      ...(config.WORKER_SDK_METRICS_PORT === undefined
        ? {}
        : {
            metrics: {
              prometheus: {
                bindAddress: `${config.METRICS_HOST}:${config.WORKER_SDK_METRICS_PORT}`,
              },
            },
          }),
    },
  });
  const temporal = temporalConnectionOf(config);
  const metrics = new Metrics('worker');
  const failed = (loop: string): void => metrics.loopFailed(loop);
  const wakeRelay = (): void => relayLoop.wake();
  const wakeAll = (): void => {
    for (const loop of loops) loop.wake();
  };
  const runtime = createRuntime({
    databaseUrl: config.DATABASE_URL,
    poolSize: config.WORKER_CORE_SLOTS + 4,
    name: 'gongjian-worker',
    storage: storageOf(config),
    scannerAddress: config.CLAMAV_ADDRESS,
    // a loop that commits nothing but its own round must not wake itself for ever
    onCommit: (leftMessages) => (leftMessages ? wakeAll() : wakeRelay()),
  });
  const { relay, reconcile, runEvents, close } = createRelayRuntime(
    runtime,
    temporal,
    log,
    wakeRelay,
  );
  const jobs = upkeepJobs({ app: runtime.app, reconcile, metrics, config, log });
  const relayLoop: Loop = new Loop('relay', 250, () => relay.tick(), log, failed);
  const loops: readonly Loop[] = [
    relayLoop,
    new Loop('fold', 500, async () => (await runtime.app.progress.fold.execute()) > 0, log, failed),
    new Loop(
      'scan',
      10_000,
      async () => (await runtime.app.evidence.scanQuarantined.execute()) > 0,
      log,
      failed,
    ),
    new Loop('files', COLLECT_INTERVAL_MS, collectFiles(runtime.app, log), log, failed),
    new Loop(
      'delivery',
      500,
      async () => (await runtime.app.reminder.deliver.execute()) > 0,
      log,
      failed,
    ),
    new Loop(
      'upkeep',
      30_000,
      async () => {
        await upkeep(runtime.database, jobs, (job, error) => {
          failed(job);
          log.warn({ job, err: error }, 'job failed, trying again');
        });
        return false;
      },
      log,
      failed,
    ),
    new Loop(
      'run-events',
      60_000,
      async () => {
        for (const id of await sampleRunningClocks(runtime.database, RUN_SAMPLE)) {
          const events = await runEvents(id);
          if (events !== undefined) metrics.sawRun(events);
        }
        return false;
      },
      log,
      failed,
    ),
  ];
  const workers = new TemporalWorkers(
    {
      ...temporal,
      bundlePath: fromRoot('dist/workflow-bundle.js'),
      coreSlots: config.WORKER_CORE_SLOTS,
      buildId: process.env['npm_package_version'] ?? 'local',
      activities: allActivities(runtime.app),
    },
    log,
  );
  const health = createHealthServer({
    runtime,
    metrics,
    isTemporalUp: () => workers.healthy(),
    log,
  });
  health.listen(config.WORKER_HEALTH_PORT, config.HOST);
  // commits of the api wake the loops; polling is for what a lost connection missed
  const listener = new Listener(config.DATABASE_URL, WORK_CHANNEL, wakeAll, wakeAll);
  await listener.start();
  for (const loop of loops) loop.start();
  const started = workers.start();
  log.info({ port: config.WORKER_HEALTH_PORT }, 'worker started');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    health.close();
    await listener.stop();
    await workers.stop();
    await started;
    for (const loop of loops) await loop.stop();
    await relay.drain();
    await close();
    await runtime.close();
    log.info('worker stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        log.fatal({ err: error }, 'could not stop in order');
        process.exit(1);
      });
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`worker: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
