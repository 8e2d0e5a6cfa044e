'use strict';
const { get } = require('node:http');
const { seconds } = require('./report.cjs');
const { sleep, waitUntil } = require('./process.cjs');

const FIRST_DELAY_MS = 1_000;
const LAST_DELAY_MS = 30_000;
const STEADY_AFTER_MS = 60_000;

/** Delay before the next restart: doubles with every quick failure, starts again after a steady minute. */
const nextDelayMs = (previousMs, ranForMs) =>
  previousMs === undefined || ranForMs >= STEADY_AFTER_MS
    ? FIRST_DELAY_MS
    : Math.min(previousMs * 2, LAST_DELAY_MS);

const howItEnded = ({ code, signal, error }) => error?.message ?? signal ?? `exit ${code}`;

/**
 * Starts the service again whenever it ends, until stopped. `start` resolves to a service with `exited`, and may
 * fail itself (then it is tried again).
 */
function supervise({
  name,
  service: first,
  start,
  report,
  onChange = () => undefined,
  wait = sleep,
  now = Date.now,
}) {
  let service = first;
  let isStopping = false;
  const done = (async () => {
    let delayMs;
    let startedAt = now();
    for (;;) {
      const exit = await service.exited;
      if (isStopping) return;
      delayMs = nextDelayMs(delayMs, now() - startedAt);
      report.line('start.restart', {
        name,
        how: howItEnded(exit),
        delay: seconds(delayMs),
        log: service.logFile,
      });
      await wait(delayMs);
      if (isStopping) return;
      startedAt = now();
      try {
        service = await start();
        onChange(service);
        report.line('start.restarted', { name });
      } catch (error) {
        service = { logFile: service.logFile, exited: Promise.resolve({ error }) };
      }
    }
  })();
  return {
    current: () => service,
    /** No restart from now on; the caller ends the process. */
    release() {
      isStopping = true;
      return service;
    },
    done,
  };
}

const statusOf = (url) =>
  new Promise((resolve) => {
    const request = get(url, { timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(undefined));
  });

/** 'ready' when the address answers 200, 'exited' when the service ends first, undefined when the time is up. */
const waitReady = (service, url, { timeoutMs }) =>
  waitUntil(
    async () => (service.exit ? 'exited' : (await statusOf(url)) === 200 ? 'ready' : undefined),
    { timeoutMs, everyMs: 200 },
  );

module.exports = { howItEnded, nextDelayMs, supervise, waitReady };
