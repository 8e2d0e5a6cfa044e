import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const findRoot = (folder: string): string =>
  existsSync(join(folder, 'workflows/main.ts')) || dirname(folder) === folder
    ? folder
    : findRoot(dirname(folder));

/** The project's folder, from sources and from dist alike: the one that holds the workflow sources. */
export const projectRoot = findRoot(__dirname);

export const fromRoot = (...path: string[]): string => join(projectRoot, ...path);
