import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited } from '@web/ui/States';
import { PaperEditFrame } from './PaperEditFrame';
import { TermsForm, type TermsDraft } from './TermsForm';
import { useTermPaper, useTerms, type CalendarBrief } from './useCalendars';

/** 录入校历: terms and vacations of a school year. */
export function TermsEditPage(): ReactNode {
  const year = Number(useParams()['year']);
  const title = t('web.calendar.terms.enter', { year, next: year + 1 });
  useTitle(title);
  return (
    <PaperEditFrame
      title={title}
      back={`${String(year)}/terms`}
      backText={t('web.calendar.side.terms')}
      isNarrow
    >
      {(calendar) => <Content key={calendar.id} calendar={calendar} year={year} />}
    </PaperEditFrame>
  );
}

const span = { from: '', to: '' };
/** A usual school year: two terms, two vacations, no day yet. */
const usual = (): TermsDraft => ({
  source: '',
  terms: [span, span],
  vacations: [
    { ...span, label: t('web.calendar.vacation.winter') },
    { ...span, label: t('web.calendar.vacation.summer') },
  ],
});

function Content({
  calendar,
  year,
}: {
  readonly calendar: CalendarBrief;
  readonly year: number;
}): ReactNode {
  const terms = useTerms(calendar.id);
  const draft = calendar.drafts.find((one) => one.kind === 'TERMS' && one.year === year);
  const paper = useTermPaper(draft?.id ?? '', draft !== undefined);
  // once the form stands, a refresh that fails does not take it away
  if (!terms.data) return <Awaited rows={6} error={terms.error} onRetry={terms.refetch} />;
  if (draft && !paper.data) return <Awaited rows={6} error={paper.error} onRetry={paper.refetch} />;
  const found = terms.data.inForce.find(({ schoolYear }) => schoolYear === year);
  const start = paper.data ?? found;
  return (
    <TermsForm
      calendarId={calendar.id}
      paperId={paper.data?.id ?? null}
      schoolYear={year}
      initial={
        start
          ? {
              source: start.source,
              terms: start.terms.map(({ startOn, endOn }) => ({ from: startOn, to: endOn })),
              vacations: start.vacations.map(({ label, fromOn, toOn }) => ({
                label,
                from: fromOn,
                to: toOn,
              })),
            }
          : usual()
      }
    />
  );
}
