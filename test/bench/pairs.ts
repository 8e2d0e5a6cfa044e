/** One product run and one baseline run that belong together, in milliseconds. */
export interface Pair {
  readonly productMs: number;
  readonly baselineMs: number;
}

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** @throws Error for an empty list: a figure out of nothing is worse than none */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [min, max, upper] = [sorted.at(0), sorted.at(-1), sorted.at(middle)];
  if (min === undefined || max === undefined || upper === undefined)
    throw new Error('no values to sum up');
  const lower = sorted.length % 2 === 1 ? upper : (sorted.at(middle - 1) ?? upper);
  return { min, median: (lower + upper) / 2, max };
}

/** Ratios are taken inside a pair, because only its two runs met the same machine. */
export const ratioOf = (pairs: readonly Pair[]): Spread =>
  spreadOf(pairs.map((pair) => pair.productMs / pair.baselineMs));

/** Runs both sides in turn, the first side alternating, so that neither always meets the machine the other left. */
export async function alternate(
  count: number,
  product: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < count; round += 1) {
    if (round % 2 === 0) {
      const productMs = await product();
      pairs.push({ productMs, baselineMs: await baseline() });
    } else {
      const baselineMs = await baseline();
      pairs.push({ productMs: await product(), baselineMs });
    }
  }
  return pairs;
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
