'use strict';
// `npm run demo`, `ops`, `bench`, …: one of our compiled scripts with the environment of the running system, or with
// throw-away servers of its own (`--provide`); `--running` refuses when there is no running system, `--browser` brings one
// for pictures.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { join, resolve } = require('node:path');
const { constants } = require('node:os');
const { readHolder } = require('./lock.cjs');
const { isSameProcess } = require('./process.cjs');
const { readJson, root } = require('./files.cjs');
const { LauncherError, createReport, describeFailure } = require('./report.cjs');
const { onSignals } = require('./session.cjs');
const { provideChromium } = require('./providers/chromium.cjs');
const { build, bundle } = require('./steps.cjs');
const throwAway = require('./throw-away.cjs');

/** Addresses of the system that runs from this data folder; what the user set himself wins. */
function environmentOf(runtime, env) {
  const known = {
    GONGJIAN_API_URL: runtime?.apiUrl,
    DATABASE_URL: runtime?.databaseUrl,
    DATABASE_MIGRATION_URL: runtime?.databaseMigrationUrl,
    DATABASE_ADMIN_URL: runtime?.databaseAdminUrl,
    TEMPORAL_ADDRESS: runtime?.temporalAddress,
    TEMPORAL_NAMESPACE: runtime?.temporalNamespace,
  };
  // one foreign address means another system: ours must not be mixed into it
  const isOther = Boolean(
    env['DATABASE_URL'] || env['TEMPORAL_ADDRESS'] || env['GONGJIAN_API_URL'],
  );
  const added = isOther
    ? {}
    : Object.fromEntries(Object.entries(known).filter(([, value]) => value));
  return { ...env, ...added, TZ: 'UTC' };
}

function running(dataFolder) {
  const holder = readHolder(join(dataFolder, 'lock'));
  return holder && isSameProcess(holder) ? readJson(join(dataFolder, 'runtime.json')) : undefined;
}

/** What is measured must be as durable as production, and have the memory a small production server is given. */
const MEASURED = { fsync: 'on', shared_buffers: '1GB', max_wal_size: '4GB' };

const silent = {
  line: () => undefined,
  step: (_key, _values, work) => work(),
  plain: () => undefined,
};

function execute(args, env) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    onSignals({ onStop: () => child.kill('SIGTERM'), onForce: () => child.kill('SIGKILL') });
    child.once('error', () => done(1));
    child.once('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 1)));
  });
}

async function browserOf(flags, report) {
  return flags.includes('--browser') ? { CHROMIUM_PATH: await provideChromium({ report }) } : {};
}

async function main() {
  const words = process.argv.slice(2);
  const isFlag = (word) => ['--provide', '--running', '--browser'].includes(word);
  const start = words.findIndex((word) => !isFlag(word));
  const flags = words.slice(0, start);
  const args = words.slice(start);
  const isProvided = flags.includes('--provide');
  const needsSystem = flags.includes('--running');
  if (fs.existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  if (!isProvided) {
    build(silent);
    const dataFolder = resolve(root, process.env['GONGJIAN_DATA'] || '.data');
    const env = environmentOf(running(dataFolder), process.env);
    if (needsSystem && !env['GONGJIAN_API_URL']) throw new LauncherError('error.noRunning');
    const browser = await browserOf(flags, createReport());
    process.exit(await execute(args, { ...env, ...browser }));
  }
  const report = createReport();
  const place = await throwAway.openThrowAway({ name: 'provided', report });
  let code = 1;
  try {
    const postgres = await report.step('step.postgres', {}, () => place.postgres(MEASURED));
    const temporal = await report.step('step.temporal', {}, () => place.temporal());
    await report.step('step.build', {}, async () => build(report));
    await report.step('step.bundle', {}, () => bundle({ logFolder: place.logFolder, report }));
    await report.step('step.template', {}, () =>
      throwAway.prepareTemplate({ postgres, logFolder: place.logFolder, report }),
    );
    const browser = await browserOf(flags, report);
    code = await execute(args, {
      ...throwAway.testEnvironment({ postgres, temporal }),
      ...browser,
    });
  } finally {
    await place.close();
  }
  process.exit(code);
}

if (require.main === module) {
  main().catch((error) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  });
}

module.exports = { environmentOf };
