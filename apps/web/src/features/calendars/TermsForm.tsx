import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { DayField } from '@web/ui/DayField';
import { TextField } from '@web/ui/Fields';
import { SaveDraft, SourceField } from './PaperFormParts';
import { calendarActions } from './useCalendars';
import { usePaperForm } from './usePaperForm';

interface Span {
  readonly from: string;
  readonly to: string;
}
interface NamedSpan extends Span {
  readonly label: string;
}
export interface TermsDraft {
  readonly source: string;
  readonly terms: readonly Span[];
  readonly vacations: readonly NamedSpan[];
}

const MOST_TERMS = 4;
const MOST_VACATIONS = 12;
const NOTHING: Span = { from: '', to: '' };

/** Terms and vacations by their first and last days; every fault stands at its field. */
export function TermsForm(props: {
  readonly calendarId: string;
  readonly paperId: string | null;
  readonly schoolYear: number;
  readonly initial: TermsDraft;
}): ReactNode {
  const { paperId, schoolYear } = props;
  const form = usePaperForm('TERMS', schoolYear);
  const { wants, problem } = form;
  const [draft, setDraft] = useState(props.initial);
  const change = (part: Partial<TermsDraft>): void => {
    setDraft({ ...draft, ...part });
    form.changed();
  };
  const vacations = draft.vacations.filter(({ from, to }) => from !== '' || to !== '');
  const isWhole = [...draft.terms, ...vacations].every(({ from, to }) => from !== '' && to !== '');
  const save = (): Promise<void> => {
    const input = {
      source: draft.source.trim(),
      terms: draft.terms.map(({ from, to }, i) => ({ no: i + 1, startOn: from, endOn: to })),
      vacations: vacations.map(({ label, from, to }) => ({ label, fromOn: from, toOn: to })),
    };
    return form.save(isWhole, async (key) => {
      const { termTableId } = await (paperId === null
        ? calendarActions.enterTerms(props.calendarId, schoolYear, input, key)
        : calendarActions.editTerms(paperId, input, key));
      return termTableId;
    });
  };
  const said = (field: string, value: string, isOwed: boolean): string | undefined => {
    const found = problem?.findings.find((one) => one.field === field);
    if (found) return found.message;
    return wants && isOwed && value === '' ? t('web.form.required') : undefined;
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <section className="panel form" aria-labelledby="terms-title">
        <h2 id="terms-title">{t('web.calendar.terms')}</h2>
        {draft.terms.map((term, i) => (
          <fieldset key={i} className="span-fields">
            <legend>{t('web.calendar.terms.no', { no: i + 1 })}</legend>
            <DayField
              label={t('web.calendar.span.from')}
              value={term.from}
              error={said(`terms[${String(i)}].startOn`, term.from, true)}
              onChange={(from) => change({ terms: draft.terms.with(i, { ...term, from }) })}
            />
            <DayField
              label={t('web.calendar.span.to')}
              value={term.to}
              error={said(`terms[${String(i)}].endOn`, term.to, true)}
              onChange={(to) => change({ terms: draft.terms.with(i, { ...term, to }) })}
            />
            {draft.terms.length > 1 && (
              <Button kind="text" onClick={() => change({ terms: draft.terms.toSpliced(i, 1) })}>
                {t('web.form.remove-row', { no: i + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
        {draft.terms.length < MOST_TERMS && (
          <div>
            <Button onClick={() => change({ terms: [...draft.terms, NOTHING] })}>
              {t('web.calendar.terms.add')}
            </Button>
          </div>
        )}
      </section>
      <section className="panel form" aria-labelledby="vacations-title">
        <h2 id="vacations-title">{t('web.calendar.vacations')}</h2>
        {draft.vacations.map((one, i) => {
          const sent = vacations.indexOf(one);
          const isOwed = one.from !== '' || one.to !== '';
          const field = (part: string): string => `vacations[${String(sent)}].${part}`;
          const put = (part: Partial<NamedSpan>): void =>
            change({ vacations: draft.vacations.with(i, { ...one, ...part }) });
          return (
            <fieldset key={i} className="span-fields">
              <legend>{one.label === '' ? t('web.calendar.vacation') : one.label}</legend>
              <TextField
                label={t('web.calendar.span.name')}
                value={one.label}
                maxLength={40}
                onChange={(text) => put({ label: text })}
              />
              <DayField
                label={t('web.calendar.span.from')}
                value={one.from}
                error={said(field('fromOn'), one.from, isOwed)}
                onChange={(from) => put({ from })}
              />
              <DayField
                label={t('web.calendar.span.to')}
                value={one.to}
                error={said(field('toOn'), one.to, isOwed)}
                onChange={(to) => put({ to })}
              />
              <Button
                kind="text"
                onClick={() => change({ vacations: draft.vacations.toSpliced(i, 1) })}
              >
                {t('web.form.remove-row', { no: i + 1 })}
              </Button>
            </fieldset>
          );
        })}
        {draft.vacations.length < MOST_VACATIONS && (
          <div>
            <Button
              onClick={() => change({ vacations: [...draft.vacations, { ...NOTHING, label: '' }] })}
            >
              {t('web.calendar.vacations.add')}
            </Button>
          </div>
        )}
      </section>
      <section className="panel form">
        <SourceField value={draft.source} onChange={(source) => change({ source })} />
        <SaveDraft problem={problem} isBusy={form.isBusy} />
      </section>
    </form>
  );
}
