import type { ReactNode } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { adminRoutes } from '../features/admin/routes';
import { calendarRoutes } from '../features/calendars/routes';
import { campaignEditorRoutes } from '../features/campaign-editor/routes';
import { campaignRecordRoutes, campaignRoutes } from '../features/campaigns/routes';
import { delegationRoutes } from '../features/delegations/routes';
import { documentRoutes } from '../features/documents/routes';
import { gateRoutes } from '../features/gate/routes';
import { countedRoute, overviewRoutes } from '../features/overview/routes';
import { schoolQuotaRoutes } from '../features/quotas/routes';
import { reviewRoutes } from '../features/review/routes';
import { SignInPage } from '../features/session/SignInPage';
import { settingsRoutes } from '../features/settings/routes';
import { signInRoutes } from '../features/sign-ins/routes';
import { leaderSignRoutes, signOffRoutes } from '../features/sign-off/routes';
import { TodayPage } from '../features/tasks/TodayPage';
import { administratorOrganisationRoutes, organisationRoutes } from '../features/units/routes';
import { facesOf, homeOf, type FaceId } from './access';
import { ErrorPage, MissingPage } from './ErrorPage';
import { rememberPages } from './pages';
import { useSession, WithSession } from './session';
import { Shell } from './Shell';

function Home(): ReactNode {
  const [face] = facesOf(useSession().hats);
  return face ? <Navigate to={homeOf(face)} replace /> : <MissingPage />;
}

const inbox: RouteObject = {
  path: 'inbox',
  lazy: async () => ({ Component: (await import('../features/inbox/InboxPage')).InboxPage }),
};

/** A face with its pages; what it does not know is said inside the frame. */
const face = (id: FaceId, children: readonly RouteObject[]): RouteObject => ({
  path: `/${id}`,
  element: <Shell faceId={id} />,
  errorElement: <ErrorPage />,
  hydrateFallbackElement: <></>,
  children: [
    ...children,
    ...signOffRoutes,
    ...delegationRoutes,
    ...signInRoutes,
    ...settingsRoutes,
    inbox,
    { path: '*', Component: MissingPage },
  ],
});

/** Every address of the console. A school's first page comes with the shell; everything else is loaded when it is opened. */
export const createRouter = () =>
  createBrowserRouter(
    rememberPages([
      {
        path: '/',
        errorElement: <ErrorPage />,
        element: (
          <WithSession stranger={<Navigate to="/sign-in" replace />}>
            <Home />
          </WithSession>
        ),
      },
      { path: '/sign-in', Component: SignInPage, errorElement: <ErrorPage /> },
      face('s', [
        { index: true, Component: TodayPage },
        {
          path: 'tasks',
          lazy: async () => ({
            Component: (await import('../features/tasks/TaskListPage')).TaskListPage,
          }),
        },
        {
          path: 'tasks/:id',
          lazy: async () => ({ Component: (await import('../features/tasks/TaskPage')).TaskPage }),
        },
        ...schoolQuotaRoutes,
        {
          path: 'school',
          lazy: async () => ({
            Component: (await import('../features/units/SchoolPage')).SchoolPage,
          }),
        },
      ]),
      face('b', [
        ...campaignEditorRoutes,
        ...campaignRoutes,
        ...calendarRoutes,
        ...documentRoutes,
        ...reviewRoutes,
        ...gateRoutes,
        ...organisationRoutes,
        countedRoute,
      ]),
      face('l', [
        ...leaderSignRoutes,
        ...overviewRoutes,
        ...campaignRecordRoutes,
        ...calendarRoutes,
        ...documentRoutes,
        ...gateRoutes,
        countedRoute,
      ]),
      face('a', [...adminRoutes, ...administratorOrganisationRoutes]),
      { path: '*', Component: MissingPage },
    ]),
  );
