import { createRuntime } from '@app/application';
import {
  channelsOf,
  createLogger,
  fromRoot,
  loadConfig,
  Metrics,
  serveMetrics,
  storageOf,
} from '@app/platform';
import { createApi } from './create-api';

/** The api process: one pool, the routes, and an orderly end. */
async function main(): Promise<void> {
  const config = loadConfig(process.env, 'api');
  const log = createLogger({ name: 'api', level: config.LOG_LEVEL });
  const runtime = createRuntime({
    databaseUrl: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL_SIZE,
    name: 'gongjian-api',
    channels: channelsOf(config),
    storage: storageOf(config),
    scannerAddress: config.CLAMAV_ADDRESS,
    announces: true,
  });
  if (await runtime.ownsAuditLog())
    throw new Error(
      'DATABASE_URL belongs to the owner of the audit log: use the role of the application',
    );
  const own = `http://${config.HOST}:${config.PORT}`;
  const origin = config.PUBLIC_ORIGIN ?? own;
  const metrics = config.METRICS_PORT === undefined ? undefined : new Metrics('api');
  const api = await createApi(
    runtime,
    {
      origins: [origin, own, `http://localhost:${config.PORT}`],
      secureCookie: origin.startsWith('https:'),
      ...(config.TRUSTED_PROXIES ? { trustedProxies: config.TRUSTED_PROXIES.split(',') } : {}),
      ...(metrics ? { onAnswer: (answer) => metrics.sawRequest(answer) } : {}),
      cursorSecret: config.SESSION_SECRET ?? '',
      signaturePassword: config.SIGNATURE_PASSWORD,
      demoPassword: config.DEMO_ACCOUNTS ? config.DEMO_PASSWORD : undefined,
      consoleFolder: fromRoot('dist/apps/web'),
    },
    log,
  );
  await api.listen(config.PORT, config.HOST);
  const figures =
    metrics && config.METRICS_PORT !== undefined
      ? serveMetrics(metrics, { port: config.METRICS_PORT, host: config.METRICS_HOST })
      : undefined;
  log.info({ port: config.PORT }, 'api started');
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    figures?.close();
    await api.close();
    await runtime.close();
    log.info('api stopped');
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
  process.stderr.write(`api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
