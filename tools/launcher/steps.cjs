'use strict';
// The steps between the servers and the processes: build, migrate, sync, bundle.
const fs = require('node:fs');
const { dirname, join } = require('node:path');
const { root, sha256 } = require('./files.cjs');
const { lastLines, runToEnd } = require('./process.cjs');
const { LauncherError, spokenLines, t } = require('./report.cjs');

const BUNDLE_SOURCES =
  '{workflows,libs/contracts/src,libs/domain/src,tools/bundle,libs/platform/src}/**/*.ts';

function build(report) {
  let result;
  try {
    result = require('../build/build.cjs').build();
  } catch (error) {
    throw new LauncherError(
      'error.buildFailed',
      {},
      { cause: error, detail: lastLines(String(error.message), 12) },
    );
  }
  report.line(result.compiled === 0 ? 'build.upToDate' : 'build.done', result);
  return result;
}

/** Runs one of our compiled scripts; its output is shown, kept in a log and given back. */
async function runScript({
  step,
  script,
  args = [],
  env,
  logFolder,
  report,
  onChild,
  isShown = () => true,
}) {
  const file = join(root, script);
  const log = join(logFolder, `${script.split('/').at(-1).replace('.js', '')}.log`);
  fs.mkdirSync(dirname(log), { recursive: true });
  const result = await runToEnd(process.execPath, ['--enable-source-maps', file, ...args], {
    cwd: root,
    env: { ...process.env, TZ: 'UTC', ...env },
    onLine: (line) => isShown(line) && report.plain(`           ${line}`),
    onChild,
  });
  fs.writeFileSync(log, result.output, { mode: 0o600 });
  if (!result.ok) {
    const how = result.code ?? result.signal ?? result.error?.message;
    throw new LauncherError(
      'error.scriptFailed',
      { step: t(step), code: how, log },
      {
        detail: spokenLines(result.output, 3),
      },
    );
  }
  return result;
}

/** What the bundle is made of, by content: an unchanged set needs no new bundle. */
function bundleStamp() {
  const files = fs.globSync(BUNDLE_SOURCES, { cwd: root, exclude: ['**/*.spec.ts'] }).toSorted();
  const parts = [...files, 'package-lock.json'].map(
    (file) => `${file} ${sha256(fs.readFileSync(join(root, file)))}`,
  );
  return sha256(parts.join('\n'));
}

async function bundle(options) {
  const target = join(root, 'dist/workflow-bundle.js');
  const stampFile = join(root, 'dist/workflow-bundle.stamp');
  const stamp = bundleStamp();
  const known =
    fs.existsSync(target) && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8');
  if (known === stamp) {
    options.report.line('bundle.upToDate');
    return;
  }
  await runScript({ ...options, step: 'step.bundle', script: 'dist/tools/bundle/bundle.js' });
  fs.writeFileSync(stampFile, stamp);
}

const migrate = (options) =>
  runScript({ ...options, step: 'step.migrate', script: 'dist/tools/db/migrate.js' });
const sync = (options) =>
  runScript({ ...options, step: 'step.sync', script: 'dist/tools/db/sync.js' });

module.exports = { build, bundle, migrate, runScript, sync };
