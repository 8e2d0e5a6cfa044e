import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { paperPath } from './paper-path';
import { useCalendarList } from './useCalendars';

/** Calendars somebody has entered and the deputy is to publish; nothing when there are none. */
export function WaitingYears(): ReactNode {
  const maySign = useSession().hats.some(({ code }) => code === 'DEP');
  return maySign ? <List /> : null;
}

function List(): ReactNode {
  const face = useFaceBase();
  const drafts = useCalendarList().data?.items.flatMap((calendar) => calendar.drafts) ?? [];
  if (drafts.length === 0) return null;
  return (
    <section className="work-group" aria-labelledby="waiting-years">
      <h2 id="waiting-years">
        {t('web.calendar.waiting')} <span className="count">{drafts.length}</span>
      </h2>
      <ul className="cards">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link className="card" to={paperPath(face, draft)}>
              <strong className="card-title">
                {t(`web.calendar.draft.${draft.kind}`, { year: draft.year, next: draft.year + 1 })}
              </strong>
              <span className="quiet">
                {t('web.calendar.draft.by', { name: draft.enteredByName })}
              </span>
              <span className="card-foot">
                <span className="card-next">{t('web.calendar.draft.open')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
