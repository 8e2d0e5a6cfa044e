import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '@app/platform';

const BOOK = ['docs', 'bench', 'console.md'] as const;

/** Writes one chapter of the console's figures and leaves the others alone. @param text begins with its heading */
export function writeChapter(text: string): void {
  const file = fromRoot(...BOOK);
  const chapters = (existsSync(file) ? readFileSync(file, 'utf8') : '').split(/^(?=# )/m);
  const heading = text.split('\n')[0] ?? '';
  const others = chapters.filter((one) => one.trim() !== '' && !one.startsWith(`${heading}\n`));
  const all = [...others, text].toSorted((a, b) => a.localeCompare(b));
  writeFileSync(file, `${all.map((one) => one.trim()).join('\n\n')}\n`);
}
