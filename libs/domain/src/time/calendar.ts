import {
  dateOf,
  dateOfNumber,
  numberOf,
  partsOf,
  partsOfNumber,
  weekdayOfNumber,
} from './civil-date';
import { createTermBook, type SchoolYearData, type TermBook, type TermDefaults } from './terms';

/** Calendar data or a question to it that makes no sense; `reason` is stable, `value` is what was given. */
export class CalendarError extends Error {
  readonly code = 'calendar.invalid';
  constructor(
    readonly reason:
      | 'day-count'
      | 'day-length'
      | 'day-of-other-year'
      | 'day-off-and-worked'
      | 'time-of-day'
      | 'year-twice',
    readonly value: string,
  ) {
    super(`calendar.invalid: ${reason} ${value}`);
  }
}

/** One published year: days off besides weekends, and weekend days worked to make up for them. */
export interface CalendarYearData {
  readonly year: number;
  readonly off: readonly string[];
  readonly work: readonly string[];
  readonly source: string;
  /** what a day off or worked is called, by day */
  readonly labels?: Readonly<Record<string, string>>;
}

export interface CalendarData {
  readonly code: string;
  readonly version: number;
  readonly dayLengthMs: number;
  /** the day that begins at `atMs` */
  readonly epoch: { readonly on: string; readonly atMs: number };
  /** PUBLISHED years only */
  readonly years: readonly CalendarYearData[];
  /** school years in force */
  readonly schoolYears?: readonly SchoolYearData[];
  /** what is assumed of a school year nobody has entered */
  readonly termDefaults?: TermDefaults;
}

/** One day of a working-day count: why it counts or not. */
export interface CountedDay {
  readonly on: string;
  readonly working: boolean;
  readonly provisional: boolean;
  /** running number of the working day, 0 for days that do not count */
  readonly n: number;
}

/** Why a day counts or not: a plain working day, a weekend, a holiday by name, a weekend day worked instead of another. */
export type DayKind = 'WORKING' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP';
export interface DayLabel {
  readonly kind: DayKind;
  /** name of the holiday a day off or a make-up day belongs to */
  readonly name: string | null;
}

/** The only conversions between days and instants, and working-day arithmetic (domain model, 5.0 and 5.3). */
export interface Calendar {
  readonly code: string;
  readonly version: number;
  readonly dayLengthMs: number;
  /** last day of the last published year; null = nothing is published */
  readonly horizonOn: string | null;
  readonly terms: TermBook;
  dayOf(atMs: number): string;
  startOf(day: string): number;
  /** exclusive end = start of the next day */
  endOf(day: string): number;
  /** @param time `HH:MM`, an offset inside the calendar day, scaled with its length */
  instantOf(day: string, time: string): number;
  dayAfter(day: string, days: number): string;
  isWorking(day: string): boolean;
  labelOf(day: string): DayLabel;
  /** days of a year nobody has published count weekends only and are provisional */
  isProvisional(day: string): boolean;
  /** the n-th working day after `day` (n ≥ 0; the start day does not count); n < 0 counts backwards */
  addWorkingDays(day: string, n: number): string;
  /** working days in (from, to]; negative when `to` is earlier */
  workingDaysBetween(from: string, to: string): number;
  /** the latest working day S with S + n working days ≤ `before` */
  latestRequestDay(before: string, n: number): string;
  explain(from: string, n: number): readonly CountedDay[];
}

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
/** 2000-01-01 begins in Asia/Shanghai at this instant; the zone has had no shifts since. */
export const SHANGHAI_EPOCH = { on: '2000-01-01', atMs: 946_656_000_000 } as const;
export const DAY_MS = 86_400_000;

/** Minutes after the day's start. */
function minutesOf(time: string): number {
  const match = TIME.exec(time);
  if (!match) throw new CalendarError('time-of-day', time);
  return match[1] === undefined ? 1440 : Number(match[1]) * 60 + Number(match[2]);
}

function countOf(n: number): number {
  if (!Number.isSafeInteger(n)) throw new CalendarError('day-count', String(n));
  return n;
}

