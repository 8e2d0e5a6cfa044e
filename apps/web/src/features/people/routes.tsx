import type { RouteObject } from 'react-router';

/** People within reach; what may be done with them the api says to each hat. */
export const peopleRoutes: readonly RouteObject[] = [
  {
    path: 'people',
    lazy: async () => ({ Component: (await import('./PersonListPage')).PersonListPage }),
  },
  {
    path: 'people/:id',
    lazy: async () => ({ Component: (await import('./PersonPage')).PersonPage }),
  },
];
