import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, intent } from '@web/api/client';
import { EXTENSIONS } from './useRequests';

export interface Asked {
  readonly reason: string;
  readonly newDueOn: string;
}
interface Seen {
  readonly id: string;
  readonly version: number;
}
const parts = (seen: Seen, key: string) => ({ path: { id: seen.id }, header: intent(key) });

/** Requests for more time of one task, the newest first; the rule allows only a few. */
export const useTaskExtensions = (taskId: string) =>
  useQuery({
    queryKey: [EXTENSIONS, 'task', taskId],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/extensions', { params: { query: { taskId, limit: 20 } } })),
  });

/** What a school does with its requests for more time; each takes the key of the intended action. */
export const extensionActions = {
  draft: (taskId: string, asked: Asked, key: string) =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/extensions', {
        params: { path: { id: taskId }, header: intent(key) },
        body: asked,
      }),
    ),
  edit: (seen: Seen, asked: Asked, key: string) =>
    bodyOf(
      api.PUT('/api/v1/extensions/{id}', {
        params: parts(seen, key),
        body: { ...asked, expectedVersion: seen.version },
      }),
    ),
  discard: (seen: Seen, key: string) =>
    bodyOf(
      api.POST('/api/v1/extensions/{id}/discard', {
        params: parts(seen, key),
        body: { expectedVersion: seen.version },
      }),
    ),
  submit: (seen: Seen, key: string) =>
    bodyOf(
      api.POST('/api/v1/extensions/{id}/submit', {
        params: parts(seen, key),
        body: { expectedVersion: seen.version },
      }),
    ),
  withdraw: (seen: Seen, key: string) =>
    bodyOf(
      api.POST('/api/v1/extensions/{id}/withdraw', {
        params: parts(seen, key),
        body: { expectedVersion: seen.version },
      }),
    ),
};
