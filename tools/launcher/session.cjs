'use strict';
// What start and test share: one lock per data folder, a written list of children, and an end in reverse order.
const { readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { readJson, writeJson } = require('./files.cjs');
const { acquireLock } = require('./lock.cjs');
const {
  endProcess,
  isSameProcess,
  services,
  stopSignals,
  watchServices,
} = require('./process.cjs');
const { LauncherError } = require('./report.cjs');

/** What others depend on is started first and stopped last, also after restarts in another order. */
const START_ORDER = ['PostgreSQL', 'Temporal', 'worker', 'api'];
const inStopOrder = (list) =>
  list.toSorted((a, b) => START_ORDER.indexOf(b.name) - START_ORDER.indexOf(a.name));

/** Takes the folder for this process; a living holder is named in one line. */
function openSession({ dataFolder, lockFile = join(dataFolder, 'lock'), report }) {
  const lock = acquireLock(lockFile);
  if (!lock.acquired) {
    throw new LauncherError('error.secondStart', { pid: lock.holder?.pid ?? '?' });
  }
  const childrenFile = join(dataFolder, 'children.json');
  const stoppers = [];
  let isRecording = false;
  watchServices(() => {
    if (!isRecording) return;
    writeJson(
      childrenFile,
      [...services].map(({ name, pid, mark }) => ({ name, pid, mark })),
    );
  });

  return {
    release: lock.release,
    /** Children of a launcher that was killed: ended, last started first. */
    async endSurvivors() {
      const survivors = (readJson(childrenFile) ?? []).filter(isSameProcess);
      for (const { name, pid } of inStopOrder(survivors)) {
        report.line('temporal.survivor', { name, pid });
        await endProcess(pid, {
          signal: name === 'PostgreSQL' ? 'SIGINT' : 'SIGTERM',
          graceMs: 20_000,
        });
      }
      isRecording = true;
    },
    /** Registers how to end what was just started. */
    onStop: (name, stop) => stoppers.push({ name, stop }),
    async stopAll() {
      for (const { name, stop } of stoppers.splice(0).toReversed()) {
        await report.step('step.stop', { name }, stop);
      }
      // started, but not yet registered when the end came
      for (const { pid } of inStopOrder([...services])) await endProcess(pid, { signal: 'SIGINT' });
      rmSync(childrenFile, { force: true });
      lock.release();
    },
    async killAll() {
      for (const { pid } of inStopOrder([...services])) {
        await endProcess(pid, { signal: 'SIGKILL', graceMs: 1_000 });
      }
    },
  };
}

/** Empties a data folder, all but the lock that its holder still needs. */
function emptyFolder(folder, keep = ['lock']) {
  for (const name of readdirSync(folder)) {
    if (!keep.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Calls `onStop` at the first signal and `onForce` at a second one. npm and the terminal both pass on one Ctrl-C, so
 * what follows within two seconds is the same one.
 */
function onSignals({
  onStop,
  onForce,
  now = Date.now,
  listen = (signal, handle) => process.on(signal, handle),
}) {
  let firstAt;
  const handle = () => {
    if (firstAt === undefined) {
      firstAt = now();
      onStop();
    } else if (now() - firstAt > 2_000) {
      onForce();
    }
  };
  for (const signal of stopSignals()) listen(signal, handle);
  // a closed terminal must not end the orderly stop
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return handle;
}

module.exports = { emptyFolder, inStopOrder, onSignals, openSession };
