import fc from 'fast-check';
import { displayRate } from './rate';
import { compareFractions, taskRates } from './task-rates';

const counts = {
  all: 263,
  exempted: 8,
  cancelled: 0,
  acknowledged: 255,
  submitted: 200,
  accepted: 100,
};

it('leaves exempted and cancelled tasks out of the denominator', () => {
  const rates = taskRates({ ...counts, cancelled: 5, acknowledged: 250 });
  expect([rates.acknowledged, rates.submitted, rates.accepted]).toEqual([
    { numerator: 250, denominator: 250 },
    { numerator: 200, denominator: 250 },
    { numerator: 100, denominator: 250 },
  ]);
});

it('has no rate when everybody is exempted', () => {
  const none = { all: 8, exempted: 8, cancelled: 0, acknowledged: 0, submitted: 0, accepted: 0 };
  const { accepted } = taskRates(none);
  expect(displayRate(accepted.numerator, accepted.denominator)).toBe('\u2014');
});

it('refuses a sheet that would show more than everything', () => {
  expect(() => taskRates({ ...counts, submitted: 256 })).toThrow(RangeError);
  expect(() => taskRates({ ...counts, accepted: -1 })).toThrow(RangeError);
});

it('orders rates by exact fractions where the printed figures are equal', () => {
  const a = { numerator: 99_998, denominator: 100_000 };
  const b = { numerator: 99_999, denominator: 100_000 };
  expect(displayRate(a.numerator, a.denominator)).toBe(displayRate(b.numerator, b.denominator));
  expect(compareFractions(a, b)).toBe(-1);
  expect(compareFractions({ numerator: 1, denominator: 3 }, { numerator: 2, denominator: 6 })).toBe(
    0,
  );
  expect(compareFractions({ numerator: 0, denominator: 0 }, { numerator: 0, denominator: 1 })).toBe(
    -1,
  );
});

it('prints 100.00 only for everything and 0.00 only for nothing', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (n, denominator) => {
      const numerator = n % (denominator + 1);
      const shown = displayRate(numerator, denominator);
      expect(shown).toMatch(/^\d{1,3}\.\d{2}$/);
      expect(shown === '100.00').toBe(numerator === denominator);
      expect(shown === '0.00').toBe(numerator === 0);
    }),
  );
});