/** @throws CalendarError when a year's days belong to another year, or a day is off and worked at once */
function checkData(data: CalendarData): void {
  if (!Number.isSafeInteger(data.dayLengthMs) || data.dayLengthMs <= 0) {
    throw new CalendarError('day-length', String(data.dayLengthMs));
  }
  const years = new Set<number>();
  for (const { year, off, work } of data.years) {
    if (years.has(year)) throw new CalendarError('year-twice', String(year));
    years.add(year);
    // A notice may move the last days of December before its own year.
    const stray = [...off, ...work].find((day) => ![year - 1, year].includes(partsOf(day).year));
    if (stray !== undefined) throw new CalendarError('day-of-other-year', stray);
    const both = off.find((day) => work.includes(day));
    if (both !== undefined) throw new CalendarError('day-off-and-worked', both);
  }
}

/**
 * Builds the calculator; build it once per calendar version and keep it.
 * @throws CalendarError when the data contradict themselves, later for a time of day or count that is none
 */
export function createCalendar(data: CalendarData): Calendar {
  checkData(data);
  const published = new Set(data.years.map((y) => y.year));
  const off = new Set(data.years.flatMap((y) => y.off.map(numberOf)));
  const work = new Set(data.years.flatMap((y) => y.work.map(numberOf)));
  const labels = new Map(data.years.flatMap((y) => Object.entries(y.labels ?? {})));
  const epochNumber = numberOf(data.epoch.on);
  const lastYear = data.years.length === 0 ? null : Math.max(...published);
  const numberAt = (atMs: number): number =>
    epochNumber + Math.floor((atMs - data.epoch.atMs) / data.dayLengthMs);
  const startOfNumber = (n: number): number =>
    data.epoch.atMs + (n - epochNumber) * data.dayLengthMs;
  const working = (n: number): boolean => work.has(n) || (weekdayOfNumber(n) <= 5 && !off.has(n));
  const step = (n: number, count: number): number => {
    const direction = count < 0 ? -1 : 1;
    let at = n;
    for (let left = Math.abs(countOf(count)); left > 0;) {
      at += direction;
      if (working(at)) left -= 1;
    }
    return at;
  };
  return {
    code: data.code,
    version: data.version,
    dayLengthMs: data.dayLengthMs,
    horizonOn: lastYear === null ? null : dateOf(lastYear, 12, 31),
    terms: createTermBook(data.schoolYears ?? [], data.termDefaults ?? null),
    dayOf: (atMs) => dateOfNumber(numberAt(atMs)),
    startOf: (day) => startOfNumber(numberOf(day)),
    endOf: (day) => startOfNumber(numberOf(day) + 1),
    instantOf: (day, time) =>
      startOfNumber(numberOf(day)) + Math.round((minutesOf(time) / 1440) * data.dayLengthMs),
    dayAfter: (day, days) => dateOfNumber(numberOf(day) + countOf(days)),
    isWorking: (day) => working(numberOf(day)),
    labelOf: (day) => {
      const n = numberOf(day);
      const name = labels.get(day) ?? null;
      if (work.has(n)) return { kind: 'MAKE_UP', name };
      if (off.has(n)) return { kind: 'HOLIDAY', name };
      return { kind: weekdayOfNumber(n) <= 5 ? 'WORKING' : 'WEEKEND', name: null };
    },
    isProvisional: (day) => !published.has(partsOf(day).year),
    addWorkingDays: (day, n) => dateOfNumber(step(numberOf(day), n)),
    workingDaysBetween: (from, to) => {
      const [a, b] = [numberOf(from), numberOf(to)];
      const [low, high] = a <= b ? [a, b] : [b, a];
      let count = 0;
      for (let n = low + 1; n <= high; n += 1) if (working(n)) count += 1;
      return a <= b ? count : -count;
    },
    latestRequestDay: (before, n) => {
      // S + n ≤ D ⇔ S is at most the n-th working day before the first day after D
      let day = numberOf(before) + 1;
      for (let left = countOf(n); left > 0;) {
        day -= 1;
        if (working(day)) left -= 1;
      }
      let latest = day - 1;
      while (!working(latest)) latest -= 1;
      return dateOfNumber(latest);
    },
    explain: (from, n) => {
      const days: CountedDay[] = [];
      let at = numberOf(from);
      for (let done = 0; done < countOf(n);) {
        at += 1;
        const counts = working(at);
        if (counts) done += 1;
        days.push({
          on: dateOfNumber(at),
          working: counts,
          provisional: !published.has(partsOfNumber(at).year),
          n: counts ? done : 0,
        });
      }
      return days;
    },
  };
}
