import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { SETTLED_TASK_STATES } from '@app/contracts';
import { t, textOr } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { instantText } from '@web/ui/days';
import { DueBadge } from '@web/ui/DueBadge';
import { Answers } from '@web/ui/form/Answers';
import { formSpecOf } from '@web/ui/form/form-fields';
import { AntdTheme } from '@web/ui/library/AntdTheme';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { TaskEvidence, TaskHistory, TaskParties } from '../tasks/TaskFacts';
import { useTask, type Task } from '../tasks/useTasks';
import { DeadlineCount } from './DeadlineCount';
import './campaigns.css';

/** One duty of one school, to be read: what was asked, what came back, when it is due and why. */
export function SchoolTaskPage(): ReactNode {
  const { taskId = '' } = useParams();
  const { data, error, refetch } = useTask(taskId);
  useTitle(data ? `${data.schoolName} · ${data.title}` : t('web.campaign.tab.tasks'));
  if (!data)
    return (
      <div className="page page-record">
        <Awaited rows={6} error={error} onRetry={refetch} />
      </div>
    );
  return (
    <AntdTheme>
      <TaskView task={data} />
    </AntdTheme>
  );
}

function TaskView({ task }: { readonly task: Task }): ReactNode {
  const path = `${useFaceBase()}/campaigns/${task.campaignId}`;
  const isSettled = SETTLED_TASK_STATES.some((state) => state === task.state);
  return (
    <div className="page page-record">
      <RecordHead
        backTo={`${path}/tasks?phaseNo=${String(task.phaseNo)}`}
        backText={t('web.campaign.tab.tasks')}
        overline={
          <>
            <Link to={path}>{task.campaignTitle}</Link> ·{' '}
            <Link to={`${path}/phases/${String(task.phaseNo)}`}>
              {t('web.task.phase', { no: task.phaseNo })}
            </Link>{' '}
            · <Link to={`${path}/tasks?schoolId=${task.schoolId}`}>{task.schoolName}</Link>
          </>
        }
        title={task.title}
        tags={
          <>
            <StateTag machine="SCHOOL_TASK" state={task.state} />
            {!isSettled && <DueBadge due={task} />}
            {isSettled && task.lateOriginal && (
              <span className="tag tag-waiting">{t('web.task.was-late')}</span>
            )}
          </>
        }
        turn={
          task.waitingFor &&
          t('web.turn', {
            who:
              task.waitingFor.unitName ??
              textOr(`web.holder.${task.waitingFor.holder}`, 'web.none'),
          })
        }
      />
      <div className="record">
        <div className="record-body">
          <section className="panel">
            <h2>{t('web.task.requirement')}</h2>
            <p className="prose">{task.requirement === '' ? t('web.none') : task.requirement}</p>
          </section>
          <section className="panel">
            <h2>{t('web.form.content')}</h2>
            <Answers spec={formSpecOf(task.formSpec)} values={task.content ?? {}} />
          </section>
          <Submissions task={task} />
          <DeadlineCount taskId={task.id} />
        </div>
        <aside className="record-rail" aria-label={t('web.task.about')}>
          <TaskParties task={task} />
          <TaskEvidence task={task} />
          <TaskHistory task={task} />
        </aside>
      </div>
    </div>
  );
}

function Submissions({ task }: { readonly task: Task }): ReactNode {
  if (task.submissions.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('web.task.submissions')}</h2>
      <ul className="rows">
        {task.submissions.toReversed().map((one) => (
          <li key={one.no}>
            <span>
              <strong>{t('web.task.submission', { no: one.no })}</strong>
              <small className="quiet">
                {instantText(one.at)} · {one.signedAs ?? t('web.none')}
              </small>
            </span>
            <span className="tags">
              {one.singleHanded && (
                <span className="tag tag-waiting">{t('web.task.single-handed')}</span>
              )}
              {one.withdrawnAt !== null && (
                <span className="tag tag-waiting">{t('web.task.withdrawn')}</span>
              )}
              {one.lateVsOriginal && <span className="tag tag-late">{t('web.task.was-late')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
