import { parseArgs } from 'node:util';

/** The suites that exist; `all` means every one of them. */
export const SUITES = ['B1'] as const;
export type SuiteName = (typeof SUITES)[number];

export interface BenchOptions {
  readonly suites: readonly SuiteName[];
  /** schools */
  readonly sizes: readonly number[];
  /** small sizes and loose assertions instead of the full targets */
  readonly ci: boolean;
  /** pairs per size; absent = as many as the suite thinks right for the size */
  readonly pairs: number | null;
  /** writes the table to docs/bench */
  readonly write: boolean;
}

const isSuite = (word: string): word is SuiteName => SUITES.some((suite) => suite === word);

function suitesOf(text: string): readonly SuiteName[] {
  if (text === 'all') return SUITES;
  const words = text.split(',');
  const unknown = words.find((word) => !isSuite(word));
  if (unknown !== undefined)
    throw new Error(`no suite ${unknown}; there are ${SUITES.join(', ')} and all`);
  return words.filter(isSuite);
}

function countsOf(text: string, what: string): readonly number[] {
  return text.split(',').map((word) => {
    const n = Number(word);
    if (!/^\d+$/.test(word) || n < 1) throw new Error(`${what}: ${word} is not a count`);
    return n;
  });
}

/** The words of the command line. @throws Error with a sentence for whoever typed them */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      suite: { type: 'string', default: 'all' },
      sizes: { type: 'string' },
      pairs: { type: 'string' },
      ci: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const sizes = countsOf(values.sizes ?? (values.ci ? '100,1000' : '100,1000,10000'), '--sizes');
  if (values.ci && values.write) throw new Error('--ci figures are not for the books: no --write');
  return {
    suites: suitesOf(values.suite),
    sizes: [...new Set(sizes)].toSorted((a, b) => a - b),
    ci: values.ci,
    pairs: values.pairs === undefined ? null : (countsOf(values.pairs, '--pairs')[0] ?? null),
    write: values.write,
  };
}
