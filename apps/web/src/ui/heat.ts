export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** Lower ends of the steps two to five, as fractions of a hundred. */
const STEPS = [25, 50, 75, 100] as const;

/** 0 = nothing is owed, 1 below a quarter … 5 = all of it; compared as exact fractions. */
export function heatStep(share: Share | null): 0 | 1 | 2 | 3 | 4 | 5 {
  if (share === null || share.denominator === 0) return 0;
  const reached = STEPS.filter((step) => share.numerator * 100 >= step * share.denominator).length;
  return ([1, 2, 3, 4, 5] as const)[reached] ?? 5;
}

/**
 * A share with two decimals at most one can trust: never 100 % while something is missing, never 0 % once something is
 * there, a dash where nothing is owed.
 */
export function shareText({ numerator, denominator }: Share): string {
  if (denominator === 0) return '—';
  if (numerator === denominator) return '100.00%';
  if (numerator === 0) return '0.00%';
  // half up on whole numbers: hundredths of a percent
  const exact = (BigInt(numerator) * 20_000n + BigInt(denominator)) / (2n * BigInt(denominator));
  const bounded = Math.min(9_999, Math.max(1, Number(exact)));
  return `${(bounded / 100).toFixed(2)}%`;
}
