import {
  addDays,
  addMonths,
  dateOf,
  lastDayOfMonth,
  numberOf,
  partsOf,
  weekdayOfNumber,
} from './civil-date';

export interface Period {
  readonly fromOn: string;
  readonly toOn: string;
}

export interface PeriodOptions {
  /** the bureau's terms, for TERM */
  readonly terms?: readonly { readonly startOn: string; readonly endOn: string }[];
  /** first month of a school year, 1–12 */
  readonly schoolYearStartMonth?: number;
}

export type PeriodUnit = 'WEEK' | 'MONTH' | 'QUARTER' | 'TERM' | 'SCHOOL_YEAR' | 'YEAR';

const MONTHS = { MONTH: 1, QUARTER: 3, SCHOOL_YEAR: 12, YEAR: 12 } as const;
const SCHOOL_YEAR_START_MONTH = 9;

/**
 * Periods that touch [fromOn, toOn], in order, each cut to the span (domain model 5.1, COUNT_IN). Weeks begin on Monday;
 * a term nobody has entered gives no period.
 */
export function periodsOf(
  per: PeriodUnit,
  fromOn: string,
  toOn: string,
  options: PeriodOptions = {},
): readonly Period[] {
  if (fromOn > toOn) return [];
  const whole = wholePeriods(per, fromOn, toOn, options);
  return whole
    .filter((p) => p.toOn >= fromOn && p.fromOn <= toOn)
    .map((p) => ({
      fromOn: p.fromOn < fromOn ? fromOn : p.fromOn,
      toOn: p.toOn > toOn ? toOn : p.toOn,
    }));
}

function wholePeriods(
  per: PeriodUnit,
  fromOn: string,
  toOn: string,
  options: PeriodOptions,
): readonly Period[] {
  if (per === 'TERM') {
    return (options.terms ?? [])
      .map((t) => ({ fromOn: t.startOn, toOn: t.endOn }))
      .sort((a, b) => numberOf(a.fromOn) - numberOf(b.fromOn));
  }
  const periods: Period[] = [];
  if (per === 'WEEK') {
    const number = numberOf(fromOn);
    for (let on = addDays(fromOn, 1 - weekdayOfNumber(number)); on <= toOn; on = addDays(on, 7)) {
      periods.push({ fromOn: on, toOn: addDays(on, 6) });
    }
    return periods;
  }
  const months = MONTHS[per];
  const start = partsOf(fromOn);
  const anchor =
    per === 'SCHOOL_YEAR' ? (options.schoolYearStartMonth ?? SCHOOL_YEAR_START_MONTH) : 1;
  const into = (start.month - anchor + 12) % months;
  let { year, month } = addMonths(start.year, start.month, -into);
  while (dateOf(year, month, 1) <= toOn) {
    const last = addMonths(year, month, months - 1);
    periods.push({
      fromOn: dateOf(year, month, 1),
      toOn: lastDayOfMonth(last.year, last.month),
    });
    ({ year, month } = addMonths(year, month, months));
  }
  return periods;
}
