import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { mayDo } from '@web/app/access';
import { hasShortcuts } from '@web/app/shortcuts';
import { t, textOr } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { Button } from '@web/ui/Button';
import { dayText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { formSpecOf } from '@web/ui/form/form-fields';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import type { TaskActionRunner } from '../tasks/useTaskAction';
import type { Task } from '../tasks/useTasks';
import { reviewActions, useReturnTerms, type ReturnTerms } from './useReview';

/** What the api takes. */
const MOST_SIGNS = 500;

interface ReturnDialogProps {
  readonly task: Task;
  readonly action: 'return' | 'reopen';
  readonly runner: TaskActionRunner;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 退回修改: why, what to mend, until when; the text stays when somebody else was faster. */
export function ReturnDialog(props: ReturnDialogProps): ReactNode {
  const { data, error, refetch } = useReturnTerms(props.task.id);
  if (data) return <ReturnForm {...props} terms={data} />;
  return (
    <Dialog title={t(`web.review.action.${props.action}`)} onClose={props.onClose}>
      <Awaited rows={2} error={error} onRetry={refetch} />
    </Dialog>
  );
}

function ReturnForm({
  task,
  action,
  runner,
  terms,
  onClose,
  onDone,
}: ReturnDialogProps & { readonly terms: ReturnTerms }): ReactNode {
  const id = useId();
  const reasons = useRef<HTMLFieldSetElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const [code, setCode] = useState('');
  const [words, setWords] = useState('');
  const [mend, setMend] = useState<readonly string[]>([]);
  const [day, setDay] = useState(terms.earliestOn);
  const [wants, setWants] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useUnsaved(words !== '');
  useEffect(() => reasons.current?.querySelector('input')?.focus(), []);
  const places = [
    ...Object.values(formSpecOf(task.formSpec).properties).map(({ title }) => title),
    ...task.evidence.map(({ name }) => name),
    ...(task.evidencePolicy === 'NONE' ? [] : [t('web.task.evidence')]),
  ];
  const asked =
    mend.length === 0
      ? ''
      : t('web.review.mend.text', { places: mend.join(t('web.list.separator')) });
  const due = day > terms.earliestOn ? day : terms.earliestOn;
  const isLong = words.trim().length + asked.length > MOST_SIGNS;
  const isOffered = mayDo(task.actions, action);
  const missing = {
    code: wants && code === '',
    words: wants && words.trim() === '',
  };
  const choose = (chosen: string): void => {
    setCode(chosen);
    text.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const reason = terms.reasons[Number(event.key) - 1];
    if (!hasShortcuts() || !reason || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(reason.code);
  };
  const submit = (): void => {
    setWants(true);
    if (code === '') {
      reasons.current?.querySelector('input')?.focus();
      return;
    }
    if (words.trim() === '' || isLong) {
      text.current?.focus();
      return;
    }
    setProblem(null);
    const returned = { reasonCode: code, reason: `${words.trim()}${asked}`, newDueOn: due };
    runner
      .run(`${action}:${task.id}`, (key) => reviewActions[action](task, returned, key))
      .then(
        () => {
          onClose();
          onDone();
        },
        (error: unknown) => setProblem(asProblem(error)),
      );
  };
  return (
    <Dialog
      title={t(`web.review.action.${action}`)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button
            kind="primary"
            disabled={!isOffered}
            isBusy={runner.busy === `${action}:${task.id}`}
            onClick={submit}
          >
            {t('web.review.return.send', { day: dayText(due, terms.today) })}
          </Button>
        </>
      }
    >
      <p>{t('web.review.return.to', { school: task.schoolName, title: task.title })}</p>
      <fieldset className="reasons" ref={reasons} onKeyDown={press} aria-describedby={`${id}-code`}>
        <legend>{t('web.review.return.reason')}</legend>
        {terms.reasons.map((reason, i) => (
          <label key={reason.code} className="check">
            <input
              type="radio"
              name={`${id}-reason`}
              checked={code === reason.code}
              onChange={() => setCode(reason.code)}
            />
            <span>
              <kbd aria-hidden="true">{i + 1}</kbd> {reason.text}
            </span>
          </label>
        ))}
        {missing.code && (
          <small id={`${id}-code`} className="error-text">
            {t('web.review.return.reason.missing')}
          </small>
        )}
      </fieldset>
      <label className="field" htmlFor={`${id}-words`}>
        <span>{t('web.review.return.words')}</span>
        <textarea
          id={`${id}-words`}
          ref={text}
          className="input"
          rows={3}
          maxLength={MOST_SIGNS}
          value={words}
          required
          aria-invalid={missing.words || isLong}
          aria-describedby={`${id}-words-note`}
          onChange={(event) => setWords(event.target.value)}
        />
        <small id={`${id}-words-note`} className={missing.words || isLong ? 'error-text' : 'quiet'}>
          {missing.words
            ? t('web.review.return.words.missing')
            : t('web.form.length', { used: words.trim().length + asked.length, limit: MOST_SIGNS })}
        </small>
      </label>
      {places.length > 0 && (
        <fieldset className="mend">
          <legend>{t('web.review.mend')}</legend>
          {places.map((place) => (
            <label key={place} className="check">
              <input
                type="checkbox"
                checked={mend.includes(place)}
                onChange={(event) =>
                  setMend(
                    event.target.checked ? [...mend, place] : mend.filter((one) => one !== place),
                  )
                }
              />
              <span>{place}</span>
            </label>
          ))}
          {asked !== '' && <small className="quiet prose">{asked.trim()}</small>}
        </fieldset>
      )}
      <label className="field" htmlFor={`${id}-day`}>
        <span>{t('web.review.return.due')}</span>
        <input
          id={`${id}-day`}
          type="date"
          className="input"
          min={terms.earliestOn}
          value={day}
          aria-describedby={`${id}-day-note`}
          onChange={(event) => setDay(event.target.value)}
        />
        <small id={`${id}-day-note`} className="quiet">
          {t('web.review.return.due.note', {
            due: dayText(due, terms.today),
            earliest: dayText(terms.earliestOn, terms.today),
            days: terms.minimumWorkingDays,
          })}
        </small>
      </label>
      {problem && <ProblemNotice problem={problem} />}
      {problem?.isConflict === true && (
        <Notice
          tone="warning"
          title={t('web.review.return.fresh', {
            state: textOr(`state.SCHOOL_TASK.${task.state}`, 'web.state.unknown'),
          })}
        />
      )}
    </Dialog>
  );
}
