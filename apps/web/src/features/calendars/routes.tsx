import type { RouteObject } from 'react-router';

/** Of the bureau, which enters years, and of the leaders, who publish them. */
export const calendarRoutes: readonly RouteObject[] = [
  {
    path: 'calendars',
    lazy: async () => ({ Component: (await import('./CalendarsHome')).CalendarsHome }),
  },
  {
    lazy: async () => ({ Component: (await import('./CalendarFrame')).CalendarFrame }),
    children: [
      {
        path: 'calendars/:year',
        lazy: async () => ({ Component: (await import('./YearPage')).YearPage }),
      },
      {
        path: 'calendars/:year/terms',
        lazy: async () => ({ Component: (await import('./TermsPage')).TermsPage }),
      },
      {
        path: 'calendars/:year/count',
        lazy: async () => ({ Component: (await import('./CountPage')).CountPage }),
      },
    ],
  },
  {
    path: 'calendars/:year/edit',
    lazy: async () => ({ Component: (await import('./YearEditPage')).YearEditPage }),
  },
  {
    path: 'calendars/:year/papers/:paperId',
    lazy: async () => ({ Component: (await import('./YearPaperPage')).YearPaperPage }),
  },
  {
    path: 'calendars/:year/terms/edit',
    lazy: async () => ({ Component: (await import('./TermsEditPage')).TermsEditPage }),
  },
  {
    path: 'calendars/:year/terms/papers/:paperId',
    lazy: async () => ({ Component: (await import('./TermPaperPage')).TermPaperPage }),
  },
];
