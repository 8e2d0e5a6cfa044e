import type { RouteObject } from 'react-router';

/** Of the bureau and the leaders. */
export const documentRoutes: readonly RouteObject[] = [
  {
    path: 'documents',
    lazy: async () => ({ Component: (await import('./DocumentListPage')).DocumentListPage }),
  },
  {
    path: 'documents/:id',
    lazy: async () => ({ Component: (await import('./DocumentPage')).DocumentPage }),
  },
];
