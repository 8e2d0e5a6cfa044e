import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t, textOr } from '@web/app/t';
import { dayText } from '@web/ui/days';
import { DueBadge } from '@web/ui/DueBadge';
import { Icon } from '@web/ui/icons';
import { StateTag } from '@web/ui/StateTag';
import type { TaskBrief } from './useTasks';

/** A task as work: what, by when, why it is owed, what the next step is; the whole card is the link. */
export function TaskCard({
  task,
  isMine,
}: {
  readonly task: TaskBrief;
  readonly isMine: boolean;
}): ReactNode {
  const next = textOr(`web.next.${task.state}`, 'web.next');
  return (
    <Link className={`card${isMine ? ' card-mine' : ''}`} to={`/s/tasks/${task.id}`}>
      <span className="card-head">
        <strong className="card-title">{task.title}</strong>
        {task.holder === 'SCHOOL' && <DueBadge due={task} />}
      </span>
      <span className="quiet card-facts">
        {t('web.task.why', {
          campaign: task.campaignTitle,
          phase: task.phaseNo,
          lead: task.leadNames[0] ?? task.groupName,
        })}
      </span>
      {task.returnReason !== null && (
        <span className="error-text">{t('web.task.returned', { reason: task.returnReason })}</span>
      )}
      <span className="card-foot">
        <StateTag machine="SCHOOL_TASK" state={task.state} />
        <span className="quiet">
          {t('web.task.due-on', { day: dayText(task.dueOn, task.today) })}
        </span>
        {isMine && (
          <span className="card-next">
            {next}
            <Icon name="right" />
          </span>
        )}
      </span>
    </Link>
  );
}
