import { Navigate, type RouteObject } from 'react-router';

/** The editor's addresses below the face of the bureau. */
export const campaignEditorRoutes: readonly RouteObject[] = [
  {
    path: 'campaigns/new',
    lazy: async () => ({ Component: (await import('./NewCampaignPage')).NewCampaignPage }),
  },
  { path: 'campaigns/:id/edit', element: <Navigate to="basics" replace /> },
  {
    path: 'campaigns/:id/edit/:step',
    lazy: async () => ({ Component: (await import('./EditorPage')).EditorPage }),
  },
];
