import { parseArgs } from 'node:util';
import { ConfigError } from '@app/platform';
import { DomainError } from '@app/domain';
import { EXIT, OperatorError, UsageError, type Arguments, type Command } from './command';
import { COMMANDS } from './commands';
import { OpsContext } from './context';

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

function overview(): string {
  const width = Math.max(...COMMANDS.map((c) => c.name.length));
  return [
    'npm run ops -- <command> [words] [--json]      help of one: npm run ops -- help <command>',
    '',
    ...COMMANDS.map((c) => `  ${c.name.padEnd(width)}  ${c.help}`),
    '',
    'exit code: 0 done and well, 1 failed or something is wrong, 2 not understood',
  ].join('\n');
}

const helpOf = (c: Command): string =>
  [
    `${c.name} ${c.usage}`.trim(),
    '',
    `  ${c.help}`,
    '',
    ...c.examples.map((example) => `  npm run ops -- ${example}`),
  ].join('\n');

/** The longest name that the words begin with. */
function find(words: readonly string[]): Command | undefined {
  return COMMANDS.filter((c) => {
    const name = c.name.split(' ');
    return name.every((part, i) => words[i] === part);
  }).toSorted((a, b) => b.name.length - a.name.length)[0];
}

function parsed(command: Command, words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
    const value = (name: string): unknown => Reflect.get(values, name);
    return {
      positionals,
      text: (name) => {
        const given = value(name);
        return typeof given === 'string' ? given : undefined;
      },
      flag: (name) => value(name) === true,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'not understood');
  }
}

async function run(command: Command, words: readonly string[]): Promise<number> {
  const args = parsed(command, words);
  if (args.flag('help')) {
    out(helpOf(command));
    return EXIT.ok;
  }
  const context = new OpsContext(process.env);
  try {
    const { code, data, lines } = await command.run(context, args);
    if (args.flag('json')) out(JSON.stringify(data, null, 2));
    else for (const line of lines) out(line);
    return code ?? EXIT.ok;
  } finally {
    await context.close();
  }
}

/** One line that says what is wrong and, where it is known, what to do. */
function reasonOf(error: unknown): string {
  if (error instanceof DomainError)
    return `${error.code}${Object.keys(error.facts).length > 0 ? ` ${JSON.stringify(error.facts)}` : ''}`;
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  if (words.length === 0 || words[0] === '--help') {
    out(overview());
    return words.length === 0 ? EXIT.usage : EXIT.ok;
  }
  if (words[0] === 'help') {
    const command = find(words.slice(1));
    out(command ? helpOf(command) : overview());
    return command || words.length === 1 ? EXIT.ok : EXIT.usage;
  }
  const command = find(words);
  if (!command) {
    process.stderr.write(`ops: no command "${words.join(' ')}"\n`);
    out(overview());
    return EXIT.usage;
  }
  try {
    return await run(command, words.slice(command.name.split(' ').length));
  } catch (error) {
    process.stderr.write(`ops: ${reasonOf(error)}\n`);
    if (error instanceof UsageError) {
      out(helpOf(command));
      return EXIT.usage;
    }
    const known =
      error instanceof OperatorError ||
      error instanceof DomainError ||
      error instanceof ConfigError;
    if (!known && process.env['GONGJIAN_DEBUG'] === '1' && error instanceof Error)
      process.stderr.write(`${error.stack ?? ''}\n`);
    return EXIT.wrong;
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`ops: ${reasonOf(error)}\n`);
    process.exitCode = EXIT.wrong;
  },
);
