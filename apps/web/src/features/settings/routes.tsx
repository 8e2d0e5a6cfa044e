import type { RouteObject } from 'react-router';

/** Of every face; what is the bureau's shows itself to who may set it. */
export const settingsRoutes: readonly RouteObject[] = [
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('./SettingsPage')).SettingsPage }),
  },
  {
    path: 'settings/channels',
    lazy: async () => ({ Component: (await import('./BureauChannelsPage')).BureauChannelsPage }),
  },
];
