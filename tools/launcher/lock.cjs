'use strict';
// A lock is a file with the holder's pid and start mark; a lock whose holder is gone is free.
const { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { randomUUID } = require('node:crypto');
const { dirname } = require('node:path');
const { isSameProcess, sleep, startMarkOf } = require('./process.cjs');

function readHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(holder?.pid) && typeof holder.mark === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Takes the lock or names its living holder: `{ acquired: true, release }` or `{ acquired: false, holder }`. */
function acquireLock(file, pid = process.pid) {
  mkdirSync(dirname(file), { recursive: true });
  const nonce = randomUUID();
  const own = `${file}.${pid}.${nonce}`;
  const text = JSON.stringify({ pid, mark: startMarkOf(pid), nonce, at: new Date().toISOString() });
  writeFileSync(own, text, { mode: 0o600 });
  try {
    for (let round = 0; round < 20; round += 1) {
      try {
        // a link appears with its whole content or not at all
        linkSync(own, file);
        return {
          acquired: true,
          release: () => {
            if (textOf(file) === text) rmSync(file, { force: true });
          },
        };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const seen = textOf(file);
      const holder = readHolder(file);
      if (holder && isSameProcess(holder)) return { acquired: false, holder };
      if (seen !== undefined) takeAway(file, seen, own);
    }
    return { acquired: false, holder: readHolder(file) };
  } finally {
    rmSync(own, { force: true });
  }
}

/** Removes the stale lock we looked at; when another start was quicker, its new lock is put back. */
function takeAway(file, seen, own) {
  const aside = `${own}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (textOf(aside) !== seen) linkSync(aside, file);
  } catch {
    // a third one holds it already
  }
  rmSync(aside, { force: true });
}

/** Waits for the lock as long as its holder lives; `onWait` is told once. */
async function waitForLock(file, { onWait, everyMs = 300 } = {}) {
  for (let told = false; ; told = true) {
    const lock = acquireLock(file);
    if (lock.acquired) return lock;
    if (!told) onWait?.(lock.holder);
    await sleep(everyMs);
  }
}

module.exports = { acquireLock, readHolder, waitForLock };
