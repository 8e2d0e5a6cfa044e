import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited } from '@web/ui/States';
import { linesOf, type NoticeLine } from './notice-days';
import { PaperEditFrame } from './PaperEditFrame';
import { useYearPaper, useYears, type CalendarBrief } from './useCalendars';
import { YearForm } from './YearForm';

/** 录入: the days of a year, a new one or a correction; a draft that is there already is gone on with. */
export function YearEditPage(): ReactNode {
  const year = Number(useParams()['year']);
  const title = t('web.calendar.title', { year });
  useTitle(title);
  return (
    <PaperEditFrame
      title={t('web.calendar.enter.title', { year })}
      back={String(year)}
      backText={title}
    >
      {(calendar) => <Content key={calendar.id} calendar={calendar} year={year} />}
    </PaperEditFrame>
  );
}

function Content({
  calendar,
  year,
}: {
  readonly calendar: CalendarBrief;
  readonly year: number;
}): ReactNode {
  const years = useYears(calendar.id);
  const draft = calendar.drafts.find((one) => one.kind === 'DAYS' && one.year === year);
  const paper = useYearPaper(draft?.id ?? '', draft !== undefined);
  // once the form stands, a refresh that fails does not take it away
  if (!years.data) return <Awaited rows={6} error={years.error} onRetry={years.refetch} />;
  if (draft && !paper.data) return <Awaited rows={6} error={paper.error} onRetry={paper.refetch} />;
  const { inForce, today } = years.data;
  const found = inForce.find((one) => one.year === year);
  const start = paper.data ?? found;
  return (
    <YearForm
      calendarId={calendar.id}
      paperId={paper.data?.id ?? null}
      year={year}
      isCorrection={found !== undefined}
      today={today}
      others={inForce.filter((one) => one.year !== year)}
      initial={{
        source: start?.source ?? '',
        lines: start ? linesOf(start.days) : namesOnly(inForce.at(-1)?.days ?? []),
      }}
    />
  );
}

/** The holidays of the last year by name, so that only their days are to be filled in. */
const namesOnly = (days: readonly { readonly label: string }[]): readonly NoticeLine[] =>
  days.map(({ label }) => ({ label, off: '', work: '' }));
