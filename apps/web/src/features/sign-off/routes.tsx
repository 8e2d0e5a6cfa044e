import type { RouteObject } from 'react-router';

/** Of every face: a delegate may have any. */
export const signOffRoutes: readonly RouteObject[] = [
  {
    path: 'sign-offs',
    lazy: async () => ({ Component: (await import('./SignOffListPage')).SignOffListPage }),
  },
  {
    path: 'sign/:id',
    lazy: async () => ({ Component: (await import('./SignOffPage')).SignOffPage }),
  },
];

/** Of leaders. */
export const leaderSignRoutes: readonly RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./WaitingPage')).WaitingPage }),
  },
  {
    path: 'signed',
    lazy: async () => ({ Component: (await import('./SignOffListPage')).SignedPage }),
  },
];
