'use strict';
// The server that production runs, on a PostgreSQL of ours with 512 shards: GONGJIAN_TEMPORAL=server for the tests.
const fs = require('node:fs');
const { join } = require('node:path');
const { cacheFolder } = require('../files.cjs');
const { isPortFree } = require('../ports.cjs');
const { endProcess, runToEnd, startService, tailOf, waitUntil } = require('../process.cjs');
const { LauncherError } = require('../report.cjs');
const { executable } = require('./go-install.cjs');
const { buildDetached } = require('./temporal-chain.cjs');

const VERSION = 'v1.31.2';
const SHARDS = 512;
const READY_LIMIT_MS = 180_000;
const SERVICES = ['frontend', 'history', 'matching', 'worker'];
const DATABASES = { temporal: 'temporal', temporal_visibility: 'visibility' };
/** IndexedValueType of the API */
const TYPES = { Keyword: 2, Int: 3, Bool: 5 };

const serverFolder = (cache) => join(cache, 'temporal-server');
const serverFile = (cache, name) => join(serverFolder(cache), VERSION, executable(name));

/** Both programs from the cache, built with Go when they are missing. */
async function findPrograms({ env, report, cache = cacheFolder(env) }) {
  const files = { server: serverFile(cache, 'server'), sql: serverFile(cache, 'sql') };
  const areThere = () => Object.values(files).every((file) => fs.existsSync(file));
  if (areThere()) return files;
  const reason = await buildDetached({
    script: join(__dirname, 'temporal-server-build.cjs'),
    version: VERSION,
    cache,
    folder: serverFolder(cache),
    report,
  });
  if (reason || !areThere()) throw new LauncherError('temporal.noServer', { reason: reason ?? '' });
  return files;
}

/** Both databases with the schema that the program carries; repeating it is harmless. */
async function prepareSchema({ sql, admin, report }) {
  const connection = [
    ...['--plugin', 'postgres12', '--ep', admin.hostname, '-p', admin.port],
    ...['-u', decodeURIComponent(admin.username), '--pw', decodeURIComponent(admin.password)],
  ];
  for (const [database, schema] of Object.entries(DATABASES)) {
    const steps = [
      ['create-database'],
      ['setup-schema', '-v', '0.0'],
      ['update-schema', '--schema-name', `postgresql/v12/${schema}`],
    ];
    for (const step of steps) {
      const result = await runToEnd(sql, [...connection, '--db', database, ...step], {
        timeoutMs: 300_000,
      });
      if (!result.ok)
        throw new LauncherError('temporal.schemaFailed', { database }, { detail: result.output });
    }
    report.line('temporal.schemaReady', { database });
  }
}

/** The server's own configuration, pure, so that it can be looked at: JSON is YAML. */
function serverConfig({ ports, admin, dynamicConfig }) {
  const store = (databaseName, maxConns) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `${admin.hostname}:${admin.port}`,
      connectProtocol: 'tcp',
      user: decodeURIComponent(admin.username),
      password: decodeURIComponent(admin.password),
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  });
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: SHARDS,
      datastores: { default: store('temporal', 20), visibility: store('temporal_visibility', 10) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(
      SERVICES.map((name) => [
        name,
        {
          rpc: {
            grpcPort: ports[name],
            membershipPort: ports[`${name}-membership`],
            bindOnLocalHost: true,
          },
        },
      ]),
    ),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.frontend}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    namespaceDefaults: {
      archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    },
    dynamicConfigClient: { filepath: dynamicConfig, pollInterval: '10s' },
  };
}

const DYNAMIC_CONFIG = {
  'limit.maxIDLength': [{ value: 255 }],
  // a search attribute is known at once, not after a minute
  'system.forceSearchAttributesCacheRefreshOnRead': [{ value: true }],
};

