import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_READS } from '@app/contracts';

/** The module of each face's first page that does not come with the shell. */
const FIRST_PAGES: Readonly<Record<string, string>> = {
  '/b': 'src/features/workbench/WorkbenchPage.tsx',
  '/l': 'src/features/sign-off/WaitingPage.tsx',
};
const ENTRY = 'index.html';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** Files of a module and of all it imports, from the build's own list. */
function filesOf(chunks: Readonly<Record<string, Chunk>>, name: string): ReadonlySet<string> {
  const files = new Set<string>();
  const add = (one: string): void => {
    const chunk = chunks[one];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.css?.forEach((file) => files.add(file));
    chunk.imports?.forEach(add);
  };
  add(name);
  return files;
}

function chunksOf(folder: string): Readonly<Record<string, Chunk>> {
  const list = join(folder, '.vite/manifest.json');
  if (!existsSync(list)) return {};
  const chunks: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(list, 'utf8'));
  return chunks;
}

const read = (address: string): string =>
  `<link rel="preload" as="fetch" crossorigin href="${address.replaceAll('&', '&amp;')}">`;
const file = (name: string): string =>
  name.endsWith('.css')
    ? `<link rel="preload" as="style" crossorigin href="/${name}">`
    : `<link rel="modulepreload" crossorigin href="/${name}">`;

/**
 * What a page will ask for as soon as it runs, as links of its head: on a slow line the answers arrive beside the
 * scripts and not one after another behind them. A stranger asks for nothing.
 */
export function aheadOf(folder: string): (path: string, isSignedIn: boolean) => string {
  const chunks = chunksOf(folder);
  const shell = filesOf(chunks, ENTRY);
  const links = new Map(
    Object.entries(FIRST_READS).map(([path, reads]) => {
      const files = [...filesOf(chunks, FIRST_PAGES[path] ?? ENTRY)].filter(
        (name) => !shell.has(name),
      );
      return [path, [...reads.map(read), ...files.map(file)].join('')];
    }),
  );
  const session = read('/api/v1/session');
  return (path, isSignedIn) => (isSignedIn ? `${session}${links.get(path) ?? ''}` : '');
}
