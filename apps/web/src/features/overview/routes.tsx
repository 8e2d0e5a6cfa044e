import type { RouteObject } from 'react-router';

/** The records behind a figure; of leaders and the bureau. */
export const countedRoute: RouteObject = {
  path: 'counted',
  lazy: async () => ({ Component: (await import('./CountedTasksPage')).CountedTasksPage }),
};

/** Of leaders. */
export const overviewRoutes: readonly RouteObject[] = [
  {
    path: 'campaigns',
    lazy: async () => ({ Component: (await import('./OverviewPage')).OverviewPage }),
  },
  {
    path: 'campaigns/:id',
    lazy: async () => ({ Component: (await import('./LeaderCampaignPage')).LeaderCampaignPage }),
  },
];
