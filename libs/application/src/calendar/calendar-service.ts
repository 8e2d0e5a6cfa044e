import { createCalendar, DomainError, type Calendar } from '@app/domain';
import {
  calendarDataOrThrow,
  calendarsOf,
  calendarVersion,
  type Queryable,
} from '@app/persistence';

const cache = new Map<string, { readonly version: number; readonly calendar: Calendar }>();

/**
 * The calculator of a calendar, rebuilt when its version has changed.
 * @throws DomainError calendar.unknown
 */
export async function calendarOf(db: Queryable, calendarId: string): Promise<Calendar> {
  const version = await calendarVersion(db, calendarId);
  const known = cache.get(calendarId);
  if (known && known.version === version) return known.calendar;
  const data = await calendarDataOrThrow(db, calendarId);
  const calendar = createCalendar(data);
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
