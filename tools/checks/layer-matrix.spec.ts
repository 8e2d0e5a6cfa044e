import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkLayerRows, cruise, documentedRows, matrixRows, ruleNames } from './layer-matrix';
import { LAYER_SEEDS, rulesWithoutSeed } from './layer-seeds';
import { copyTree, emptyTree, type TreeCopy } from './tree-copy';

const root = resolve(__dirname, '../..');
// dependency-cruiser reads the whole tree in a process of its own
jest.setTimeout(120_000);

describe('the import matrix', () => {
  let copy: TreeCopy;
  beforeAll(() => {
    copy = copyTree(root);
  });
  afterAll(() => copy.remove());

  it('holds in the tree as it is', () => {
    const { violations, modules } = cruise(root);
    expect(violations).toEqual([]);
    expect(modules).toContain('workflows/main.ts');
  });

  it('reports every seed under its rule', () => {
    const write = (file: string, source: string): void => {
      const target = join(copy.root, file);
      mkdirSync(dirname(target), { recursive: true });
      // a seed that replaced a real file would prove less than it says
      writeFileSync(target, `${source}\nexport {};\n`, { flag: 'wx' });
    };
    for (const { file, source, isAppended, companion } of LAYER_SEEDS) {
      if (isAppended) appendFileSync(join(copy.root, file), source);
      else write(file, source);
      if (companion) write(companion.file, companion.source);
    }
    const reported = new Set(
      cruise(copy.root).violations.map(({ rule, from }) => `${rule} ${from}`),
    );
    const missed = LAYER_SEEDS.map(({ rule, file }) => `${rule} ${file}`).filter(
      (expected) => !reported.has(expected),
    );
    expect(missed).toEqual([]);
  });

  it('has a seed for every rule and a rule for every seed', () => {
    const rules = ruleNames(root);
    expect(rulesWithoutSeed(rules)).toEqual([]);
    expect(LAYER_SEEDS.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
  });

  it('notices a rule without a seed', () => {
    const seeds = LAYER_SEEDS.filter(({ rule }) => rule !== 'no-circular');
    expect(rulesWithoutSeed(ruleNames(root), seeds)).toEqual(['no-circular']);
  });

  it('fails when a folder of the matrix is empty or missing', () => {
    const other = copyTree(root);
    try {
      rmSync(join(other.root, 'migrations'), { recursive: true });
      expect(() => cruise(other.root)).toThrow(/migrations/);
      mkdirSync(join(other.root, 'migrations'));
      expect(() => cruise(other.root)).toThrow('dependency-cruiser read nothing under migrations/');
    } finally {
      other.remove();
    }
  });

  it('fails when the tool or its configuration is missing', () => {
    const nothing = emptyTree();
    try {
      expect(() => cruise(nothing.root)).toThrow('dependency-cruiser failed');
      writeFileSync(join(nothing.root, '.dependency-cruiser.cjs'), 'module.exports = {};');
      expect(() => ruleNames(nothing.root)).toThrow('has no rules');
    } finally {
      nothing.remove();
    }
  });
});

describe('the rows of the matrix', () => {
  it('cover every folder under apps/ and libs/', () => {
    const { findings, checkedCount } = checkLayerRows(root);
    expect(findings).toEqual([]);
    expect(checkedCount).toBeGreaterThan(5);
  });

  it('fail for a folder nobody decided about', () => {
    const tree = emptyTree();
    try {
      for (const folder of ['apps/api', 'libs/domain', 'libs/helpers'])
        mkdirSync(join(tree.root, folder), { recursive: true });
      const { findings } = checkLayerRows(tree.root, ['layer:apps/api', 'layer:libs/domain']);
      expect(findings.map(({ file }) => file)).toEqual(['libs/helpers']);
    } finally {
      tree.remove();
    }
  });

  it('are shown in docs/architecture.md as they are', () => {
    const document = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    expect(documentedRows(document).toSorted()).toEqual(matrixRows(root).toSorted());
    const other = document.replace('| libs/contracts, libs/messages ', '| libs/domain ');
    expect(other).not.toBe(document);
    expect(documentedRows(other).toSorted()).not.toEqual(matrixRows(root).toSorted());
    expect(() => documentedRows('# no table')).toThrow('shows no matrix');
  });
});
