import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  CalendarError,
  createCalendar,
  DAY_MS,
  SHANGHAI_EPOCH,
  type CalendarData,
} from './calendar';
import {
  addDays,
  dateOf,
  daysBetween,
  lastDayOfMonth,
  numberOf,
  weekdayOfNumber,
} from './civil-date';

interface Pack {
  year: number;
  days: { off: string[]; work: string[] }[];
}
const pack: Pack = JSON.parse(
  readFileSync(
    join(__dirname, '../../../packs/data/calendars/cn-workdays-2026/1/pack.json'),
    'utf8',
  ),
);
const data: CalendarData = {
  code: 'cn',
  version: 1,
  dayLengthMs: DAY_MS,
  epoch: SHANGHAI_EPOCH,
  years: [
    {
      year: pack.year,
      source: 'notice',
      off: pack.days.flatMap((d) => d.off),
      work: pack.days.flatMap((d) => d.work),
    },
  ],
};
const calendar = createCalendar(data);

describe('working days of 2026', () => {
  it.each([
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-11', 10, '2026-03-03'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-05-08', 1, '2026-05-09'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-18', 15, '2026-10-15'],
    ['2026-09-24', 1, '2026-09-28'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
  ])('%s + %i = %s', (from, n, to) => {
    expect(calendar.addWorkingDays(from, n)).toBe(to);
  });

  it('has 248 working days, month by month as published', () => {
    const months = Array.from({ length: 12 }, (_, m) => {
      const first = dateOf(2026, m + 1, 1);
      return calendar.workingDaysBetween(addDays(first, -1), lastDayOfMonth(2026, m + 1));
    });
    expect(months).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
    expect(months.reduce((a, b) => a + b)).toBe(248);
  });

  it('finds the latest day 20 working days before 31 December', () => {
    expect(calendar.latestRequestDay('2026-12-31', 20)).toBe('2026-12-03');
  });

  it('explains a count day by day', () => {
    const days = calendar.explain('2026-09-30', 3);
    expect(days.at(-1)).toEqual({ on: '2026-10-10', working: true, provisional: false, n: 3 });
    expect(days.filter((d) => !d.working)).toHaveLength(7);
  });

  it('is provisional beyond the last published year and counts weekends only there', () => {
    expect(calendar.horizonOn).toBe('2026-12-31');
    expect(calendar.isProvisional('2026-12-31')).toBe(false);
    expect(calendar.isProvisional('2027-01-01')).toBe(true);
    expect(calendar.isWorking('2027-01-01')).toBe(true);
  });
});

describe('days and instants', () => {
  it('lets a Shanghai day begin at 16:00 UTC of the day before', () => {
    expect(new Date(calendar.startOf('2026-12-16')).toISOString()).toBe('2026-12-15T16:00:00.000Z');
    expect(calendar.dayOf(Date.parse('2026-12-15T15:59:59.999Z'))).toBe('2026-12-15');
    expect(calendar.dayOf(Date.parse('2026-12-15T16:00:00Z'))).toBe('2026-12-16');
    expect(new Date(calendar.instantOf('2026-03-02', '08:15')).toISOString()).toBe(
      '2026-03-02T00:15:00.000Z',
    );
  });

  it('scales times of day with the length of a day', () => {
    const fast = createCalendar({
      ...data,
      dayLengthMs: 1500,
      epoch: { on: '2026-03-02', atMs: 1_000_000 },
    });
    expect(fast.endOf('2026-03-02') - fast.startOf('2026-03-02')).toBe(1500);
    expect(fast.instantOf('2026-03-03', '12:00')).toBe(1_000_000 + 1500 + 750);
    expect(fast.dayOf(1_000_000 + 1500 * 10)).toBe('2026-03-12');
  });

  it('spans the seed plan: 30, 214, 365, 365 and 944 days', () => {
    const span = (a: string, b: string): number => daysBetween(a, b) + 1;
    expect([
      span('2020-06-01', '2020-06-30'),
      span('2020-06-01', '2020-12-31'),
      span('2021-01-01', '2021-12-31'),
      span('2022-01-01', '2022-12-31'),
      span('2020-06-01', '2022-12-31'),
      span('2026-09-10', '2026-12-20'),
      span('2019-12-21', '2020-02-20'),
      span('2020-02-21', '2020-03-21'),
      span('2021-02-21', '2021-03-21'),
    ]).toEqual([30, 214, 365, 365, 944, 102, 62, 30, 29]);
  });

  it('round-trips every day number and keeps weekdays in step', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (n) => {
        const day = addDays('1970-01-01', n);
        return numberOf(day) === n && weekdayOfNumber(n + 7) === weekdayOfNumber(n);
      }),
    );
  });

  it('counts back what it counted forward', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 60 }),
        (offset, n) => {
          const from = addDays('2025-12-01', offset);
          const to = calendar.addWorkingDays(from, n);
          return calendar.isWorking(to) && calendar.workingDaysBetween(from, to) === n;
        },
      ),
    );
  });

  it('says so when an instant is too far from the epoch of a fast calendar', () => {
    const fast = createCalendar({ ...data, dayLengthMs: 1500 });
    expect(() => fast.dayOf(Date.parse('2026-03-02T00:00:00Z'))).toThrow('year out of range');
  });

  it('refuses days that do not exist', () => {
    expect(() => numberOf('2026-02-29')).toThrow('no such day');
    expect(() => numberOf('2026-2-1')).toThrow('not a day');
  });

  it('never runs backwards and is undone by counting back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 90 }), (d, n) => {
        const from = addDays('2025-06-01', d);
        const to = calendar.addWorkingDays(from, n);
        expect(calendar.addWorkingDays(addDays(from, 1), n) >= to).toBe(true);
        if (calendar.isWorking(from)) expect(calendar.addWorkingDays(to, -n)).toBe(from);
        expect(calendar.workingDaysBetween(to, from)).toBe(n === 0 ? 0 : -n);
      }),
    );
  });

  it('finds a latest request day that just fits, and a day later no longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 40 }), (d, n) => {
        const before = addDays('2026-01-01', d);
        const latest = calendar.latestRequestDay(before, n);
        expect(calendar.addWorkingDays(latest, n) <= before).toBe(true);
        const nextWorking = calendar.addWorkingDays(latest, 1);
        expect(calendar.addWorkingDays(nextWorking, n) > before).toBe(true);
      }),
    );
  });

  it('maps every instant into the day that holds it, whatever a day lasts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400_000_000, max: 1_000_000_000 }),
        fc.constantFrom(1500, 997, DAY_MS),
        (atMs, dayLengthMs) => {
          const any = createCalendar({
            ...data,
            dayLengthMs,
            epoch: { on: '2026-03-02', atMs: 0 },
          });
          const day = any.dayOf(atMs);
          expect(any.startOf(day) <= atMs && atMs < any.endOf(day)).toBe(true);
          expect(any.instantOf(day, '24:00')).toBe(any.endOf(day));
        },
      ),
    );
  });
});

