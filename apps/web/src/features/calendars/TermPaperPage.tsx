import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited } from '@web/ui/States';
import { PaperView } from './PaperView';
import { SchoolYearTable } from './SchoolYearTable';
import {
  calendarActions,
  CALENDARS,
  useTermMoves,
  useTermPaper,
  type TermPaper,
} from './useCalendars';

/** The paper of a school year's terms and vacations. */
export function TermPaperPage(): ReactNode {
  const { paperId = '' } = useParams();
  const { data, error, refetch } = useTermPaper(paperId);
  useTitle(data?.name ?? t('web.menu.calendars'));
  if (data) return <Paper paper={data} />;
  return (
    <div className="page">
      <Awaited rows={6} error={error} onRetry={refetch} />
    </div>
  );
}

function Paper({ paper }: { readonly paper: TermPaper }): ReactNode {
  const mayPreview = useSession().hats.some(({ code }) => code === 'OFF' || code === 'DEP');
  const isDraft = mayPreview && paper.state === 'DRAFT';
  const moves = useTermMoves(paper.id, isDraft);
  const intents = useIntents([CALENDARS, 'campaigns', 'workbench']);
  return (
    <PaperView
      title={t('web.calendar.terms.title', { name: paper.name })}
      paper={{ ...paper, year: paper.schoolYear }}
      side="terms"
      moves={isDraft ? moves : null}
      onPublish={(version) =>
        intents.run('publish', (key) => calendarActions.publishTerms(paper.id, version, key))
      }
    >
      <section className="panel" aria-labelledby="terms-title">
        <div className="panel-head">
          <h2 id="terms-title">{t('web.calendar.side.terms')}</h2>
          {paper.source !== '' && (
            <p className="quiet">{t('web.calendar.source.text', { source: paper.source })}</p>
          )}
        </div>
        <SchoolYearTable terms={paper.terms} vacations={paper.vacations} />
      </section>
    </PaperView>
  );
}
