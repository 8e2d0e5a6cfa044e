import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '../api/problem';
import { t } from '../app/t';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemNotice } from './Notice';

interface ConfirmProps {
  readonly title: string;
  /** what follows, with its count; never only a question */
  readonly consequence: ReactNode;
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
  const run = (): void => {
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
      {props.consequence}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}
