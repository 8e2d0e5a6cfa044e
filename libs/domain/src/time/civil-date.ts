/** Days are `YYYY-MM-DD` texts; arithmetic runs on day numbers (days since 1970-01-01), free of time zones. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export class CivilDateError extends Error {
  readonly code = 'date.invalid';
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Day number of a civil date (Gregorian, proleptic). */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const shifted = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * shifted + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Parts of a day number. */
export function partsOfNumber(number: number): CivilParts {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** @throws CivilDateError when the month or day does not exist */
export function dateOf(year: number, month: number, day: number): string {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new CivilDateError(`no such day: ${year}-${month}-${day}`);
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** @throws CivilDateError when the text is not an existing day */
export function partsOf(date: string): CivilParts {
  const match = DATE.exec(date);
  if (!match) throw new CivilDateError(`not a day: ${date}`);
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  dateOf(parts.year, parts.month, parts.day);
  return parts;
}

export function numberOf(date: string): number {
  const { year, month, day } = partsOf(date);
  return dayNumberOf(year, month, day);
}

/** @throws CivilDateError outside the years 0–9999, e.g. for an instant far from a fast calendar's epoch */
export function dateOfNumber(number: number): string {
  const { year, month, day } = partsOfNumber(number);
  if (!(year >= 0 && year <= 9999)) throw new CivilDateError(`year out of range: ${year}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function addDays(date: string, days: number): string {
  return dateOfNumber(numberOf(date) + days);
}

/** Number of days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function lastDayOfMonth(year: number, month: number): string {
  return dateOf(year, month, daysInMonth(year, month));
}

/** The month `months` after a year and month. */
export function addMonths(
  year: number,
  month: number,
  months: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}
