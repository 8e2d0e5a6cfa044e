import type { RouteObject } from 'react-router';

/** Of every face. */
export const signInRoutes: readonly RouteObject[] = [
  {
    path: 'sign-ins',
    lazy: async () => ({ Component: (await import('./SignInsPage')).SignInsPage }),
  },
];
