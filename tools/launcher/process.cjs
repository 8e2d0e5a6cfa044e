'use strict';
// Node built-ins only, and Node 20 can run it: the bootstrap uses it before anything is installed.
const { spawn, spawnSync } = require('node:child_process');
const { closeSync, mkdirSync, openSync, readFileSync } = require('node:fs');
const { dirname } = require('node:path');

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When the process started, in the system's own words: with it a reused pid is never mistaken for ours. */
function startMarkOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // a zombie has ended; only its parent has not yet asked
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    if (process.platform === 'linux' || !isAlive(pid)) return undefined;
    const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.status === 0 ? ps.stdout.trim() || undefined : undefined;
  }
}

/** True while the process of this record runs; a record without a mark is never believed. */
function isSameProcess(record) {
  return Boolean(record?.mark) && isAlive(record.pid) && startMarkOf(record.pid) === record.mark;
}

async function waitUntil(condition, { timeoutMs, everyMs = 50 }) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() >= deadline) return undefined;
    await sleep(everyMs);
  }
}

/** Ends a process by signal, and by SIGKILL after the grace time. Resolves when it is gone. */
async function endProcess(pid, { signal = 'SIGTERM', graceMs = 15_000 } = {}) {
  const mark = startMarkOf(pid);
  if (mark === undefined) return 'gone';
  const gone = () => startMarkOf(pid) !== mark;
  const send = (name) => {
    try {
      process.kill(pid, name);
    } catch {
      // it ended between the look and the signal
    }
  };
  send(signal);
  if (await waitUntil(gone, { timeoutMs: graceMs })) return 'ended';
  send('SIGKILL');
  await waitUntil(gone, { timeoutMs: 10_000 });
  return 'killed';
}

/** Every service this process started, in order; the launcher writes it down so that a killed one can be cleaned up. */
const services = new Set();
const watchers = new Set();

/**
 * Starts a long-lived child in its own process group (a Ctrl-C in the terminal must reach the launcher alone, which
 * stops its children in order) with its output in a log file.
 */
function startService(command, args, { name, logFile, ...options }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const service = { name, pid: child.pid, mark: startMarkOf(child.pid), logFile, exit: undefined };
  services.add(service);
  service.exited = new Promise((resolve) => {
    const finish = (code, signal, error) => {
      service.exit ??= { code, signal, error };
      services.delete(service);
      for (const watcher of watchers) watcher();
      resolve(service.exit);
    };
    child.once('error', (error) => finish(null, null, error));
    child.once('exit', (code, signal) => finish(code, signal));
  });
  for (const watcher of watchers) watcher();
  return service;
}

/** Runs a command to its end; every line of stdout goes to `onLine`, all output comes back. */
function runToEnd(command, args, { onLine, onChild, timeoutMs, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    onChild?.(child);
    let output = '';
    let stdout = '';
    let rest = '';
    let timedOut = false;
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    const take = (isOut) => (chunk) => {
      const text = String(chunk);
      output += text;
      if (isOut) stdout += text;
      if (!onLine || !isOut) return;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    };
    child.stdout.on('data', take(true));
    child.stderr.on('data', take(false));
    const finish = (code, signal, error) => {
      clearTimeout(timer);
      if (rest && onLine) onLine(rest);
      resolve({ code, signal, error, output, stdout, timedOut, ok: code === 0 && !error });
    };
    child.once('error', (error) => finish(null, null, error));
    child.once('close', (code, signal) => finish(code, signal));
  });
}

/** Signals that ask for an orderly end; a hang-up that nohup told us to ignore stays ignored. */
function stopSignals() {
  let isHangUpIgnored = false;
  try {
    const ignored = /SigIgn:\s*([0-9a-f]+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    isHangUpIgnored = ignored !== undefined && (BigInt(`0x${ignored}`) & 1n) === 1n;
  } catch {
    // no such file on this system
  }
  return isHangUpIgnored ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];
}

const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');

function tailOf(file, count) {
  try {
    return lastLines(readFileSync(file, 'utf8'), count);
  } catch {
    return '';
  }
}

module.exports = {
  endProcess,
  isAlive,
  isSameProcess,
  lastLines,
  runToEnd,
  services,
  sleep,
  startMarkOf,
  startService,
  stopSignals,
  tailOf,
  waitUntil,
  watchServices: (watcher) => watchers.add(watcher),
};
