import { addDays } from './civil-date';
import { calendarFindings } from './calendar-findings';

const codes = (off: readonly string[], work: readonly string[] = []): readonly string[] =>
  calendarFindings(2027, [{ label: 'x', off, work }]).map((f) => `${f.field} ${f.code}`);

it('accepts a holiday with a make-up day, and the last days of December before', () => {
  expect(codes(['2027-01-01', '2026-12-31'], ['2027-01-03'])).toEqual([]);
});

it.each([
  ['a day of another year', ['2028-01-01'], [], 'days[0].off[0] calendar.day-of-other-year'],
  ['November of the year before', ['2026-11-30'], [], 'days[0].off[0] calendar.day-of-other-year'],
  ['a day that does not exist', ['2027-02-29'], [], 'days[0].off[0] calendar.day-invalid'],
  ['a day twice', ['2027-05-01', '2027-05-01'], [], 'days[0].off[1] calendar.day-twice'],
  ['a day off and worked', ['2027-05-01'], ['2027-05-01'], 'days[0].work[0] calendar.day-twice'],
  ['work on a weekday', [], ['2027-05-03'], 'days[0].work[0] calendar.work-on-weekday'],
  ['no day at all', [], [], 'days calendar.no-days'],
] as const)('refuses %s', (_, off, work, finding) => {
  expect(codes(off, work)).toEqual([finding]);
});

it('refuses 367 days', () => {
  const days = Array.from({ length: 367 }, (_, i) => addDays('2027-01-01', i));
  expect(codes(days)).toEqual(['days calendar.too-many-days']);
});
