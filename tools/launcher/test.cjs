'use strict';
// `npm test`: servers once, then every check and every jest project in order, then one line.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { join } = require('node:path');
const { readJson, root } = require('./files.cjs');
const { LauncherError, createReport, describeFailure, seconds, t } = require('./report.cjs');
const { onSignals } = require('./session.cjs');
const { build, bundle } = require('./steps.cjs');
const { provideChromium } = require('./providers/chromium.cjs');
const throwAway = require('./throw-away.cjs');
const { availability, failuresOf, planOf, summary, tierResult } = require('./tiers.cjs');

/** A tier that hangs is a failure, not a build that never ends. */
const TIER_LIMIT_MS = 30 * 60_000;
// nothing outlives the run, and killed processes lose no page cache
const TEST_SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: 200 };

const tiersOfJest = () =>
  require('../../jest.config.cjs').projects.map(({ displayName }) => displayName);

/** Runs with our terminal as its output; ends with its exit code. */
function runShown(context, command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    context.child = child;
    const timer = setTimeout(() => child.kill('SIGKILL'), TIER_LIMIT_MS);
    const finish = (code) => {
      clearTimeout(timer);
      context.child = undefined;
      resolve(code ?? 1);
    };
    child.once('error', () => finish(1));
    child.once('exit', finish);
  });
}

/** A check is a script of package.json; a missing script is a failed check. */
async function runCheck(context, { name }) {
  const { scripts } = readJson(join(root, 'package.json'));
  if (!scripts[name]) {
    context.report.line('test.noScript', { script: name });
    return { passed: 0, failed: 1 };
  }
  if (name === 'bundle:workflows') {
    // the same bundle as `npm start` uses: built again only when its sources changed
    await bundle({ logFolder: context.logFolder, report: context.report });
    return { passed: 1, failed: 0 };
  }
  const env = { ...context.env, ...context.checkEnv };
  const code = await runShown(context, 'npm', ['run', '--silent', name], env);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runTier(context, { name, workers, needs = [] }) {
  // these tiers run the real worker, and it never bundles by itself
  if (needs.includes('temporal'))
    await bundle({ logFolder: context.logFolder, report: context.report });
  const json = join(context.dataFolder, `${name}.json`);
  fs.rmSync(json, { force: true });
  const code = await runShown(
    context,
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      name,
      '--json',
      `--outputFile=${json}`,
      ...(workers ? [`--maxWorkers=${workers}`] : []),
      ...context.jestArgs,
    ],
    context.env,
  );
  const outcome = readJson(json);
  const result = { ...tierResult(outcome, code), failures: failuresOf(outcome, root) };
  if (result.problem === 'nothing') context.report.line('test.nothing', { tier: name });
  if (result.problem === 'noJson') context.report.line('test.noJson', { tier: name, code });
  return result;
}

/** Everything that failed once more, where the log of a long run is read: at its end. */
function repeatFailures(report, results) {
  for (const { name, failed, failures = [] } of results) {
    if (failed === 0) continue;
    report.plain(t('test.failedPart', { name, failed }));
    for (const { file, tests, reason } of failures) {
      report.plain(`   ● ${file}`);
      for (const test of tests) report.plain(`     ${test}`);
      report.plain(reason.replaceAll(/^/gm, '       '));
    }
  }
}

/** Runs one part of the plan and prints how it went; an unexpected error is a failure of that part alone. */
async function runPart(context, part) {
  const { report } = context;
  const startedAt = Date.now();
  report.line('test.step', { name: part.name });
  const { state, provider } = availability(part.needs ?? [], context.missing, context.allowSkip);
  let result = { passed: 0, failed: 1 };
  if (state === 'skip') {
    report.line('test.skipped', { tier: part.name, names: context.allowSkip.join(',') });
    result = { passed: 0, failed: 0 };
  } else if (state === 'fail') {
    report.line('test.providerMissing', { tier: part.name, provider });
  } else {
    try {
      result = await (part.kind === 'tier' ? runTier(context, part) : runCheck(context, part));
    } catch (error) {
      report.plain(describeFailure(error));
    }
  }
  const elapsed = seconds(Date.now() - startedAt);
  if (part.kind === 'tier') report.line('test.tier', { tier: part.name, ...result, elapsed });
  else report.line(result.failed === 0 ? 'test.stepPassed' : 'test.stepFailed', { elapsed });
  return { ...result, name: part.name, elapsed };
}

async function provide(context, parts) {
  const { report, place } = context;
  const needed = new Set(parts.flatMap(({ needs = [] }) => needs));
  const attempt = async (provider, key, work) => {
    if (!needed.has(provider)) return;
    try {
      await report.step(key, {}, work);
    } catch (error) {
      context.missing.push(provider);
      report.plain(describeFailure(error));
    }
  };
  await attempt('postgres', 'step.postgres', () => place.postgres(TEST_SETTINGS));
  await attempt('temporal', 'step.temporal', () => place.temporal());
  await attempt('chromium', 'step.chromium', async () => {
    context.chromium = await provideChromium({ report });
  });
  await report.step('step.build', {}, async () => build(report));
  const { postgres } = place.found;
  if (postgres) {
    await attempt('postgres', 'step.template', async () => {
      await throwAway.prepareTemplate({ postgres, logFolder: place.logFolder, report });
      await throwAway.createDatabase(postgres, throwAway.CHECK_DATABASE);
    });
    context.checkEnv = {
      DATABASE_MIGRATION_URL: throwAway.ownerUrlOf(postgres, throwAway.CHECK_DATABASE),
      DATABASE_URL: throwAway.applicationUrlOf(postgres, throwAway.CHECK_DATABASE),
    };
  }
  context.env = {
    ...throwAway.testEnvironment(place.found),
    ...(context.chromium ? { CHROMIUM_PATH: context.chromium } : {}),
  };
}

async function main() {
  const report = createReport();
  const plan = planOf(process.argv.slice(2), tiersOfJest());
  if (plan.unknown) {
    throw new LauncherError('error.tierUnknown', {
      tier: plan.unknown,
      tiers: plan.names.join(', '),
    });
  }
  const place = await throwAway.openThrowAway({ name: 'test', report });
  const context = {
    report,
    place,
    dataFolder: place.dataFolder,
    logFolder: place.logFolder,
    jestArgs: plan.jestArgs,
    missing: [],
    allowSkip: (process.env['GONGJIAN_ALLOW_SKIP'] ?? '').split(',').filter(Boolean),
    checkEnv: {},
  };
  onSignals({
    onStop: () => {
      context.isStopping = true;
      context.child?.kill('SIGTERM');
      place.close().finally(() => process.exit(130));
    },
    onForce: () => place.session.killAll().finally(() => process.exit(130)),
  });
  const results = [];
  try {
    await provide(context, plan.parts);
    for (const part of plan.parts) {
      if (context.isStopping) return;
      results.push(await runPart(context, part));
    }
  } catch (error) {
    if (context.isStopping) return;
    report.plain(describeFailure(error));
    results.push({ name: 'set-up', passed: 0, failed: 1, elapsed: '' });
  }
  if (context.isStopping) return;
  await place.close();
  const { line, exitCode } = summary(results);
  const parts = results.map(({ name, elapsed }) => `${name} ${elapsed}`).join(', ');
  report.line('test.timing', { parts });
  repeatFailures(report, results);
  report.plain(line);
  process.exit(exitCode);
}

if (require.main === module) {
  main().catch((error) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    // the closing line also stands when the set-up itself was refused
    process.stdout.write(`${summary([{ passed: 0, failed: 1 }]).line}\n`);
    process.exit(1);
  });
}
