/** School tasks of a population by state; membership is taken at the cut-off. */
export interface TaskCounts {
  readonly all: number;
  readonly exempted: number;
  readonly cancelled: number;
  /** reached the step at least once and has not lost it by the cut-off */
  readonly acknowledged: number;
  readonly submitted: number;
  readonly accepted: number;
}

/** A rate as counts: shown with numerator and denominator, compared as an exact fraction. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export interface TaskRates {
  readonly acknowledged: Fraction;
  readonly submitted: Fraction;
  readonly accepted: Fraction;
}

/**
 * taskRates (domain model, section 7): acknowledged, submitted, accepted ÷ (all − EXEMPTED − CANCELLED).
 * @throws RangeError when a count is negative or a numerator exceeds the denominator: such a sheet is wrong, not rounded
 */
export function taskRates(counts: TaskCounts): TaskRates {
  const denominator = counts.all - counts.exempted - counts.cancelled;
  const rate = (numerator: number): Fraction => {
    if (!(numerator >= 0 && numerator <= denominator)) {
      throw new RangeError(`rate out of bounds: ${numerator}/${denominator}`);
    }
    return { numerator, denominator };
  };
  return {
    acknowledged: rate(counts.acknowledged),
    submitted: rate(counts.submitted),
    accepted: rate(counts.accepted),
  };
}

/** Order of two exact fractions: < 0, 0 or > 0. A fraction without denominator sorts first. */
export function compareFractions(a: Fraction, b: Fraction): number {
  if (a.denominator === 0 || b.denominator === 0) {
    return Number(a.denominator !== 0) - Number(b.denominator !== 0);
  }
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}
