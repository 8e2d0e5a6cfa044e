'use strict';
// Temporal: an external address, else the dev server of the chain as our direct child.
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { isPortFree, rememberedPort } = require('../ports.cjs');
const { endProcess, startService, tailOf, waitUntil } = require('../process.cjs');
const { LauncherError } = require('../report.cjs');
const { findTemporal } = require('./temporal-chain.cjs');

const NAMESPACE = 'gongjian';
const READY_LIMIT_MS = 60_000;
const SEARCH_ATTRIBUTES = {
  BureauId: 'Keyword',
  CampaignId: 'Keyword',
  UnitCode: 'Keyword',
  Stage: 'Keyword',
  PhaseNo: 'Int',
  Paused: 'Bool',
};

const serverArguments = ({ port, database, namespace }) => [
  'server',
  'start-dev',
  '--namespace',
  namespace,
  '--ip',
  '127.0.0.1',
  '--port',
  String(port),
  '--headless',
  '--log-level',
  'warn',
  '--db-filename',
  database,
  ...Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => [
    '--search-attribute',
    `${name}=${type}`,
  ]),
  '--dynamic-config-value',
  'limit.maxIDLength=255',
];

/** Settings of TEMPORAL_* (address, API key, TLS files) as the SDK reads them. */
function connectionOptions(env) {
  const { loadClientConnectConfig } = require('@temporalio/envconfig');
  const { connectionOptions: options } = loadClientConnectConfig({ overrideEnvVars: env });
  return options;
}

/** One GetSystemInfo, the first call every connection makes, and with a namespace also its description. */
async function ask({ options, namespace, timeoutMs = 5_000 }) {
  const { Connection } = require('@temporalio/client');
  const connection = await Connection.connect({ ...options, connectTimeout: timeoutMs });
  try {
    await connection.withDeadline(Date.now() + timeoutMs, async () => {
      await connection.workflowService.getSystemInfo({});
      if (namespace) await connection.workflowService.describeNamespace({ namespace });
    });
  } finally {
    await connection.close();
  }
}

const answers = (address, namespace) =>
  ask({ options: { address }, namespace, timeoutMs: 2_000 }).then(
    () => true,
    () => false,
  );

async function startServer({ file, dataFolder, port: fixedPort, namespace, logFolder }) {
  if (fixedPort && !(await isPortFree(fixedPort))) {
    throw new LauncherError('error.portInUse', { port: fixedPort, name: 'Temporal' });
  }
  mkdirSync(dataFolder, { recursive: true });
  const port = fixedPort ?? (await rememberedPort(join(dataFolder, 'ports.json'), 'temporal'));
  const address = `127.0.0.1:${port}`;
  const logFile = join(logFolder ?? join(dataFolder, 'logs'), 'temporal.log');
  const service = startService(
    file,
    serverArguments({ port, database: join(dataFolder, 'temporal.sqlite'), namespace }),
    { name: 'Temporal', logFile, cwd: dataFolder, env: { ...process.env, TZ: 'UTC' } },
  );
  const state = await waitUntil(
    async () =>
      service.exit ? 'exited' : (await answers(address, namespace)) ? 'ready' : undefined,
    { timeoutMs: READY_LIMIT_MS, everyMs: 200 },
  );
  if (state !== 'ready') {
    if (!service.exit) await endProcess(service.pid, { graceMs: 5_000 });
    throw new LauncherError(
      'temporal.startFailed',
      { log: logFile },
      { detail: tailOf(logFile, 5) },
    );
  }
  return {
    kind: 'embedded',
    address,
    namespace,
    port,
    service,
    file,
    stop: () => endProcess(service.pid),
  };
}

/** `{ kind, address, namespace, stop }`, with `port` and `service` when the server is ours. */
async function startTemporal({ env, report, dataFolder, port, logFolder, cache, steps }) {
  const namespace = env['TEMPORAL_NAMESPACE'] || NAMESPACE;
  const found = await findTemporal({ env, report, cache, steps });
  if (!found.address)
    return startServer({ file: found.file, dataFolder, port, namespace, logFolder });
  try {
    await ask({ options: connectionOptions(env), namespace, timeoutMs: 10_000 });
  } catch (error) {
    throw new LauncherError('temporal.externalSilent', { reason: error.message }, { cause: error });
  }
  return { kind: 'external', address: found.address, namespace, stop: async () => 'external' };
}

module.exports = { NAMESPACE, SEARCH_ATTRIBUTES, serverArguments, startServer, startTemporal };
