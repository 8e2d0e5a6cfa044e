import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.data', '.git', 'coverage']);

/** Paths from the root, sorted, that match one of the globs; what is installed or built is left out. */
export function projectFiles(root: string, globs: readonly string[]): readonly string[] {
  const found = globSync([...globs], {
    cwd: root,
    exclude: (path) => path.split(/[/\\]/).some((part) => SKIPPED.has(part)),
  });
  return found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => SKIPPED.has(part)))
    .toSorted();
}

export const readText = (root: string, file: string): string =>
  readFileSync(join(root, file), 'utf8');

/** First-party code of every kind. */
export const CODE = [
  '{apps,libs,workflows,migrations,test,tools}/**/*.{ts,tsx,cjs,mjs}',
  '*.{cjs,mjs}',
] as const;
