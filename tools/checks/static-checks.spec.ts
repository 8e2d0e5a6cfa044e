import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runChecks, type CheckResult } from './check';
import { checkFileSize } from './file-size';
import { checkForbiddenWords, forbiddenName, forbiddenText } from './forbidden-words';
import { checkLockFile } from './lock-file';
import { checkNaming } from './naming';
import { checkPunctuation } from './punctuation';
import { report, STATIC_CHECKS } from './run';
import { checkEverySpecRuns, checkTestHygiene, listedTests } from './test-hygiene';
import { checkTextHygiene } from './text-hygiene';
import { emptyTree } from './tree-copy';

const root = resolve(__dirname, '../..');
jest.setTimeout(60_000);

type Files = Readonly<Record<string, string>>;

/** Runs a check over a throw-away tree of these files. */
function over<T>(files: Files, check: (root: string) => T): T {
  const tree = emptyTree();
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree.root, file)), { recursive: true });
      writeFileSync(join(tree.root, file), text);
    }
    return check(tree.root);
  } finally {
    tree.remove();
  }
}

const messages = ({ findings }: CheckResult): readonly string[] =>
  findings.map(({ file, message }) => `${file}: ${message}`);

describe('the runner of the static checks', () => {
  it('turns a check that throws into a finding', () => {
    const broken = { name: 'broken', run: (): CheckResult => JSON.parse('{') };
    const results = runChecks(root, [broken]);
    expect(results[0]?.findings[0]?.message).toMatch(/^cannot run: /);
    expect(report(results).exitCode).toBe(1);
  });

  it('turns a check that looked at nothing into a finding', () => {
    const idle = { name: 'idle', run: () => ({ name: 'idle', checkedCount: 0, findings: [] }) };
    expect(report(runChecks(root, [idle])).exitCode).toBe(1);
  });

  it('fails when no check is run at all', () => {
    expect(report([])).toEqual({ lines: ['static checks: none was run'], exitCode: 1 });
  });

  it('passes a clean check and prints its notes', () => {
    const notes = [{ file: 'a.ts', line: 3, message: 'long' }];
    const clean = {
      name: 'clean',
      run: () => ({ name: 'clean', checkedCount: 1, findings: [], notes }),
    };
    const { lines, exitCode } = report(runChecks(root, [clean]));
    expect(exitCode).toBe(0);
    expect(lines).toContain('       note: a.ts:3  long');
  });

  it.each(STATIC_CHECKS.map(({ name }) => name))('fails %s in an empty tree', (name) => {
    const checks = STATIC_CHECKS.filter((check) => check.name === name);
    expect(over({}, (empty) => report(runChecks(empty, checks)).exitCode)).toBe(1);
  });
});

describe('the punctuation check', () => {
  const problems = (file: string, text: string): readonly string[] =>
    messages(over({ [file]: text }, checkPunctuation));
  const catalogue = 'libs/messages/catalogue/zh-CN.json';

  it.each(['甲,乙', '甲:1', '(乙)', '甲(1)', '{n};乙', '好?'])('finds %s', (text) => {
    expect(problems(catalogue, `{ "a": "${text}" }`)).toHaveLength(1);
    expect(problems('libs/packs/data/x/1/pack.json', `{ "a": "${text}" }`)).toHaveLength(1);
  });

  it.each(['甲，乙', '24:00 前', '甲：1（乙）', 'a, b (c): d'])('leaves %s alone', (text) => {
    expect(problems(catalogue, `{ "a": "${text}" }`)).toEqual([]);
  });

  it('does not judge the column names of spreadsheets', () => {
    const roster = 'libs/packs/data/dictionaries/roster/1/pack.json';
    expect(problems(roster, '["校长(园长)"]')).toEqual([]);
  });
});

