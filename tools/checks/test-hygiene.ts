import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import type { CheckResult, Finding } from './check';
import { parseJson } from './guards';
import { projectFiles, readText } from './project-files';

/** Calls that leave other tests, or this one, out of the run. */
const FOCUSED =
  /(?<![\w.'"`])(?:(?:it|test|describe)(?:\.(?:concurrent|failing))?\.(?:only|skip|todo)\b|(?:fit|fdescribe|xit|xtest|xdescribe)\s*(?:\(|\.each))/;
const PASS_EMPTY = /pass-?with-?no-?tests/i;
const RUNNERS = [
  ...['package.json', 'jest.config.cjs', '.ci/run', 'tools/launcher/**/*.cjs'],
] as const;

function linesWith(root: string, file: string, pattern: RegExp, message: string): Finding[] {
  return readText(root, file)
    .split('\n')
    .flatMap((text, index) =>
      pattern.test(text) ? [{ file, line: index + 1, message: `${message}: ${text.trim()}` }] : [],
    );
}

/** No test is focused, skipped or left for later, and no run may be empty. */
export function checkTestHygiene(root: string): CheckResult {
  const specs = projectFiles(root, ['{apps,libs,workflows,test,tools}/**/*{.,-}spec.{ts,tsx}']);
  const runners = projectFiles(root, RUNNERS);
  if (!runners.includes('package.json')) throw new Error('package.json is missing');
  return {
    name: 'test-hygiene',
    checkedCount: specs.length,
    findings: [
      ...specs.flatMap((file) => linesWith(root, file, FOCUSED, 'focused or skipped')),
      ...runners.flatMap((file) => linesWith(root, file, PASS_EMPTY, 'an empty run may not pass')),
    ],
  };
}

/** Test files jest would run in any tier; throws when jest cannot say. */
export function listedTests(root: string): readonly string[] {
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), '--listTests', '--json'],
    { cwd: root, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`jest --listTests failed: ${run.stderr || 'no output'}`);
  const files = parseJson(run.stdout, 'the list of jest');
  if (!Array.isArray(files)) throw new Error('jest gave no list');
  return files.map((file) => relative(root, String(file)).replaceAll('\\', '/'));
}

/** A spec in the wrong folder or with the wrong suffix is never run, and nobody notices. */
export function checkEverySpecRuns(root: string, list = listedTests): CheckResult {
  const specs = projectFiles(root, [
    '{apps,libs,workflows,test,tools}/**/*{.,-}{spec,test}.{ts,tsx,cjs,mjs}',
  ]);
  const listed = new Set(list(root));
  return {
    name: 'every-spec-runs',
    checkedCount: specs.length,
    findings: specs
      .filter((file) => !listed.has(file))
      .map((file) => ({ file, message: 'no tier of jest.config.cjs runs this file' })),
  };
}
