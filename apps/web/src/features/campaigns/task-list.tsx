import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SCHOOL_TASK_STATES, SCHOOL_TYPES, SETTLED_TASK_STATES } from '@app/contracts';
import { t } from '@web/app/t';
import type { DataColumn } from '@web/ui/DataTable';
import { dayText } from '@web/ui/days';
import { DueBadge } from '@web/ui/DueBadge';
import type { FilterSpec } from '@web/ui/FilterBar';
import { StateTag } from '@web/ui/StateTag';
import type { SchoolTaskBrief } from './useSchoolTasks';

interface TaskFilterChoices {
  readonly phases: readonly { readonly no: number; readonly label: string }[];
  /** town centres by their ids */
  readonly groups: ReadonlyMap<string, string>;
  /** names what a link has pinned */
  readonly first: SchoolTaskBrief | undefined;
}

/** What lists of school tasks are asked by. */
export function taskFilters({ phases, groups, first }: TaskFilterChoices): readonly FilterSpec[] {
  return [
    {
      kind: 'choice',
      name: 'phaseNo',
      label: t('web.tasks.phase'),
      options: phases.map(({ no, label }) => ({ value: String(no), label })),
    },
    {
      kind: 'choice',
      name: 'states',
      label: t('web.tasks.state'),
      options: [
        { value: 'SUBMITTED,UNDER_REVIEW', label: t('web.figure.in-review') },
        ...SCHOOL_TASK_STATES.map((state) => ({
          value: state,
          label: t(`state.SCHOOL_TASK.${state}`),
        })),
      ],
    },
    { kind: 'words', name: 'q', label: t('web.task.school') },
    {
      kind: 'choice',
      name: 'groupId',
      label: t('web.progress.unit'),
      options: [...groups].map(([value, label]) => ({ value, label })),
    },
    {
      kind: 'choice',
      name: 'schoolTypes',
      label: t('web.school.type'),
      options: SCHOOL_TYPES.map((type) => ({ value: type, label: t(`web.school-type.${type}`) })),
    },
    {
      kind: 'choice',
      name: 'holder',
      label: t('web.task.holder'),
      options: (['SCHOOL', 'TOWN', 'BUREAU'] as const).map((holder) => ({
        value: holder,
        label: t(`web.holder.${holder}`),
      })),
    },
    { kind: 'flag', name: 'overdue', label: t('web.tasks.late') },
    { kind: 'flag', name: 'dueSoon', label: t('web.figure.due-soon') },
    { kind: 'flag', name: 'late', label: t('web.task.was-late') },
    { kind: 'pinned', name: 'open', label: t('web.tasks.state'), describe: () => t('web.tasks.open') }, // prettier-ignore
    {
      kind: 'pinned',
      name: 'taskKey',
      label: t('web.tasks.title'),
      describe: (key) => (first?.taskKey === key ? first.title : key),
    },
    {
      kind: 'pinned',
      name: 'schoolId',
      label: t('web.task.school'),
      describe: (id) => (first?.schoolId === id ? first.schoolName : t('web.task.school.one')),
    },
    {
      kind: 'pinned',
      name: 'leadSectionId',
      label: t('web.task.lead'),
      describe: () => t('web.task.section.one'),
    },
    {
      kind: 'pinned',
      name: 'cohortId',
      label: t('web.progress.unit'),
      describe: () => first?.groupName ?? t('web.filters.other'),
    },
  ];
}

const isSettled = (task: SchoolTaskBrief): boolean =>
  SETTLED_TASK_STATES.some((state) => state === task.state);

const left = (task: SchoolTaskBrief): ReactNode =>
  isSettled(task) ? (
    task.lateOriginal && <span className="quiet">{t('web.task.was-late')}</span>
  ) : (
    <DueBadge due={task} />
  );

/** @param listPath the list itself, to narrow it to one school */
export const taskColumns = (listPath: string): readonly DataColumn<SchoolTaskBrief>[] => [
  { key: 'school', title: t('web.task.school'), cell: ({ schoolName }) => schoolName },
  {
    key: 'task',
    title: t('web.tasks.title'),
    cell: ({ title, phaseNo }) => (
      <>
        {title} <span className="quiet">{t('web.task.phase', { no: phaseNo })}</span>
      </>
    ),
  },
  {
    key: 'state',
    title: t('web.tasks.state'),
    cell: ({ state }) => <StateTag machine="SCHOOL_TASK" state={state} />,
  },
  {
    key: 'holder',
    title: t('web.task.holder'),
    cell: ({ waitingFor }) =>
      waitingFor?.unitName ?? <span className="quiet">{t('web.none')}</span>,
  },
  {
    key: 'due',
    title: t('web.tasks.due'),
    sort: 'dueAt',
    cell: (task) => dayText(task.dueOn, task.today),
  },
  {
    key: 'left',
    title: t('web.tasks.left'),
    cell: left,
  },
  {
    key: 'all',
    title: t('web.task.school.all'),
    isWideOnly: true,
    cell: ({ schoolId }) => (
      <Link to={`${listPath}?schoolId=${schoolId}`}>{t('web.task.school.only')}</Link>
    ),
  },
];
