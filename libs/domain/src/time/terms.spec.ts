import type { DueExpr } from '@app/contracts';
import { createCalendar, DAY_MS, SHANGHAI_EPOCH } from './calendar';
import { resolveDue } from './due-expr';
import { termFindings } from './term-findings';
import type { SchoolYearData, TermDefaults } from './terms';

const year = (
  y: number,
  [a, b, c, d]: readonly [string, string, string, string],
  winter: readonly [string, string],
  summer: readonly [string, string],
): SchoolYearData => ({
  year: y,
  source: 'plan',
  terms: [
    { no: 1, startOn: a, endOn: b },
    { no: 2, startOn: c, endOn: d },
  ],
  vacations: [
    { label: 'winter', fromOn: winter[0], toOn: winter[1] },
    { label: 'summer', fromOn: summer[0], toOn: summer[1] },
  ],
});
const Y2026 = year(
  2026,
  ['2026-09-01', '2027-01-22', '2027-02-22', '2027-07-09'],
  ['2027-01-23', '2027-02-21'],
  ['2027-07-10', '2027-08-31'],
);
const DEFAULTS: TermDefaults = {
  source: 'default',
  autumn: { startMonth: 9, startDay: 1, endMonth: 1, endDay: 20 },
  spring: { startMonth: 2, startDay: 20, endMonth: 7, endDay: 10 },
};
const calendar = createCalendar({
  code: 'X',
  version: 1,
  dayLengthMs: DAY_MS,
  epoch: SHANGHAI_EPOCH,
  years: [2026, 2027, 2028].map((y) => ({ year: y, off: [], work: [], source: '' })),
  schoolYears: [Y2026],
  termDefaults: DEFAULTS,
});
const due = (expr: DueExpr, startOn: string, endOn: string): string => {
  const found = resolveDue(expr, { phase: { startOn, endOn } }, calendar);
  return `${found.dueOn}${found.provisional ? ' provisional' : ''}`;
};
const START: DueExpr = { kind: 'TERM_OFFSET', anchor: 'START', days: -3 };

it('counts from the term the phase belongs to, though its day lies a little outside', () => {
  expect(due(START, '2027-02-01', '2027-02-28')).toBe('2027-02-19');
  expect(due(START, '2027-02-20', '2027-03-20')).toBe('2027-02-19');
  expect(due({ kind: 'TERM_OFFSET', anchor: 'END', days: 5 }, '2027-01-10', '2027-03-01')).toBe(
    '2027-01-27',
  );
});

it('assumes a term nobody has entered, and says so', () => {
  expect(due(START, '2028-02-01', '2028-02-28')).toBe('2028-02-17 provisional');
  expect(due(START, '2027-08-15', '2027-09-15')).toBe('2027-08-29 provisional');
});

it('asks which term is meant where a phase touches several, and takes the one named', () => {
  expect(() => due(START, '2026-08-01', '2027-07-31')).toThrow('due.term-ambiguous');
  expect(due({ ...START, term: 2 }, '2026-08-01', '2027-07-31')).toBe('2027-02-19');
  expect(due({ ...START, term: 1 }, '2026-08-01', '2027-07-31')).toBe('2026-08-29');
});

it('knows vacations day by day and whole spans', () => {
  const { terms } = calendar;
  expect([terms.vacationOf('2027-01-22'), terms.vacationOf('2027-01-23')]).toEqual([
    null,
    'winter',
  ]);
  expect(terms.isVacation('2027-08-01', '2027-08-31')).toBe(true);
  expect(terms.isVacation('2027-07-01', '2027-07-31')).toBe(false);
  // nobody has entered what comes after: nothing is taken for a vacation
  expect(terms.isVacation('2027-08-01', '2027-09-01')).toBe(false);
});

const found = (change: Partial<SchoolYearData>, others: readonly SchoolYearData[] = []) =>
  termFindings({ ...Y2026, ...change }, others).map((f) => `${f.code} ${f.field}`);
const [first, second] = Y2026.terms;
const [winter, summer] = Y2026.vacations;
if (!first || !second || !winter || !summer) throw new Error('the year is not whole');

it.each<[string, Partial<SchoolYearData>, readonly string[]]>([
  ['a sound year', {}, []],
  ['no term', { terms: [] }, ['term.none terms']],
  [
    'no such day',
    { terms: [{ ...first, startOn: '2026-09-31' }, second] },
    ['term.day-invalid terms[0].startOn'],
  ],
  [
    'end before start',
    { terms: [{ ...first, endOn: '2026-08-31' }, second] },
    ['term.end-before-start terms[0].endOn'],
  ],
  [
    'the wrong school year',
    { terms: [{ ...first, startOn: '2025-09-01' }, second] },
    ['term.other-school-year terms[0].startOn'],
  ],
  [
    'a number out of order',
    { terms: [first, { ...second, no: 3 }] },
    ['term.number-wrong terms[1].no'],
  ],
  [
    'overlapping terms',
    { terms: [{ ...first, endOn: '2027-03-01' }, second] },
    ['term.overlap terms[1].startOn'],
  ],
  [
    'days nobody owns',
    { vacations: [{ ...winter, toOn: '2027-02-20' }, summer] },
    ['term.gap vacations'],
  ],
  ['no summer', { vacations: [winter] }, ['term.gap vacations']],
  [
    'vacations twice',
    { vacations: [winter, { ...summer, fromOn: '2027-02-01' }] },
    ['term.vacation-overlap vacations[1].fromOn', 'term.vacation-cuts-term vacations[1].fromOn'],
  ],
  [
    'an autumn break within the term',
    {
      vacations: [winter, summer, { label: 'break', fromOn: '2026-11-09', toOn: '2026-11-13' }],
    },
    [],
  ],
])('judges %s', (_, change, codes) => {
  const is = found(change);
  expect(is.length).toBe(codes.length);
  codes.forEach((code, i) => expect(is[i]).toContain(code));
});

it('fits a year to its neighbours', () => {
  const next = year(
    2027,
    ['2027-09-01', '2028-01-14', '2028-02-14', '2028-07-07'],
    ['2028-01-15', '2028-02-13'],
    ['2028-07-08', '2028-08-31'],
  );
  expect(found({}, [next])).toEqual([]);
  expect(termFindings(next, [Y2026])).toEqual([]);
  expect(found({ vacations: [winter, { ...summer, toOn: '2027-09-02' }] }, [next])).toEqual([
    'term.overlap-year vacations',
  ]);
  expect(found({ vacations: [winter, { ...summer, toOn: '2027-08-20' }] }, [next])).toEqual([
    'term.gap vacations',
  ]);
  expect(
    termFindings(
      { ...next, terms: next.terms.map((t, i) => (i === 0 ? { ...t, startOn: '2027-08-30' } : t)) },
      [Y2026],
    ).map((f) => f.code),
  ).toEqual(['term.overlap-year']);
});
