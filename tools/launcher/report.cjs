'use strict';
const texts = require('./texts.zh-CN.json');

/** A text of the launcher with its {placeholders} filled in. */
function t(key, values = {}) {
  const text = texts[key];
  if (text === undefined) throw new Error(`no launcher text: ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** An end the user can mend: shown as one line, without a stack trace. */
class LauncherError extends Error {
  constructor(key, values, { cause, detail } = {}) {
    super(t(key, values), { cause });
    this.name = 'LauncherError';
    this.key = key;
    this.detail = detail;
  }
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Prints every step with its elapsed time. */
function createReport({
  write = (line) => process.stdout.write(`${line}\n`),
  now = Date.now,
} = {}) {
  const startedAt = now();
  const stamp = () => `[${seconds(now() - startedAt).padStart(8)}]`;
  const line = (key, values) => write(`${stamp()} ${t(key, values)}`);
  const step = async (key, values, work) => {
    const stepAt = now();
    line('step.begin', { step: t(key, values) });
    const result = await work();
    line('step.end', { step: t(key, values), elapsed: seconds(now() - stepAt) });
    return result;
  };
  return { line, step, plain: write, elapsedMs: () => now() - startedAt };
}

const NOISE =
  /^\s+at |^node:|^Node\.js v|^\s*(throw\b.*|\^+|[{}\]]+,?|code: .*|requireStack: .*)?$/;

/** What a failed command said, without the stack of its language. */
const spokenLines = (output, count) =>
  output
    .split('\n')
    .filter((line) => !NOISE.test(line))
    .slice(-count)
    .join('\n');

/** The one line of a failed command; the stack only with GONGJIAN_DEBUG=1. */
function describeFailure(error, env = process.env) {
  const isOurs = error instanceof LauncherError;
  const head = isOurs
    ? error.message
    : t('error.unexpected', { message: error?.message ?? String(error) });
  const lines = [`${t('error.mark')} ${head}`];
  if (isOurs && error.detail) lines.push(error.detail);
  if (env['GONGJIAN_DEBUG'] === '1')
    lines.push(String(error?.stack), String(error?.cause?.stack ?? ''));
  return lines.filter(Boolean).join('\n');
}

module.exports = { LauncherError, createReport, describeFailure, seconds, spokenLines, t };
