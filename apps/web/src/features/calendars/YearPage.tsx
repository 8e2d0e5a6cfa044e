import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Notice } from '@web/ui/Notice';
import { useCalendarScene } from './calendar-scene';
import { HolidayTable } from './HolidayTable';
import { Papers } from './Papers';
import { marksOf, monthsOf } from './year-days';
import { YearView } from './YearView';

/** The days of a year as they count now. */
export function YearPage(): ReactNode {
  const { years, year, to, calendar } = useCalendarScene();
  useTitle(t('web.calendar.title', { year }));
  const mayEnter = useSession().hats.some(({ code }) => code === 'OFF');
  const found = years.inForce.find((one) => one.year === year);
  const marks = marksOf(years.inForce);
  const working = monthsOf(year, marks).reduce((n, month) => n + month.workingDays, 0);
  const hasDraft = calendar.drafts.some((one) => one.kind === 'DAYS' && one.year === year);
  return (
    <>
      {!found && (
        <Notice tone="warning" title={t('web.calendar.unpublished', { year })}>
          {t('web.calendar.unpublished.text')}
        </Notice>
      )}
      <div className="actions no-print">
        {mayEnter && !hasDraft && (
          <Link className={found ? 'btn' : 'btn btn-primary'} to={to(year, 'edit')}>
            {t(found ? 'web.calendar.correct' : 'web.calendar.enter', { year })}
          </Link>
        )}
        <Button onClick={() => window.print()}>{t('web.print')}</Button>
      </div>
      <section className="panel year-panel" aria-labelledby="year-title">
        <div className="panel-head">
          <h2 id="year-title">{t('web.calendar.months')}</h2>
          <p className="quiet">
            {t(found ? 'web.calendar.working' : 'web.calendar.working.provisional', {
              count: working,
            })}
          </p>
        </div>
        <p className="quiet no-print">{t('web.calendar.months.hint')}</p>
        <YearView
          year={year}
          marks={marks}
          today={years.today}
          dayTo={(on) => to(year, 'count', { from: on })}
        />
      </section>
      {found && (
        <section className="panel" aria-labelledby="holidays-title">
          <div className="panel-head">
            <h2 id="holidays-title">{t('web.calendar.holidays')}</h2>
            {found.source !== '' && (
              <p className="quiet">{t('web.calendar.source.text', { source: found.source })}</p>
            )}
          </div>
          <HolidayTable days={found.days} year={year} />
        </section>
      )}
      <Papers kind="DAYS" items={years.items.filter((one) => one.year === year)} />
    </>
  );
}
