import { createCalendar, partsOf } from '@app/domain';
import { t } from '@app/messages';
import type { RevisionKind } from '@app/persistence';
import { ruleFigure } from '../clock/time-rules';

/** A calendar as its list reads it. */
export interface CalendarListRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly dayLengthMs: number;
  readonly epochOn: string;
  readonly epochAt: Date;
  readonly publishedYears: readonly number[];
  /** papers somebody has entered and nobody has published yet */
  readonly drafts: readonly {
    readonly id: string;
    readonly kind: RevisionKind;
    readonly year: number;
    readonly enteredByName: string;
  }[];
}

/** A calendar as lists show it, with what is missing in it: from 1 November on, the next year. */
export function calendarBrief(row: CalendarListRow, nowMs: number) {
  const { epochOn, epochAt, ...shown } = row;
  const { code, dayLengthMs, publishedYears } = row;
  const epoch = { on: epochOn, atMs: epochAt.getTime() };
  // which day it is follows from the epoch and the length of a day alone, not from the years
  const days = createCalendar({ code, version: 0, dayLengthMs, epoch, years: [] });
  const today = partsOf(days.dayOf(nowMs));
  const month = ruleFigure('R-313', 'warnMonth');
  const warns =
    today.month > month || (today.month === month && today.day >= ruleFigure('R-313', 'warnDay'));
  const year = today.year + 1;
  const finding = 'calendar.next-year-missing' as const;
  return {
    ...shown,
    findings:
      warns && !publishedYears.includes(year)
        ? [{ code: finding, year, text: t(`error.${finding}`, { year }) }]
        : [],
  };
}
