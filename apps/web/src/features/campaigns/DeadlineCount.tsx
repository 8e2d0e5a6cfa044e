import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { dayText } from '@web/ui/days';
import { Awaited } from '@web/ui/States';
import type { Schemas } from '@web/api/client';
import { useTaskDeadline } from './useSchoolTasks';

type Version = Schemas['DeadlineResponse']['versions'][number];

/** Every version of the due with its cause and its count, day by day. */
export function DeadlineCount({ taskId }: { readonly taskId: string }): ReactNode {
  const { data, error, refetch } = useTaskDeadline(taskId);
  return (
    <section className="panel" aria-labelledby="due-title">
      <h2 id="due-title">{t('web.task.due')}</h2>
      {!data && <Awaited rows={1} error={error} onRetry={refetch} />}
      {data && (
        <>
          <p>
            <strong>{data.current.display}</strong>
            {data.current.notice !== null && <span className="quiet"> {data.current.notice}</span>}
          </p>
          {data.versions.toReversed().map((version) => (
            <VersionCount key={version.version} version={version} />
          ))}
        </>
      )}
    </section>
  );
}

function VersionCount({ version }: { readonly version: Version }): ReactNode {
  const counted = version.days.filter(({ counts }) => counts).length;
  return (
    <details>
      <summary>
        {t('web.deadline.version', {
          cause: version.causeText,
          due: version.display,
          words: version.words,
        })}
      </summary>
      {version.reason !== null && <p>{version.reason}</p>}
      {version.days.length === 0 ? (
        <p className="quiet">
          {t('web.deadline.no-count', { day: dayText(version.startOn, version.dueOn) })}
        </p>
      ) : (
        <>
          <p className="quiet">
            {t('web.deadline.count', {
              from: dayText(version.startOn, version.dueOn),
              days: counted,
            })}
          </p>
          <ol className="day-count">
            {version.days.map((day) => (
              <li key={day.on} className={day.counts ? undefined : 'quiet'}>
                <span>{dayText(day.on, version.dueOn)}</span>
                <span>{day.label}</span>
                <span className="number">
                  {day.counts ? t('web.deadline.nth', { no: day.n }) : t('web.deadline.not')}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  );
}
