import type { RouteObject } from 'react-router';

/** Of every face. */
export const delegationRoutes: readonly RouteObject[] = [
  {
    path: 'delegations',
    lazy: async () => ({ Component: (await import('./DelegationsPage')).DelegationsPage }),
  },
];
