import type { ReactNode } from 'react';
import { FormDialog } from './FormDialog';
import { NO_GAPS, useSend } from './useSend';

interface ConfirmProps {
  readonly title: string;
  /** what follows, with its count; never only a question */
  readonly consequence: ReactNode;
  /** the verb of the action */
  readonly action: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone or reaches many; stays open with the reason when it was refused. */
export function Confirm(props: ConfirmProps): ReactNode {
  const { isBusy, problem, send } = useSend();
  const run = async (): Promise<void> => {
    if (await send(NO_GAPS, props.onConfirm)) props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      isDanger={props.isDanger === true}
      isWordless
      isBusy={isBusy}
      problem={problem}
      onSend={() => void run()}
      onClose={props.onClose}
    >
      {props.consequence}
    </FormDialog>
  );
}
