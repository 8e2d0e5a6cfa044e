import { mkdirSync, writeFileSync } from 'node:fs';
import { fromRoot } from '@app/platform';
import { runB1 } from './b1/suite';
import { b1Report } from './b1/table';
import { judge } from './b1/verdict';
import { takeBenchLock } from './bench-lock';
import { hostFacts, type Host } from './host';
import { readOptions, type BenchOptions, type SuiteName } from './options';
import { BenchServer } from './server';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** @returns whether every target asked for is met */
async function run(options: BenchOptions): Promise<boolean> {
  const server = BenchServer.fromEnvironment(process.env);
  await server.mustBeDurable();
  const host = await hostFacts(server);
  for (const [name, value] of host.facts) say(`${name}: ${value}`);
  if (!host.isQuiet) say('the machine is not quiet: these figures are provisional');
  let missed = 0;
  for (const suite of options.suites) missed += await SUITE_RUNS[suite](server, host, options);
  return missed === 0;
}

/** Runs B1, prints and perhaps writes its table. @returns how many targets were missed */
async function b1(server: BenchServer, host: Host, options: BenchOptions): Promise<number> {
  const result = await runB1(server, { ...options, say });
  const report = b1Report(host, result, options);
  say(`\n${report}`);
  if (options.write) {
    const folder = fromRoot('docs', 'bench');
    mkdirSync(folder, { recursive: true });
    writeFileSync(fromRoot('docs', 'bench', 'B1.md'), report);
    say('written: docs/bench/B1.md');
  }
  const criteria = judge(result, options.ci);
  const missed = criteria.filter(({ isMet }) => !isMet);
  for (const { name, target, measured } of missed)
    say(`missed: ${name} is ${measured}, asked ${target}`);
  say(`B1: ${criteria.length - missed.length} met, ${missed.length} missed`);
  return missed.length;
}
const SUITE_RUNS = { B1: b1 } satisfies Record<SuiteName, typeof b1>;

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const release = takeBenchLock();
  try {
    return (await run(options)) ? 0 : 1;
  } finally {
    release();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `bench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exit(1);
  },
);
