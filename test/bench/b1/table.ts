import { QUIET_LOAD, type Host } from '../host';
import type { BenchOptions } from '../options';
import { ratioOf } from '../pairs';
import type { B1Result, SizeResult } from './suite';
import { fasterThanSave, floorMs, judge, launchMs } from './verdict';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Columns padded as the formatter would pad them, so that a written table passes the format check. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) =>
    Math.max(3, name.length, ...rows.map((cells) => cells[i]?.length ?? 0)),
  );
  const padded = (cells: readonly string[]): string =>
    row(cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)));
  return [padded(head), row(widths.map((width) => '-'.repeat(width))), ...rows.map(padded)].join(
    '\n',
  );
}

const whole = (n: number): string => n.toLocaleString('en-GB');
const ms = (n: number): string => whole(Math.round(n));

function sizeRow(size: SizeResult, result: B1Result): readonly string[] {
  const ratio = ratioOf(size.pairs);
  return [
    whole(size.schools),
    whole(size.rows),
    String(size.pairs.length),
    ms(launchMs(size)),
    ms(floorMs(size)),
    `${ratio.min.toFixed(2)} / **${ratio.median.toFixed(2)}** / ${ratio.max.toFixed(2)}`,
    ms((size.rows / launchMs(size)) * 1000),
    `${fasterThanSave(size, result.peer).toFixed(0)}×${size.rows === result.peer.rows ? '' : ' (scaled)'}`,
    size.again.median.toFixed(3),
  ];
}

/** The whole report as Markdown. */
export function b1Report(host: Host, result: B1Result, options: BenchOptions): string {
  const criteria = judge(result, options.ci);
  const command = [
    'npm run bench -- --suite B1',
    `--sizes ${options.sizes.join(',')}`,
    ...(options.pairs === null ? [] : [`--pairs ${options.pairs}`]),
    ...(options.ci ? ['--ci'] : []),
    ...(options.write ? ['--write'] : []),
  ].join(' ');
  const { peer } = result;
  return `# B1: launch

Written by \`${command}\`. Only ratios carry over to another host.

${host.isQuiet ? 'The machine was quiet before the start.' : `**Provisional: the machine was shared** (more than ${QUIET_LOAD} busy cores before the start); take these figures again on a quiet one.`}

## Figures

${table(
  [
    'schools',
    'tasks',
    'pairs',
    'launch, ms',
    'floor, ms',
    'launch / floor, min / median / max',
    'tasks/s',
    'against save()',
    'second call / launch',
  ],
  result.sizes.map((size) => sizeRow(size, result)),
)}

Peer, measured once: save() for each of ${whole(peer.rows)} tasks, ${ms(peer.ms)} ms, ${ms((peer.rows / peer.ms) * 1000)} tasks/s; at other sizes its rate is scaled.

## Targets

${table(
  ['target', 'asked', 'measured', 'met'],
  criteria.map((c) => [c.name, c.target, c.measured, c.isMet ? 'yes' : '**no**']),
)}

## Host

${table(['fact', 'value'], host.facts)}

## What is measured

- **Launch**: the use case \`issue\`, the campaign clock's steps, and the four phases' steps at once, as their four
  workflows would run them: every task with its indexes and foreign keys, cohorts and their members, counters, audit,
  digests for two people of each school, and the start row of every clock. Four phases of T1 that all begin today, 30
  tasks or deliverables in each, groups of 100 schools. Times are medians over the pairs.
- **Left out**: the hop through Temporal (relay, workflow tasks). The steps are called directly; B8 measures the hop.
- **Floor**: the same rows from a ready heap into bare tables of the same columns and checks, then the same indexes, then
  ATTACH; one connection for each phase, as many as the launch uses. No foreign keys, counters, cohorts or audit.
- **Pairs**: launch and floor in turn, the first side alternating, each launch on a fresh copy of the prepared database,
  \`VACUUM ANALYZE\` and \`CHECKPOINT\` before each; the first launch and the first floor are thrown away as warm-up. At
  10,000 schools three pairs instead of five or more: a pair with its checks takes minutes. Ratios are taken within a pair.
- **Checked after each launch**, else the run is void: exact row counts, tasks equal to the scope, counters equal to live
  counts, audit chains and one entry for each chunk and cohort, a start row for every clock, people told once; the
  invariants of \`test/faults/invariants.sql\` but for hand-ins and what needs a relay.
- **Second call**: the same steps again on the launched campaign, before the check, so that a row it added would be found.
- **save()**: TypeORM, one entity at a time, one connection, same columns and indexes, no foreign keys, nothing else.
- **Not yet here**: pg-boss and other peers.
`;
}
