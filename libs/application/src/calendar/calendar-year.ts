import type { CalendarYearData } from '@app/domain';
import type { CalendarPack } from '@app/packs';

/** Days of one notice, holiday by holiday. */
export interface NamedDays {
  readonly label: string;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** A year as the calculator takes it. */
export function yearOf(year: number, source: string, days: readonly NamedDays[]): CalendarYearData {
  return {
    year,
    off: days.flatMap((d) => d.off),
    work: days.flatMap((d) => d.work),
    source,
    labels: Object.fromEntries(
      days.flatMap((d) => [...d.off, ...d.work].map((on) => [on, d.label] as const)),
    ),
  };
}

export const sourceOfPack = ({ source }: CalendarPack): string =>
  `${source.issuer ?? ''} ${source.title ?? ''} ${source.date ?? ''}`.trim();

export const yearOfPack = (pack: CalendarPack): CalendarYearData =>
  yearOf(pack.year, sourceOfPack(pack), pack.days);
