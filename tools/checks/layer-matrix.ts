import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CheckResult } from './check';
import { listOf, parseJson, recordOf, textOf } from './guards';

/** The folders of the matrix; each must give at least one module. */
export const CRUISED = ['apps', 'libs', 'workflows', 'migrations', 'test', 'tools'] as const;

export interface LayerViolation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface CruiseResult {
  readonly violations: readonly LayerViolation[];
  /** paths of the first-party modules that were read */
  readonly modules: readonly string[];
}

/**
 * Runs dependency-cruiser over the tree under `root` with its own .dependency-cruiser.cjs.
 * Throws when the tool fails, a folder of the matrix is missing or a folder gave no module.
 */
export function cruise(root: string): CruiseResult {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(
    process.execPath,
    [tool, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...CRUISED],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  // the JSON report ends with 0 whatever it found; anything else is the tool itself
  if (run.status !== 0) {
    const output = `${run.error?.message ?? ''}\n${run.stderr ?? ''}\n${run.stdout ?? ''}`;
    const why = output.split('\n').find((line) => /error/i.test(line)) ?? output;
    throw new Error(`dependency-cruiser failed: ${why.trim()}`);
  }
  const report = recordOf(parseJson(run.stdout, 'the report of dependency-cruiser'));
  const modules = listOf(report['modules'])
    .map((module) => textOf(recordOf(module)['source']))
    .filter((source) => CRUISED.some((folder) => source.startsWith(`${folder}/`)));
  for (const folder of CRUISED) {
    if (!modules.some((module) => module.startsWith(`${folder}/`)))
      throw new Error(`dependency-cruiser read nothing under ${folder}/`);
  }
  const summary = recordOf(report['summary']);
  if (!Array.isArray(summary['violations'])) throw new Error('the report names no violations list');
  const violations = summary['violations'].map((violation: unknown) => {
    const { rule, from, to } = recordOf(violation);
    return { rule: textOf(recordOf(rule)['name']), from: textOf(from), to: textOf(to) };
  });
  return { violations, modules };
}

const rulesOf = (root: string): readonly Readonly<Record<string, unknown>>[] => {
  const config: unknown = createRequire(join(root, 'package.json'))('./.dependency-cruiser.cjs');
  return listOf(recordOf(config)['forbidden']).map(recordOf);
};

/** Names of all rules in the configuration under `root`; throws when there is none. */
export function ruleNames(root: string): readonly string[] {
  const names = rulesOf(root).map((rule) => textOf(rule['name']));
  if (names.length === 0) throw new Error('.dependency-cruiser.cjs has no rules');
  if (names.includes('')) throw new Error('.dependency-cruiser.cjs has a rule without a name');
  return names;
}

/** A new folder under apps/ or libs/ without a row would be outside the matrix: nothing would bind it. */
export function checkLayerRows(root: string, rules = ruleNames(root)): CheckResult {
  const folders = ['apps', 'libs'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`),
  );
  return {
    name: 'layer-rows',
    checkedCount: folders.length,
    findings: folders
      .filter((folder) => !rules.includes(`layer:${folder}`))
      .map((file) => ({ file, message: 'this folder has no row in .dependency-cruiser.cjs' })),
  };
}

const rowText = (layer: string, allowed: readonly string[]): string =>
  `${layer}: ${allowed.toSorted().join(', ')}`;

/** Rows of the matrix as the rules have them: `layer: what it may import, in order`. */
export function matrixRows(root: string): readonly string[] {
  return rulesOf(root).flatMap((rule) => {
    const layer = /^layer:(.+)$/.exec(textOf(rule['name']))?.[1];
    if (layer === undefined) return [];
    const allowed = listOf(recordOf(rule['to'])['pathNot']).map((path) =>
      textOf(path).replace(/^\^|\/$/g, ''),
    );
    return [
      rowText(
        layer,
        allowed.filter((folder) => folder !== layer),
      ),
    ];
  });
}

/** Rows of the matrix as the table in a document shows them; throws when the table is not there. */
export function documentedRows(markdown: string): readonly string[] {
  const table = markdown.split('<!-- matrix:')[1]?.split(/\n\n(?!\|)/)[0];
  const rows = [...(table ?? '').matchAll(/^\| ([a-z/]+) +\| (.+?) *\|$/gm)]
    .filter(([, layer]) => layer !== 'layer')
    .map(([, layer, allowed]) =>
      rowText(layer ?? '', allowed === '–' ? [] : (allowed ?? '').split(', ')),
    );
  if (rows.length === 0) throw new Error('the document shows no matrix');
  return rows;
}