describe('calendar data that cannot be', () => {
  const year = { year: 2026, source: 'test', off: [], work: [] };
  it.each([
    ['year-twice', [year, year]],
    ['day-of-other-year', [{ ...year, off: ['2027-01-01'] }]],
    ['day-off-and-worked', [{ ...year, off: ['2026-01-01'], work: ['2026-01-01'] }]],
  ])('%s', (reason, years) => {
    expect(() => createCalendar({ ...data, years })).toThrow(reason);
  });

  it('accepts a notice that moves days of the December before', () => {
    const next = { ...year, year: 2027, off: ['2026-12-31'], work: ['2026-12-26'] };
    const both = createCalendar({ ...data, years: [...data.years, next] });
    expect(['2026-12-31', '2026-12-26'].map(both.isWorking)).toEqual([false, true]);
  });

  it('refuses a day without length, a time that is none and half a day', () => {
    expect(() => createCalendar({ ...data, dayLengthMs: 0 })).toThrow(CalendarError);
    expect(() => calendar.instantOf('2026-03-02', '24:30')).toThrow('time-of-day');
    expect(() => calendar.instantOf('2026-03-02', '8:15')).toThrow('time-of-day');
    expect(() => calendar.addWorkingDays('2026-03-02', 1.5)).toThrow('day-count');
  });
});
