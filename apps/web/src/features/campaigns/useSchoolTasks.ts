import { useQuery } from '@tanstack/react-query';
import { SCHOOL_TASK_STATES, SCHOOL_TYPES } from '@app/contracts';
import { api, bodyOf, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import { TASKS } from '../tasks/useTasks';

export type SchoolTaskBrief = Schemas['TaskBriefResponse'];

const HOLDERS = ['SCHOOL', 'TOWN', 'BUREAU'] as const;
const SORTS = [
  'dueAt',
  '-dueAt',
  'updatedAt',
  '-updatedAt',
  'submittedAt',
  '-submittedAt',
  'returnCount',
  '-returnCount',
] as const;
type IdFilter = 'groupId' | 'schoolId' | 'cohortId' | 'leadSectionId';
type FlagFilter = 'overdue' | 'dueSoon' | 'open' | 'late';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the address asks of the tasks of a campaign; what the list does not know is left out. */
export function taskFilterOf(params: URLSearchParams) {
  const words = <T extends string>(name: string, known: readonly T[]): T[] => {
    const asked = (params.get(name) ?? '').split(',');
    return known.filter((one) => asked.includes(one));
  };
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined =>
    known.find((word) => word === params.get(name));
  const states = words('states', SCHOOL_TASK_STATES);
  const schoolTypes = words('schoolTypes', SCHOOL_TYPES);
  const phaseNo = Number(params.get('phaseNo'));
  const text = (name: string): string | undefined => params.get(name)?.slice(0, 50) || undefined;
  const id = (name: IdFilter): string | undefined => {
    const value = params.get(name) ?? '';
    return ID.test(value) ? value : undefined;
  };
  const flag = (name: FlagFilter): true | undefined =>
    params.get(name) === 'true' ? true : undefined;
  return {
    states: states.length > 0 ? states : undefined,
    schoolTypes: schoolTypes.length > 0 ? schoolTypes : undefined,
    phaseNo: Number.isInteger(phaseNo) && phaseNo > 0 ? phaseNo : undefined,
    holder: one('holder', HOLDERS),
    sort: one('sort', SORTS),
    q: text('q'),
    taskKey: text('taskKey'),
    groupId: id('groupId'),
    schoolId: id('schoolId'),
    cohortId: id('cohortId'),
    leadSectionId: id('leadSectionId'),
    overdue: flag('overdue'),
    dueSoon: flag('dueSoon'),
    open: flag('open'),
    late: flag('late'),
  };
}
export type SchoolTaskFilter = ReturnType<typeof taskFilterOf> & { readonly campaignId?: string };

/** Tasks of schools within reach, page by page. */
export const useSchoolTasks = (filter: SchoolTaskFilter) =>
  usePages([TASKS, 'list', 'bureau', filter], (page) =>
    bodyOf(api.GET('/api/v1/school-tasks', { params: { query: { ...page, ...filter } } })),
  );

export const useTaskDeadline = (id: string) =>
  useQuery({
    queryKey: [TASKS, 'deadline', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/school-tasks/{id}/deadline', { params: { path: { id } } })),
  });
