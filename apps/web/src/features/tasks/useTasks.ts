import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { OPEN_TASK_STATES, OPEN_TASKS_LIMIT } from '@app/contracts';
import { api, bodyOf, type Schemas } from '@web/api/client';

export type Task = Schemas['TaskResponse'];
export type TaskBrief = Schemas['TaskBriefResponse'];

/** First part of every query key of tasks: what changes a task moves it in every list. */
export const TASKS = 'school-tasks';

/** What is not settled yet, the earliest due first; asked ahead by the page itself (`FIRST_READS`). */
export const openTasksQuery = queryOptions({
  queryKey: [TASKS, 'open'],
  queryFn: () =>
    bodyOf(
      api.GET('/api/v1/school-tasks', {
        params: { query: { states: [...OPEN_TASK_STATES], limit: OPEN_TASKS_LIMIT } },
      }),
    ),
});
export const useOpenTasks = (isAsked = true) => useQuery({ ...openTasksQuery, enabled: isAsked });

/** @param onBehalfOf in whose name a delegate reads; empty = in his own */
export const readTask = (id: string, onBehalfOf = ''): Promise<Task> =>
  bodyOf(
    api.GET('/api/v1/school-tasks/{id}', {
      params: { path: { id }, query: onBehalfOf === '' ? {} : { onBehalfOf } },
    }),
  );

export const taskKey = (id: string, onBehalfOf = '') => [TASKS, 'one', id, onBehalfOf] as const;
export const useTask = (id: string, onBehalfOf = '') =>
  useQuery({ queryKey: taskKey(id, onBehalfOf), queryFn: () => readTask(id, onBehalfOf) });

/** A change of one task moves it in every list. */
export const refreshTasks = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: [TASKS] });
