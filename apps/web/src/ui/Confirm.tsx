import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { FormDialog } from './FormDialog';
import { NO_GAPS, useSend } from './useSend';

/** What a dialog's text may know of the attempt: why it was refused, and trying it from a field. */
interface Attempt {
  readonly problem: ApiProblem | null;
  readonly confirm: () => void;
}

interface ConfirmProps {
  readonly title: string;
  /** what follows, with its count; never only a question */
  readonly consequence: ReactNode | ((attempt: Attempt) => ReactNode);
  /** whether a refusal is said at a field of the text, and not below it once more */
  readonly isAtField?: (problem: ApiProblem) => boolean;
  /** the verb of the action */
  readonly action: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone or reaches many; stays open with the reason when it was refused. */
export function Confirm(props: ConfirmProps): ReactNode {
  const { isBusy, problem, send } = useSend();
  const { consequence } = props;
  const run = async (): Promise<void> => {
    if (!isBusy && (await send(NO_GAPS, props.onConfirm))) props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      isDanger={props.isDanger === true}
      isWordless
      isBusy={isBusy}
      problem={problem && props.isAtField?.(problem) === true ? null : problem}
      onSend={() => void run()}
      onClose={props.onClose}
    >
      {typeof consequence === 'function'
        ? consequence({ problem, confirm: () => void run() })
        : consequence}
    </FormDialog>
  );
}
