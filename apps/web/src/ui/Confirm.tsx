import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '../api/problem';
import { t } from '../app/t';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemNotice } from './Notice';

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
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone or reaches many; stays open with the reason when it was refused. */
export function Confirm(props: ConfirmProps): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { consequence } = props;
  const run = (): void => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    props
      .onConfirm()
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
            onClick={run}
          >
            {props.action}
          </Button>
        </>
      }
    >
      {typeof consequence === 'function' ? consequence({ problem, confirm: run }) : consequence}
      {problem && props.isAtField?.(problem) !== true && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}
