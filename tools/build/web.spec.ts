import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a school's phone loads before it sees its work. */
const LIMIT_BYTES = 250 * 1024;
const HOME = 'src/features/tasks/TodayPage.tsx';
const folder = join(__dirname, '../../dist/apps/web');

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

function manifest(): Readonly<Record<string, Chunk>> {
  const file = join(folder, '.vite/manifest.json');
  if (!existsSync(file)) throw new Error('the console is not built: npm run build');
  const parsed: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(file, 'utf8'));
  return parsed;
}

/** Every chunk that must be there before the named ones run. */
function closure(chunks: Readonly<Record<string, Chunk>>, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`no chunk ${name}`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  names.forEach(add);
  return found;
}

it('shows a school its work with at most 250 kB of script', () => {
  const chunks = manifest();
  const entries = Object.entries(chunks).flatMap(([name, { isEntry }]) => (isEntry ? [name] : []));
  expect(entries).toHaveLength(1);
  // a chunk of its own when somebody loads the page later
  const home = HOME in chunks ? [HOME] : [];
  const files = [...closure(chunks, [...entries, ...home])].filter((file) => file.endsWith('.js'));
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length,
    0,
  );
  expect(bytes).toBeGreaterThan(50 * 1024);
  expect(bytes).toBeLessThanOrEqual(LIMIT_BYTES);
});

const FIRST_KEY = /["'`]((?:web|state|error|finding\.form)(?:\.[\w-]+)+)["'`]/g;
const codeOf = (files: Iterable<string>): string =>
  [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

it('carries no text of the server and no script of a page that is not open', () => {
  const chunks = manifest();
  const entries = Object.entries(chunks).flatMap(([name, { isEntry }]) => (isEntry ? [name] : []));
  const code = codeOf(closure(chunks, entries));
  expect(code).toContain('web.menu.today');
  for (const key of ['digest.', 'demo.prefix', 'finding.plan.', 'web.editor.'])
    expect(code).not.toContain(`"${key}`);
  expect(Object.keys(chunks)).toContain('src/features/tasks/TaskPage.tsx');
});

it('brings every text with the script that asks for it', () => {
  const chunks = manifest();
  const texts: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(__dirname, '../../libs/messages/catalogue/zh-CN.json'), 'utf8'),
  );
  const missing = Object.entries(chunks).flatMap(([name, { file }]) => {
    if (!file.endsWith('.js')) return [];
    const all = codeOf(closure(chunks, [name]));
    const asked = [...codeOf([file]).matchAll(FIRST_KEY)].flatMap(([, key]) => key ?? []);
    return asked
      .filter((key) => key in texts)
      .filter((key) => !all.includes(`"${key}":`))
      .map((key) => `${file}: ${key}`);
  });
  expect(missing).toEqual([]);
});

it('loads the upload protocol with the page of a task, not before', () => {
  const chunks = manifest();
  const entries = Object.entries(chunks).flatMap(([name, { isEntry }]) => (isEntry ? [name] : []));
  const speaksTus = (names: readonly string[]): boolean =>
    [...closure(chunks, names)].some(
      (file) =>
        file.endsWith('.js') && readFileSync(join(folder, file), 'utf8').includes('Tus-Resumable'),
    );
  expect(speaksTus([...entries, ...(HOME in chunks ? [HOME] : [])])).toBe(false);
  expect(speaksTus(['src/features/tasks/TaskPage.tsx'])).toBe(true);
});

it('has a compressed twin of every large asset', () => {
  for (const { file } of Object.values(manifest())) {
    if (readFileSync(join(folder, file)).length < 1024) continue;
    expect([
      file,
      existsSync(join(folder, `${file}.br`)),
      existsSync(join(folder, `${file}.gz`)),
    ]).toEqual([file, true, true]);
  }
});
