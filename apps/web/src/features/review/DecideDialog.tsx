import { useId, useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { Button } from '@web/ui/Button';
import { Dialog } from '@web/ui/Dialog';
import { ProblemNotice } from '@web/ui/Notice';
import { ReasonField } from '@web/ui/ReasonField';
import type { TaskActionRunner } from '../tasks/useTaskAction';

/** Yes or no to a request, with the reason the school will read. */
export function DecideDialog(props: {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
  readonly yes: string;
  readonly no: string;
  /** why yes is refused, where it is */
  readonly yesRefused?: string;
  /** of the intended action, for the runner */
  readonly name: string;
  readonly runner: TaskActionRunner;
  readonly act: (isYes: boolean, reason: string, key: string) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onDone: (isYes: boolean) => void;
}): ReactNode {
  const id = useId();
  const { runner, name } = props;
  const [choice, setChoice] = useState<'yes' | 'no' | null>(null);
  const [reason, setReason] = useState('');
  const [wants, setWants] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useUnsaved(reason !== '');
  const isMissing = wants && reason.trim() === '';
  const submit = (): void => {
    setWants(true);
    if (choice === null || reason.trim() === '') return;
    setProblem(null);
    runner
      .run(`${name}:${choice}`, (key) => props.act(choice === 'yes', reason.trim(), key))
      .then(
        () => {
          props.onClose();
          props.onDone(choice === 'yes');
        },
        (error: unknown) => setProblem(asProblem(error)),
      );
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('web.cancel')}</Button>
          <Button kind="primary" isBusy={runner.busy?.startsWith(name) === true} onClick={submit}>
            {choice === null ? t('web.request.decide') : choice === 'yes' ? props.yes : props.no}
          </Button>
        </>
      }
    >
      <p className="prose">{props.lead}</p>
      {props.children}
      <fieldset className="reasons">
        <legend>{t('web.request.decision')}</legend>
        <label className="check">
          <input
            type="radio"
            name={`${id}-choice`}
            checked={choice === 'yes'}
            disabled={props.yesRefused !== undefined}
            onChange={() => setChoice('yes')}
          />
          <span>
            {props.yes}
            {props.yesRefused !== undefined && (
              <small className="error-text">{props.yesRefused}</small>
            )}
          </span>
        </label>
        <label className="check">
          <input
            type="radio"
            name={`${id}-choice`}
            checked={choice === 'no'}
            onChange={() => setChoice('no')}
          />
          <span>{props.no}</span>
        </label>
        {wants && choice === null && (
          <small className="error-text">{t('web.request.decision.missing')}</small>
        )}
      </fieldset>
      <ReasonField
        label={t('web.request.reason')}
        value={reason}
        isMissing={isMissing}
        onChange={setReason}
      />
      {problem && <ProblemNotice problem={problem} />}
      {problem?.isConflict === true && <p className="quiet">{t('web.conflict.fresh')}</p>}
    </Dialog>
  );
}
