import type { CheckResult, Finding } from './check';
import { projectFiles, readText } from './project-files';

const HAN = String.raw`\p{Script=Han}`;

/** Half-width marks beside a Chinese character; GB/T 15834-2011 §5.1 gives every mark in Chinese text full width. */
const HALF_WIDTH = new RegExp(`${HAN}[,;:?!(]|[,;:()]${HAN}`, 'u');

/** What people read: the Chinese catalogue and the texts of the packs. Column names of spreadsheets are others' spelling. */
const FILES = ['libs/messages/catalogue/zh-CN.json', 'libs/packs/data/**/pack.json'] as const;
const OTHERS_SPELLING = /\/dictionaries\/roster\//;

/** Chinese texts carry Chinese punctuation. */
export function checkPunctuation(root: string): CheckResult {
  const files = projectFiles(root, [...FILES]).filter((file) => !OTHERS_SPELLING.test(file));
  const findings = files.flatMap((file): readonly Finding[] =>
    readText(root, file)
      .split('\n')
      .flatMap((text, index) =>
        HALF_WIDTH.test(text)
          ? [{ file, line: index + 1, message: 'a half-width mark beside a Chinese character' }]
          : [],
      ),
  );
  return { name: 'punctuation', checkedCount: files.length, findings };
}
