import type { RouteObject } from 'react-router';

/** The campaign and its sides; for the bureau and, to decide on it, for the leaders. */
export const campaignRecordRoutes: readonly RouteObject[] = [
  {
    path: 'campaigns/:id/tasks/:taskId',
    lazy: async () => ({ Component: (await import('./SchoolTaskPage')).SchoolTaskPage }),
  },
  {
    path: 'campaigns/:id',
    lazy: async () => ({ Component: (await import('./CampaignPage')).CampaignPage }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./OverviewTab')).OverviewTab }),
      },
      {
        path: 'overview',
        lazy: async () => ({ Component: (await import('./OverviewTab')).OverviewTab }),
      },
      {
        path: 'progress',
        lazy: async () => ({ Component: (await import('./ProgressTab')).ProgressTab }),
      },
      {
        path: 'phases/:no',
        lazy: async () => ({ Component: (await import('./PhaseTab')).PhaseTab }),
      },
      {
        path: 'tasks',
        lazy: async () => ({ Component: (await import('./TasksTab')).TasksTab }),
      },
      {
        path: 'documents',
        lazy: async () => ({ Component: (await import('./DocumentsTab')).DocumentsTab }),
      },
      {
        path: 'changes',
        lazy: async () => ({ Component: (await import('./ChangesTab')).ChangesTab }),
      },
      {
        path: 'changes/snapshots/:snapshotId',
        lazy: async () => ({ Component: (await import('./SnapshotTab')).SnapshotTab }),
      },
      {
        path: 'activity',
        lazy: async () => ({ Component: (await import('./ActivityTab')).ActivityTab }),
      },
    ],
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
  {
    path: 'tasks',
    lazy: async () => ({ Component: (await import('./AllTasksPage')).AllTasksPage }),
  },
  ...campaignRecordRoutes,
];
