import type { Calendar } from '@app/domain';
import type { DigestSlots } from '@app/persistence';

/** Times of day of the reminder rules (domain model, section 6); offsets inside a calendar day. */
export const REMINDER_TIMES = {
  digest: '08:20',
  quietFrom: '20:00',
  quietTo: '07:00',
  reload: '00:30',
} as const;

/** Share of a calendar day between a digest's last item and its sending: one minute of a real day. */
const SETTLE_SHARE_OF_DAY = 60_000 / 86_400_000;

/**
 * Where an item that arises at `nowMs` goes: today's digest on a working day until the quiet hours begin, and the next
 * working day's otherwise (or when today's has already left).
 */
export function digestSlots(calendar: Calendar, nowMs: number): DigestSlots {
  const today = calendar.dayOf(nowMs);
  const open =
    calendar.isWorking(today) && nowMs < calendar.instantOf(today, REMINDER_TIMES.quietFrom);
  return {
    todayAt: open ? new Date(calendar.instantOf(today, REMINDER_TIMES.digest)) : null,
    nextAt: new Date(calendar.instantOf(calendar.addWorkingDays(today, 1), REMINDER_TIMES.digest)),
    settleMs: Math.ceil(calendar.dayLengthMs * SETTLE_SHARE_OF_DAY),
  };
}

/** The next nightly reload of a clock: 00:30 of the calendar's day, at least `minimumMs` ahead. */
export function nextReloadAtMs(calendar: Calendar, nowMs: number): number {
  const today = calendar.dayOf(nowMs);
  const reload = calendar.instantOf(today, REMINDER_TIMES.reload);
  return reload > nowMs
    ? reload
    : calendar.instantOf(calendar.dayAfter(today, 1), REMINDER_TIMES.reload);
}
