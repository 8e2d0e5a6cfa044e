import { booksBalance, displayRate, tierOf } from './rate';

it.each([
  [41, 41, '100.00'],
  [99_999, 100_000, '99.99'],
  [0, 0, '\u2014'],
  [1, 1_000_000, '0.01'],
  [0, 7, '0.00'],
  [101, 142, '71.13'],
  [1288, 1693, '76.08'],
  [1389, 1835, '75.69'],
  [287, 295, '97.29'],
  [1030, 1068, '96.44'],
  [1317, 1363, '96.63'],
  [2706, 2752, '98.33'],
  [388, 396, '97.98'],
  [2318, 2356, '98.39'],
  [255, 263, '96.96'],
  [306, 383, '79.90'],
  [82, 103, '79.61'],
])('%i of %i prints %s', (numerator, denominator, shown) => {
  expect(displayRate(numerator, denominator)).toBe(shown);
});

it('compares tiers by exact fractions', () => {
  expect(tierOf(306, 383, 80, 100)).toBe('BELOW');
  expect([tierOf(80, 100, 80, 100), tierOf(100, 100, 80, 100)]).toEqual(['WITHIN', 'WITHIN']);
  expect(tierOf(10_001, 10_000, 80, 100)).toBe('ABOVE');
});

it('balances the books of the seed year with 446 items carried over', () => {
  const zero = { reopened: 0, movedIn: 0, invalid: 0, movedOut: 0 };
  expect(booksBalance({ ...zero, opening: 0, newFound: 1835, closed: 1389, closing: 446 })).toBe(
    true,
  );
  expect(booksBalance({ ...zero, opening: 446, newFound: 917, closed: 1317, closing: 46 })).toBe(
    true,
  );
  expect(booksBalance({ ...zero, opening: 446, newFound: 1363, closed: 1317, closing: 46 })).toBe(
    false,
  );
});
