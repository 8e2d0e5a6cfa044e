'use strict';
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const { homedir } = require('node:os');
const { dirname, join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Written beside and renamed: a reader never meets half a file. Only the owner may read it. */
function writeJson(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}.tmp`;
  writeFileSync(own, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(own, file);
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** One cache per user: a second clone finds Node and Temporal already there. */
function cacheFolder(env = process.env) {
  if (env['GONGJIAN_CACHE']) return resolve(env['GONGJIAN_CACHE']);
  if (env['XDG_CACHE_HOME']) return join(resolve(env['XDG_CACHE_HOME']), 'gongjian');
  return join(homedir(), '.cache', 'gongjian');
}

module.exports = { cacheFolder, readJson, root, sha256, writeJson };
