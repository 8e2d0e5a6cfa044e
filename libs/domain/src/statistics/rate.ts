import type { Fraction } from './task-rates';

/** Shown where a rate has no denominator. */
export const NO_RATE = '\u2014';

/**
 * A rate in per cent as shown and printed (domain model, section 7): two decimals, ROUND_HALF_UP on the exact fraction;
 * below the denominator never 100.00, above zero never 0.00.
 * @throws RangeError for a negative count
 */
export function displayRate(numerator: number, denominator: number): string {
  if (numerator < 0 || denominator < 0) {
    throw new RangeError(`negative count: ${numerator}/${denominator}`);
  }
  if (denominator === 0) return NO_RATE;
  const hundredths =
    (BigInt(numerator) * 20_000n + BigInt(denominator)) / (2n * BigInt(denominator));
  let shown = hundredths;
  if (numerator < denominator && shown >= 10_000n) shown = 9_999n;
  if (numerator > 0 && shown === 0n) shown = 1n;
  const text = shown.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** Which tier an exact fraction falls into: below `low` per cent, within [low, high], or above. */
export function tierOf(
  numerator: number,
  denominator: number,
  low: number,
  high: number,
): 'BELOW' | 'WITHIN' | 'ABOVE' {
  if (numerator * 100 < low * denominator) return 'BELOW';
  return numerator * 100 > high * denominator ? 'ABOVE' : 'WITHIN';
}

/** The terms of the hazard books; they must balance in every frozen sheet. */
export interface BookTerms {
  readonly opening: number;
  readonly newFound: number;
  readonly reopened: number;
  readonly movedIn: number;
  readonly closed: number;
  readonly invalid: number;
  readonly movedOut: number;
  readonly closing: number;
}

/** opening + newFound + reopened + movedIn − closed − invalid − movedOut = closing. */
export function booksBalance(t: BookTerms): boolean {
  return (
    t.opening + t.newFound + t.reopened + t.movedIn - t.closed - t.invalid - t.movedOut ===
    t.closing
  );
}

/**
 * workRate: closed ÷ (opening + newFound + reopened + movedIn − invalid − movedOut).
 * @throws RangeError when the books do not balance
 */
export function workRate(t: BookTerms): Fraction {
  if (!booksBalance(t)) throw new RangeError('books do not balance');
  return {
    numerator: t.closed,
    denominator: t.opening + t.newFound + t.reopened + t.movedIn - t.invalid - t.movedOut,
  };
}
