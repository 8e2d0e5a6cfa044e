import { useQuery, useQueryClient } from '@tanstack/react-query';
import { REVIEW_QUEUES, type ReviewQueue } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import { readTask, taskKey, TASKS } from '../tasks/useTasks';
import type { Seen } from '../tasks/task-actions';

export type ReviewItem = Schemas['ReviewItemResponse'];
export type ReviewSummary = Schemas['ReviewSummaryResponse'];
export type ReturnTerms = Schemas['ReturnTermsResponse'];

export interface QueueFilter {
  readonly campaignId?: string;
  readonly taskKey?: string;
  readonly q?: string;
  readonly queue?: ReviewQueue;
  readonly turnOverdue?: boolean;
}

const isQueue = (value: string | null | undefined): value is ReviewQueue =>
  REVIEW_QUEUES.some((queue) => queue === value);

/** The filter as the address has it. */
export function queueFilterOf(params: URLSearchParams): QueueFilter {
  const [campaignId, task, q, queue] = ['campaignId', 'taskKey', 'q', 'queue'].map((name) =>
    params.get(name),
  );
  return {
    ...(campaignId ? { campaignId } : {}),
    ...(task ? { taskKey: task } : {}),
    ...(q ? { q } : {}),
    ...(isQueue(queue) ? { queue } : {}),
    ...(params.get('turnOverdue') === 'true' ? { turnOverdue: true } : {}),
  };
}

/** What waits for this reviewer, the earliest due first. */
export const useQueue = (filter: QueueFilter) =>
  usePages([TASKS, 'queue', filter], (page) =>
    bodyOf(api.GET('/api/v1/review-queue', { params: { query: { ...page, ...filter } } })),
  );

export const useReviewSummary = () =>
  useQuery({
    queryKey: [TASKS, 'review-summary'],
    queryFn: () => bodyOf(api.GET('/api/v1/review-queue/summary')),
  });

export const useReturnTerms = (id: string) =>
  useQuery({
    queryKey: [TASKS, 'return-terms', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/school-tasks/{id}/return-terms', { params: { path: { id } } })),
  });

/** Reads the next item while the person still looks at this one. */
export function usePrefetchTask(): (id: string | undefined) => void {
  const client = useQueryClient();
  return (id) => {
    if (id !== undefined)
      void client.prefetchQuery({ queryKey: taskKey(id), queryFn: () => readTask(id) });
  };
}

const parts = (task: Seen, key: string) => ({ path: { id: task.id }, header: intent(key) });

export interface Returned {
  readonly reasonCode: string;
  readonly reason: string;
  readonly newDueOn?: string;
}

/** What a reviewer does; each takes the key of the intended action and the version that was seen. */
export const reviewActions = {
  takeUp: (task: Seen, key: string) =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/take-up', {
        params: parts(task, key),
        body: { expectedVersion: task.version },
      }),
    ),
  passUp: (task: Seen, key: string) =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/pass-up', {
        params: parts(task, key),
        body: { expectedVersion: task.version },
      }),
    ),
  accept: (task: Seen, key: string) =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/accept', {
        params: parts(task, key),
        body: { expectedVersion: task.version },
      }),
    ),
  return: (task: Seen, returned: Returned, key: string) =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/return', {
        params: parts(task, key),
        body: { ...returned, expectedVersion: task.version },
      }),
    ),
  reopen: (task: Seen, returned: Returned, key: string) =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/reopen', {
        params: parts(task, key),
        body: { ...returned, expectedVersion: task.version },
      }),
    ),
  decideExemption: (
    task: Seen,
    decision: { readonly exempt: boolean; readonly reason: string },
    key: string,
  ) =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/decide-exemption', {
        params: parts(task, key),
        body: { ...decision, expectedVersion: task.version },
      }),
    ),
  acceptMany: (tasks: readonly Seen[], key: string) =>
    bodyOf(
      api.POST('/api/v1/review-queue/accept', {
        params: { header: intent(key) },
        body: {
          taskIds: tasks.map(({ id }) => id),
          seen: tasks.map(({ id, version }) => ({ taskId: id, version })),
        },
      }),
    ),
} as const;
