import { useState, type ReactNode } from 'react';
import { FormDialog } from './FormDialog';
import { ReasonField } from './ReasonField';
import { NO_GAPS, useSend } from './useSend';

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
  const { isOptional = false } = props;
  const [reason, setReason] = useState('');
  const [wants, setWants] = useState(false);
  const { isBusy, problem, send } = useSend();
  const isOwed = !isOptional && reason.trim() === '';
  const run = async (): Promise<void> => {
    setWants(true);
    if (isOwed) return;
    if (await send(NO_GAPS, () => props.onSend(reason.trim()))) props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      isDanger={props.isDanger === true}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void run()}
      onClose={props.onClose}
    >
      {typeof props.text === 'string' ? <p>{props.text}</p> : props.text}
      <ReasonField
        label={props.label}
        value={reason}
        isMissing={wants && isOwed}
        isOptional={isOptional}
        onChange={setReason}
      />
    </FormDialog>
  );
}
