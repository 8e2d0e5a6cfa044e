import { Navigate, type RouteObject } from 'react-router';

const sides: readonly RouteObject[] = [
  {
    path: 'campaigns/:id/overview',
    lazy: async () => ({ Component: (await import('./OverviewTab')).OverviewTab }),
  },
  {
    path: 'campaigns/:id/progress',
    lazy: async () => ({ Component: (await import('./ProgressTab')).ProgressTab }),
  },
  {
    path: 'campaigns/:id/phases/:no',
    lazy: async () => ({ Component: (await import('./PhaseTab')).PhaseTab }),
  },
  {
    path: 'campaigns/:id/tasks',
    lazy: async () => ({ Component: (await import('./TasksTab')).TasksTab }),
  },
  {
    path: 'campaigns/:id/quotas',
    lazy: async () => ({ Component: (await import('../quotas/QuotasTab')).QuotasTab }),
  },
  {
    path: 'campaigns/:id/documents',
    lazy: async () => ({ Component: (await import('./DocumentsTab')).DocumentsTab }),
  },
  {
    path: 'campaigns/:id/changes',
    lazy: async () => ({ Component: (await import('./ChangesTab')).ChangesTab }),
  },
  {
    path: 'campaigns/:id/changes/snapshots/:snapshotId',
    lazy: async () => ({ Component: (await import('./SnapshotTab')).SnapshotTab }),
  },
  {
    path: 'campaigns/:id/activity',
    lazy: async () => ({ Component: (await import('./ActivityTab')).ActivityTab }),
  },
];

/**
 * The campaign's sides below one head, for the bureau and for the leaders, who pause, resume and end it there. The
 * frame has no path of its own, so that a face keeps `campaigns/:id` for the page it opens first.
 */
export const campaignRecordRoutes: readonly RouteObject[] = [
  {
    path: 'campaigns/:id/tasks/:taskId',
    lazy: async () => ({ Component: (await import('./SchoolTaskPage')).SchoolTaskPage }),
  },
  {
    lazy: async () => ({ Component: (await import('./CampaignPage')).CampaignPage }),
    children: [...sides],
  },
];

/** What the bureau has of campaigns: its first page, the list and the records. */
export const campaignRoutes: readonly RouteObject[] = [
  {
    index: true,
    lazy: async () => ({
      Component: (await import('../workbench/WorkbenchPage')).WorkbenchPage,
    }),
  },
  {
    path: 'campaigns',
    lazy: async () => ({ Component: (await import('./CampaignListPage')).CampaignListPage }),
  },
  { path: 'campaigns/:id', element: <Navigate to="overview" replace /> },
  {
    path: 'tasks',
    lazy: async () => ({ Component: (await import('./AllTasksPage')).AllTasksPage }),
  },
  ...campaignRecordRoutes,
];
