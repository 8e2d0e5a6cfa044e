import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCodeOf } from '@app/persistence';

/** One for the machine, not for the clone: two benchmarks on the same cores measure each other. */
const FILE = join(tmpdir(), 'gongjian-bench.lock');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // the process of another user is alive, too
    return errorCodeOf(error) === 'EPERM';
  }
};

/** @returns the release. @throws Error when another benchmark runs */
export function takeBenchLock(file = FILE): () => void {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (errorCodeOf(error) !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder > 0 && isAlive(holder)) throw new Error(`a benchmark runs already: pid ${holder}`);
    rmSync(file, { force: true });
  }
}
