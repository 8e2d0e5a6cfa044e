import { DUE_KINDS, type DueExpr } from '@app/contracts';
import { createCalendar, DAY_MS, SHANGHAI_EPOCH } from './calendar';
import { DueExprError, periodsOf, resolveDue, type DueContext } from './due-expr';

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
