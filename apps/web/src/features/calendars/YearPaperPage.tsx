import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited } from '@web/ui/States';
import { HolidayTable } from './HolidayTable';
import { PaperPanel, PaperView, useIsPreviewed } from './PaperView';
import {
  calendarActions,
  useYearMoves,
  useYearPaper,
  useYears,
  type YearPaper,
} from './useCalendars';
import { marksOf } from './year-days';
import { YearView } from './YearView';

/** The paper of a year's days. */
export function YearPaperPage(): ReactNode {
  const { paperId = '' } = useParams();
  const { data, error, refetch } = useYearPaper(paperId);
  useTitle(data ? t('web.calendar.title', { year: data.year }) : t('web.menu.calendars'));
  if (data) return <Paper key={data.id} paper={data} />;
  return (
    <div className="page">
      <Awaited rows={6} error={error} onRetry={refetch} />
    </div>
  );
}

function Paper({ paper }: { readonly paper: YearPaper }): ReactNode {
  const isPreviewed = useIsPreviewed(paper);
  const moves = useYearMoves(paper.id, isPreviewed);
  const years = useYears(paper.calendarId);
  const others = years.data?.inForce.filter(({ year }) => year !== paper.year) ?? [];
  return (
    <PaperView
      title={t('web.calendar.title', { year: paper.year })}
      paper={paper}
      side=""
      moves={isPreviewed ? moves : null}
      publish={calendarActions.publishYear}
    >
      <PaperPanel id="holidays-title" title={t('web.calendar.holidays')} source={paper.source}>
        <HolidayTable days={paper.days} year={paper.year} />
      </PaperPanel>
      <section className="panel year-panel" aria-labelledby="months-title">
        <h2 id="months-title">{t('web.calendar.months')}</h2>
        <YearView
          year={paper.year}
          marks={marksOf([...others, paper])}
          today={years.data?.today ?? ''}
        />
      </section>
    </PaperView>
  );
}
