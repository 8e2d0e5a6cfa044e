import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited, Empty } from '@web/ui/States';
import { WorkList } from '@web/ui/WorkList';
import { useDelegated } from '../delegations/useDelegations';
import { TaskCard } from './TaskCard';
import { useOpenTasks } from './useTasks';
import { isMine, workGroups, type SchoolHat } from './work-groups';

// only for who signs in another's name: the first page comes without it
const DelegatedWork = lazy(async () => ({
  default: (await import('../delegations/DelegatedWork')).DelegatedWork,
}));

/** A school's first page: what needs me, by when, why, and what then. */
export function TodayPage(): ReactNode {
  useTitle(t('web.menu.today'));
  const session = useSession();
  const { data, error, refetch } = useOpenTasks();
  const hat: SchoolHat = session.hats.some(({ code }) => code === 'PRIN') ? 'principal' : 'officer';
  const tasks = data?.items ?? [];
  const mine = tasks.filter((task) => isMine(task, hat));
  // asked for only by who signs in another's name
  const delegated = useDelegated(session.mandates.length > 0).data?.items.length ?? 0;
  const late = mine.filter(({ overdue }) => overdue).length;
  return (
    <div className="page page-work">
      <header className="page-head">
        <h1>{t('web.menu.today')}</h1>
        {data && (
          <p className="quiet">
            {late > 0
              ? t('web.today.summary-late', { count: mine.length, late })
              : t('web.today.summary', { count: mine.length })}
            {delegated > 0 && t('web.today.delegated', { count: delegated })}
          </p>
        )}
      </header>
      {!data && <Awaited rows={4} error={error} onRetry={refetch} />}
      {delegated > 0 && (
        <Suspense fallback={null}>
          <DelegatedWork />
        </Suspense>
      )}
      {data && mine.length + delegated === 0 && (
        <Empty title={t('web.today.empty')}>
          <p className="quiet">
            {tasks.length > 0
              ? t('web.today.empty.others', { count: tasks.length })
              : t('web.today.empty.none')}
          </p>
        </Empty>
      )}
      {data && (
        <WorkList
          groups={workGroups(tasks, hat)}
          row={(task) => <TaskCard task={task} isMine={isMine(task, hat)} />}
        />
      )}
      {data && data.nextCursor !== null && (
        <p>
          <Link to="/s/tasks">{t('web.today.more')}</Link>
        </p>
      )}
    </div>
  );
}
