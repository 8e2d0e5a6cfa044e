import { t, textOr } from '../app/t';

/**
 * Beijing is eight hours before Greenwich and has had no summer time since 1991. Asking the browser's tables instead costs a
 * modest phone a tenth of a second before it shows anything.
 */
const BEIJING_MS = 8 * 3_600_000;

/** What the clocks in Beijing show; month, hour and minute as people write them there. */
function beijing(at: Date): {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
} {
  const local = new Date(at.getTime() + BEIJING_MS);
  return {
    year: String(local.getUTCFullYear()),
    month: String(local.getUTCMonth() + 1),
    day: String(local.getUTCDate()),
    hour: String(local.getUTCHours()).padStart(2, '0'),
    minute: String(local.getUTCMinutes()).padStart(2, '0'),
  };
}

/** A day `YYYY-MM-DD` as people write it: month, day and weekday, with the year when it is another than the reference's. */
export function dayText(day: string, reference: string = day): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  const params = {
    year,
    month,
    day: date,
    weekday: textOr(`web.weekday.${String(weekday)}`, 'web.weekday.0'),
  };
  return reference.startsWith(`${String(year)}-`)
    ? t('web.day', params)
    : t('web.day.with-year', params);
}

/** An instant in Beijing time, absolute, for histories. */
export function instantText(at: string): string {
  const { hour, minute, ...day } = beijing(new Date(at));
  return t('web.instant', { ...day, time: `${hour}:${minute}` });
}

/** An instant until which there is time: the end of a day is that day, not the next one at 00:00. */
export function untilText(at: string): string {
  const { year, month, day, hour, minute } = beijing(new Date(new Date(at).getTime() - 1));
  if (hour !== '23' || minute !== '59') return instantText(at);
  return t('web.task.due-before', {
    day: dayText(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  });
}

/** Hours and minutes of now, for "saved at". */
export function timeText(at: Date): string {
  const { hour, minute } = beijing(at);
  return `${hour}:${minute}`;
}
