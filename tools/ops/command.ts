import type { ParseArgsConfig } from 'node:util';
import type { OpsContext } from './context';
import { UsageError } from './errors';

export { OperatorError, UsageError } from './errors';

/** Exit codes: 0 = done and well, 1 = failed or something is wrong, 2 = not understood. */
export const EXIT = { ok: 0, wrong: 1, usage: 2 } as const;

export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

export interface Outcome {
  readonly code?: number;
  /** printed with --json */
  readonly data: unknown;
  /** printed without */
  readonly lines: readonly string[];
}

export interface Command {
  /** the words that call it */
  readonly name: string;
  readonly usage: string;
  readonly help: string;
  readonly examples: readonly string[];
  readonly options?: ParseArgsConfig['options'];
  run(context: OpsContext, args: Arguments): Promise<Outcome>;
}

/** The nth word, or a usage error that names what is missing. */
export function wordOrThrow(args: Arguments, index: number, what: string): string {
  const word = args.positionals[index];
  if (word === undefined || word === '') throw new UsageError(`${what} is missing`);
  return word;
}

/** An instant given as ISO text with its zone. */
export function instantOf(text: string, what: string): Date {
  const at = new Date(text);
  if (!/(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(at.getTime()))
    throw new UsageError(
      `${what} must be an instant with its zone, like 2027-03-01T08:00:00+08:00`,
    );
  return at;
}
