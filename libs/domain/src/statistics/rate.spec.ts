import { booksBalance, displayRate, tierOf, workRate, type BookTerms } from './rate';

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

describe('the check numbers of the seed year', () => {
  const still = { reopened: 0, movedIn: 0, invalid: 0, movedOut: 0 };
  const series: readonly (readonly [string, BookTerms, string])[] = [
    ['schools H1', { ...still, opening: 0, newFound: 142, closed: 101, closing: 41 }, '71.13'],
    [
      'kindergartens H1',
      { ...still, opening: 0, newFound: 1693, closed: 1288, closing: 405 },
      '76.08',
    ],
    ['total H1', { ...still, opening: 0, newFound: 1835, closed: 1389, closing: 446 }, '75.69'],
    ['schools H2', { ...still, opening: 41, newFound: 254, closed: 287, closing: 8 }, '97.29'],
    [
      'kindergartens H2',
      { ...still, opening: 405, newFound: 663, closed: 1030, closing: 38 },
      '96.44',
    ],
    ['total H2', { ...still, opening: 446, newFound: 917, closed: 1317, closing: 46 }, '96.63'],
  ];
  it.each(series)('%s', (_, terms, shown) => {
    const { numerator, denominator } = workRate(terms);
    expect(displayRate(numerator, denominator)).toBe(shown);
  });

  it('have no rate when the books do not balance', () => {
    const wrong = { ...still, opening: 446, newFound: 1363, closed: 1317, closing: 46 };
    expect(() => workRate(wrong)).toThrow('do not balance');
  });

  it('take moves, reopenings and removals into the denominator', () => {
    const terms = {
      opening: 10,
      newFound: 5,
      reopened: 2,
      movedIn: 3,
      closed: 6,
      invalid: 1,
      movedOut: 4,
      closing: 9,
    };
    expect(workRate(terms)).toEqual({ numerator: 6, denominator: 15 });
  });
});

it('refuses negative counts', () => {
  expect(() => displayRate(-1, 5)).toThrow(RangeError);
});

it('puts exactly 80 and exactly 100 into the middle tier and 99.99 beside them', () => {
  expect(tierOf(30_640, 38_300, 80, 100)).toBe('WITHIN');
  expect(tierOf(30_639, 38_300, 80, 100)).toBe('BELOW');
});
