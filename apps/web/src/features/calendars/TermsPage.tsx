import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { dayText } from '@web/ui/days';
import { Notice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { useCalendarScene } from './calendar-scene';
import { Papers } from './Papers';
import { SchoolYearTable } from './SchoolYearTable';
import { useTerms, type Terms } from './useCalendars';

/** 校历: terms and vacations of the school year that begins in the year. */
export function TermsPage(): ReactNode {
  const { calendar, year } = useCalendarScene();
  useTitle(t('web.calendar.side.terms'));
  const { data, error, refetch } = useTerms(calendar.id);
  if (data) return <TermsOf terms={data} year={year} />;
  return <Awaited rows={4} error={error} onRetry={refetch} />;
}

function TermsOf({ terms, year }: { readonly terms: Terms; readonly year: number }): ReactNode {
  const { calendar, to } = useCalendarScene();
  const mayEnter = useSession().hats.some(({ code }) => code === 'OFF');
  const found = terms.inForce.find(({ schoolYear }) => schoolYear === year);
  const hasDraft = calendar.drafts.some((one) => one.kind === 'TERMS' && one.year === year);
  return (
    <>
      <p className="quiet">
        {dayText(terms.today.on, '')} · {todayText(terms.today)}
      </p>
      {terms.findings.map(({ code, text, schoolYear }) => (
        <Notice
          key={code}
          tone="warning"
          title={text}
          action={
            schoolYear !== year && (
              <Link className="btn" to={to(schoolYear, 'terms')}>
                {t('web.calendar.terms.open', { year: schoolYear, next: schoolYear + 1 })}
              </Link>
            )
          }
        />
      ))}
      {mayEnter && !hasDraft && (
        <div className="actions">
          <Link className={found ? 'btn' : 'btn btn-primary'} to={to(year, 'terms/edit')}>
            {t(found ? 'web.calendar.terms.correct' : 'web.calendar.terms.enter', {
              year,
              next: year + 1,
            })}
          </Link>
        </div>
      )}
      <section className="panel" aria-labelledby="terms-title">
        <div className="panel-head">
          <h2 id="terms-title">{t('web.calendar.school-year', { year, next: year + 1 })}</h2>
          {found && found.source !== '' && (
            <p className="quiet">{t('web.calendar.source.text', { source: found.source })}</p>
          )}
        </div>
        {found ? (
          <SchoolYearTable terms={found.terms} vacations={found.vacations} />
        ) : (
          <p className="quiet">{t('web.calendar.terms.none')}</p>
        )}
      </section>
      <Papers
        kind="TERMS"
        items={terms.items
          .filter(({ schoolYear }) => schoolYear === year)
          .map((one) => ({ ...one, year: one.schoolYear }))}
      />
    </>
  );
}

function todayText(today: Terms['today']): string {
  const { term, vacation } = today;
  if (term) return t('web.calendar.today.term', { name: term.name });
  return vacation === null
    ? t('web.calendar.today.none')
    : t('web.calendar.today.vacation', { name: vacation });
}
