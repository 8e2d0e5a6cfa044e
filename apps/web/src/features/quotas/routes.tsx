import type { RouteObject } from 'react-router';

export const schoolQuotaRoutes: readonly RouteObject[] = [
  {
    path: 'quotas',
    lazy: async () => ({ Component: (await import('./SchoolQuotasPage')).SchoolQuotasPage }),
  },
];
