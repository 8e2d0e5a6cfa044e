import type { Schemas } from '@web/api/client';
import { dayNumber, dayOfNumber } from '@web/ui/day-math';

export type NamedDays = Schemas['NamedDaysResponse'];
/** What a day is, by the notice of its year. */
export type DayKind = 'WORKING' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP';
export interface DayMark {
  readonly kind: 'HOLIDAY' | 'MAKE_UP';
  /** of the holiday */
  readonly label: string;
}
export type DayMarks = ReadonlyMap<string, DayMark>;

export interface YearDay {
  readonly on: string;
  readonly date: number;
  readonly kind: DayKind;
  readonly label: string;
}
export interface YearMonth {
  readonly month: number;
  /** seven days each, Monday first; null = a day of another month */
  readonly weeks: readonly (readonly (YearDay | null)[])[];
  readonly workingDays: number;
}

const DAYS = 7;
const SATURDAY = 6;

/** 1 = Monday … 7 = Sunday; day 0 of the count, 1970-01-01, was a Thursday. */
export const weekdayOf = (on: string): number => ((((dayNumber(on) + 3) % DAYS) + DAYS) % DAYS) + 1;

/** A notice may move the last days of December before its own year: the marks of all years stand in one book. */
export function marksOf(years: readonly { readonly days: readonly NamedDays[] }[]): DayMarks {
  const marks = new Map<string, DayMark>();
  for (const { label, off, work } of years.flatMap(({ days }) => days)) {
    for (const on of off) marks.set(on, { kind: 'HOLIDAY', label });
    for (const on of work) marks.set(on, { kind: 'MAKE_UP', label });
  }
  return marks;
}

export function kindOf(on: string, marks: DayMarks): DayKind {
  const mark = marks.get(on);
  if (mark) return mark.kind;
  return weekdayOf(on) >= SATURDAY ? 'WEEKEND' : 'WORKING';
}

export const isWorking = (kind: DayKind): boolean => kind === 'WORKING' || kind === 'MAKE_UP';

export function monthsOf(year: number, marks: DayMarks): readonly YearMonth[] {
  return Array.from({ length: 12 }, (_, i) => monthOf(year, i + 1, marks));
}

function monthOf(year: number, month: number, marks: DayMarks): YearMonth {
  const first = Date.UTC(year, month - 1, 1) / 86_400_000;
  const length = Date.UTC(year, month, 1) / 86_400_000 - first;
  const days = Array.from({ length }, (_, i): YearDay => {
    const on = dayOfNumber(first + i);
    const mark = marks.get(on);
    return { on, date: i + 1, kind: kindOf(on, marks), label: mark?.label ?? '' };
  });
  const lead = weekdayOf(dayOfNumber(first)) - 1;
  const cells = [...Array.from({ length: lead }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / DAYS) }, (_, i) =>
    Array.from({ length: DAYS }, (__, k) => cells[i * DAYS + k] ?? null),
  );
  return { month, weeks, workingDays: days.filter(({ kind }) => isWorking(kind)).length };
}

/** Days in a row become one span. */
export function spansOf(
  days: readonly string[],
): readonly { readonly from: string; readonly to: string; readonly days: number }[] {
  const spans: { from: string; to: string; days: number }[] = [];
  for (const on of [...new Set(days)].toSorted()) {
    const last = spans.at(-1);
    if (last && dayNumber(on) === dayNumber(last.to) + 1) {
      last.to = on;
      last.days += 1;
    } else spans.push({ from: on, to: on, days: 1 });
  }
  return spans;
}
