import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@web/api/client';
import { t, textOr } from '@web/app/t';
import { dayText } from '@web/ui/days';
import { dueWords } from '@web/ui/DueBadge';
import { Awaited } from '@web/ui/States';
import { Timeline, type TimelineEntry } from '@web/ui/Timeline';
import { toneOf } from '@web/ui/stateTone';
import type { Task } from './useTasks';

/** Actions that come with words of their own; others of the same instant do not repeat them. */
const SAYING = new Set(['sendBack', 'return', 'reopen', 'accept', 'decideExemption']);
/** Longer counts are not listed day by day. */
const MOST_DAYS = 60;

/** Who has to do with the task. */
export const TaskParties = ({ task }: { readonly task: Task }): ReactNode => (
  <section className="panel">
    <h2>{t('web.task.parties')}</h2>
    <dl className="facts">
      <dt>{t('web.task.campaign')}</dt>
      <dd>{task.campaignTitle}</dd>
      <dt>{t('web.task.lead')}</dt>
      <dd>
        {task.leadNames.length > 0 ? task.leadNames.join(t('web.list.separator')) : t('web.none')}
      </dd>
      <dt>{t('web.task.review')}</dt>
      <dd>
        {task.reviewLevels > 1
          ? t('web.task.review.two', { group: task.groupName })
          : t('web.task.review.one', { group: task.groupName })}
      </dd>
    </dl>
  </section>
);

/** The due with how it came about and how its working days are counted. */
export function TaskDue({
  task,
  isOpen,
}: {
  readonly task: Task;
  readonly isOpen: boolean;
}): ReactNode {
  const [isShown, setShown] = useState(false);
  const left = task.workingDaysLeft;
  return (
    <section className="panel">
      <h2>{t('web.task.due')}</h2>
      <p>
        <strong>{t('web.task.due-before', { day: dayText(task.dueOn, task.today) })}</strong>
        {isOpen && <span className="quiet"> · {dueWords(task)}</span>}
      </p>
      {task.dueProvisional && <p className="quiet">{t('web.task.provisional')}</p>}
      {task.deadlines.length > 0 && (
        <ol className="steps">
          {task.deadlines.map((deadline) => (
            <li key={deadline.version}>
              {t('web.task.deadline', {
                cause: textOr(`web.deadline.${deadline.cause}`, 'web.none'),
                day: dayText(deadline.dueOn, task.today),
              })}
              {deadline.reason !== null && <span className="quiet"> {deadline.reason}</span>}
            </li>
          ))}
        </ol>
      )}
      {isOpen && left > 0 && left <= MOST_DAYS && (
        <details onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary>{t('web.task.how-counted')}</summary>
          {isShown && <Count task={task} />}
        </details>
      )}
    </section>
  );
}

function Count({ task }: { readonly task: Task }): ReactNode {
  const query = { from: task.today, workingDays: task.workingDaysLeft };
  const { data, error, refetch } = useQuery({
    queryKey: ['calendars', task.calendarId, query],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/calendars/{id}/explain', {
          params: { path: { id: task.calendarId }, query },
        }),
      ),
  });
  if (!data) return <Awaited rows={1} error={error} onRetry={refetch} />;
  const isWeekend = (day: string): boolean =>
    [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());
  const off = data.days.filter(({ working }) => !working).map(({ on }) => dayText(on, task.today));
  const made = data.days
    .filter(({ working, on }) => working && isWeekend(on))
    .map(({ on }) => dayText(on, task.today));
  return (
    <>
      <p>
        {t('web.task.count', {
          from: dayText(data.from, task.today),
          days: task.workingDaysLeft,
          to: dayText(data.to, task.today),
        })}
      </p>
      {off.length > 0 && (
        <p className="quiet">
          {t('web.task.count.off', { days: off.join(t('web.list.separator')) })}
        </p>
      )}
      {made.length > 0 && (
        <p className="quiet">
          {t('web.task.count.made', { days: made.join(t('web.list.separator')) })}
        </p>
      )}
    </>
  );
}

/** Whether proof is asked for, and why. */
export const TaskEvidence = ({ task }: { readonly task: Task }): ReactNode => (
  <section className="panel">
    <h2>{t('web.task.evidence')}</h2>
    <p>{textOr(`web.evidence.${task.evidencePolicy}`, 'web.none')}</p>
    {task.evidenceReason !== null && (
      <p className="quiet">{t('web.evidence.reason', { reason: task.evidenceReason })}</p>
    )}
  </section>
);

/** What happened to the task, the latest first, with the words that were said. */
export function TaskHistory({ task }: { readonly task: Task }): ReactNode {
  const said = new Map(task.reviews.map((review) => [review.at, review.reason]));
  const entries = task.events
    .map((event, i): TimelineEntry => {
      const reason =
        event.action === 'requestExemption'
          ? task.exemptReason
          : SAYING.has(event.action)
            ? said.get(event.at)
            : null;
      return {
        key: String(i),
        at: event.at,
        what: textOr(`web.did.${event.action}`, 'web.did'),
        who: event.actorName ?? t('web.system'),
        tone: toneOf('SCHOOL_TASK', event.toState),
        detail: reason ?? undefined,
      };
    })
    .toReversed();
  return (
    <section className="panel">
      <h2>{t('web.task.history')}</h2>
      {entries.length > 0 ? (
        <Timeline entries={entries} />
      ) : (
        <p className="quiet">{t('web.task.history.none')}</p>
      )}
    </section>
  );
}
