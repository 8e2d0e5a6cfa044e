import { useState, type ReactNode } from 'react';
import type { ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Notice } from '@web/ui/Notice';
import { LineFields } from './LineFields';
import { readDays, readNotice, type NoticeLine } from './notice-days';
import { SaveDraft, SourceField } from './PaperFormParts';
import { calendarActions } from './useCalendars';
import { usePaperForm } from './usePaperForm';
import { marksOf, monthsOf, type NamedDays } from './year-days';
import { YearView } from './YearView';

const MOST_LINES = 60;
const EMPTY: NoticeLine = { label: '', off: '', work: '' };

interface YearFormProps {
  readonly calendarId: string;
  /** the draft that is gone on with; null = a new one */
  readonly paperId: string | null;
  readonly year: number;
  readonly isCorrection: boolean;
  readonly today: string;
  readonly others: readonly { readonly days: readonly NamedDays[] }[];
  readonly initial: { readonly source: string; readonly lines: readonly NoticeLine[] };
}

const isBlank = (line: NoticeLine): boolean => (line.off + line.work).trim() === '';

/** Holidays line by line, or all at once from a table; the year beside it shows what was understood. */
export function YearForm(props: YearFormProps): ReactNode {
  const { year, paperId } = props;
  const form = usePaperForm('DAYS', year);
  const { wants, problem } = form;
  const [source, setSource] = useState(props.initial.source);
  const [lines, setLines] = useState(
    props.initial.lines.length > 0 ? props.initial.lines : [EMPTY],
  );
  const change = (next: readonly NoticeLine[]): void => {
    setLines(next);
    form.changed();
  };
  const given = lines.flatMap((line, index) => (isBlank(line) ? [] : [{ line, index }]));
  const days = given.map(({ line }): NamedDays => ({
    label: line.label.trim(),
    off: [...readDays(line.off, year).days],
    work: [...readDays(line.work, year).days],
  }));
  const isReadable = given.every(
    ({ line }) =>
      line.label.trim() !== '' &&
      readDays(line.off, year).wrong === null &&
      readDays(line.work, year).wrong === null,
  );
  const save = (): Promise<void> => {
    const input = { source: source.trim(), days };
    return form.save(isReadable && given.length > 0, async (key) => {
      const { revisionId } = await (paperId === null
        ? calendarActions.enterYear(props.calendarId, year, input, key)
        : calendarActions.editYear(paperId, input, key));
      return revisionId;
    });
  };
  const marks = marksOf([...props.others, { days }]);
  const working = monthsOf(year, marks).reduce((n, month) => n + month.workingDays, 0);
  return (
    <form
      className="year-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <section className="panel form" aria-labelledby="entry-title">
        <h2 id="entry-title">{t('web.calendar.enter.days')}</h2>
        {props.isCorrection && paperId === null && (
          <Notice tone="info" title={t('web.calendar.correction')}>
            {t('web.calendar.correction.text')}
          </Notice>
        )}
        <SourceField
          value={source}
          onChange={(text) => {
            setSource(text);
            form.changed();
          }}
        />
        <p className="quiet">{t('web.calendar.enter.hint')}</p>
        <Paste onRead={change} />
        <ol className="notice-lines">
          {lines.map((line, index) => (
            <LineFields
              // a line has no name of its own: its place is what it is
              key={index}
              no={index + 1}
              line={line}
              year={year}
              isAsked={wants}
              findings={findingsOf(
                problem,
                given.findIndex((one) => one.index === index),
              )}
              onChange={(next) => change(lines.with(index, next))}
              onRemove={() => change(lines.toSpliced(index, 1))}
            />
          ))}
        </ol>
        {lines.length < MOST_LINES && (
          <div>
            <Button onClick={() => change([...lines, EMPTY])}>{t('web.calendar.line.add')}</Button>
          </div>
        )}
        {wants && given.length === 0 && (
          <small className="error-text" role="alert">
            {t('error.calendar.no-days')}
          </small>
        )}
        {wants && given.length > 0 && !isReadable && (
          <small className="error-text" role="alert">
            {t('web.calendar.enter.wrong')}
          </small>
        )}
        <SaveDraft problem={problem} isBusy={form.isBusy} />
      </section>
      <section className="panel year-panel" aria-labelledby="understood-title">
        <div className="panel-head">
          <h2 id="understood-title">{t('web.calendar.understood')}</h2>
          <p className="quiet" role="status">
            {t('web.calendar.working', { count: working })}
          </p>
        </div>
        <YearView year={year} marks={marks} today={props.today} />
      </section>
    </form>
  );
}

/** What the server says of a line: its findings name the place among the lines that were sent. */
const findingsOf = (problem: ApiProblem | null, sent: number): readonly string[] =>
  sent < 0
    ? []
    : (problem?.findings ?? [])
        .filter(({ field }) => field.startsWith(`days[${String(sent)}].`))
        .map(({ message }) => message);

/** A whole notice at once: pasted from a table or a text. */
function Paste({ onRead }: { readonly onRead: (lines: readonly NoticeLine[]) => void }): ReactNode {
  const [text, setText] = useState('');
  const read = readNotice(text);
  return (
    <details className="fold">
      <summary>{t('web.calendar.paste')}</summary>
      <div className="field">
        <label htmlFor="year-paste">{t('web.calendar.paste.label')}</label>
        <textarea
          id="year-paste"
          className="input"
          rows={6}
          maxLength={5000}
          placeholder={t('web.calendar.paste.example')}
          aria-describedby="year-paste-hint"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <small id="year-paste-hint">{t('web.calendar.paste.hint')}</small>
      </div>
      <Button
        disabled={read.length === 0}
        onClick={() => {
          onRead(read.slice(0, MOST_LINES));
          setText('');
        }}
      >
        {t('web.calendar.paste.read', { count: read.length })}
      </Button>
    </details>
  );
}
