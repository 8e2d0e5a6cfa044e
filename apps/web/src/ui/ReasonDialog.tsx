import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '../api/problem';
import { t } from '../app/t';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemNotice } from './Notice';
import { ReasonField } from './ReasonField';

interface ReasonDialogProps {
  readonly title: string;
  /** what follows */
  readonly text: ReactNode;
  readonly label: string;
  readonly action: string;
  readonly isDanger?: boolean;
  readonly isOptional?: boolean;
  readonly onSend: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** An action with its reason in words; stays open with the words when it was refused. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const [wants, setWants] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const isMissing = wants && props.isOptional !== true && reason.trim() === '';
  const send = (): void => {
    setWants(true);
    if (props.isOptional !== true && reason.trim() === '') return;
    setBusy(true);
    setProblem(null);
    props
      .onSend(reason.trim())
      .then(props.onClose, (error: unknown) => setProblem(asProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      title={props.title}
      onClose={isBusy ? undefined : props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('web.cancel')}</Button>
          <Button
            kind={props.isDanger === true ? 'danger' : 'primary'}
            isBusy={isBusy}
            onClick={send}
          >
            {props.action}
          </Button>
        </>
      }
    >
      {typeof props.text === 'string' ? <p>{props.text}</p> : props.text}
      <ReasonField
        label={props.label}
        value={reason}
        isMissing={isMissing}
        isOptional={props.isOptional === true}
        onChange={setReason}
      />
      {problem && <ProblemNotice problem={problem} />}
      {problem?.isConflict === true && <p className="quiet">{t('web.conflict.fresh')}</p>}
    </Dialog>
  );
}
