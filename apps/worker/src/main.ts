import { createServer } from 'node:http';
import {
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime as TemporalRuntime,
} from '@temporalio/worker';
import { allActivities } from '@app/activities';
import { createRelayRuntime, createRuntime } from '@app/application';
import { createLogger, fromRoot, loadConfig, temporalConnectionOf } from '@app/platform';
import { Loop } from './loops/loop';
import { TemporalWorkers } from './queues/temporal-workers';

/** The worker process: loops as soon as the database answers, Temporal workers when its server does. */
async function main(): Promise<void> {
  const config = loadConfig(process.env, 'worker');
  const log = createLogger({ name: 'worker', level: config.LOG_LEVEL });
  TemporalRuntime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN'),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
    },
  });
  const temporal = temporalConnectionOf(config);
  const wakeRelay = (): void => relayLoop.wake();
  const runtime = createRuntime({
    databaseUrl: config.DATABASE_URL,
    poolSize: config.WORKER_CORE_SLOTS + 4,
    name: 'gongjian-worker',
    onCommit: wakeRelay,
  });
  const { relay, close } = createRelayRuntime(runtime, temporal, log, wakeRelay);
  const relayLoop: Loop = new Loop('relay', 250, () => relay.tick(), log);
  const loops = [
    relayLoop,
    new Loop('fold', 500, async () => (await runtime.app.progress.fold.execute()) > 0, log),
    new Loop('calendar', 1_000, () => runtime.app.calendar.apply.execute(), log),
    new Loop('delivery', 500, async () => (await runtime.app.reminder.deliver.execute()) > 0, log),
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
  const health = createServer((request, response) => {
    void runtime.healthy().then((database) => {
      const temporalUp = workers.healthy();
      const ready = database && (request.url === '/health/live' || temporalUp);
      response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ database, temporal: temporalUp }));
    });
  });
  health.listen(config.WORKER_HEALTH_PORT, config.HOST);
  for (const loop of loops) loop.start();
  const started = workers.start();
  log.info({ port: config.WORKER_HEALTH_PORT }, 'worker started');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    health.close();
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
