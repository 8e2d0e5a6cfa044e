import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { OPEN_TASK_STATES, SETTLED_TASK_STATES, type SchoolTaskState } from '@app/contracts';
import { t, type WebKey } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { dayText } from '@web/ui/days';
import { DueBadge } from '@web/ui/DueBadge';
import { KeysetList, type Column } from '@web/ui/KeysetList';
import { Empty } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useUrlFilter } from '@web/ui/useUrlFilter';
import { TaskCard } from './TaskCard';
import { useTaskList } from './useTaskList';
import type { TaskBrief } from './useTasks';

interface Choice {
  readonly value: string;
  readonly label: WebKey;
  readonly states: readonly SchoolTaskState[];
  readonly overdue?: boolean;
}

/** The few questions a school asks its tasks; the value stands in the address. */
const CHOICES: readonly Choice[] = [
  { value: '', label: 'web.tasks.all', states: [] },
  { value: 'open', label: 'web.tasks.open', states: OPEN_TASK_STATES },
  { value: 'late', label: 'web.tasks.late', states: [], overdue: true },
  { value: 'sent', label: 'web.tasks.sent', states: ['SUBMITTED', 'UNDER_REVIEW'] },
  { value: 'returned', label: 'web.tasks.returned', states: ['RETURNED'] },
  { value: 'settled', label: 'web.tasks.settled', states: SETTLED_TASK_STATES },
];

const isSettled = (task: TaskBrief): boolean =>
  SETTLED_TASK_STATES.some((state) => state === task.state);

const COLUMNS: readonly Column<TaskBrief>[] = [
  {
    key: 'title',
    title: t('web.tasks.title'),
    cell: (task) => <Link to={`/s/tasks/${task.id}`}>{task.title}</Link>,
  },
  { key: 'campaign', title: t('web.tasks.campaign'), cell: (task) => task.campaignTitle },
  {
    key: 'phase',
    title: t('web.tasks.phase'),
    cell: (task) => t('web.task.phase', { no: task.phaseNo }),
  },
  {
    key: 'state',
    title: t('web.tasks.state'),
    cell: (task) => <StateTag machine="SCHOOL_TASK" state={task.state} />,
  },
  { key: 'due', title: t('web.tasks.due'), cell: (task) => dayText(task.dueOn, task.today) },
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
];

/** Everything the school has had to do, with the filter in the address. */
export function TaskListPage(): ReactNode {
  useTitle(t('web.menu.tasks'));
  const [value, setValue] = useUrlFilter('show');
  const choice = CHOICES.find((one) => one.value === value) ?? CHOICES[0];
  const query = useTaskList({
    states: choice?.states ?? [],
    overdue: choice?.overdue === true,
  });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('web.menu.tasks')}</h1>
      </header>
      <div className="filters" role="group" aria-label={t('web.filters')}>
        {CHOICES.map((one) => (
          <button
            key={one.value}
            type="button"
            className="chip"
            aria-pressed={one.value === choice?.value}
            onClick={() => setValue(one.value)}
          >
            {t(one.label)}
          </button>
        ))}
      </div>
      <KeysetList
        caption={t('web.menu.tasks')}
        query={query}
        columns={COLUMNS}
        card={(task) => <TaskCard task={task} isMine={false} />}
        empty={
          <Empty icon="list" title={t('web.tasks.empty')}>
            {value !== '' && (
              <button type="button" className="btn" onClick={() => setValue('')}>
                {t('web.tasks.empty.action')}
              </button>
            )}
          </Empty>
        }
      />
    </div>
  );
}
