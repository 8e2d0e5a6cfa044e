'use strict';
// The five places where a Temporal server can come from; the first that has one wins, each look is reported.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { delimiter, join } = require('node:path');
const { cacheFolder } = require('../files.cjs');
const { readHolder } = require('../lock.cjs');
const { isSameProcess, lastLines, runToEnd, tailOf, waitUntil } = require('../process.cjs');
const { LauncherError, seconds, t } = require('../report.cjs');

/** Newest tag without `replace`, which `go install pkg@version` refuses; it brings server 1.29.1. */
const VERSION = 'v1.5.1';
const MINIMUM_GO = [1, 25];
const DOWNLOAD_LIMIT_MS = 300_000;

const executableName = process.platform === 'win32' ? 'temporal.exe' : 'temporal';
const cachedFile = (cache) => join(cache, 'temporal', VERSION, executableName);
const buildLog = (cache) => join(cache, 'temporal', 'build.log');
const missed = (reason) => ({ reason });

async function runs(file) {
  const result = await runToEnd(file, ['--version'], { timeoutMs: 15_000 });
  return result.ok && /temporal version/i.test(result.output);
}

/** Step 1. Whether it answers is the caller's check: an address that is set and silent is an error, not a miss. */
async function fromAddress({ env }) {
  const address = env['TEMPORAL_ADDRESS'];
  return address ? { address, where: address } : missed(t('temporal.reason.notSet'));
}

/** Step 2. */
async function fromPath({ env }) {
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const file = join(folder, executableName);
    if (fs.existsSync(file) && (await runs(file))) return { file, where: file };
  }
  return missed(t('temporal.reason.notOnPath'));
}

/** Step 3. */
async function fromCache({ cache }) {
  const file = cachedFile(cache);
  if (fs.existsSync(file) && (await runs(file))) return { file, where: file };
  return missed(t('temporal.reason.notCached'));
}

/** Step 4: the SDK downloads and starts a server, which is torn down; the binary is kept. */
async function fromDownload({ cache }) {
  const folder = join(cache, 'temporal', `download-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  try {
    const result = await runToEnd(
      process.execPath,
      [join(__dirname, 'temporal-download.cjs'), VERSION, folder],
      { timeoutMs: DOWNLOAD_LIMIT_MS },
    );
    const name = fs.readdirSync(folder).find((file) => file.startsWith('temporal'));
    const file = name ? join(folder, name) : undefined;
    if (!result.ok || !file || !(await runs(file))) {
      return missed(
        `${t('temporal.reason.download')}: ${lastLines(result.output, 1).slice(0, 160)}`,
      );
    }
    return keep(cache, file);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function keep(cache, file) {
  const target = cachedFile(cache);
  fs.mkdirSync(join(target, '..'), { recursive: true });
  fs.chmodSync(file, 0o755);
  fs.renameSync(file, target);
  return { file: target, where: target };
}

/** `go version go1.26.8 linux/amd64` → [1, 26]; undefined when there is no such line. */
function goVersionOf(output) {
  const found = /go version go(\d+)\.(\d+)/.exec(output);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

const isEnoughGo = (version) =>
  version !== undefined &&
  (version[0] > MINIMUM_GO[0] || (version[0] === MINIMUM_GO[0] && version[1] >= MINIMUM_GO[1]));

/**
 * Builds with Go in a detached process, so that an impatient Ctrl-C does not throw the work away; takes the lock, or
 * waits for the one that has it. @returns undefined, or the reason why nothing was built
 */
async function buildDetached({ script, version, cache, folder, report }) {
  const go = await runToEnd('go', ['version'], { timeoutMs: 15_000 });
  if (!go.ok || !isEnoughGo(goVersionOf(go.output))) return t('temporal.reason.noGo');
  const log = join(folder, 'build.log');
  fs.mkdirSync(folder, { recursive: true });
  const holder = readHolder(join(folder, 'build.lock'));
  if (holder && isSameProcess(holder)) report.line('temporal.waiting', { pid: holder.pid });
  else report.line('temporal.building', { log });
  const startedAt = Date.now();
  const builder = spawn(process.execPath, [script, version, cache], {
    detached: true,
    stdio: 'ignore',
  });
  let ended;
  builder.once('error', (error) => (ended = { error }));
  builder.once('exit', (code) => (ended = { code }));
  builder.unref();
  let shownAt = startedAt;
  await waitUntil(
    () => {
      if (Date.now() - shownAt >= 10_000) {
        shownAt = Date.now();
        const lines = tailOf(log, 100_000).split('\n');
        const last = (lines.at(-1) ?? '').slice(0, 80);
        report.line('temporal.progress', {
          elapsed: seconds(shownAt - startedAt),
          lines: lines.length,
          last,
        });
      }
      return ended;
    },
    { timeoutMs: 3_600_000, everyMs: 200 },
  );
  if (ended?.code === 0) return undefined;
  return `${t('temporal.reason.build', { log })}: ${tailOf(log, 1).slice(0, 160)}`;
}

/** Step 5. */
async function fromBuild({ cache, report }) {
  const reason = await buildDetached({
    script: join(__dirname, 'temporal-build.cjs'),
    version: VERSION,
    cache,
    folder: join(cache, 'temporal'),
    report,
  });
  const file = cachedFile(cache);
  if (reason === undefined && (await runs(file))) return { file, where: file };
  return missed(reason ?? t('temporal.reason.build', { log: buildLog(cache) }));
}

const STEPS = [
  { name: 'address', find: fromAddress },
  { name: 'path', find: fromPath },
  { name: 'cache', find: fromCache },
  { name: 'download', find: fromDownload },
  { name: 'build', find: fromBuild },
];

/** Walks the chain: `{ step, address }` for an external server, `{ step, file }` for a binary to start. */
async function findTemporal({ env, report, cache = cacheFolder(env), steps = STEPS }) {
  for (const [index, step] of steps.entries()) {
    const how = t(`temporal.step.${step.name}`, { file: cachedFile(cache), version: VERSION });
    report.line('temporal.trying', { number: index + 1, how });
    const startedAt = Date.now();
    const found = await step.find({ env, cache, report });
    const elapsed = seconds(Date.now() - startedAt);
    if (!found.reason) {
      report.line('temporal.found', { where: found.where, elapsed });
      return { step: step.name, ...found };
    }
    report.line('temporal.missed', { reason: found.reason, elapsed });
  }
  throw new LauncherError('temporal.none');
}

module.exports = {
  STEPS,
  VERSION,
  buildDetached,
  buildLog,
  cachedFile,
  findTemporal,
  goVersionOf,
  isEnoughGo,
};
