import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { campaignMachine, legalTransitions } from '@app/domain';
import { stateDiagram, STATES_FOLDER } from '../docs/state-diagrams';
import { STATIC_CHECKS } from './run';
import { checkStateDiagrams } from './state-diagrams';
import { emptyTree } from './tree-copy';

const root = resolve(__dirname, '../..');

/** Findings over a copy of the folder after something was done to it. */
function after(change: (folder: string) => void): readonly string[] {
  const tree = emptyTree();
  try {
    const folder = join(tree.root, STATES_FOLDER);
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, STATES_FOLDER), folder, { recursive: true });
    change(folder);
    return checkStateDiagrams(tree.root).findings.map((f) => `${f.file} ${f.message}`);
  } finally {
    tree.remove();
  }
}

it('is one of the static checks and passes on the tree', () => {
  expect(STATIC_CHECKS.map(({ name }) => name)).toContain('state-diagrams');
  expect(checkStateDiagrams(root)).toMatchObject({ checkedCount: 12, findings: [] });
});

it('finds a page that was edited', () => {
  const edit = (folder: string) => {
    const file = join(folder, 'phase.md');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('PLANNED --> ACTIVE', 'PLANNED --> CLOSED'),
    );
  };
  expect(after(edit)).toEqual([expect.stringMatching(/phase\.md does not match its machine/)]);
});

it('finds a missing page and one too many', () => {
  expect(after((folder) => rmSync(join(folder, 'cohort.md')))).toEqual([
    expect.stringMatching(/cohort\.md is missing/),
  ]);
  expect(after((folder) => writeFileSync(join(folder, 'hazard.md'), ''))).toEqual([
    expect.stringMatching(/hazard\.md belongs to no machine/),
  ]);
});

it('finds everything missing when the folder is', () => {
  expect(after((folder) => rmSync(folder, { recursive: true }))).toHaveLength(12);
});

it('changes with the machine: a lost transition is a lost arrow', () => {
  const arrows = (text: string): number => text.split('\n').filter((l) => l.includes('-->')).length;
  const [, ...rest] = campaignMachine.transitions;
  const poorer = { ...campaignMachine, transitions: rest };
  expect(arrows(stateDiagram(campaignMachine))).toBe(legalTransitions(campaignMachine).length);
  expect(stateDiagram(poorer)).not.toBe(stateDiagram(campaignMachine));
});

it('refuses a machine whose words the catalogue does not have', () => {
  const [first, ...rest] = campaignMachine.transitions;
  if (!first) throw new Error('no transition');
  const unnamed = {
    ...campaignMachine,
    transitions: [{ ...first, action: 'unnamed' }, ...rest],
  };
  expect(() => stateDiagram<string, string, never>(unnamed)).toThrow(
    'no label action.CAMPAIGN.unnamed in the catalogue',
  );
});
