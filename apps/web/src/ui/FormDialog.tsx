import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { t } from '../app/t';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemNotice } from './Notice';

interface FormDialogProps {
  readonly title: string;
  /** the verb, with what it reaches */
  readonly action: string;
  readonly isDanger?: boolean;
  /** nothing is written in it, so that nothing can be kept over a refusal */
  readonly isWordless?: boolean;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields with one button that says what it does; a refusal stands below them and the words stay. */
export const FormDialog = (props: FormDialogProps): ReactNode => (
  <Dialog
    title={props.title}
    onClose={props.isBusy ? undefined : props.onClose}
    footer={
      <>
        <Button onClick={props.onClose}>{t('web.cancel')}</Button>
        <Button
          kind={props.isDanger === true ? 'danger' : 'primary'}
          isBusy={props.isBusy}
          onClick={props.onSend}
        >
          {props.action}
        </Button>
      </>
    }
  >
    {props.children}
    {props.problem && <ProblemNotice problem={props.problem} />}
    {props.problem?.isConflict === true && props.isWordless !== true && (
      <p className="quiet">{t('web.conflict.fresh')}</p>
    )}
  </Dialog>
);
