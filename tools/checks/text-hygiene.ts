import type { CheckResult } from './check';
import { CODE, projectFiles, readText } from './project-files';

interface TextRule {
  readonly pattern: RegExp;
  readonly message: string;
}

// a group around one letter keeps this file from matching itself
const RULES: readonly TextRule[] = [
  {
    pattern: /\b(T)ODO\b(?!\(#\d+\): )/,
    message: 'a note for later carries its number: (#12): what',
  },
  { pattern: /\b(F)IXME\b|\b(X)XX\b/, message: 'say what is to be done, with its number' },
  {
    pattern: /(?<![\w.~-])\/(w)ork\/|(?<![\w.~-])\/(r)oot\//,
    message: 'a path of one machine',
  },
  {
    pattern: /\b(r)egistry\.(npm|yarn|[a-z-]+\.(com|cn|org|io))|(n)pmmirror\./,
    message: 'a registry host; the user configures that',
  },
];

/** Nothing in the tree knows the machine or the registry it was written with; nothing is parked without a number. */
export function checkTextHygiene(root: string): CheckResult {
  const files = projectFiles(root, [
    ...CODE,
    '*.{md,json,yml,yaml}',
    '{docs,docker,.ci}/**/*',
    '{apps,libs,workflows}/**/*.md',
    '.npmrc',
    '.env.example',
  ]).filter(
    (file) =>
      /\.[a-z]+$|^\.ci\//.test(file) && !/\.png$/.test(file) && file !== 'package-lock.json',
  );
  const findings = files.flatMap((file) =>
    readText(root, file)
      .split('\n')
      .flatMap((text, index) =>
        RULES.filter(({ pattern }) => pattern.test(text)).map(({ message }) => ({
          file,
          line: index + 1,
          message,
        })),
      ),
  );
  return { name: 'text-hygiene', checkedCount: files.length, findings };
}
