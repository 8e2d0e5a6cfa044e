import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
// one run of the command loads the compiler and the whole project
jest.setTimeout(120_000);

/** Rule ids and messages the real command reports for a text that is never written to disk. */
function lint(file: string, code: string): readonly string[] {
  // type-aware rules need a file the compiler knows; only its text is replaced
  if (!existsSync(join(root, file))) throw new Error(`no such file to stand in for: ${file}`);
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/eslint/bin/eslint.js'),
      ...['--stdin', '--stdin-filename', file, '--format', 'json', '--max-warnings', '0'],
    ],
    { cwd: root, input: code, encoding: 'utf8' },
  );
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`eslint itself failed (${String(run.status)}): ${run.stderr}`);
  const results: readonly {
    readonly messages: readonly {
      readonly ruleId: string | null;
      readonly message: string;
      readonly line: number;
      readonly severity: number;
    }[];
  }[] = JSON.parse(run.stdout);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, severity }) =>
        `${severity === 2 ? '' : 'not an error: '}${line} ${ruleId ?? message}`,
    ),
  );
}

/** The rules the real command applies to a path; the file need not exist. */
function configOf(file: string): Readonly<Record<string, readonly unknown[]>> {
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/eslint/bin/eslint.js'), '--print-config', file],
    { cwd: root, encoding: 'utf8' },
  );
  const config: { readonly rules: Readonly<Record<string, readonly unknown[]>> } = JSON.parse(
    run.stdout,
  );
  return config.rules;
}

/** One bad line per ban: the rule that must report it, and the line. */
const CASES: readonly (readonly [rule: string, line: string])[] = [
  ['no-restricted-globals', 'export const a = process.pid;'],
  ['no-restricted-globals', 'export const b = () => console.log(1);'],
  ['no-restricted-globals', `export const c = () => fetch('http://127.0.0.1').then(() => 1);`],
  ['no-restricted-globals', `export const d = Intl.DateTimeFormat('zh');`],
  ['no-restricted-globals', 'export const e = typeof Temporal;'],
  ['no-restricted-globals', 'export const f = new WeakRef({});'],
  ['no-restricted-globals', 'export const g = new FinalizationRegistry(() => 1);'],
  ['no-restricted-globals', 'export const h = () => setInterval(() => 1, 1);'],
  ['no-restricted-properties', 'export const i = Math.random();'],
  ['no-restricted-syntax', 'export const j = new Date(0).getHours();'],
  ['no-restricted-syntax', 'export const k = (at: Date) => at.setFullYear(2026);'],
  ['no-restricted-syntax', 'export const l = new Date(0).toLocaleString();'],
  ['no-restricted-syntax', `export const m = 'a'.localeCompare('b');`],
  ['no-restricted-syntax', 'export const n = new Date(0).getTimezoneOffset();'],
  ['no-restricted-syntax', `import { load } from './cohort.activities';`],
  ['no-restricted-syntax', 'export enum O { A }'],
  ['no-restricted-syntax', 'let p = 0; export const addP = () => (p += 1);'],
  ['no-restricted-syntax', 'export let q = 0; export const addQ = () => (q += 1);'],
  ['no-restricted-syntax', `export * from './cohort.contract';`],
  ['no-restricted-syntax', `import { far } from '../../libs/domain/src/time/calendar';`],
  ['@typescript-eslint/no-floating-promises', 'export const r = () => { Promise.resolve(1); };'],
  [
    '@typescript-eslint/no-misused-promises',
    '[1].forEach(async () => { await Promise.resolve(); });',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    `export function s(x: 'A' | 'B') { switch (x) { case 'A': return 1; } return 2; }`,
  ],
  ['@typescript-eslint/no-explicit-any', 'export const t = (x: any): unknown => x;'],
  ['@typescript-eslint/no-non-null-assertion', 'export const u = (x: string | null) => x!.length;'],
  ['@typescript-eslint/no-unsafe-type-assertion', 'export const v = (x: unknown) => x as string;'],
  [
    '@typescript-eslint/consistent-type-imports',
    `import { Info } from './info'; export type W = Info;`,
  ],
  ['@typescript-eslint/only-throw-error', `export const x = () => { throw 'text'; };`],
  ['@typescript-eslint/ban-ts-comment', '// @ts-ignore'],
  ['@typescript-eslint/no-unused-vars', 'const unused = 1;'],
  ['gongjian/proxy-states-retry-reason', `export const y = proxyActivities({ retry: {} });`],
  ['gongjian/no-cjk-literal', `export const z = '${String.fromCodePoint(0x653b)}';`],
  ['gongjian/disable-states-reason', '// eslint-disable-next-line no-restricted-globals'],
];

