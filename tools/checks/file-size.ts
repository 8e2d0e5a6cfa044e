import type { CheckResult, Finding } from './check';
import { CODE, projectFiles, readText } from './project-files';

/** Lines after which a file is named, and after which it fails. */
const LONG = 400;
const TOO_LONG = 600;

/** A long file holds more than one concept; data, generated files and the public lists of the libraries are not counted. */
export function checkFileSize(root: string): CheckResult {
  const files = projectFiles(root, CODE).filter(
    (file) => !file.includes('/generated/') && !isPublicList(readText(root, file)),
  );
  const sized = files
    .map((file) => ({ file, lines: readText(root, file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONG)
    .toSorted((a, b) => b.lines - a.lines);
  const tell =
    (limit: number) =>
    ({ file, lines }: (typeof sized)[number]): Finding => ({
      file,
      message: `${lines} lines, more than ${limit}`,
    });
  return {
    name: 'file-size',
    checkedCount: files.length,
    findings: sized.filter(({ lines }) => lines > TOO_LONG).map(tell(TOO_LONG)),
    notes: sized.filter(({ lines }) => lines <= TOO_LONG).map(tell(LONG)),
  };
}

/** Nothing but names that other files export: it grows with the library and holds no concept of its own. */
function isPublicList(text: string): boolean {
  return text.replace(/export (type )?\{[^}]*\} from '[^']+';/g, '').trim() === '';
}
