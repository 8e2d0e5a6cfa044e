import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { SCHOOL_TASK_STATES, SETTLED_TASK_STATES } from '@app/contracts';
import type { Schemas } from '@web/api/client';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { dayText } from '@web/ui/days';
import { DueBadge } from '@web/ui/DueBadge';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useCountedTasks, type CountedFilter } from './useOverview';

type Task = Schemas['TaskBriefResponse'];
const SORTS = ['dueAt', '-dueAt', 'submittedAt', '-submittedAt'] as const;
const isSettled = (task: Task): boolean => SETTLED_TASK_STATES.some((s) => s === task.state);

const COLUMNS: readonly DataColumn<Task>[] = [
  {
    key: 'school',
    title: t('web.counted.school'),
    cell: (task) => (
      <>
        {task.schoolName}
        <small className="quiet block">{task.groupName}</small>
      </>
    ),
  },
  { key: 'title', title: t('web.tasks.title'), cell: ({ title }) => title },
  {
    key: 'state',
    title: t('web.tasks.state'),
    cell: ({ state }) => <StateTag machine="SCHOOL_TASK" state={state} />,
  },
  {
    key: 'due',
    title: t('web.tasks.due'),
    cell: (task) => dayText(task.dueOn, task.today),
    sort: 'dueAt',
  },
  {
    key: 'left',
    title: t('web.tasks.left'),
    cell: (task) =>
      isSettled(task) ? (
        task.lateOriginal && <span className="quiet">{t('web.task.was-late')}</span>
      ) : (
        <DueBadge due={task} />
      ),
  },
  {
    key: 'turn',
    title: t('web.counted.turn'),
    cell: (task) => task.waitingFor?.unitName ?? t('web.none'),
  },
];
const FILTERS: readonly FilterSpec[] = [
  { kind: 'words', name: 'q', label: t('web.counted.words') },
  {
    kind: 'choice',
    name: 'states',
    label: t('web.tasks.state'),
    options: SCHOOL_TASK_STATES.map((value) => ({ value, label: t(`state.SCHOOL_TASK.${value}`) })),
  },
  { kind: 'flag', name: 'overdue', label: t('web.tasks.late') },
  {
    kind: 'pinned',
    name: 'phaseNo',
    label: t('web.tasks.phase'),
    describe: (no) => t('web.task.phase', { no }),
  },
];

function filterOf(params: URLSearchParams): CountedFilter {
  const states = (params.get('states') ?? '').split(',');
  const known = SCHOOL_TASK_STATES.filter((state) => states.includes(state));
  const phaseNo = Number(params.get('phaseNo') ?? '');
  const campaignId = params.get('campaignId');
  const groupId = params.get('groupId');
  const q = params.get('q');
  const sort = SORTS.find((one) => one === params.get('sort'));
  return {
    ...(campaignId === null ? {} : { campaignId }),
    ...(groupId === null ? {} : { groupId }),
    ...(phaseNo > 0 ? { phaseNo } : {}),
    ...(known.length > 0 ? { states: known } : {}),
    ...(params.get('overdue') === 'true' ? { overdue: true } : {}),
    ...(q === null || q === '' ? {} : { q }),
    ...(sort ? { sort } : {}),
  };
}

/** The records behind a figure, with the filter the figure stands for. */
export function CountedTasksPage(): ReactNode {
  useTitle(t('web.counted.title'));
  const [params] = useSearchParams();
  const filter = filterOf(params);
  const query = useCountedTasks(filter);
  const campaign = query.data?.pages[0]?.items[0]?.campaignTitle;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('web.counted.title')}</h1>
        {campaign !== undefined && filter.campaignId !== undefined && (
          <p className="quiet">{campaign}</p>
        )}
      </header>
      <FilterBar filters={FILTERS}>
        <ExportMenu path="/api/v1/school-tasks/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={t('web.counted.title')}
        query={query}
        columns={COLUMNS}
        defaultSort="dueAt"
        empty={<Empty icon="list" title={t('web.counted.empty')} />}
      />
    </div>
  );
}
