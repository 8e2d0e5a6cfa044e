import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { Button } from '@web/ui/Button';
import { dayNumber, dayOfNumber } from '@web/ui/day-math';
import { DayField } from '@web/ui/DayField';
import { dayText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { ProblemNotice } from '@web/ui/Notice';
import { ReasonField } from '@web/ui/ReasonField';
import type { Task } from '../tasks/useTasks';
import type { Asked } from './useTaskExtensions';

/** Why and until when; what the rule leaves stands above, so that nobody asks in vain. */
export function AskExtensionDialog({
  task,
  before,
  action,
  isBusy,
  act,
  onClose,
}: {
  readonly task: Task;
  /** the draft that is changed */
  readonly before: Asked | null;
  readonly action: string;
  readonly isBusy: boolean;
  readonly act: (asked: Asked) => Promise<void>;
  readonly onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState(before?.reason ?? '');
  const [newDueOn, setNewDueOn] = useState(before?.newDueOn ?? '');
  const [wants, setWants] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useUnsaved(reason !== (before?.reason ?? ''));
  const { times, totalWorkingDays, granted, grantedWorkingDays } = task.extensionRoom;
  const isMissing = wants && reason.trim() === '';
  const ofDay = problem?.findings.find(({ field }) => field === 'newDueOn');
  const dayError = wants && newDueOn === '' ? t('web.extension.day.required') : ofDay?.message;
  const submit = (): void => {
    setWants(true);
    setProblem(null);
    if (reason.trim() === '' || newDueOn === '') return;
    act({ reason: reason.trim(), newDueOn }).then(onClose, (error: unknown) =>
      setProblem(asProblem(error)),
    );
  };
  return (
    <Dialog
      title={t('web.extension.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button kind="primary" isBusy={isBusy} onClick={submit}>
            {action}
          </Button>
        </>
      }
    >
      <p>
        {t('web.extension.room', {
          day: dayText(task.dueOn, task.today),
          times: Math.max(0, times - granted),
          days: Math.max(0, totalWorkingDays - grantedWorkingDays),
        })}
      </p>
      <DayField
        label={t('web.extension.day')}
        value={newDueOn}
        min={dayOfNumber(dayNumber(task.dueOn) + 1)}
        error={dayError}
        onChange={setNewDueOn}
      />
      <ReasonField
        label={t('web.extension.reason')}
        rows={4}
        value={reason}
        isMissing={isMissing}
        onChange={setReason}
      />
      {problem && !ofDay && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}
