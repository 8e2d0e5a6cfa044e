import { DUE_KINDS, type DueExpr } from '@app/contracts';
import { createCalendar, DAY_MS, SHANGHAI_EPOCH } from './calendar';
import { DueExprError, resolveDue, type DueContext } from './due-expr';
import { periodsOf } from './periods';

const calendar = createCalendar({
  code: 'plain',
  version: 1,
  dayLengthMs: DAY_MS,
  epoch: SHANGHAI_EPOCH,
  years: [
    {
      year: 2026,
      source: 'test',
      off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      work: ['2026-10-10'],
    },
  ],
});
const context: DueContext = {
  phase: { startOn: '2026-06-01', endOn: '2026-12-31' },
  period: { fromOn: '2026-06-01', toOn: '2026-06-30' },
  term: { startOn: '2026-09-01', endOn: '2027-01-15' },
  eventAtMs: Date.parse('2026-09-30T02:00:00Z'),
};
const cases: readonly (readonly [DueExpr, string])[] = [
  [{ kind: 'FIXED', on: '2026-12-15' }, '2026-12-15T16:00:00.000Z'],
  [{ kind: 'FIXED', on: '2026-04-08', time: '17:30' }, '2026-04-08T09:30:00.000Z'],
  [{ kind: 'YEARLY', month: 12, day: 15 }, '2026-12-15T16:00:00.000Z'],
  [{ kind: 'LAST_DAY', of: 'MONTH' }, '2026-06-30T16:00:00.000Z'],
  [{ kind: 'LAST_DAY', of: 'QUARTER', month: 8 }, '2026-09-30T16:00:00.000Z'],
  [{ kind: 'LAST_DAY', of: 'YEAR' }, '2026-12-31T16:00:00.000Z'],
  [{ kind: 'WINDOW', fromDay: 1, toDay: 10 }, '2026-07-10T16:00:00.000Z'],
  [{ kind: 'WEEKDAY', weekday: 4 }, '2026-06-04T16:00:00.000Z'],
  [{ kind: 'COUNT_IN', n: 1, per: 'MONTH' }, '2026-06-30T16:00:00.000Z'],
  [{ kind: 'ROLLING', days: 15 }, '2026-10-15T16:00:00.000Z'],
  [{ kind: 'BUDGET', n: 3, unit: 'WD' }, '2026-10-10T16:00:00.000Z'],
  [{ kind: 'BUDGET', n: 3, unit: 'CD' }, '2026-10-03T16:00:00.000Z'],
  [{ kind: 'BUDGET', n: 24, unit: 'H' }, '2026-10-01T02:00:00.000Z'],
  [{ kind: 'BEFORE', n: 7, unit: 'CD' }, '2026-09-23T16:00:00.000Z'],
  [{ kind: 'TERM_OFFSET', anchor: 'START', days: -3 }, '2026-08-29T16:00:00.000Z'],
  [{ kind: 'PHASE_OFFSET', anchor: 'END', workingDays: 0 }, '2026-12-31T16:00:00.000Z'],
  [{ kind: 'SOFT', inner: { kind: 'FIXED', on: '2026-12-31' } }, '2026-12-31T16:00:00.000Z'],
];

it.each(cases)('%j', (expr, dueAt) => {
  expect(new Date(resolveDue(expr, context, calendar).dueAtMs).toISOString()).toBe(dueAt);
});

it('covers every kind', () => {
  expect(new Set(cases.map(([expr]) => expr.kind))).toEqual(new Set(DUE_KINDS));
});

it('means the whole day: 23:59:59 of the 15th is on time, 00:00 of the 16th is late', () => {
  const { dueAtMs, dueOn } = resolveDue({ kind: 'FIXED', on: '2026-12-15' }, {}, calendar);
  expect(dueOn).toBe('2026-12-15');
  expect(Date.parse('2026-12-15T23:59:59+08:00') < dueAtMs).toBe(true);
  expect(Date.parse('2026-12-16T00:00:00+08:00') < dueAtMs).toBe(false);
});

