import { t, textOr } from '../app/t';

const instant = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

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
  const parts = new Map(instant.formatToParts(new Date(at)).map((p) => [p.type, p.value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return t('web.instant', {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    time: `${part('hour')}:${part('minute')}`,
  });
}

/** An instant until which there is time: the end of a day is that day, not the next one at 00:00. */
export function untilText(at: string): string {
  const last = new Date(new Date(at).getTime() - 1);
  const parts = new Map(instant.formatToParts(last).map((p) => [p.type, p.value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string =>
    (parts.get(name) ?? '').padStart(2, '0');
  if (part('hour') !== '23' || part('minute') !== '59') return instantText(at);
  return t('web.task.due-before', {
    day: dayText(`${part('year')}-${part('month')}-${part('day')}`),
  });
}

/** Hours and minutes of now, for "saved at". */
export const timeText = (at: Date): string => {
  const parts = new Map(instant.formatToParts(at).map((p) => [p.type, p.value]));
  return `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`;
};
