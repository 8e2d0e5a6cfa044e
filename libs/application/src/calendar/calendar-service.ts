import {
  createCalendar,
  DomainError,
  type Calendar,
  type CalendarData,
  type TermDefaults,
} from '@app/domain';
import { ruleFigure, ruleTitle } from '../clock/time-rules';
import {
  calendarDataOrThrow,
  calendarsOf,
  calendarVersion,
  type Queryable,
} from '@app/persistence';

const cache = new Map<string, { readonly version: number; readonly calendar: Calendar }>();

const assumedSpan = (ruleId: string) => ({
  startMonth: ruleFigure(ruleId, 'startMonth'),
  startDay: ruleFigure(ruleId, 'startDay'),
  endMonth: ruleFigure(ruleId, 'endMonth'),
  endDay: ruleFigure(ruleId, 'endDay'),
});
/** terms of a school year nobody has entered. */
const TERM_DEFAULTS: TermDefaults = {
  source: ruleTitle('R-315'),
  autumn: assumedSpan('R-315'),
  spring: assumedSpan('R-314'),
};

/** A calculator that also knows what is assumed of years nobody has entered. */
export const calculatorOf = (data: CalendarData): Calendar =>
  createCalendar({ ...data, termDefaults: TERM_DEFAULTS });

/**
 * The calculator of a calendar, rebuilt when its version has changed.
 * @throws DomainError calendar.unknown
 */
export async function calendarOf(db: Queryable, calendarId: string): Promise<Calendar> {
  const version = await calendarVersion(db, calendarId);
  const known = cache.get(calendarId);
  if (known && known.version === version) return known.calendar;
  const data = await calendarDataOrThrow(db, calendarId);
  const calendar = calculatorOf(data);
  cache.set(calendarId, { version: data.version, calendar });
  return calendar;
}

/** A calendar a person named: only one of his bureau. @throws DomainError object.missing */
export async function calendarOfBureau(
  db: Queryable,
  bureauId: string,
  calendarId: string,
): Promise<Calendar> {
  const own = await calendarsOf(db, bureauId);
  if (!own.some((c) => c.id === calendarId)) throw new DomainError('object.missing', 'missing');
  return calendarOf(db, calendarId);
}
