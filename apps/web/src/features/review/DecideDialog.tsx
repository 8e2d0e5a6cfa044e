import { useId, useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { FormDialog } from '@web/ui/FormDialog';
import { ReasonField } from '@web/ui/ReasonField';
import { NO_GAPS, useSend } from '@web/ui/useSend';
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
  const { isBusy, problem, send } = useSend();
  useUnsaved(reason !== '');
  const isMissing = wants && reason.trim() === '';
  const submit = async (): Promise<void> => {
    setWants(true);
    if (choice === null || reason.trim() === '') return;
    const isThrough = await send(NO_GAPS, () =>
      runner.run(`${name}:${choice}`, (key) => props.act(choice === 'yes', reason.trim(), key)),
    );
    if (!isThrough) return;
    props.onClose();
    props.onDone(choice === 'yes');
  };
  return (
    <FormDialog
      title={props.title}
      action={choice === null ? t('web.request.decide') : choice === 'yes' ? props.yes : props.no}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void submit()}
      onClose={props.onClose}
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
    </FormDialog>
  );
}
