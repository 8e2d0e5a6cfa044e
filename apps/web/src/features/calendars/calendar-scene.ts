import { useOutletContext } from 'react-router';
import type { CalendarBrief, Years } from './useCalendars';

export interface CalendarScene {
  readonly calendar: CalendarBrief;
  readonly years: Years;
  readonly year: number;
  /** address of a page of a year, with the calendar when it is not the usual one */
  readonly to: (year: number, page?: string, query?: Readonly<Record<string, string>>) => string;
}

/** The calendar of the page around a side. */
export const useCalendarScene = (): CalendarScene => useOutletContext<CalendarScene>();
