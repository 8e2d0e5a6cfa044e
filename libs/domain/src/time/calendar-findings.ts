import { CivilDateError, numberOf, partsOf, weekdayOfNumber } from './civil-date';

export interface NamedDays {
  readonly label: string;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

export interface CalendarFinding {
  readonly code:
    | 'calendar.day-invalid'
    | 'calendar.day-of-other-year'
    | 'calendar.day-twice'
    | 'calendar.too-many-days'
    | 'calendar.work-on-weekday'
    | 'calendar.no-days';
  /** `days[1].off[0]` */
  readonly field: string;
  readonly on: string;
}

const DAYS_OF_YEAR = 366;
const LAST_WORKING_WEEKDAY = 5;

const exists = (on: string): boolean => {
  try {
    partsOf(on);
    return true;
  } catch (error) {
    if (error instanceof CivilDateError) return false;
    throw error;
  }
};

/** A notice may move the last days of December before its own year. */
const belongs = (on: string, year: number): boolean => {
  const parts = partsOf(on);
  return parts.year === year || (parts.year === year - 1 && parts.month === 12);
};

/** What is wrong with the days of a year as somebody entered them; empty = they may be published. */
export function calendarFindings(
  year: number,
  days: readonly NamedDays[],
): readonly CalendarFinding[] {
  const all = days.flatMap((d, i) => [
    ...d.off.map((on, k) => ({ on, field: `days[${i}].off[${k}]`, isWork: false })),
    ...d.work.map((on, k) => ({ on, field: `days[${i}].work[${k}]`, isWork: true })),
  ]);
  if (all.length === 0) return [{ code: 'calendar.no-days', field: 'days', on: '' }];
  if (all.length > DAYS_OF_YEAR)
    return [{ code: 'calendar.too-many-days', field: 'days', on: String(all.length) }];
  const seen = new Set<string>();
  return all.flatMap(({ on, field, isWork }): readonly CalendarFinding[] => {
    if (!exists(on)) return [{ code: 'calendar.day-invalid', field, on }];
    if (!belongs(on, year)) return [{ code: 'calendar.day-of-other-year', field, on }];
    if (seen.has(on)) return [{ code: 'calendar.day-twice', field, on }];
    seen.add(on);
    const isWeekday = weekdayOfNumber(numberOf(on)) <= LAST_WORKING_WEEKDAY;
    return isWork && isWeekday ? [{ code: 'calendar.work-on-weekday', field, on }] : [];
  });
}
