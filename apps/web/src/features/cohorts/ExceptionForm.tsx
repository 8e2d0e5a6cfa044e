import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { Button } from '@web/ui/Button';
import { DayField } from '@web/ui/DayField';
import { ChoiceField, LinesField } from '@web/ui/Fields';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { StateTag } from '@web/ui/StateTag';
import { Awaited } from '@web/ui/States';
import type { TaskActionRunner } from '../tasks/useTaskAction';
import type { TaskBrief } from '../tasks/useTasks';
import { cohortActions, useAllTasks, type Cohort, type Line } from './useCohorts';

const MOST_SIGNS = 500;
interface Entry {
  readonly owner: 'school' | 'group';
  readonly newDueOn: string;
  /** '' = the routine ledger */
  readonly target: string;
  readonly reason: string;
}
const EMPTY: Entry = { owner: 'school', newDueOn: '', target: '', reason: '' };
const isWhole = (entry: Entry): boolean => entry.newDueOn !== '' && entry.reason.trim() !== '';

/** 编制汇总表: a line for each task that stays open, then the draft over them. */
export function ExceptionForm({
  cohort,
  runner,
  onClose,
}: {
  readonly cohort: Cohort;
  readonly runner: TaskActionRunner;
  readonly onClose: () => void;
}): ReactNode {
  const { data, error, refetch } = useAllTasks(cohort.id, 'unsettled');
  if (!data) return <Awaited rows={2} error={error} onRetry={refetch} />;
  return <Lines cohort={cohort} tasks={data} runner={runner} onClose={onClose} />;
}

/** What was written last time; a line of another owner keeps him until it is written over. */
function known(cohort: Cohort, task: TaskBrief): Entry {
  const line = cohort.lines.find(({ schoolTaskId }) => schoolTaskId === task.id);
  return line
    ? {
        owner: line.ownerUnitId === cohort.groupId ? 'group' : 'school',
        newDueOn: line.newDueOn,
        target: line.targetPhaseId ?? '',
        reason: line.reason,
      }
    : EMPTY;
}

function Lines({
  cohort,
  tasks,
  runner,
  onClose,
}: {
  readonly cohort: Cohort;
  readonly tasks: readonly TaskBrief[];
  readonly runner: TaskActionRunner;
  readonly onClose: () => void;
}): ReactNode {
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>({});
  const [all, setAll] = useState<Entry>(EMPTY);
  const [wants, setWants] = useState(false);
  useUnsaved(Object.keys(entries).length > 0);
  const of = (task: TaskBrief): Entry => entries[task.id] ?? known(cohort, task);
  const open = tasks.filter((task) => !isWhole(of(task)));
  const set = (task: TaskBrief, part: Partial<Entry>): void =>
    setEntries({ ...entries, [task.id]: { ...of(task), ...part } });
  const fill = (): void =>
    setEntries({ ...entries, ...Object.fromEntries(open.map((task) => [task.id, all])) });
  const submit = (): void => {
    setWants(true);
    if (open.length > 0) return;
    const lines = tasks.map((task): Line => {
      const { owner, newDueOn, target, reason } = of(task);
      return {
        schoolTaskId: task.id,
        ownerUnitId: owner === 'school' ? task.schoolId : cohort.groupId,
        newDueOn,
        ...(target === '' ? {} : { targetPhaseId: target }),
        reason: reason.trim(),
      };
    });
    runner
      .run('prepareSheet', (key) => cohortActions.prepare(cohort.id, lines, key))
      // a refusal is shown below by the runner
      .then(onClose, () => undefined);
  };
  return (
    <div className="form">
      <p>
        {tasks.length === 0
          ? t('web.cohort.prepare.none')
          : t('web.cohort.prepare.text', { count: tasks.length })}
      </p>
      {open.length > 1 && (
        <fieldset className="subform">
          <legend>{t('web.cohort.fill')}</legend>
          <EntryFields
            cohort={cohort}
            entry={all}
            onChange={(part) => setAll({ ...all, ...part })}
          />
          <Button disabled={!isWhole(all)} onClick={fill}>
            {t('web.cohort.fill.action', { count: open.length })}
          </Button>
        </fieldset>
      )}
      {tasks.map((task) => (
        <fieldset key={task.id} className="subform">
          <legend>
            {t('web.review.named', { school: task.schoolName, title: task.title })}{' '}
            <StateTag machine="SCHOOL_TASK" state={task.state} />
          </legend>
          <EntryFields
            cohort={cohort}
            entry={of(task)}
            isMissing={wants && !isWhole(of(task))}
            today={task.today}
            onChange={(part) => set(task, part)}
          />
        </fieldset>
      ))}
      {wants && open.length > 0 && (
        <Notice tone="error" title={t('web.cohort.prepare.open', { count: open.length })} isLive />
      )}
      {runner.problem && <ProblemNotice problem={runner.problem} />}
      <div className="actions">
        <Button kind="primary" isBusy={runner.busy === 'prepareSheet'} onClick={submit}>
          {t('web.cohort.prepare.send')}
        </Button>
        <Button onClick={onClose}>{t('web.cancel')}</Button>
      </div>
    </div>
  );
}

function EntryFields({
  cohort,
  entry,
  isMissing = false,
  today,
  onChange,
}: {
  readonly cohort: Cohort;
  readonly entry: Entry;
  readonly isMissing?: boolean;
  readonly today?: string;
  readonly onChange: (part: Partial<Entry>) => void;
}): ReactNode {
  return (
    <div className="sheet-entry">
      <ChoiceField
        label={t('web.cohort.owner')}
        value={entry.owner}
        options={[
          { value: 'school', label: t('web.cohort.owner.school') },
          { value: 'group', label: cohort.groupName },
        ]}
        onChange={(owner) => onChange({ owner })}
      />
      <DayField
        label={t('web.cohort.new-due')}
        min={today}
        value={entry.newDueOn}
        error={isMissing && entry.newDueOn === '' ? t('web.form.required') : undefined}
        onChange={(newDueOn) => onChange({ newDueOn })}
      />
      <ChoiceField
        label={t('web.cohort.target')}
        value={entry.target}
        options={[
          { value: '', label: t('web.cohort.target.routine') },
          ...cohort.targets.map(({ id, no, title }) => ({
            value: id,
            label: t('web.cohort.target.option', { no, title }),
          })),
        ]}
        onChange={(target) => onChange({ target })}
      />
      <div className="sheet-reason">
        <LinesField
          label={t('web.cohort.reason')}
          rows={2}
          maxLength={MOST_SIGNS}
          value={entry.reason}
          error={isMissing && entry.reason.trim() === '' ? t('web.form.required') : undefined}
          onChange={(reason) => onChange({ reason })}
        />
      </div>
    </div>
  );
}
