import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import type { NamedDays } from './year-days';

export type CalendarBrief = Schemas['CalendarResponse'];
export type Years = Schemas['CalendarYearsResponse'];
export type YearPaper = Schemas['CalendarYearDetailResponse'];
export type Terms = Schemas['TermTablesResponse'];
export type TermPaper = Schemas['TermTableDetailResponse'];
export type Moves = Omit<Schemas['YearPreviewResponse'], 'revisionId' | 'year'>;
export type TermMoves = Schemas['TermPreviewResponse'];

/** First part of every query key here. */
export const CALENDARS = 'calendars';
const DAY_MS = 86_400_000;
const FOLLOW_MS = 2_000;

export const useCalendarList = (isAsked = true) =>
  useQuery({
    queryKey: [CALENDARS, 'all'],
    enabled: isAsked,
    queryFn: () => bodyOf(api.GET('/api/v1/calendars', { params: { query: { limit: 100 } } })),
  });

/** The calendar of the address, else the first one that runs in real days; rehearsals run on calendars of their own. */
export function useChosenCalendar() {
  const [params] = useSearchParams();
  const list = useCalendarList();
  const real = list.data?.items.filter(({ dayLengthMs }) => dayLengthMs === DAY_MS) ?? [];
  const asked = list.data?.items.find(({ id }) => id === params.get('calendar'));
  return { list, real, calendar: asked ?? real[0] ?? list.data?.items[0] };
}

const path = (id: string) => ({ params: { path: { id } } });

export const useYears = (calendarId: string) =>
  useQuery({
    queryKey: [CALENDARS, 'years', calendarId],
    queryFn: () => bodyOf(api.GET('/api/v1/calendars/{id}/years', path(calendarId))),
  });
export const useTerms = (calendarId: string) =>
  useQuery({
    queryKey: [CALENDARS, 'terms', calendarId],
    queryFn: () => bodyOf(api.GET('/api/v1/calendars/{id}/terms', path(calendarId))),
  });

/** A paper that is being brought to the tasks is asked again until it is through. */
const follow = (
  paper: { readonly state: string; readonly appliedAt: string | null } | undefined,
) => (paper && paper.state !== 'DRAFT' && paper.appliedAt === null ? FOLLOW_MS : false);

export const useYearPaper = (id: string, isAsked = true) =>
  useQuery({
    queryKey: [CALENDARS, 'year', id],
    enabled: isAsked,
    queryFn: () => bodyOf(api.GET('/api/v1/calendar-years/{id}', path(id))),
    refetchInterval: ({ state }) => follow(state.data),
  });
export const useTermPaper = (id: string, isAsked = true) =>
  useQuery({
    queryKey: [CALENDARS, 'term-table', id],
    enabled: isAsked,
    queryFn: () => bodyOf(api.GET('/api/v1/term-tables/{id}', path(id))),
    refetchInterval: ({ state }) => follow(state.data),
  });

export const useYearMoves = (id: string, isAsked: boolean) =>
  useQuery({
    queryKey: [CALENDARS, 'year-preview', id],
    enabled: isAsked,
    staleTime: 0,
    queryFn: () => bodyOf(api.GET('/api/v1/calendar-years/{id}/preview', path(id))),
  });
export const useTermMoves = (id: string, isAsked: boolean) =>
  useQuery({
    queryKey: [CALENDARS, 'term-preview', id],
    enabled: isAsked,
    staleTime: 0,
    queryFn: () => bodyOf(api.GET('/api/v1/term-tables/{id}/preview', path(id))),
  });

export const useCount = (calendarId: string, from: string, workingDays: number) =>
  useQuery({
    queryKey: [CALENDARS, 'explain', calendarId, from, workingDays],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/calendars/{id}/explain', {
          params: { path: { id: calendarId }, query: { from, workingDays } },
        }),
      ),
  });

const to = (id: string, key: string) => ({ params: { path: { id }, header: intent(key) } });
const plainDays = (days: readonly NamedDays[]) =>
  days.map(({ label, off, work }) => ({ label, off: [...off], work: [...work] }));

export interface YearInput {
  readonly source: string;
  readonly days: readonly NamedDays[];
}
export interface TermsInput {
  readonly source: string;
  readonly terms: readonly { readonly no: number; readonly startOn: string; readonly endOn: string }[]; // prettier-ignore
  readonly vacations: readonly { readonly label: string; readonly fromOn: string; readonly toOn: string }[]; // prettier-ignore
}
const sourced = (source: string) => (source === '' ? {} : { source });

/** What is done with papers of a calendar; each takes the key of the intended action. */
export const calendarActions = {
  enterYear: (calendarId: string, year: number, { source, days }: YearInput, key: string) =>
    bodyOf(
      api.POST('/api/v1/calendars/{id}/years', {
        ...to(calendarId, key),
        body: { year, ...sourced(source), days: plainDays(days) },
      }),
    ),
  editYear: (paperId: string, { source, days }: YearInput, key: string) =>
    bodyOf(
      api.PUT('/api/v1/calendar-years/{id}', {
        ...to(paperId, key),
        body: { ...sourced(source), days: plainDays(days) },
      }),
    ),
  publishYear: (paperId: string, expectedVersion: number, key: string) =>
    bodyOf(
      api.POST('/api/v1/calendar-years/{id}/publish', {
        ...to(paperId, key),
        body: { expectedVersion },
      }),
    ),
  enterTerms: (calendarId: string, schoolYear: number, input: TermsInput, key: string) =>
    bodyOf(
      api.POST('/api/v1/calendars/{id}/terms', {
        ...to(calendarId, key),
        body: { schoolYear, ...termsBody(input) },
      }),
    ),
  editTerms: (paperId: string, input: TermsInput, key: string) =>
    bodyOf(api.PUT('/api/v1/term-tables/{id}', { ...to(paperId, key), body: termsBody(input) })),
  publishTerms: (paperId: string, expectedVersion: number, key: string) =>
    bodyOf(
      api.POST('/api/v1/term-tables/{id}/publish', {
        ...to(paperId, key),
        body: { expectedVersion },
      }),
    ),
};
const termsBody = ({ source, terms, vacations }: TermsInput) => ({
  ...sourced(source),
  terms: terms.map((term) => ({ ...term })),
  vacations: vacations.map((vacation) => ({ ...vacation })),
});