/** Namespace and search attributes; true once the server answers a query over them. */
async function prepareNamespace({ address, namespace, attributes }) {
  const { Connection } = require('@temporalio/client');
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    return await connection.withDeadline(Date.now() + 10_000, async () => {
      const known = await connection.workflowService.describeNamespace({ namespace }).then(
        () => true,
        () => false,
      );
      if (!known) {
        await connection.workflowService.registerNamespace({
          namespace,
          workflowExecutionRetentionPeriod: { seconds: 90 * 86_400 },
        });
      }
      const { customAttributes } = await connection.operatorService.listSearchAttributes({
        namespace,
      });
      const missing = Object.entries(attributes).filter(([name]) => !customAttributes?.[name]);
      if (missing.length > 0) {
        await connection.operatorService.addSearchAttributes({
          namespace,
          searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, TYPES[type]])),
        });
      }
      const query = `${Object.keys(attributes)[0]} = 'nothing'`;
      await connection.workflowService.countWorkflowExecutions({ namespace, query });
      return true;
    });
  } finally {
    await connection.close();
  }
}

/** Its schema keeps ports as smallint: a usual ephemeral port stops the server with a database error. */
const HIGHEST_PORT = 32_767;

async function lowPorts(names) {
  const ports = {};
  const taken = new Set();
  for (const name of names) {
    let port;
    do {
      port = 15_000 + Math.floor(Math.random() * (HIGHEST_PORT - 15_000));
    } while (taken.has(port) || !(await isPortFree(port)));
    taken.add(port);
    ports[name] = port;
  }
  return ports;
}

/** Starts it beside the throw-away PostgreSQL: the same answer as for the development server. */
async function startProductionServer({
  env,
  report,
  dataFolder,
  logFolder,
  postgres,
  namespace,
  attributes,
}) {
  const { server, sql } = await findPrograms({ env, report });
  const admin = new URL(postgres.adminUrl);
  await prepareSchema({ sql, admin, report });
  const folder = join(dataFolder, 'temporal-server');
  fs.mkdirSync(folder, { recursive: true });
  const ports = await lowPorts(SERVICES.flatMap((name) => [name, `${name}-membership`]));
  const dynamicConfig = join(folder, 'dynamic.yaml');
  const configFile = join(folder, 'server.yaml');
  fs.writeFileSync(dynamicConfig, JSON.stringify(DYNAMIC_CONFIG, null, 2));
  fs.writeFileSync(
    configFile,
    JSON.stringify(serverConfig({ ports, admin, dynamicConfig }), null, 2),
    { mode: 0o600 },
  );
  const logFile = join(logFolder, 'temporal.log');
  const service = startService(server, ['--config-file', configFile, '--allow-no-auth', 'start'], {
    name: 'Temporal',
    logFile,
    cwd: folder,
    env: { ...process.env, TZ: 'UTC' },
  });
  const address = `127.0.0.1:${ports.frontend}`;
  let reason = '';
  const state = await waitUntil(
    async () => {
      if (service.exit) return 'exited';
      try {
        return (await prepareNamespace({ address, namespace, attributes })) && 'ready';
      } catch (error) {
        reason = error.message;
        return undefined;
      }
    },
    { timeoutMs: READY_LIMIT_MS, everyMs: 500 },
  );
  if (state !== 'ready') {
    if (!service.exit) await endProcess(service.pid, { graceMs: 5_000 });
    throw new LauncherError(
      'temporal.startFailed',
      { log: logFile },
      {
        detail: [
          reason,
          ...tailOf(logFile, 3)
            .split('\n')
            .map((l) => l.slice(0, 300)),
        ].join('\n'),
      },
    );
  }
  report.line('temporal.serverReady', { version: VERSION, shards: SHARDS, address });
  return {
    kind: 'server',
    address,
    namespace,
    port: ports.frontend,
    service,
    stop: () => endProcess(service.pid, { graceMs: 20_000 }),
  };
}

module.exports = { SHARDS, VERSION, serverConfig, startProductionServer };
