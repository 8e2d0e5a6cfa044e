'use strict';
// Builds the Temporal command line with Go into the cache: one builder at a time, the result appears by rename.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { join } = require('node:path');
const { waitForLock } = require('../lock.cjs');

const [, , version, cache] = process.argv;
const name = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

async function main() {
  const folder = join(cache, 'temporal');
  const target = join(folder, version, name);
  const lock = await waitForLock(join(folder, 'build.lock'));
  try {
    if (fs.existsSync(target)) return 0;
    const bin = join(folder, `build-${process.pid}`);
    fs.mkdirSync(bin, { recursive: true });
    const log = fs.openSync(join(folder, 'build.log'), 'w');
    try {
      const built = spawnSync(
        'go',
        [
          'install',
          '-v',
          '-trimpath',
          '-ldflags=-s -w',
          `github.com/temporalio/cli/cmd/temporal@${version}`,
        ],
        {
          cwd: folder,
          env: { ...process.env, CGO_ENABLED: '0', GOBIN: bin },
          stdio: ['ignore', log, log],
        },
      );
      if (built.status !== 0) return 1;
      fs.mkdirSync(join(folder, version), { recursive: true });
      fs.renameSync(join(bin, name), target);
      return 0;
    } finally {
      fs.closeSync(log);
      fs.rmSync(bin, { recursive: true, force: true });
    }
  } finally {
    lock.release();
  }
}

main().then(
  (code) => process.exit(code),
  () => process.exit(1),
);
