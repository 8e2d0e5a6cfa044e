import { CALENDAR_YEAR_STATES, type CalendarYearState } from '@app/contracts';
import type { Machine } from '../machine/machine';

export type CalendarYearAction = 'enter' | 'edit' | 'publish' | 'supersede';

export interface CalendarYearFacts {
  /** who entered or changed the days last: somebody else publishes them */
  readonly enteredBy: string | null;
  readonly findings: number;
}

/** A year of a working-day calendar (domain model 5.4): entered by the office, published by a deputy. */
export const calendarYearMachine: Machine<
  CalendarYearState,
  CalendarYearAction,
  CalendarYearFacts
> = {
  kind: 'CALENDAR_YEAR',
  states: CALENDAR_YEAR_STATES,
  initial: 'DRAFT',
  transitions: [
    { action: 'enter', from: [], to: 'DRAFT', policy: 'calendar.edit' },
    { action: 'edit', from: ['DRAFT'], to: 'SAME', policy: 'calendar.edit' },
    {
      action: 'publish',
      from: ['DRAFT'],
      to: 'PUBLISHED',
      policy: 'calendar.publish',
      guard: (f, c) => {
        if (c.personId === f.enteredBy) return { code: 'calendar.own-entry', kind: 'forbidden' };
        return f.findings > 0
          ? { code: 'calendar.days-invalid', kind: 'invalid', facts: { count: f.findings } }
          : null;
      },
    },
    { action: 'supersede', from: ['PUBLISHED'], to: 'SUPERSEDED', policy: null },
  ],
};
