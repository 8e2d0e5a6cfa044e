import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runChecks, type CheckResult, type Finding, type StaticCheck } from './check';
import { checkFileSize } from './file-size';
import { checkForbiddenWords } from './forbidden-words';
import { checkLayerRows } from './layer-matrix';
import { checkLockFile } from './lock-file';
import { checkNaming } from './naming';
import { checkPunctuation } from './punctuation';
import { checkStateDiagrams } from './state-diagrams';
import { checkEverySpecRuns, checkTestHygiene } from './test-hygiene';
import { checkTextHygiene } from './text-hygiene';

/** Checks that read files and start no server, cheapest first. */
export const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'lock-file', run: checkLockFile },
  { name: 'layer-rows', run: (root) => checkLayerRows(root) },
  { name: 'file-size', run: checkFileSize },
  { name: 'text-hygiene', run: checkTextHygiene },
  { name: 'punctuation', run: checkPunctuation },
  { name: 'test-hygiene', run: checkTestHygiene },
  { name: 'forbidden-words', run: checkForbiddenWords },
  { name: 'naming', run: checkNaming },
  { name: 'state-diagrams', run: checkStateDiagrams },
  { name: 'every-spec-runs', run: (root) => checkEverySpecRuns(root) },
];

const place = ({ file, line, message }: Finding): string =>
  `${file}${line === undefined ? '' : `:${line}`}  ${message}`;

/** The printed report and the exit code; no check at all is a failure, too. */
export function report(results: readonly CheckResult[]): {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
} {
  const failed = results.filter(({ findings }) => findings.length > 0);
  const lines = results.flatMap(({ name, checkedCount, findings, notes = [] }) => [
    `${findings.length > 0 ? 'FAIL' : 'ok  '} ${name} (${checkedCount} looked at)`,
    ...findings.map((finding) => `       ${place(finding)}`),
    ...notes.map((note) => `       note: ${place(note)}`),
  ]);
  const count = failed.reduce((sum, { findings }) => sum + findings.length, 0);
  return {
    lines: [
      ...lines,
      results.length === 0
        ? 'static checks: none was run'
        : `static checks: ${results.length - failed.length} passed, ${failed.length} failed, ${count} findings`,
    ],
    exitCode: results.length === 0 || failed.length > 0 ? 1 : 0,
  };
}

/** The nearest folder above with a package.json: the same from the sources and from dist/. */
function projectRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('no package.json above this file');
  return projectRoot(parent);
}

if (require.main === module) {
  const { lines, exitCode } = report(runChecks(projectRoot(__dirname), STATIC_CHECKS));
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = exitCode;
}
