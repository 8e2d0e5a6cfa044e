'use strict';
// Builds the console to dist/apps/web; only when something it is made of changed.
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { join } = require('node:path');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');
const { root } = require('./swc-options.cjs');

const SOURCES = [
  'apps/web/**/*',
  'libs/contracts/src/**/*.ts',
  'libs/messages/src/**/*.ts',
  'libs/messages/catalogue/zh-CN.json',
  'package-lock.json',
  'tsconfig.json',
  'tools/build/web.cjs',
];
const folder = join(root, 'dist/apps/web');
const stampFile = join(root, 'dist/web.stamp');
/** Smaller files do not gain by compression. */
const WORTH_BYTES = 1024;
/** How long a page of an earlier release finds its assets. */
const KEPT_MS = 7 * 86_400_000;

function stampOf() {
  const files = fs
    .globSync(SOURCES, { cwd: root, exclude: ['**/*.spec.{ts,tsx}', '**/*.md'] })
    .filter((file) => fs.statSync(join(root, file)).isFile())
    .toSorted();
  if (!files.some((file) => file.endsWith('main.tsx'))) throw new Error('no source of the console');
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(fs.readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Compressed twins beside the assets, so that the api compresses nothing while it answers. */
function compress(assets) {
  for (const name of fs.readdirSync(assets)) {
    const file = join(assets, name);
    if (!/\.(js|css|svg|json)$/.test(name) || fs.existsSync(`${file}.br`)) continue;
    const content = fs.readFileSync(file);
    if (content.length < WORTH_BYTES) continue;
    fs.writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    fs.writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  }
}

function removeOld(assets, startedAtMs) {
  for (const name of fs.readdirSync(assets)) {
    const file = join(assets, name);
    if (fs.statSync(file).mtimeMs < startedAtMs - KEPT_MS) fs.rmSync(file);
  }
}

/** @returns whether anything was built */
function buildWeb() {
  const stamp = stampOf();
  const isFresh =
    fs.existsSync(join(folder, 'index.html')) &&
    fs.existsSync(stampFile) &&
    fs.readFileSync(stampFile, 'utf8') === stamp;
  if (isFresh) return false;
  const startedAtMs = Date.now();
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      join(root, 'apps/web/vite.config.mjs'),
      '--logLevel',
      'warn',
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (run.status !== 0)
    throw new Error(`the console could not be built:\n${run.stdout}${run.stderr}`);
  const assets = join(folder, 'assets');
  compress(assets);
  removeOld(assets, startedAtMs);
  fs.writeFileSync(stampFile, stamp);
  return true;
}

module.exports = { buildWeb };
