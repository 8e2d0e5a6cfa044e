import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  calendarYearMachine,
  campaignMachine,
  cohortMachine,
  dateAmendmentMachine,
  extensionMachine,
  meetingMachine,
  milestoneMachine,
  POLICY,
  phaseMachine,
  quotaPeriodMachine,
  restatementMachine,
  schoolTaskMachine,
  signOffMachine,
  type Machine,
  type Transition,
} from '@app/domain';
import { isMessageKey, t } from '@app/messages';
import { fromRoot } from '@app/platform';

/** Where the diagrams stand; everything in the folder is written by this tool. */
export const STATES_FOLDER = 'docs/states';

/** A label of the catalogue. @throws Error when it is missing: a diagram without words helps nobody */
function label(key: string): string {
  if (!isMessageKey(key)) throw new Error(`no label ${key} in the catalogue`);
  return t(key);
}

function whoMay<S extends string, A extends string, F>(row: Transition<S, A, F>): string {
  const people = row.policy === null ? [] : Object.keys(POLICY[row.policy]);
  return [...people, ...(row.policy === null || row.system === true ? ['system'] : [])].join(', ');
}

/** The page of one machine: the diagram with Chinese labels and the table it was drawn from. */
export function stateDiagram<S extends string, A extends string, F>(
  machine: Machine<S, A, F>,
): string {
  const state = (name: string): string => label(`state.${machine.kind}.${name}`);
  const action = (name: string): string => label(`action.${machine.kind}.${name}`);
  const arrows = machine.transitions.flatMap((row) =>
    (row.from.length === 0 ? ['[*]'] : row.from).map(
      (from) => `  ${from} --> ${row.to === 'SAME' ? from : row.to} : ${action(row.action)}`,
    ),
  );
  const hasCreation = machine.transitions.some((row) => row.from.length === 0);
  const rows = machine.transitions.map((row) => {
    const from = row.from.map(state).join(', ');
    const to = row.to === 'SAME' ? '=' : state(row.to);
    const guard = row.guard === undefined ? '' : '✓';
    return `| ${from} | ${to} | ${action(row.action)} | \`${row.action}\` | ${whoMay(row)} | ${guard} |`;
  });
  return [
    `# ${label(`subject.${machine.kind}`)} \`${machine.kind}\``,
    '',
    'Written by `npm run docs:generate` from the machine in `libs/domain`; do not edit.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...machine.states.map((name) => `  state "${state(name)}" as ${name}`),
    ...(hasCreation ? [] : [`  [*] --> ${machine.initial}`]),
    ...arrows,
    '```',
    '',
    '| from | to | action | name | who | guard |',
    '| - | - | - | - | - | - |',
    ...rows,
    '',
  ].join('\n');
}

const fileOf = (kind: string): string => `${kind.toLowerCase().replaceAll('_', '-')}.md`;

/** Every page by its file name. */
export function stateDiagrams(): ReadonlyMap<string, string> {
  return new Map([
    [fileOf(campaignMachine.kind), stateDiagram(campaignMachine)],
    [fileOf(phaseMachine.kind), stateDiagram(phaseMachine)],
    [fileOf(cohortMachine.kind), stateDiagram(cohortMachine)],
    [fileOf(schoolTaskMachine.kind), stateDiagram(schoolTaskMachine)],
    [fileOf(signOffMachine.kind), stateDiagram(signOffMachine)],
    [fileOf(extensionMachine.kind), stateDiagram(extensionMachine)],
    [fileOf(calendarYearMachine.kind), stateDiagram(calendarYearMachine)],
    [fileOf(dateAmendmentMachine.kind), stateDiagram(dateAmendmentMachine)],
    [fileOf(milestoneMachine.kind), stateDiagram(milestoneMachine)],
    [fileOf(meetingMachine.kind), stateDiagram(meetingMachine)],
    [fileOf(quotaPeriodMachine.kind), stateDiagram(quotaPeriodMachine)],
    [fileOf(restatementMachine.kind), stateDiagram(restatementMachine)],
  ]);
}

/** What the folder lacks, has too much or has otherwise. */
export function diagramDrift(root: string): readonly { file: string; message: string }[] {
  const folder = join(root, STATES_FOLDER);
  const pages = stateDiagrams();
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const find = (file: string, message: string) => ({ file: `${STATES_FOLDER}/${file}`, message });
  return [
    ...[...pages].flatMap(([file, text]) => {
      if (!present.includes(file)) return [find(file, 'is missing: run `npm run docs:generate`')];
      return readFileSync(join(folder, file), 'utf8') === text
        ? []
        : [find(file, 'does not match its machine: run `npm run docs:generate`')];
    }),
    ...present
      .filter((file) => !pages.has(file))
      .map((file) => find(file, 'belongs to no machine')),
  ];
}

if (require.main === module) {
  const folder = fromRoot(STATES_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of stateDiagrams()) writeFileSync(join(folder, file), text);
  process.stdout.write(`${STATES_FOLDER}: ${stateDiagrams().size} pages\n`);
}
