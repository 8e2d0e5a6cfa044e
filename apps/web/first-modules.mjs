import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const STATIC = /(?:^|\n)(?:import|export)\s(?!type\s)(?:[^;'"]*?\sfrom\s)?\s*'([^']+)'/g;
const KEY = /['"`]((?:web|state|error|finding\.form)(?:\.[\w-]+)*)['"`]/g;
const KEY_BEGINNING = /`((?:web|state|error|finding\.form)\.[\w.-]*)\$\{(?!string\})/g;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

const found = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** What the entry imports without being asked: the shell and a school's first page. */
export function firstModules(entry, alias) {
  const modules = new Map();
  const add = (file) => {
    if (modules.has(file)) return;
    const code = readFileSync(file, 'utf8');
    modules.set(file, code);
    for (const name of found(code, STATIC)) {
      const begin = Object.keys(alias).find((one) => name.startsWith(`${one}/`));
      const path = begin
        ? `${alias[begin]}${name.slice(begin.length)}`
        : name.startsWith('.')
          ? resolve(dirname(file), name)
          : null;
      const target = ENDINGS.map((ending) => `${path}${ending}`).find(
        (one) => /\.tsx?$/.test(one) && existsSync(one),
      );
      if (path !== null && target !== undefined) add(target);
    }
  };
  add(entry);
  return modules;
}

/** Whether the first modules may ask for a text: by its key, or by one they put together. */
export function asksFor(modules) {
  const codes = [...modules.values()];
  const keys = new Set(codes.flatMap((code) => found(code, KEY)));
  const beginnings = [...new Set(codes.flatMap((code) => found(code, KEY_BEGINNING)))];
  return (key) => keys.has(key) || beginnings.some((begin) => key.startsWith(begin));
}