it('does not shift a fixed date but says that it is a day off', () => {
  expect(resolveDue({ kind: 'FIXED', on: '2026-10-03' }, {}, calendar)).toMatchObject({
    dueOn: '2026-10-03',
    onDayOff: true,
  });
});

it('shifts a weekday to the next working day unless told otherwise', () => {
  const period = { fromOn: '2026-09-28', toOn: '2026-10-04' };
  const on = (shift?: 'NONE' | 'NEXT' | 'PREV'): string =>
    resolveDue({ kind: 'WEEKDAY', weekday: 4, shift }, { period }, calendar).dueOn;
  expect([on(), on('NONE'), on('PREV')]).toEqual(['2026-10-08', '2026-10-01', '2026-09-30']);
});

it('adds suspended working days to a budget', () => {
  expect(
    resolveDue(
      { kind: 'BUDGET', n: 3, unit: 'WD' },
      { ...context, suspendedWorkingDays: 2 },
      calendar,
    ).dueOn,
  ).toBe('2026-10-13');
});

it('marks dates beyond the published years provisional', () => {
  expect(resolveDue({ kind: 'FIXED', on: '2027-06-30' }, {}, calendar).provisional).toBe(true);
});

it('says which anchor is missing', () => {
  expect(() =>
    resolveDue({ kind: 'PHASE_OFFSET', anchor: 'END', workingDays: 0 }, {}, calendar),
  ).toThrow(DueExprError);
  expect(() => resolveDue({ kind: 'TERM_OFFSET', anchor: 'END', days: 0 }, {}, calendar)).toThrow(
    'due.term-missing',
  );
});

it('gives the three-year plan 31 monthly periods, 11 quarters, and windows from July 2020 to January 2023', () => {
  const months = periodsOf('MONTH', '2020-06-01', '2022-12-31');
  expect(months).toHaveLength(31);
  expect(periodsOf('QUARTER', '2020-06-01', '2022-12-31')).toHaveLength(11);
  const windows = months.map((period) =>
    resolveDue({ kind: 'WINDOW', fromDay: 1, toDay: 10 }, { period }, calendar),
  );
  expect([
    windows[0]?.opensOn,
    windows[0]?.dueOn,
    windows.at(-1)?.opensOn,
    windows.at(-1)?.dueOn,
  ]).toEqual(['2020-07-01', '2020-07-10', '2023-01-01', '2023-01-10']);
});

it('gives a three-year plan three annual reports and a final one, two of them due on the same day', () => {
  const annual = periodsOf('YEAR', '2020-06-01', '2022-12-31').map(
    (period) => resolveDue({ kind: 'YEARLY', month: 12, day: 15 }, { period }, calendar).dueOn,
  );
  const final = resolveDue({ kind: 'FIXED', on: '2022-12-15' }, {}, calendar).dueOn;
  expect(annual).toEqual(['2020-12-15', '2021-12-15', '2022-12-15']);
  expect([...annual, final].filter((on) => on === '2022-12-15')).toHaveLength(2);
});

it('takes a yearly date inside a span that crosses the new year, and refuses a span with two', () => {
  const due = (startOn: string, endOn: string): string =>
    resolveDue({ kind: 'YEARLY', month: 12, day: 15 }, { phase: { startOn, endOn } }, calendar)
      .dueOn;
  expect(due('2025-09-01', '2026-08-31')).toBe('2025-12-15');
  expect(due('2026-06-01', '2026-06-30')).toBe('2026-12-15');
  expect(() => due('2025-01-01', '2026-12-31')).toThrow('due.year-unresolved');
});

it('reads the 31st of a shorter month as its last day', () => {
  const period = { fromOn: '2026-01-01', toOn: '2026-01-31' };
  expect(
    resolveDue({ kind: 'WINDOW', fromDay: 21, toDay: 31 }, { period }, calendar),
  ).toMatchObject({ opensOn: '2026-02-21', dueOn: '2026-02-28' });
  expect(resolveDue({ kind: 'YEARLY', month: 2, day: 29 }, { period }, calendar).dueOn).toBe(
    '2026-02-28',
  );
});