describe('the lint configuration', () => {
  it('reports every line of a bad workflow under its rule, as an error', () => {
    const source = CASES.map(([, line]) => line).join('\n');
    const reported = lint('workflows/cohort/cohort.workflow.ts', source);
    const missed = CASES.map(([rule], index) => `${index + 1} ${rule}`).filter(
      (expected) => !reported.includes(expected),
    );
    expect(missed).toEqual([]);
    expect(reported.filter((one) => one.startsWith('not an error'))).toEqual([]);
  });

  it('accepts a clean workflow', () => {
    const source = `import { sleep } from '@temporalio/workflow';
export async function cohortWorkflow(): Promise<void> {
  await sleep('1 day');
}
`;
    expect(lint('workflows/cohort/cohort.workflow.ts', source)).toEqual([]);
  });

  it('keeps the clock out of the domain, and reports a disable comment that hides nothing', () => {
    const source = [
      'export const a = () => Date.now();',
      'export const b = () => new Date();',
      'export const c = () => Date();',
      'export const d = (atMs: number) => new Date(atMs).toISOString();',
      '// eslint-disable-next-line no-var -- an old host',
      'export const e = 1;',
    ].join('\n');
    expect(lint('libs/domain/src/ladder/ladder.ts', source)).toEqual([
      '1 no-restricted-properties',
      '2 no-restricted-syntax',
      '3 no-restricted-syntax',
      `5 Unused eslint-disable directive (no problems were reported from 'no-var').`,
    ]);
  });

  it('keeps the component library inside ui/, and its barrel out of everywhere', () => {
    const source = [
      `import Button from 'antd/es/button';`,
      `import { Button as Other } from 'antd';`,
      `import type { ButtonProps } from 'antd';`,
      'export const all: readonly unknown[] = [Button, Other];',
      'export const day = (at: Date) => at.toISOString();',
      'export type Props = ButtonProps;',
    ].join('\n');
    expect(lint('apps/web/src/main.tsx', source)).toEqual([
      '1 @typescript-eslint/no-restricted-imports',
      '2 @typescript-eslint/no-restricted-imports',
      '2 no-restricted-syntax',
      '5 no-restricted-syntax',
    ]);
    expect(lint('apps/web/src/ui/Button.tsx', source)).toEqual([
      '2 no-restricted-syntax',
      '5 no-restricted-syntax',
    ]);
  });

  it.each([
    ['apps/web/src/app/Shell.tsx', 'gongjian/no-cjk-literal', true],
    ['apps/web/src/ui/DueBadge.spec.tsx', 'gongjian/no-cjk-literal', false],
    ['apps/api/src/campaign/campaign.controller.ts', 'gongjian/endpoint-declares-policy', true],
    ['workflows/cohort/new.workflow.ts', 'gongjian/proxy-states-retry-reason', true],
    ['apps/worker/src/main.ts', 'gongjian/no-cjk-literal', true],
    ['tools/launcher/start.cjs', 'gongjian/no-cjk-literal', true],
    // tests speak Chinese and read the host
    ['libs/domain/src/ladder/ladder.spec.ts', 'gongjian/no-cjk-literal', false],
    ['test/e2e/campaign.e2e-spec.ts', 'gongjian/no-cjk-literal', false],
    ['libs/domain/src/ladder/ladder.spec.ts', 'no-restricted-globals', false],
    ['test/e2e/campaign.e2e-spec.ts', '@typescript-eslint/no-floating-promises', true],
    ['migrations/1767225600000-a.ts', '@typescript-eslint/no-explicit-any', true],
  ])('has for %s the rule %s: %s', (file, rule, isOn) => {
    const severity = configOf(file)[rule]?.[0];
    expect(severity === 2).toBe(isOn);
  });
});
