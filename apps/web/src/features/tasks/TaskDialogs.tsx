import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { dayText } from '@web/ui/days';
import { formSpecOf } from '@web/ui/form/form-fields';
import { Notice } from '@web/ui/Notice';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { ForNameLine } from '../delegations/ForName';
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
        <ReasonDialog
          title={t('web.send-back.title')}
          text={t('web.send-back.text')}
          label={t('web.send-back.label')}
          action={t('web.action.sendBack')}
          onSend={(comment) =>
            props.runner.run(name, (key) =>
              taskActions.sendBack(props.task, comment, props.principal?.id, key),
            )
          }
          onClose={props.onClose}
        />
      );
    case 'requestExemption':
      return (
        <ReasonDialog
          title={t('web.exemption.title')}
          text={t('web.exemption.text')}
          label={t('web.exemption.label')}
          action={t('web.action.requestExemption')}
          onSend={(reason) =>
            props.runner.run(name, (key) => taskActions.requestExemption(props.task, reason, key))
          }
          onClose={props.onClose}
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
          <ForNameLine name={principal?.name} />
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