it('means the day before when a time of day is midnight', () => {
  expect(resolveDue({ kind: 'FIXED', on: '2026-12-16', time: '00:00' }, {}, calendar).dueOn).toBe(
    '2026-12-15',
  );
});

it('leaves n whole working days between the latest request day and an event on a day off', () => {
  const sunday = { eventAtMs: calendar.startOf('2026-12-13') };
  const latest = resolveDue({ kind: 'BEFORE', n: 1, unit: 'WD' }, sunday, calendar).dueOn;
  expect(latest).toBe('2026-12-10');
  expect(calendar.addWorkingDays(latest, 1) <= '2026-12-13').toBe(true);
  expect(
    resolveDue(
      { kind: 'BEFORE', n: 20, unit: 'WD' },
      { eventAtMs: calendar.startOf('2026-12-31') },
      calendar,
    ).dueOn,
  ).toBe('2026-12-03');
});

it('ends a budget at closing time where office hours are prescribed', () => {
  const due = resolveDue(
    { kind: 'BUDGET', n: 1, unit: 'WD' },
    { eventAtMs: calendar.startOf('2026-03-02'), closingTime: '17:30' },
    calendar,
  );
  expect([due.dueOn, due.dueAtMs]).toEqual([
    '2026-03-03',
    calendar.instantOf('2026-03-03', '17:30'),
  ]);
});

it('adds suspended working days to budgets in days and hours too, and keeps the hour', () => {
  const held = { eventAtMs: calendar.instantOf('2026-03-05', '10:00'), suspendedWorkingDays: 2 };
  expect(resolveDue({ kind: 'BUDGET', n: 1, unit: 'CD' }, held, calendar).dueOn).toBe('2026-03-10');
  const hours = resolveDue({ kind: 'BUDGET', n: 24, unit: 'H' }, held, calendar);
  expect([hours.dueOn, hours.dueAtMs]).toEqual([
    '2026-03-10',
    calendar.instantOf('2026-03-10', '10:00'),
  ]);
});

it('leaves fixed dates alone while a suspension runs', () => {
  const due = resolveDue(
    { kind: 'FIXED', on: '2026-12-15' },
    { suspendedWorkingDays: 9 },
    calendar,
  );
  expect(due.dueOn).toBe('2026-12-15');
});

it('marks a count provisional that passes through an unpublished year and lands in a published one', () => {
  const due = resolveDue(
    { kind: 'BUDGET', n: 5, unit: 'WD' },
    { eventAtMs: calendar.startOf('2025-12-30') },
    calendar,
  );
  expect([due.dueOn.slice(0, 4), due.provisional]).toEqual(['2026', true]);
});

it.each<DueExpr>([
  { kind: 'YEARLY', month: 13, day: 1 },
  { kind: 'YEARLY', month: 4, day: 31 },
  { kind: 'WINDOW', fromDay: 11, toDay: 10 },
  { kind: 'WEEKDAY', weekday: 0 },
  { kind: 'BUDGET', n: -1, unit: 'WD' },
  { kind: 'BUDGET', n: 1.5, unit: 'H' },
  { kind: 'ROLLING', days: 0 },
  { kind: 'COUNT_IN', n: 0, per: 'MONTH' },
])('refuses %j', (expr) => {
  expect(() => resolveDue(expr, context, calendar)).toThrow('due.number-invalid');
});

it('scales hours and closing times with the length of a calendar day', () => {
  const fast = createCalendar({
    code: 'fast',
    version: 1,
    dayLengthMs: 1500,
    epoch: { on: '2026-03-02', atMs: 0 },
    years: [],
  });
  expect(resolveDue({ kind: 'BUDGET', n: 24, unit: 'H' }, { eventAtMs: 100 }, fast).dueAtMs).toBe(
    1600,
  );
  expect(resolveDue({ kind: 'BUDGET', n: 5, unit: 'WD' }, { eventAtMs: 100 }, fast).dueAtMs).toBe(
    8 * 1500,
  );
});
