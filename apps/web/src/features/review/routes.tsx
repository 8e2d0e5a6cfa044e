import type { RouteObject } from 'react-router';

/** Pages of whoever reviews, decides requests and signs cohort sheets, below `/b`. */
export const reviewRoutes: readonly RouteObject[] = [
  ...['review', 'review/:taskId'].map((path) => ({
    path,
    lazy: async () => ({ Component: (await import('./ReviewPage')).ReviewPage }),
  })),
  {
    path: 'requests',
    lazy: async () => ({
      Component: (await import('../requests/RequestsPage')).RequestsPage,
    }),
  },
  {
    path: 'cohorts',
    lazy: async () => ({
      Component: (await import('../cohorts/CohortListPage')).CohortListPage,
    }),
  },
  {
    path: 'cohorts/:id/sheet',
    lazy: async () => ({
      Component: (await import('../cohorts/CohortSheetPage')).CohortSheetPage,
    }),
  },
  {
    path: 'cohorts/:id/tasks',
    lazy: async () => ({
      Component: (await import('../cohorts/CohortTasksPage')).CohortTasksPage,
    }),
  },
];
