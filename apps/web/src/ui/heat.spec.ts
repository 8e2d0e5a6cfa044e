import { heatStep, shareText } from './heat';
import { exportHref } from './export-href';

it.each([
  [0, 0, '—', 0],
  [0, 7, '0.00%', 1],
  [1, 100_000, '0.01%', 1],
  [1, 4, '25.00%', 2],
  [306, 383, '79.90%', 4],
  [287, 295, '97.29%', 4],
  [99_999, 100_000, '99.99%', 4],
  [41, 41, '100.00%', 5],
])('shows %i of %i as %s in step %i', (numerator, denominator, text, step) => {
  expect(shareText({ numerator, denominator })).toBe(text);
  expect(heatStep({ numerator, denominator })).toBe(step);
});

it('owes nothing where there is no cell', () => {
  expect(heatStep(null)).toBe(0);
});

it('names a file by the filters of the list and leaves out what is not set', () => {
  expect(
    exportHref('/api/v1/campaigns/export', 'csv', {
      states: ['ACTIVE', 'SUSPENDED'],
      q: '',
      sort: '-endOn',
      year: undefined,
      overdue: true,
    }),
  ).toBe('/api/v1/campaigns/export?format=csv&states=ACTIVE%2CSUSPENDED&sort=-endOn&overdue=true');
});
