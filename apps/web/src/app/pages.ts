import { matchRoutes, type RouteObject } from 'react-router';

let routes: RouteObject[] = [];

/** The router tells what it serves; who offers a way asks here whether it leads anywhere. */
export const rememberPages = (all: RouteObject[]): RouteObject[] => (routes = all);

/** Whether an address has a page of its own. */
export function hasPage(address: string): boolean {
  const last = matchRoutes(routes, address.split('?')[0] ?? '')?.at(-1);
  return last !== undefined && last.route.path !== '*';
}
