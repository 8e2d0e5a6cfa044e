import type { RouteObject } from 'react-router';
import { peopleRoutes } from '../people/routes';
import { peopleImportRoutes, unitImportRoutes } from '../roster/routes';

const unitRoutes: readonly RouteObject[] = [
  {
    path: 'units',
    lazy: async () => ({ Component: (await import('./UnitListPage')).UnitListPage }),
  },
  {
    path: 'units/:id',
    lazy: async () => ({ Component: (await import('./UnitPage')).UnitPage }),
  },
];

/** 组织 of the bureau: units, people and the import of schools. */
export const organisationRoutes: readonly RouteObject[] = [
  ...unitRoutes,
  {
    path: 'vacancies',
    lazy: async () => ({ Component: (await import('./VacancyListPage')).VacancyListPage }),
  },
  ...unitImportRoutes,
  ...peopleRoutes,
];

/** The same pages for the administrators, who keep the people's records and bring them in. */
export const administratorOrganisationRoutes: readonly RouteObject[] = [
  ...unitRoutes,
  ...peopleRoutes,
  ...peopleImportRoutes,
];
