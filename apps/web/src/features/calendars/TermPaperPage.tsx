import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited } from '@web/ui/States';
import { PaperPanel, PaperView, useIsPreviewed } from './PaperView';
import { SchoolYearTable } from './SchoolYearTable';
import { calendarActions, useTermMoves, useTermPaper, type TermPaper } from './useCalendars';

/** The paper of a school year's terms and vacations. */
export function TermPaperPage(): ReactNode {
  const { paperId = '' } = useParams();
  const { data, error, refetch } = useTermPaper(paperId);
  useTitle(data?.name ?? t('web.menu.calendars'));
  if (data) return <Paper key={data.id} paper={data} />;
  return (
    <div className="page">
      <Awaited rows={6} error={error} onRetry={refetch} />
    </div>
  );
}

function Paper({ paper }: { readonly paper: TermPaper }): ReactNode {
  const isPreviewed = useIsPreviewed(paper);
  const moves = useTermMoves(paper.id, isPreviewed);
  return (
    <PaperView
      title={t('web.calendar.terms.title', { name: paper.name })}
      paper={{ ...paper, year: paper.schoolYear }}
      side="terms"
      moves={isPreviewed ? moves : null}
      publish={calendarActions.publishTerms}
    >
      <PaperPanel id="terms-title" title={t('web.calendar.side.terms')} source={paper.source}>
        <SchoolYearTable terms={paper.terms} vacations={paper.vacations} />
      </PaperPanel>
    </PaperView>
  );
}
