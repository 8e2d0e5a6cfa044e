import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { dayText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { formSpecOf } from '@web/ui/form/form-fields';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { ReasonField } from '@web/ui/ReasonField';
import type { Principal } from '../delegations/usePrincipal';
import { isAtPassword, SignaturePassword } from '../session/SignaturePassword';
import { taskActions } from './task-actions';
import type { Task } from './useTasks';
import type { TaskActionRunner } from './useTaskAction';

export type TaskDialogName = 'sign' | 'sendBack' | 'withdraw' | 'requestExemption';

interface DialogProps {
  readonly task: Task;
  /** 代: in whose name; null = the person's own */
  readonly principal: Principal | null;
  readonly runner: TaskActionRunner;
  readonly onClose: () => void;
}

/** The dialogs of a task's weightier actions; each says what follows. */
export function TaskDialog({
  name,
  ...props
}: DialogProps & { readonly name: TaskDialogName }): ReactNode {
  switch (name) {
    case 'sign':
      return <SignDialog {...props} />;
    case 'withdraw':
      return <WithdrawDialog {...props} />;
    case 'sendBack':
      return (
        <TextDialog
          {...props}
          name={name}
          title={t('web.send-back.title')}
          text={t('web.send-back.text')}
          label={t('web.send-back.label')}
          action={t('web.action.sendBack')}
          act={(comment, key) =>
            taskActions.sendBack(props.task, comment, props.principal?.id, key)
          }
        />
      );
    case 'requestExemption':
      return (
        <TextDialog
          {...props}
          name={name}
          title={t('web.exemption.title')}
          text={t('web.exemption.text')}
          label={t('web.exemption.label')}
          action={t('web.action.requestExemption')}
          act={(reason, key) => taskActions.requestExemption(props.task, reason, key)}
        />
      );
  }
}

/** Repeats in one sentence what is signed, with its figures and its digest. */
function SignDialog({ task, principal, runner, onClose }: DialogProps): ReactNode {
  // the digest of what was on the page when the dialog opened: a change meanwhile refuses the signature
  const [seen] = useState(task);
  const [password, setPassword] = useState('');
  const count = Object.keys(formSpecOf(seen.formSpec).properties).length;
  const isChanged = task.digest !== seen.digest;
  return (
    <Confirm
      title={t('web.sign.title')}
      action={
        principal === null
          ? t('web.sign.action')
          : t('web.sign-off.sign.for', { verb: t('web.sign.action'), name: principal.name })
      }
      onClose={onClose}
      isAtField={isAtPassword}
      onConfirm={() =>
        runner.run('sign', (key) =>
          taskActions.sign(seen, seen.digest, { onBehalfOf: principal?.id, password }, key),
        )
      }
      consequence={({ problem, confirm }) => (
        <>
          {principal !== null && (
            <p>
              <span className="tag tag-action">
                {t('web.sign-off.for', { name: principal.name })}
              </span>
            </p>
          )}
          <p className="prose">
            {t('web.sign.text', {
              school: seen.schoolName,
              title: seen.title,
              count,
              group: seen.groupName,
            })}
          </p>
          {seen.overdue && (
            <Notice
              tone="warning"
              title={t('web.sign.late', { day: dayText(seen.dueOn, seen.today) })}
            />
          )}
          {isChanged && <Notice tone="warning" title={t('web.sign.changed')} isLive />}
          <p className="digest">
            {t('web.sign.digest')} <code>{seen.digest}</code>
          </p>
          <SignaturePassword
            value={password}
            problem={problem}
            onChange={setPassword}
            onEnter={confirm}
          />
        </>
      )}
    />
  );
}

const WithdrawDialog = ({ task, runner, onClose }: DialogProps): ReactNode => (
  <Confirm
    title={t('web.withdraw.title')}
    action={t('web.action.withdraw')}
    consequence={<p>{t('web.withdraw.text', { group: task.groupName })}</p>}
    onClose={onClose}
    onConfirm={() => runner.run('withdraw', (key) => taskActions.withdraw(task, key))}
  />
);

interface TextDialogProps extends DialogProps {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly action: string;
  readonly act: (text: string, key: string) => Promise<unknown>;
}

/** An action with a reason; after a conflict the fresh record stands behind and the text is still here. */
function TextDialog(props: TextDialogProps): ReactNode {
  const [text, setText] = useState('');
  const [wants, setWants] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const isMissing = wants && text.trim() === '';
  const submit = (): void => {
    setWants(true);
    if (text.trim() === '') return;
    setProblem(null);
    props.runner
      .run(props.name, (key) => props.act(text.trim(), key))
      .then(props.onClose, (error: unknown) => setProblem(asProblem(error)));
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('web.cancel')}</Button>
          <Button kind="primary" isBusy={props.runner.busy === props.name} onClick={submit}>
            {props.action}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      <ReasonField
        label={props.label}
        rows={4}
        value={text}
        isMissing={isMissing}
        onChange={setText}
      />
      {problem && <ProblemNotice problem={problem} />}
      {problem?.isConflict === true && <p className="quiet">{t('web.conflict.fresh')}</p>}
    </Dialog>
  );
}
