import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COPIED = [
  ...['apps', 'libs', 'workflows', 'migrations', 'test', 'tools'],
  ...['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'],
];

export interface TreeCopy {
  readonly root: string;
  readonly remove: () => void;
}

/** A throw-away copy of the sources with the installed packages linked in: a seed never touches the working tree. */
export function copyTree(root: string): TreeCopy {
  // the real path, so that no tool sees two names of one file
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'gongjian-checks-')));
  const remove = (): void => rmSync(copy, { recursive: true, force: true });
  try {
    for (const name of COPIED) {
      cpSync(join(root, name), join(copy, name), {
        recursive: true,
        filter: (source) => !source.includes('node_modules'),
      });
    }
    symlinkSync(realpathSync(join(root, 'node_modules')), join(copy, 'node_modules'));
  } catch (error) {
    remove();
    throw error;
  }
  return { root: copy, remove };
}

/** An empty throw-away folder for the tests of a check. */
export function emptyTree(): TreeCopy {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gongjian-checks-')));
  mkdirSync(root, { recursive: true });
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
