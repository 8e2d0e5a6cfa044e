import fc from 'fast-check';
import { addDays, daysBetween } from './civil-date';
import { periodsOf } from './periods';

it('counts weeks from Monday and cuts the first and last to the span', () => {
  expect(periodsOf('WEEK', '2026-03-04', '2026-03-17')).toEqual([
    { fromOn: '2026-03-04', toOn: '2026-03-08' },
    { fromOn: '2026-03-09', toOn: '2026-03-15' },
    { fromOn: '2026-03-16', toOn: '2026-03-17' },
  ]);
});

it('lets school years begin in September unless told otherwise', () => {
  expect(periodsOf('SCHOOL_YEAR', '2026-03-01', '2027-09-30').map((p) => p.fromOn)).toEqual([
    '2026-03-01',
    '2026-09-01',
    '2027-09-01',
  ]);
  expect(
    periodsOf('SCHOOL_YEAR', '2026-03-01', '2026-12-31', { schoolYearStartMonth: 8 }).map(
      (p) => p.fromOn,
    ),
  ).toEqual(['2026-03-01', '2026-08-01']);
});

it('takes terms as entered and gives none where none is entered', () => {
  const terms = [
    { startOn: '2026-09-01', endOn: '2027-01-20' },
    { startOn: '2026-02-25', endOn: '2026-07-03' },
  ];
  expect(periodsOf('TERM', '2026-05-01', '2026-12-31', { terms })).toEqual([
    { fromOn: '2026-05-01', toOn: '2026-07-03' },
    { fromOn: '2026-09-01', toOn: '2026-12-31' },
  ]);
  expect(periodsOf('TERM', '2026-05-01', '2026-12-31')).toEqual([]);
});

it('covers every day of a span exactly once', () => {
  const units = fc.constantFrom('WEEK', 'MONTH', 'QUARTER', 'SCHOOL_YEAR', 'YEAR');
  const days = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(units, days, days, (unit, start, length) => {
      const fromOn = addDays('2020-01-01', start);
      const toOn = addDays(fromOn, length);
      const periods = periodsOf(unit, fromOn, toOn);
      expect(periods.at(0)?.fromOn).toBe(fromOn);
      expect(periods.at(-1)?.toOn).toBe(toOn);
      for (const [i, next] of periods.slice(1).entries()) {
        expect(next.fromOn).toBe(addDays(periods[i]?.toOn ?? '', 1));
      }
      const sum = periods.reduce((n, p) => n + daysBetween(p.fromOn, p.toOn) + 1, 0);
      expect(sum).toBe(length + 1);
    }),
  );
});

it('gives nothing for a span that ends before it begins', () => {
  expect(periodsOf('MONTH', '2026-03-02', '2026-03-01')).toEqual([]);
});
