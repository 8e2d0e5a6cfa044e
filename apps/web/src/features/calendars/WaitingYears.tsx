import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { Failed } from '@web/ui/States';
import { WorkList } from '@web/ui/WorkList';
import { paperPath } from './paper-path';
import { useCalendarList } from './useCalendars';

/** Calendars somebody has entered and the deputy is to publish; nobody else is asked to. */
export function useWaitingYears() {
  const maySign = useSession().hats.some(({ code }) => code === 'DEP');
  const query = useCalendarList(maySign);
  return {
    query,
    isPending: maySign && query.isPending,
    drafts: query.data?.items.flatMap((calendar) => calendar.drafts) ?? [],
  };
}

/** The papers of calendars that wait for the deputy, among what waits for his signature. */
export function WaitingYears(): ReactNode {
  const face = useFaceBase();
  const { query, drafts } = useWaitingYears();
  if (query.isError && !query.data)
    return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <WorkList
      groups={[{ key: 'years', title: t('web.calendar.waiting'), items: drafts }]}
      row={(draft) => (
        <Link className="card" to={paperPath(face, draft)}>
          <strong className="card-title">
            {t(`web.calendar.draft.${draft.kind}`, { year: draft.year, next: draft.year + 1 })}
          </strong>
          <span className="quiet">{t('web.calendar.draft.by', { name: draft.enteredByName })}</span>
          <span className="card-foot">
            <span className="card-next">{t('web.calendar.draft.open')}</span>
          </span>
        </Link>
      )}
    />
  );
}
