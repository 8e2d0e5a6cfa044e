import { SCHOOL_TASK_STATES, SETTLED_TASK_STATES } from './states';
import type { SchoolTaskState } from './states';

/** States of a school's task that still ask somebody for something. */
export const OPEN_TASK_STATES: readonly SchoolTaskState[] = SCHOOL_TASK_STATES.filter(
  (state) => !SETTLED_TASK_STATES.some((settled) => settled === state),
);
/** More than this nobody works through on one page; the list of all tasks pages on. */
export const OPEN_TASKS_LIMIT = 100;

/**
 * What the first page of a face asks the api, exactly as its queries write it: the page's own HTML names it ahead, so
 * that the answers are under way while the scripts still are.
 */
export const FIRST_READS: Readonly<Record<string, readonly string[]>> = {
  '/s': [`/api/v1/school-tasks?states=${OPEN_TASK_STATES.join(',')}&limit=${OPEN_TASKS_LIMIT}`],
  '/b': ['/api/v1/workbench'],
  '/l': [
    '/api/v1/sign-offs?limit=50&waitingForMe=true&sort=createdAt',
    '/api/v1/delegations/waiting',
    '/api/v1/overview',
  ],
};
