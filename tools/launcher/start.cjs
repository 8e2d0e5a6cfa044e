'use strict';
// `npm start`: PostgreSQL → Temporal → build → migrate → sync → bundle → seed → worker → api, then watch over them.
const fs = require('node:fs');
const { join, resolve } = require('node:path');
const { createInterface } = require('node:readline/promises');
const { generateKeyPairSync, randomBytes } = require('node:crypto');
const { readJson, root, writeJson } = require('./files.cjs');
const { isPortFree, nextFreePort, rememberedPort } = require('./ports.cjs');
const { endProcess, startService, tailOf } = require('./process.cjs');
const { fallbackFolder, startPostgres } = require('./providers/postgres.cjs');
const { startServer, startTemporal } = require('./providers/temporal.cjs');
const {
  LauncherError,
  createReport,
  describeFailure,
  seconds,
  spokenLines,
  t,
} = require('./report.cjs');
const { emptyFolder, onSignals, openSession } = require('./session.cjs');
const { build, bundle, migrate, runScript, sync } = require('./steps.cjs');
const { supervise, waitReady } = require('./supervise.cjs');

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const READY_LIMIT_MS = 120_000;

function portOf(env) {
  const port = Number(env['PORT'] || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new LauncherError('error.config', { names: 'PORT' });
}

/** The processes check their environment themselves; asking first gives one line instead of two dead processes. */
function checkConfig(env) {
  const { ConfigError, loadConfig } = require(
    join(root, 'dist/libs/platform/src/config/config.js'),
  );
  for (const role of ['api', 'worker']) {
    try {
      loadConfig(env, role);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      throw new LauncherError('error.config', {
        names: error.problems.map(({ name }) => name).join(', '),
      });
    }
  }
}

/** Without a person to answer, only an explicit --yes may delete. */
function resetDecision({ args, isTty, env }) {
  if (!args.includes('--reset')) return 'keep';
  if (env['DATABASE_URL']) throw new LauncherError('error.resetExternal');
  if (args.includes('--yes')) return 'delete';
  if (!isTty) throw new LauncherError('error.resetNoTty');
  return 'ask';
}

/** What the person types; leaving by Ctrl-C or Ctrl-D is an answer too, and not a yes. */
async function answerOf(terminal, question) {
  try {
    return (await terminal.question(question)).trim().toLowerCase();
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
    process.stdout.write('\n');
    return '';
  } finally {
    terminal.close();
  }
}

async function resetData({ dataFolder, decision, report }) {
  if (decision === 'keep') return;
  if (decision === 'ask') {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await answerOf(terminal, t('reset.ask', { folder: dataFolder }));
    if (answer !== 'yes') {
      report.line('reset.refused');
      return 'refused';
    }
  }
  emptyFolder(dataFolder);
  fs.rmSync(fallbackFolder(dataFolder), { recursive: true, force: true });
  report.line('reset.done', { folder: dataFolder });
}

function loadDotEnv() {
  const file = join(root, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** Values that must survive a restart but belong to no one: made once, kept beside the data. */
function ownSecret(dataFolder, name) {
  const file = join(dataFolder, 'secrets.json');
  const known = readJson(file) ?? {};
  if (known[name]) return known[name];
  const value = randomBytes(32).toString('base64url');
  writeJson(file, { ...known, [name]: value });
  return value;
}

/** Key and file of the audit checkpoints; in production both lie on other machines than the database. */
function checkpointSettings(dataFolder, env) {
  if (env['AUDIT_CHECKPOINT_KEY_PATH']) return {};
  const file = join(dataFolder, 'keys/checkpoint.pem');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    fs.writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return {
    AUDIT_CHECKPOINT_KEY_PATH: file,
    AUDIT_CHECKPOINT_FILE: join(dataFolder, 'checkpoints.jsonl'),
  };
}

/** The last line of the seed's output that is a JSON object with accounts. */
function accountsOf(stdout) {
  for (const line of stdout.trimEnd().split('\n').toReversed()) {
    try {
      const value = JSON.parse(line);
      if (typeof value?.password === 'string' && Array.isArray(value.accounts)) return value;
    } catch {
      // a line for people
    }
  }
  return undefined;
}

async function seed({ context, postgres, env, host }) {
  const { dataFolder, report } = context;
  const reason =
    postgres.kind !== 'embedded' ? 'external' : LOOPBACK.includes(host) ? undefined : 'host';
  if (reason) {
    report.line('start.seedSkipped', { reason: t(`start.seedSkipped.${reason}`) });
    return undefined;
  }
  // a copy lies with the database: it belongs to those rows, also when .data was removed by hand
  const files = [join(dataFolder, 'demo.json'), join(postgres.home, 'demo.json')];
  const known = files.map(readJson).find(Boolean);
  if (known) return known;
  const result = await context.script({
    step: 'step.seed',
    script: 'dist/tools/seed/seed.js',
    env,
    // its last line is for us: it holds the password
    isShown: (line) => !line.startsWith('{'),
  });
  const made = accountsOf(result.stdout);
  if (made) for (const file of files) writeJson(file, made);
  return made;
}

async function startProcess({ name, key, script, env, healthUrl, context }) {
  const { report, logFolder } = context;
  const launch = () =>
    startService(process.execPath, ['--enable-source-maps', join(root, script)], {
      name,
      logFile: join(logFolder, `${name}.log`),
      cwd: root,
      env,
    });
  const service = await report.step(key, {}, async () => {
    const started = launch();
    const state = await waitReady(started, healthUrl, { timeoutMs: READY_LIMIT_MS });
    if (state === 'ready') return started;
    if (!started.exit) await endProcess(started.pid);
    const problem = state === 'exited' ? 'error.serviceExited' : 'error.serviceSilent';
    throw new LauncherError(
      problem,
      { name, seconds: READY_LIMIT_MS / 1000, log: started.logFile },
      { detail: spokenLines(tailOf(started.logFile, 60), 3) },
    );
  });
  return { service, launch };
}

async function bringUp(context) {
  const { args, dataFolder, logFolder, report, session } = context;
  const env = process.env;
  const host = env['HOST'] || '127.0.0.1';
  const port = portOf(env);
  const decision = resetDecision({ args, isTty: Boolean(process.stdin.isTTY), env });
  await session.endSurvivors();
  if ((await resetData({ dataFolder, decision, report })) === 'refused') return false;
  if (!(await isPortFree(port, host))) {
    const other = await nextFreePort(port + 1, host);
    throw new LauncherError('error.apiPortInUse', { port, other });
  }

  const postgres = await report.step('step.postgres', {}, () =>
    startPostgres({ env, dataFolder, report, logFolder }),
  );
  const runtime = { launcherPid: process.pid, pids: {} };
  const remember = (name, pid) => {
    runtime.pids[name] = pid;
    writeJson(join(dataFolder, 'runtime.json'), runtime);
  };
  // one watcher per service: restarted on its own, ended in reverse order
  const watch = ({ name, service, start, end }) => {
    // what comes up during the end is ended by the session, not watched
    context.throwIfStopping();
    const watcher = supervise({
      name,
      service,
      start,
      report,
      onChange: (current) => remember(name, current.pid),
    });
    remember(name, service.pid);
    session.onStop(name, async () => {
      const current = watcher.release();
      if (current.pid && !current.exit) await end(current);
    });
  };
  if (postgres.service) {
    watch({
      name: 'PostgreSQL',
      service: postgres.service,
      start: async () =>
        (await startPostgres({ env, dataFolder, report, logFolder, port: postgres.port })).service,
      end: ({ pid }) => endProcess(pid, { signal: 'SIGINT', graceMs: 30_000 }),
    });
  }
  const temporal = await report.step('step.temporal', {}, () =>
    startTemporal({ env, dataFolder, report, logFolder }),
  );
  if (temporal.service) {
    const { file, namespace } = temporal;
    watch({
      name: 'Temporal',
      service: temporal.service,
      start: async () =>
        (await startServer({ file, dataFolder, logFolder, namespace, port: temporal.port }))
          .service,
      end: ({ pid }) => endProcess(pid),
    });
  }
  context.throwIfStopping();

  const database = { DATABASE_URL: postgres.url, DATABASE_MIGRATION_URL: postgres.migrationUrl };
  const options = { env: database, logFolder, report, onChild: context.onChild };
  await report.step('step.build', {}, async () => build(report));
  await report.step('step.migrate', {}, () => migrate(options));
  context.throwIfStopping();
  await report.step('step.sync', {}, () => sync(options));
  context.throwIfStopping();
  await report.step('step.bundle', {}, () => bundle(options));
  context.throwIfStopping();

  const workerPort =
    Number(env['WORKER_HEALTH_PORT']) ||
    (await rememberedPort(join(dataFolder, 'ports.json'), 'worker'));
  const apiUrl = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const isDemo = postgres.kind === 'embedded' && LOOPBACK.includes(host);
  const processEnv = {
    ...env,
    TZ: 'UTC',
    DATABASE_URL: postgres.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    HOST: host,
    PORT: String(port),
    WORKER_HEALTH_PORT: String(workerPort),
    SESSION_SECRET: env['SESSION_SECRET'] || ownSecret(dataFolder, 'SESSION_SECRET'),
    DEMO_ACCOUNTS: isDemo ? 'true' : 'false',
    ...checkpointSettings(dataFolder, env),
  };
  // the owner's connection is for migrations and operators; the processes never see it
  delete processEnv['DATABASE_MIGRATION_URL'];
  checkConfig(processEnv);
  const demo = await report.step('step.seed', {}, () =>
    seed({ context, postgres, env: { ...processEnv, ...database }, host }),
  );
  context.throwIfStopping();

  Object.assign(runtime, {
    apiUrl,
    databaseUrl: postgres.url,
    databaseMigrationUrl: postgres.migrationUrl,
    databaseAdminUrl: postgres.adminUrl,
    temporalAddress: temporal.address,
    temporalNamespace: temporal.namespace,
    workerHealthUrl: `http://127.0.0.1:${workerPort}`,
    startedAt: new Date().toISOString(),
  });
  const processes = [
    {
      name: 'worker',
      key: 'step.worker',
      script: 'dist/apps/worker/src/main.js',
      healthUrl: `${runtime.workerHealthUrl}/health/ready`,
      // longer than the workers' own force time, so that running activities may end
      graceMs: 75_000,
    },
    {
      name: 'api',
      key: 'step.api',
      script: 'dist/apps/api/src/main.js',
      healthUrl: `${apiUrl}/health/ready`,
      graceMs: 20_000,
    },
  ];
  const apiEnv = isDemo && demo ? { ...processEnv, DEMO_PASSWORD: demo.password } : processEnv;
  for (const { graceMs, ...part } of processes) {
    const ownEnv = part.name === 'api' ? apiEnv : processEnv;
    const { service, launch } = await startProcess({ ...part, env: ownEnv, context });
    watch({
      name: part.name,
      service,
      start: async () => launch(),
      end: ({ pid }) => endProcess(pid, { graceMs }),
    });
    context.throwIfStopping();
  }
  welcome({ report, apiUrl, demo });
  return true;
}

function welcome({ report, apiUrl, demo }) {
  report.plain('');
  report.line('start.ready', { url: apiUrl, elapsed: seconds(report.elapsedMs()) });
  if (demo) {
    report.plain(t('start.accounts', { password: demo.password }));
    for (const { login, hat } of demo.accounts) {
      report.plain(t('start.account', { login: login.padEnd(20), hat }));
    }
  }
  report.plain(t('start.next'));
}

class Stopping extends Error {}

async function main() {
  const args = process.argv.slice(2);
  loadDotEnv();
  const dataFolder = resolve(root, process.env['GONGJIAN_DATA'] || '.data');
  const report = createReport();
  const session = openSession({ dataFolder, report });
  let isStopping = false;
  let child;
  const context = {
    args,
    dataFolder,
    logFolder: join(dataFolder, 'logs'),
    report,
    session,
    onChild: (started) => (child = started),
    script: (options) =>
      runScript({ ...options, logFolder: context.logFolder, report, onChild: context.onChild }),
    throwIfStopping: () => {
      if (isStopping) throw new Stopping();
    },
  };
  const end = async (code) => {
    await session.stopAll();
    fs.rmSync(join(dataFolder, 'runtime.json'), { force: true });
    if (code === 0) report.line('start.stopped', { folder: dataFolder });
    process.exit(code);
  };
  onSignals({
    onStop: () => {
      isStopping = true;
      report.line('start.stopping');
      child?.kill('SIGTERM');
      end(0).catch(() => process.exit(1));
    },
    onForce: () => {
      report.line('start.forced');
      session.killAll().finally(() => process.exit(1));
    },
  });
  try {
    if (!(await bringUp(context))) await end(0);
    // keeps the launcher alive when both servers are external and a process is just being restarted
    setInterval(() => undefined, 2 ** 30);
  } catch (error) {
    if (isStopping) return;
    isStopping = true;
    process.stderr.write(`${describeFailure(error)}\n`);
    await end(1);
  }
}

if (require.main === module) {
  main().catch((error) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  });
}

module.exports = { accountsOf, answerOf, resetDecision };
