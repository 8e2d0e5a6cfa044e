import type { SchoolTaskState } from '@app/contracts';
import { api, bodyOf } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import { TASKS } from './useTasks';

export interface TaskFilter {
  readonly states: readonly SchoolTaskState[];
  readonly overdue: boolean;
}

/** Tasks by filter, page by page. */
export const useTaskList = (filter: TaskFilter) =>
  usePages([TASKS, 'list', filter], (page) =>
    bodyOf(
      api.GET('/api/v1/school-tasks', {
        params: {
          query: {
            ...page,
            ...(filter.states.length === 0 ? {} : { states: [...filter.states] }),
            ...(filter.overdue ? { overdue: true } : {}),
          },
        },
      }),
    ),
  );
