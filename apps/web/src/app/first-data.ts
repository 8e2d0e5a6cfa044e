import type { QueryClient } from '@tanstack/react-query';
import { openTasksQuery } from '../features/tasks/useTasks';
import { sessionQuery } from './session';

/** How long an empty page waits for answers that were asked for before its scripts; then it shows its frame. */
const PATIENCE_MS = 250;

/**
 * Takes what the page named ahead into the cache before the first picture. The answers mostly arrive while the scripts are
 * still on the way: the first picture then is the page itself, not a frame without data that is drawn over at once. A
 * stranger's page named nothing.
 */
export async function readFirstData(client: QueryClient): Promise<void> {
  if (document.querySelector('link[rel="preload"][href="/api/v1/session"]') === null) return;
  const reads = [client.prefetchQuery(sessionQuery)];
  if (location.pathname === '/s') reads.push(client.prefetchQuery(openTasksQuery));
  await Promise.race([
    Promise.all(reads),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
}
