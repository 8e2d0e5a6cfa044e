import { DIGEST_TIMES, type Calendar } from '@app/domain';
import type { DigestSlots } from '@app/persistence';

/** Every clock reloads at this time of day. */
const RELOAD_TIME = '00:30';

/** Share of a calendar day between a digest's last item and its sending: one minute of a real day. */
const SETTLE_SHARE_OF_DAY = 60_000 / 86_400_000;

/**
 * Where an item that arises at `nowMs` goes: today's digest on a working day until the quiet hours begin, and the next
 * working day's otherwise (or when today's has already left).
 */
export function digestSlots(calendar: Calendar, nowMs: number): DigestSlots {
  const today = calendar.dayOf(nowMs);
  const settleMs = Math.ceil(calendar.dayLengthMs * SETTLE_SHARE_OF_DAY);
  // a digest that could leave only after quiet has begun is tomorrow's
  const open =
    calendar.isWorking(today) &&
    nowMs + settleMs < calendar.instantOf(today, DIGEST_TIMES.quietFrom);
  return {
    todayAt: open ? new Date(calendar.instantOf(today, DIGEST_TIMES.slot)) : null,
    nextAt: new Date(calendar.instantOf(calendar.addWorkingDays(today, 1), DIGEST_TIMES.slot)),
    settleMs,
  };
}

/** The next nightly reload of a clock: 00:30 of the calendar's day, at least `minimumMs` ahead. */
export function nextReloadAtMs(calendar: Calendar, nowMs: number): number {
  const today = calendar.dayOf(nowMs);
  const reload = calendar.instantOf(today, RELOAD_TIME);
  return reload > nowMs ? reload : calendar.instantOf(calendar.dayAfter(today, 1), RELOAD_TIME);
}
