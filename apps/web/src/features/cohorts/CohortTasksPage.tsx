import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { dayText } from '@web/ui/days';
import { DueBadge } from '@web/ui/DueBadge';
import { FilterBar } from '@web/ui/FilterBar';
import { Icon } from '@web/ui/icons';
import { StateTag } from '@web/ui/StateTag';
import { Empty } from '@web/ui/States';
import { useUrlFilter } from '@web/ui/useUrlFilter';
import type { TaskBrief } from '../tasks/useTasks';
import { FIGURE_NAMES, isFigure, useCohort, useCohortTasks, type Figure } from './useCohorts';

const COLUMNS: readonly DataColumn<TaskBrief>[] = [
  { key: 'school', title: t('web.review.school'), cell: (task) => task.schoolName },
  { key: 'title', title: t('web.review.task'), cell: (task) => task.title },
  {
    key: 'state',
    title: t('web.tasks.state'),
    cell: (task) => <StateTag machine="SCHOOL_TASK" state={task.state} />,
  },
  { key: 'due', title: t('web.tasks.due'), cell: (task) => dayText(task.dueOn, task.today) },
  {
    key: 'late',
    title: t('web.tasks.left'),
    cell: (task) =>
      task.holder === 'SCHOOL' && task.waitingFor !== null ? (
        <DueBadge due={task} />
      ) : task.lateOriginal ? (
        t('web.task.was-late')
      ) : (
        '—'
      ),
  },
];

/** The tasks a figure of a cohort's sheet counts, as they are now. */
export function CohortTasksPage(): ReactNode {
  const { id = '' } = useParams();
  const [asked] = useUrlFilter('show');
  const figure: Figure = isFigure(asked) ? asked : 'total';
  const { data: cohort } = useCohort(id);
  const query = useCohortTasks(id, figure);
  const title = t('web.cohort.tasks', {
    group: cohort?.groupName ?? '',
    figure: t(`web.cohort.figure.${figure}`),
  });
  useTitle(title);
  return (
    <div className="page">
      <Link className="back" to={`/b/cohorts/${id}/sheet`}>
        <Icon name="left" />
        {t('web.cohort.back-to-sheet')}
      </Link>
      <div className="page-head">
        <h1>{title}</h1>
        {cohort && (
          <p className="quiet">
            {t('web.task.overline', { campaign: cohort.campaignTitle, phase: cohort.phaseNo })}
          </p>
        )}
      </div>
      <FilterBar
        filters={[
          {
            kind: 'choice',
            name: 'show',
            label: t('web.cohort.figure'),
            options: FIGURE_NAMES.filter((name) => name !== 'total').map((name) => ({
              value: name,
              label: t(`web.cohort.figure.${name}`),
            })),
          },
        ]}
      />
      <DataTable
        caption={title}
        columns={COLUMNS}
        query={query}
        rowTo={(task) => `/b/review/${task.id}`}
        empty={<Empty icon="list" title={t('web.tasks.empty')} />}
      />
    </div>
  );
}
