import type { RouteObject } from 'react-router';

/** Of the face of the three administrators. */
export const adminRoutes: readonly RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./AdminHomePage')).AdminHomePage }),
  },
  {
    path: 'accounts',
    lazy: async () => ({ Component: (await import('./AccountListPage')).AccountListPage }),
  },
  {
    path: 'accounts/:id',
    lazy: async () => ({ Component: (await import('./AccountPage')).AccountPage }),
  },
  {
    path: 'grants',
    lazy: async () => ({ Component: (await import('./GrantListPage')).GrantListPage }),
  },
  {
    path: 'deliveries',
    lazy: async () => ({ Component: (await import('./DeliveryListPage')).DeliveryListPage }),
  },
  {
    path: 'audit',
    lazy: async () => ({ Component: (await import('./AuditPage')).AuditPage }),
  },
  {
    path: 'health',
    lazy: async () => ({ Component: (await import('./HealthPage')).HealthPage }),
  },
];
