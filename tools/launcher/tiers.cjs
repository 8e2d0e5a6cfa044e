'use strict';
// Plan and sum of a test run, apart from the processes that carry it out.

/** Every part in the order of the continuous integration, cheapest first. */
const PLAN = [
  { kind: 'check', name: 'check:static' },
  { kind: 'check', name: 'format' },
  { kind: 'check', name: 'lint' },
  { kind: 'check', name: 'typecheck' },
  { kind: 'check', name: 'deps:check' },
  { kind: 'tier', name: 'gates', needs: [], workers: 2 },
  { kind: 'tier', name: 'unit', needs: [], workers: 2 },
  { kind: 'check', name: 'bundle:workflows' },
  { kind: 'tier', name: 'trace', needs: [] },
  { kind: 'tier', name: 'replay', needs: [] },
  { kind: 'check', name: 'db:check', needs: ['postgres'] },
  { kind: 'tier', name: 'int', needs: ['postgres'], workers: 2 },
  { kind: 'check', name: 'openapi:check' },
  { kind: 'tier', name: 'temporal', needs: ['postgres', 'temporal'], workers: 2 },
  { kind: 'tier', name: 'e2e', needs: ['postgres', 'temporal', 'chromium'], workers: 2 },
  { kind: 'tier', name: 'security', needs: ['postgres', 'temporal'], workers: 2, isOptional: true },
  { kind: 'tier', name: 'faults', needs: ['postgres', 'temporal'], workers: 1 },
];

/** Groups that may be named instead of single parts. */
const GROUPS = {
  'check:code': PLAN.filter(({ kind }) => kind === 'check').map(({ name }) => name),
};

/** `{ parts, jestArgs, unknown }` for the words of the command line; no words mean everything. */
function planOf(args, tiersOfJest) {
  const cut = args.indexOf('--');
  const words = cut < 0 ? args : args.slice(0, cut);
  const jestArgs = cut < 0 ? [] : args.slice(cut + 1);
  const known = PLAN.filter(
    ({ kind, name, isOptional }) => kind === 'check' || !isOptional || tiersOfJest.includes(name),
  );
  const names = words.flatMap((word) => GROUPS[word] ?? [word]);
  const unknown = names.find((name) => !known.some((part) => part.name === name));
  const parts = names.length === 0 ? known : known.filter(({ name }) => names.includes(name));
  return {
    parts,
    jestArgs,
    unknown,
    names: [...known.map(({ name }) => name), ...Object.keys(GROUPS)],
  };
}

/** What one jest process gave: a crash, an empty run and a file that could not be loaded are failures. */
function tierResult(json, exitCode) {
  if (!json || !Number.isInteger(json.numTotalTests))
    return { passed: 0, failed: 1, problem: 'noJson' };
  const passed = json.numPassedTests;
  const failed = json.numFailedTests + json.numRuntimeErrorTestSuites;
  if (passed + failed === 0) return { passed: 0, failed: 1, problem: 'nothing' };
  // every test passed and jest still refuses: an open snapshot, a broken teardown
  if (exitCode !== 0 && failed === 0) return { passed, failed: 1, problem: 'noJson' };
  return { passed, failed };
}

const ANSI = /\u001B\[[0-9;]*m/g;
const REASON_LINES = 16;

/** The head and the end of a long reason: jest says what first, a process that ended says why last. */
function shortReason(message) {
  const lines = message
    .replaceAll(ANSI, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  if (lines.length <= REASON_LINES) return lines;
  return [...lines.slice(0, 6), '…', ...lines.slice(6 - REASON_LINES)];
}

/**
 * What failed in one jest result, each reason once: a long log is read at its end. `file` is relative to `root`, `tests`
 * are the full names (none when the file itself could not run).
 */
function failuresOf(json, root) {
  const failures = [];
  for (const suite of json?.testResults ?? []) {
    const file = suite.name.replace(`${root}/`, '');
    const byReason = new Map();
    for (const { status, fullName, failureMessages = [] } of suite.assertionResults) {
      if (status !== 'failed') continue;
      const reason = shortReason(failureMessages.join('\n')).join('\n');
      byReason.set(reason, [...(byReason.get(reason) ?? []), fullName]);
    }
    if (byReason.size === 0 && suite.status === 'failed')
      byReason.set(shortReason(suite.message ?? '').join('\n'), []);
    for (const [reason, tests] of byReason) failures.push({ file, tests, reason });
  }
  return failures;
}

/** 'run', 'skip' or 'fail' for a part whose providers may be missing. */
function availability(needs, missing, allowSkip) {
  const lacking = needs.filter((need) => missing.includes(need));
  if (lacking.length === 0) return { state: 'run' };
  const isAllowed = lacking.every((need) => need === 'temporal' && allowSkip.includes(need));
  return { state: isAllowed ? 'skip' : 'fail', provider: lacking.join(', ') };
}

/** The closing line and the exit code that goes with it. */
function summary(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return {
    line: `${passed} passed, ${failed} failed`,
    exitCode: failed > 0 || passed === 0 ? 1 : 0,
  };
}

module.exports = { PLAN, availability, failuresOf, planOf, summary, tierResult };
