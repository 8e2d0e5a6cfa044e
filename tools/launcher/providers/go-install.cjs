'use strict';
// Builds commands with Go into the cache: one builder at a time, the results appear by rename.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { join } = require('node:path');
const { waitForLock } = require('../lock.cjs');

const executable = (name) => (process.platform === 'win32' ? `${name}.exe` : name);

/** `<folder>/<version>/<name>` for each `{ name, path }`; what is there already is kept. Answers the exit code. */
async function installWithGo({ folder, version, commands }) {
  const lock = await waitForLock(join(folder, 'build.lock'));
  try {
    const missing = commands.filter(
      ({ name }) => !fs.existsSync(join(folder, version, executable(name))),
    );
    if (missing.length === 0) return 0;
    const bin = join(folder, `build-${process.pid}`);
    fs.mkdirSync(bin, { recursive: true });
    const log = fs.openSync(join(folder, 'build.log'), 'w');
    try {
      for (const { name, path } of missing) {
        const built = spawnSync(
          'go',
          ['install', '-v', '-trimpath', '-ldflags=-s -w', `${path}@${version}`],
          {
            cwd: folder,
            env: { ...process.env, CGO_ENABLED: '0', GOBIN: bin },
            stdio: ['ignore', log, log],
          },
        );
        if (built.status !== 0) return 1;
        fs.mkdirSync(join(folder, version), { recursive: true });
        fs.renameSync(join(bin, executable(name)), join(folder, version, executable(name)));
      }
      return 0;
    } finally {
      fs.closeSync(log);
      fs.rmSync(bin, { recursive: true, force: true });
    }
  } finally {
    lock.release();
  }
}

module.exports = { executable, installWithGo };
