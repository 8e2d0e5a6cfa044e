import { t } from '../app/t';
import { dayNumber, dayOfNumber, isDay, monthsWithin, type Month } from './day-math';

interface Days {
  readonly startOn: string;
  readonly endOn: string;
}
export interface TimelineTick {
  readonly first: number;
  readonly label: string;
  /** kept where there is room for few labels */
  readonly isOnPhone: boolean;
}
export interface TimelineScale {
  /** first and last day of the picture, as counts */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly TimelineTick[];
  /** where a day begins, in per cent of the width */
  share(day: number): number;
  covers(day: number): boolean;
}

const MOST_LABELS = 14;
const MOST_LABELS_ON_PHONE = 5;
/** Today is part of the picture only when it is near; a plan for next year needs no empty year before it. */
const NEAR_DAYS = 62;
const STEPS = [1, 2, 3, 6, 12] as const;

const stepFor = (months: number, most: number): number =>
  STEPS.find((step) => months / step <= most) ?? 12;

/** Whole months around everything that is shown. */
export function scaleOf(spans: readonly Days[], today: string): TimelineScale {
  const days = spans
    .flatMap(({ startOn, endOn }) => [startOn, endOn])
    .filter(isDay)
    .map(dayNumber);
  const now = isDay(today) ? dayNumber(today) : 0;
  const least = days.length === 0 ? now : Math.min(...days);
  const most = days.length === 0 ? now : Math.max(...days);
  const isNear = now > least - NEAR_DAYS && now < most + NEAR_DAYS;
  const first = firstOfMonth(isNear ? Math.min(least, now) : least);
  const last = lastOfMonth(isNear ? Math.max(most, now) : most);
  const months = monthsWithin(first, last);
  const step = stepFor(months.length, MOST_LABELS);
  const phoneStep = Math.max(step, stepFor(months.length, MOST_LABELS_ON_PHONE));
  const width = last - first + 1;
  return {
    from: first,
    to: last,
    ticks: ticksOf(months, step, phoneStep),
    share: (day) => ((day - first) / width) * 100,
    covers: (day) => day >= first && day <= last,
  };
}

/** Every so many months of the year; the first that is shown says its year, as every January does. */
function ticksOf(
  months: readonly Month[],
  step: number,
  phoneStep: number,
): readonly TimelineTick[] {
  const fits = ({ month }: Month, every: number): boolean => (month - 1) % every === 0;
  const shown = months.filter((one) => fits(one, step));
  const firstOnPhone = shown.find((one) => fits(one, phoneStep));
  return shown.map((one, i) => {
    const { year, month, first } = one;
    const saysYear = i === 0 || month === 1 || one === firstOnPhone;
    return {
      first,
      label: saysYear
        ? t('web.timeline.month-of-year', { year, month })
        : t('web.timeline.month', { month }),
      isOnPhone: fits(one, phoneStep),
    };
  });
}

const firstOfMonth = (n: number): number => dayNumber(`${dayOfNumber(n).slice(0, 8)}01`);
function lastOfMonth(n: number): number {
  // no month is longer than 31 days: from its first day 31 later lies in the next one
  return firstOfMonth(firstOfMonth(n) + 31) - 1;
}

/** Puts an element in its place through the object model; the page's policy admits no style attribute. */
export const placed =
  (place: { readonly from: number; readonly width?: number }) =>
  (element: HTMLElement | null): void => {
    element?.style.setProperty('--from', `${String(place.from)}%`);
    if (place.width !== undefined) element?.style.setProperty('--width', `${String(place.width)}%`);
  };