describe('the naming check', () => {
  const problems = (files: Files): readonly string[] => messages(over(files, checkNaming));

  it.each([
    ['apps/api/src/phase/phase.module.ts', 'export class Phases {}', 'PhaseModule'],
    ['apps/api/src/phase/phase.controller.ts', 'export class Phase {}', 'PhaseController'],
    [
      'apps/api/src/phase/close-phase.request.dto.ts',
      'export class ClosePhase {}',
      'ends in Request',
    ],
    ['libs/domain/src/close-phase.request.dto.ts', 'export class AnyRequest {}', 'apps/api'],
    ['libs/application/src/close-phase.use-case.ts', 'export class Close {}', 'ClosePhase'],
    [
      'libs/application/src/close-phase.use-case.ts',
      'export class ClosePhase { execute() {} undo() {} }',
      'it has: execute, undo',
    ],
    [
      'libs/application/src/close-phase.use-case.ts',
      'export class ClosePhase { private execute() {} }',
      'it has: none',
    ],
    ['libs/persistence/src/a/phase.entity.ts', 'export class Phase {}', 'PhaseEntity'],
    ['libs/persistence/src/a/phase.repository.ts', 'const a = 1;', 'exports nothing'],
    [
      'libs/persistence/src/a/phase.repository.ts',
      'export class PhasesRepository {}',
      'PhaseRepository',
    ],
    ['libs/persistence/src/sql/close.sql.ts', `export const close = 'SELECT 1';`, 'end in Sql'],
    ['libs/domain/src/phase/phase.errors.ts', 'export const errors = {};', 'phaseErrors'],
    ['workflows/phase/phase.workflow.ts', 'export function run() {}', 'phaseWorkflow'],
    ['workflows/other/phase.workflow.ts', 'export function phaseWorkflow() {}', 'workflows/phase/'],
    ['workflows/phase/phase.contract.ts', 'export const a = 1;', 'no signal'],
    ['workflows/phase/phase.activities.ts', 'export interface A { a(): void }', 'PhaseActivities'],
    [
      'libs/activities/src/phase/phase-activities.ts',
      'export class PhaseActivities {}',
      'PhaseActivitiesProvider',
    ],
    ['migrations/add-column.ts', 'export class AddColumn {}', '13 digits'],
    ['migrations/1767225600000-add-column.ts', 'export class AddColumn {}', 'AddColumn17672256'],
    ['libs/domain/src/PhaseGate.ts', 'export const a = 1;', 'kebab-case'],
  ])('refuses %s with %s', (file, source, expected) => {
    const found = problems({ [file]: source });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('refuses one activity name in two workflows', () => {
    expect(
      problems({
        'workflows/a/a.activities.ts': 'export interface AActivities { load(): void }',
        'workflows/b/b.activities.ts': 'export interface BActivities { load(): void }',
      }),
    ).toEqual([
      'workflows/b/b.activities.ts: activity load is already in workflows/a/a.activities.ts',
    ]);
  });

  it('accepts what the house style shows', () => {
    expect(
      problems({
        'apps/api/src/phase/close-phase.request.dto.ts': 'export class ClosePhaseRequest {}',
        'libs/application/src/close-phase.use-case.ts':
          'export class ClosePhase { constructor() {} async execute() {} private step() {} #own() {} }',
        'workflows/sign-off/sign-off.workflow.ts': 'export async function signOffWorkflow() {}',
        'workflows/sign-off/sign-off.activities.ts':
          'export interface SignOffReadActivities { loadIt(): void }\nexport type SignOffActivities = SignOffReadActivities;',
        'migrations/1767225600000-add-column.ts': 'export class AddColumn1767225600000 {}',
      }),
    ).toEqual([]);
  });
});

describe('the lock file check', () => {
  interface Lock {
    packages: Record<string, Record<string, unknown>>;
  }
  const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const spoilt = (change: (lock: Lock) => void): readonly string[] => {
    const lock: Lock = JSON.parse(lockText);
    change(lock);
    const text = JSON.stringify(lock);
    expect(text).not.toBe(JSON.stringify(JSON.parse(lockText)));
    return messages(
      over({ 'package.json': manifestText, 'package-lock.json': text }, checkLockFile),
    );
  };

  it('holds for the real lock', () => {
    expect(messages(checkLockFile(root))).toEqual([]);
  });

  it('refuses a resolved field and the host in it', () => {
    const found = spoilt(({ packages }) => {
      // put together here, so that no file names a host
      const host = ['registry', 'example', 'org'].join('.');
      packages['node_modules/pg'] = {
        ...packages['node_modules/pg'],
        resolved: `https://${host}/pg.tgz`,
      };
    });
    expect(found).toEqual([
      'package-lock.json: node_modules/pg has a resolved field',
      'package-lock.json: a registry host is written into the lock',
    ]);
  });

  it('refuses an entry without its checksum', () => {
    const found = spoilt(({ packages }) => {
      packages['node_modules/pg'] = { version: '8.23.1' };
    });
    expect(found).toEqual(['package-lock.json: node_modules/pg has no integrity']);
  });

  it.each([
    ['protobufjs', '8.8.0', 'protobufjs 8.x must be there once'],
    ['@temporalio/common', '1.23.0', '@temporalio/common is there in'],
    ['rxjs', '7.8.1', 'rxjs is there in'],
    ['typeorm', '0.3.0', 'typeorm is there in'],
  ])('refuses a second copy of %s', (name, version, expected) => {
    const found = spoilt(({ packages }) => {
      packages[`node_modules/pg/node_modules/${name}`] = { version, integrity: 'sha512-x' };
    });
    expect(found.join('\n')).toContain(expected);
  });

  it('refuses a lock without protobufjs 8 at its root', () => {
    const found = spoilt(({ packages }) => {
      delete packages['node_modules/protobufjs'];
    });
    expect(found.join('\n')).toContain('protobufjs 8.x must be there once, at the root: none');
  });

  it('refuses a range and a lock that does not know it', () => {
    const manifest = manifestText.replace('"pg": "8.23.1"', '"pg": "^8.23.1"');
    expect(manifest).not.toBe(manifestText);
    const found = over({ 'package.json': manifest, 'package-lock.json': lockText }, checkLockFile);
    expect(messages(found)).toEqual([
      'package.json: pg is not exact: "^8.23.1"',
      'package-lock.json: pg differs between package.json and the lock',
    ]);
  });
});

describe('the test hygiene check', () => {
  // in two parts, so that this file does not trip the check itself
  const call = (name: string, rest: string): string => `${name}${rest}`;

  it.each([
    call('it', `.only('a', () => 1);`),
    call('describe', `.only('a', () => 1);`),
    call('  test', `.skip('a', () => 1);`),
    call('it', `.todo('a');`),
    call('f', `it('a', () => 1);`),
    call('f', `describe('a', () => 1);`),
    call('x', `it.each([1])('a', () => 1);`),
  ])('refuses %s', (line) => {
    const found = over({ 'package.json': '{}', 'libs/a/src/a.spec.ts': line }, checkTestHygiene);
    expect(found.findings).toHaveLength(1);
  });

  it('accepts a plain test and words that look alike', () => {
    const text = `it('refuses it', () => benefit(1));\nit.each([1])('runs %s', () => exit(1));`;
    const found = over({ 'package.json': '{}', 'libs/a/src/a.spec.ts': text }, checkTestHygiene);
    expect(found.findings).toEqual([]);
    expect(found.checkedCount).toBe(1);
  });

  it.each(['package.json', 'jest.config.cjs', '.ci/run', 'tools/launcher/test.cjs'])(
    'refuses an empty run that passes in %s',
    (file) => {
      const flag = ['--pass', 'With', 'No', 'Tests'].join('');
      const files = { 'package.json': '{}', 'libs/a/src/a.spec.ts': 'it', [file]: `"${flag}"` };
      expect(messages(over(files, checkTestHygiene))).toHaveLength(1);
    },
  );

  it('refuses a spec that no tier runs', () => {
    const files = { 'test/integration/a.int-spec.ts': '', 'test/trace/a.int-spec.ts': '' };
    const found = over(files, (tree) =>
      checkEverySpecRuns(tree, () => ['test/integration/a.int-spec.ts']),
    );
    expect(found.findings.map(({ file }) => file)).toEqual(['test/trace/a.int-spec.ts']);
  });

  it('asks jest itself, and fails when jest cannot answer', () => {
    expect(listedTests(root)).toContain('tools/checks/static-checks.spec.ts');
    expect(() => over({}, listedTests)).toThrow('jest --listTests failed');
  });
});

describe('the file size check', () => {
  const lines = (count: number): string => 'a;\n'.repeat(count);

  it('fails above 600 lines and names files above 400', () => {
    const found = over(
      {
        'libs/a/src/fine.ts': lines(400),
        'libs/a/src/long.ts': lines(600),
        'libs/a/src/too-long.ts': lines(601),
      },
      checkFileSize,
    );
    expect(found.checkedCount).toBe(3);
    expect(messages(found)).toEqual(['libs/a/src/too-long.ts: 601 lines, more than 600']);
    expect(found.notes?.map(({ file }) => file)).toEqual(['libs/a/src/long.ts']);
  });

  it('does not count a list of what a library exports, but what else stands in it', () => {
    const names = "export {\n  a,\n  b,\n} from './b';\nexport type { C } from './c';\n".repeat(
      200,
    );
    const found = over(
      { 'libs/a/src/index.ts': names, 'libs/b/src/index.ts': `${names}const d = 1;\n` },
      checkFileSize,
    );
    expect(found.findings.map(({ file }) => file)).toEqual(['libs/b/src/index.ts']);
  });
});

describe('the text hygiene check', () => {
  const parts = (...texts: readonly string[]): string => texts.join('');

  it.each([
    parts('// TO', 'DO: later'),
    parts('// FIX', 'ME'),
    parts(`const a = '/wo`, `rk/main';`),
    parts('see /ro', 'ot/.cache'),
    parts(`const a = 'https://regi`, `stry.npmjs.org';`),
  ])('refuses %s', (text) => {
    expect(over({ 'libs/a/src/a.ts': text }, checkTextHygiene).findings).toHaveLength(1);
    expect(over({ 'docs/a.md': text }, checkTextHygiene).findings).toHaveLength(1);
  });

  it('accepts a numbered note and paths that only look alike', () => {
    const text = parts('// TO', `DO(#214): drop after 2.4\nimport '../work/a'; // a/work/b`);
    expect(over({ 'libs/a/src/a.ts': text }, checkTextHygiene).findings).toEqual([]);
  });
});

describe('the forbidden words check', () => {
  const han = (...points: readonly number[]): string => String.fromCodePoint(...points);
  const zh = 'libs/messages/catalogue/zh-CN.json';
  const en = 'libs/messages/catalogue/en.json';

  it.each([
    'loginCount',
    'login_rate',
    'person.lastLogin',
    'onlineTime',
    'daily-check-in',
    'schoolRanking',
    'rank',
    'leaderboard',
    'URLLoginCount',
  ])('refuses the name %s', (name) => {
    expect(forbiddenName(name)).toBeDefined();
  });

  it.each([
    'loginName',
    'demo.check.in-sign-off',
    'checkInput',
    'crank',
    'onlineHelp',
    'signInRequest',
    'pointsTo',
  ])('accepts the name %s', (name) => {
    expect(forbiddenName(name)).toBeUndefined();
  });

  it.each([
    'Online time this week',
    'Schools checked-in today',
    'Monthly ranking',
    han(0x767b, 0x5f55, 0x6b21, 0x6570),
    han(0x4eca, 0x65e5, 0x7b7e, 0x5230),
    han(0x6392, 0x540d),
  ])('refuses the text %s', (text) => {
    expect(forbiddenText(text)).toBeDefined();
  });

  it('accepts the acknowledgement of a document and a failed log-in', () => {
    expect(forbiddenText(han(0x7b7e, 0x6536))).toBeUndefined();
    expect(forbiddenText(han(0x767b, 0x5f55, 0x5931, 0x8d25))).toBeUndefined();
  });

  it('looks into keys, values, paths, parameters and schema fields', () => {
    const found = over(
      {
        [zh]: JSON.stringify({ 'a.b': 'x', 'campaign.ranking': 'x' }),
        [en]: JSON.stringify({ 'a.b': 'Best online time' }),
        'openapi.json': JSON.stringify({
          paths: { '/people/{id}/check-ins': { get: { parameters: [{ name: 'loginCount' }] } } },
          components: { schemas: { Row: { properties: { onlineMinutes: { type: 'number' } } } } },
        }),
      },
      checkForbiddenWords,
    );
    expect(found.findings.map(({ file }) => file)).toEqual([
      zh,
      en,
      'openapi.json',
      'openapi.json',
      'openapi.json',
    ]);
  });

  it('fails when a catalogue, or the API document beside controllers, is missing or empty', () => {
    const catalogues = { [zh]: '{"a":"x"}', [en]: '{"a":"x"}' };
    expect(over(catalogues, checkForbiddenWords).findings).toEqual([]);
    expect(() => over({ [zh]: '{"a":"x"}' }, checkForbiddenWords)).toThrow('en.json');
    expect(over({ ...catalogues, [en]: '{}' }, checkForbiddenWords).findings).toHaveLength(1);
    const controller = { 'apps/api/src/phase/phase.controller.ts': '' };
    expect(() => over({ ...catalogues, ...controller }, checkForbiddenWords)).toThrow('openapi');
  });
});
