import { useQuery, type QueryClient } from '@tanstack/react-query';
import { OPEN_TASK_STATES, OPEN_TASKS_LIMIT } from '@app/contracts';
import { api, bodyOf, type Schemas } from '@web/api/client';

export type Task = Schemas['TaskResponse'];
export type TaskBrief = Schemas['TaskBriefResponse'];

/** First part of every query key of tasks: what changes a task moves it in every list. */
export const TASKS = 'school-tasks';

/** What is not settled yet, the earliest due first; asked ahead by the page itself (`FIRST_READS`). */
export const useOpenTasks = (isAsked = true) =>
  useQuery({
    queryKey: [TASKS, 'open'],
    enabled: isAsked,
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/school-tasks', {
          params: { query: { states: [...OPEN_TASK_STATES], limit: OPEN_TASKS_LIMIT } },
        }),
      ),
  });

export const readTask = (id: string): Promise<Task> =>
  bodyOf(api.GET('/api/v1/school-tasks/{id}', { params: { path: { id } } }));

export const taskKey = (id: string) => [TASKS, 'one', id] as const;
export const useTask = (id: string) =>
  useQuery({ queryKey: taskKey(id), queryFn: () => readTask(id) });

/** A change of one task moves it in every list. */
export const refreshTasks = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: [TASKS] });
