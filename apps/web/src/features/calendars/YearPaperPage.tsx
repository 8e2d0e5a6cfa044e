import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited } from '@web/ui/States';
import { HolidayTable } from './HolidayTable';
import { PaperView } from './PaperView';
import {
  calendarActions,
  CALENDARS,
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
  if (data) return <Paper paper={data} />;
  return (
    <div className="page">
      <Awaited rows={6} error={error} onRetry={refetch} />
    </div>
  );
}

function Paper({ paper }: { readonly paper: YearPaper }): ReactNode {
  const mayPreview = useSession().hats.some(({ code }) => code === 'OFF' || code === 'DEP');
  const isDraft = mayPreview && paper.state === 'DRAFT';
  const moves = useYearMoves(paper.id, isDraft);
  const intents = useIntents([CALENDARS, 'campaigns', 'workbench']);
  const years = useYears(paper.calendarId);
  const others = years.data?.inForce.filter(({ year }) => year !== paper.year) ?? [];
  return (
    <PaperView
      title={t('web.calendar.title', { year: paper.year })}
      paper={paper}
      side=""
      moves={isDraft ? moves : null}
      onPublish={(version) =>
        intents.run('publish', (key) => calendarActions.publishYear(paper.id, version, key))
      }
    >
      <section className="panel" aria-labelledby="holidays-title">
        <div className="panel-head">
          <h2 id="holidays-title">{t('web.calendar.holidays')}</h2>
          {paper.source !== '' && (
            <p className="quiet">{t('web.calendar.source.text', { source: paper.source })}</p>
          )}
        </div>
        <HolidayTable days={paper.days} year={paper.year} />
      </section>
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
