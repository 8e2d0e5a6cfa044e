import type { RosterKind } from '@app/contracts';
import type { RouteObject } from 'react-router';

const importRoutes = (path: string, kind: RosterKind): readonly RouteObject[] => [
  {
    path: `${path}/import`,
    lazy: async () => {
      const { ImportPage } = await import('./ImportPage');
      return { element: <ImportPage kind={kind} /> };
    },
  },
  {
    path: `${path}/import/:id`,
    lazy: async () => {
      const { ImportRecordPage } = await import('./ImportRecordPage');
      return { element: <ImportRecordPage kind={kind} /> };
    },
  },
];

/** Schools are the safety office's to bring in, people the account administrator's. */
export const unitImportRoutes = importRoutes('units', 'UNITS');
export const peopleImportRoutes = importRoutes('people', 'PEOPLE');
