import type { Calendar } from '../time/calendar';

/** Times of day of the digests (domain model, section 6 rule 6); offsets inside a calendar day. */
export const DIGEST_TIMES = { slot: '08:20', quietFrom: '20:00', quietTo: '07:00' } as const;

/** Nothing but urgent matters goes out at night or on a day off. */
export function isQuiet(atMs: number, calendar: Calendar): boolean {
  const day = calendar.dayOf(atMs);
  return (
    !calendar.isWorking(day) ||
    atMs < calendar.instantOf(day, DIGEST_TIMES.quietTo) ||
    atMs >= calendar.instantOf(day, DIGEST_TIMES.quietFrom)
  );
}

/** The first digest slot at or after an instant: 08:20 of a working day. */
export function nextSlotAtMs(atMs: number, calendar: Calendar): number {
  const day = calendar.dayOf(atMs);
  const today = calendar.instantOf(day, DIGEST_TIMES.slot);
  return calendar.isWorking(day) && atMs <= today
    ? today
    : calendar.instantOf(calendar.addWorkingDays(day, 1), DIGEST_TIMES.slot);
}
