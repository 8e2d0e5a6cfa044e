import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { dayText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { ChoiceField, LinesField } from '@web/ui/Fields';
import { ProblemNotice } from '@web/ui/Notice';
import { StateTag } from '@web/ui/StateTag';
import { Awaited, Empty } from '@web/ui/States';
import { useReturnTerms } from '../review/useReview';
import type { TaskBrief } from '../tasks/useTasks';
import type { CohortDialogProps } from './cohort-dialog';
import { cohortActions, useAllTasks, type ReturnedTask } from './useCohorts';

/** So many the api takes at once. */
const MOST = 200;

interface Picked {
  readonly reasonCode: string;
  readonly reason: string;
}

/** Before the signature: chosen tasks go back, each with its own reason, and the cohort is open again. */
export function ReturnToSchools({ cohort, runner, onClose }: CohortDialogProps): ReactNode {
  const { data, error, refetch } = useAllTasks(cohort.id, 'returnable');
  const [picked, setPicked] = useState<Readonly<Record<string, Picked>>>({});
  const [wants, setWants] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const tasks = Object.entries(picked);
  const isOpen = tasks.some(([, one]) => one.reasonCode === '' || one.reason.trim() === '');
  const submit = (): void => {
    setWants(true);
    if (tasks.length === 0 || isOpen) return;
    setProblem(null);
    const returned = tasks.map(([taskId, one]): ReturnedTask => ({
      taskId,
      ...one,
      reason: one.reason.trim(),
    }));
    runner
      .run('returnToSchools', (key) => cohortActions.returnToSchools(cohort.id, returned, key))
      .then(onClose, (refusal: unknown) => setProblem(asProblem(refusal)));
  };
  return (
    <Dialog
      title={t('web.cohort.action.returnToSchools')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button kind="primary" isBusy={runner.busy === 'returnToSchools'} onClick={submit}>
            {t('web.cohort.return.send', { count: tasks.length })}
          </Button>
        </>
      }
    >
      <p>{t('web.cohort.return.schools')}</p>
      {!data && <Awaited error={error} onRetry={refetch} />}
      {data?.length === 0 && <Empty title={t('web.tasks.empty')} />}
      <ul className="lines">
        {data?.map((task) => (
          <li key={task.id}>
            <Row
              task={task}
              picked={picked[task.id]}
              isMissing={wants}
              isFull={tasks.length >= MOST}
              onChange={(one) => {
                const { [task.id]: _before, ...rest } = picked;
                setPicked(one === null ? rest : { ...rest, [task.id]: one });
              }}
            />
          </li>
        ))}
      </ul>
      {wants && (tasks.length === 0 || isOpen) && (
        <small className="error-text" role="alert">
          {tasks.length === 0 ? t('web.cohort.return.none') : t('web.review.return.words.missing')}
        </small>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}

function Row({
  task,
  picked,
  isMissing,
  isFull,
  onChange,
}: {
  readonly task: TaskBrief;
  readonly picked: Picked | undefined;
  readonly isMissing: boolean;
  readonly isFull: boolean;
  readonly onChange: (picked: Picked | null) => void;
}): ReactNode {
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={picked !== undefined}
          disabled={isFull && picked === undefined}
          onChange={(event) =>
            onChange(event.target.checked ? { reasonCode: '', reason: '' } : null)
          }
        />
        <span>
          {t('web.review.named', { school: task.schoolName, title: task.title })}{' '}
          <StateTag machine="SCHOOL_TASK" state={task.state} />
        </span>
      </label>
      {picked && <Why task={task} picked={picked} isMissing={isMissing} onChange={onChange} />}
    </>
  );
}

function Why({
  task,
  picked,
  isMissing,
  onChange,
}: {
  readonly task: TaskBrief;
  readonly picked: Picked;
  readonly isMissing: boolean;
  readonly onChange: (picked: Picked) => void;
}): ReactNode {
  const { data: terms } = useReturnTerms(task.id);
  return (
    <div className="subform">
      <ChoiceField
        label={t('web.review.return.reason')}
        value={picked.reasonCode}
        error={isMissing && picked.reasonCode === '' ? t('web.form.required') : undefined}
        options={[
          { value: '', label: t('web.form.choose') },
          ...(terms?.reasons ?? []).map(({ code, text }) => ({ value: code, label: text })),
        ]}
        onChange={(reasonCode) => onChange({ ...picked, reasonCode })}
      />
      <LinesField
        label={t('web.review.return.words')}
        rows={2}
        maxLength={500}
        value={picked.reason}
        error={isMissing && picked.reason.trim() === '' ? t('web.form.required') : undefined}
        onChange={(reason) => onChange({ ...picked, reason })}
      />
      {terms && (
        <small className="quiet">
          {t('web.review.return.due.default', { due: dayText(terms.earliestOn, terms.today) })}
        </small>
      )}
    </div>
  );
}
