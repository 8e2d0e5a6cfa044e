import type { RouteObject } from 'react-router';

const gate: RouteObject = {
  path: 'campaigns/:id/gates/:no',
  lazy: async () => ({ Component: (await import('./GatePage')).GatePage }),
};
const gateItem: RouteObject = {
  path: 'gate-items/:phaseId/:no',
  lazy: async () => ({ Component: (await import('./GateItemPage')).GateItemPage }),
};

/** Of leaders, who read and reopen, and of the bureau, which runs the gate and follows what was carried over. */
export const gateRoutes: readonly RouteObject[] = [
  gate,
  gateItem,
  {
    path: 'carry-overs',
    lazy: async () => ({ Component: (await import('./CarryOversPage')).CarryOversPage }),
  },
  {
    path: 'carry-overs/:id',
    lazy: async () => ({ Component: (await import('./CarryOverPage')).CarryOverPage }),
  },
];
