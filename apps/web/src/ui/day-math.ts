const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** A day as a count of days, so that days can be added and compared; NaN when it is not a day. */
export function dayNumber(day: string): number {
  const [, year = '', month = '', date = ''] = SHAPE.exec(day) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return SHAPE.test(day) ? ms / DAY_MS : Number.NaN;
}

/** The day of a count, `YYYY-MM-DD`. */
export function dayOfNumber(n: number): string {
  const at = new Date(n * DAY_MS);
  return `${String(at.getUTCFullYear())}-${twoDigits(at.getUTCMonth() + 1)}-${twoDigits(at.getUTCDate())}`;
}

export const isDay = (day: string): boolean => !Number.isNaN(dayNumber(day));

/** Days from one to the other, both included; 0 when they are the wrong way round. */
export const daysWithin = (fromOn: string, toOn: string): number =>
  Math.max(0, dayNumber(toOn) - dayNumber(fromOn) + 1);

export interface Month {
  readonly year: number;
  readonly month: number;
  /** count of its first day */
  readonly first: number;
}

/** Every month that begins within the days, the one of the first day included. */
export function monthsWithin(from: number, to: number): readonly Month[] {
  const months: Month[] = [];
  const start = new Date(from * DAY_MS);
  for (let i = 0; ; i += 1) {
    const at = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1));
    const first = at.getTime() / DAY_MS;
    if (first > to) return months;
    months.push({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, first });
  }
}

/** Today in Beijing, where every plan is dated. */
export const todayInBeijing = (now: Date = new Date()): string =>
  dayOfNumber(Math.floor((now.getTime() + 8 * 3_600_000) / DAY_MS));
