'use strict';
// The browser of the console's tests and pictures: Debian's Chromium with a Chinese font. Missing parts are installed
// by root; anybody else is told how.
const fs = require('node:fs');
const { delimiter, join } = require('node:path');
const { runToEnd } = require('../process.cjs');
const { LauncherError, t } = require('../report.cjs');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable'];
const PACKAGES = { browser: 'chromium', fonts: 'fonts-noto-cjk' };
const INSTALL_LIMIT_MS = 10 * 60_000;

/** The first browser of the environment or the PATH. */
function findChromium(env) {
  if (env['CHROMIUM_PATH']) return env['CHROMIUM_PATH'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) =>
    fs.existsSync(file),
  );
}

/** Whether Chinese shows as signs and not as boxes. */
async function hasFonts(run) {
  const { ok, output } = await run('fc-list', [':lang=zh-cn', 'family']);
  return ok && output.trim() !== '';
}

async function missingParts({ env, run }) {
  const parts = findChromium(env) ? [] : ['browser'];
  return (await hasFonts(run)) ? parts : [...parts, 'fonts'];
}

/**
 * The path of a browser that can show the console.
 * @throws LauncherError with the mend when a part is missing and cannot be installed
 */
async function provideChromium({
  env = process.env,
  report,
  run = (command, args) => runToEnd(command, args, { timeoutMs: INSTALL_LIMIT_MS }),
  isRoot = process.getuid?.() === 0,
}) {
  let missing = await missingParts({ env, run });
  const what = () => missing.map((part) => t(`chromium.${part}`)).join(' + ');
  if (missing.length > 0 && isRoot) {
    report.line('chromium.installing', { what: what() });
    await run('apt-get', ['update', '-qq']);
    const packages = missing.map((part) => PACKAGES[part]);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
    missing = await missingParts({ env, run });
  }
  if (missing.length > 0) throw new LauncherError('chromium.none', { what: what() });
  return findChromium(env);
}

module.exports = { findChromium, provideChromium };
