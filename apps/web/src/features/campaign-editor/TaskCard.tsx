import type { ReactNode } from 'react';
import { SUPPORT_TYPES } from '@app/contracts';
import { t } from '@web/app/t';
import { newDuty, type TaskDraft } from './campaign-plan';
import { useDraftSession } from './draft-session';
import { Checks, NumberField, TextField } from './fields';
import { LeadUnits } from './LeadUnits';
import { ReachNote } from './ReachNote';
import { plainForm } from './plain-form';
import { RecordNotes } from './RecordNotes';
import { usePlanOptions, useReach } from './usePlan';
import { describeTask, useTaskRecord } from './useTaskRecord';

/** One task of the tree: folded to its line, unfolded to its fields. */
export function TaskCard({
  taskId,
  index,
  remove,
}: {
  readonly taskId: string;
  readonly index: number;
  readonly remove: ReactNode;
}): ReactNode {
  const { campaign, findings } = useDraftSession();
  const { data: options } = usePlanOptions();
  const { data: reach } = useReach(campaign.id);
  const record = useTaskRecord(taskId, index);
  const { value: task } = record;
  const path = `tasks[${String(index)}]`;
  const set = (part: Partial<TaskDraft>): void => record.set({ ...task, ...part });
  const names = task.leadUnitIds.map(
    (id) => options?.sections.find((section) => section.id === id)?.name ?? '',
  );
  const open = findings.filter(
    ({ field, severity, explanation }) =>
      field.startsWith(path) && severity !== 'INFO' && explanation === null,
  ).length;
  /** The answer of a new phase begins as that of the first one. */
  const setPhases = (ids: readonly string[]): void =>
    set({
      phases: ids.map(
        (id) =>
          task.phases.find(({ phaseId }) => phaseId === id) ??
          newDuty(id, task.phases[0]?.formSpec ?? plainForm()),
      ),
    });
  return (
    <details className="fold" id={path}>
      <summary>
        <span className="fold-no">{task.planNo}</span>
        <span className="fold-title">
          <strong>{task.title}</strong>
          <small className="quiet">
            {t('web.editor.task.lead', {
              names:
                names.filter((name) => name !== '').join(t('web.list.separator')) || t('web.none'),
            })}
            {reach &&
              t('web.editor.task.schools', {
                count: reach.tasks.find((one) => one.taskId === taskId)?.schools ?? 0,
              })}
          </small>
        </span>
        {open > 0 && (
          <small className="step-open">{t('web.editor.state.open', { count: open })}</small>
        )}
      </summary>
      <div className="fold-body">
        <p>
          <ReachNote taskId={taskId} />
        </p>
        <RecordNotes name={`task:${taskId}`} describe={describeTask} />
        <div className="field-row">
          <NumberField
            id={`${path}.no`}
            label={t('web.editor.task.no')}
            value={task.no}
            min={1}
            max={500}
            problem={record.problem('no')}
            onChange={(no) => set({ no })}
          />
          <TextField
            id={`${path}.planNo`}
            label={t('web.editor.task.planNo')}
            value={task.planNo}
            maxLength={50}
            problem={record.problem('planNo')}
            onChange={(planNo) => set({ planNo })}
          />
          <TextField
            id={`${path}.title`}
            label={t('web.editor.task.title')}
            value={task.title}
            maxLength={200}
            isRequired
            problem={record.problem('title')}
            onChange={(title) => set({ title })}
          />
        </div>
        <TextField
          id={`${path}.requirement`}
          label={t('web.editor.requirement')}
          rows={3}
          maxLength={5000}
          value={task.requirement}
          problem={record.problem('requirement')}
          onChange={(requirement) => set({ requirement })}
        />
        <LeadUnits
          id={`${path}.leadUnitIds`}
          values={task.leadUnitIds}
          problem={record.problem('leadUnitIds')}
          onChange={(leadUnitIds) => set({ leadUnitIds })}
        />
        <Checks
          id={`${path}.supportTypes`}
          label={t('web.editor.task.support')}
          hint={t('web.editor.task.support.hint')}
          values={task.supportTypes}
          choices={SUPPORT_TYPES.map((value) => ({ value, label: t(`web.support.${value}`) }))}
          problem={record.problem('supportTypes')}
          onChange={(supportTypes) => set({ supportTypes })}
        />
        <Checks
          id={`${path}.phases`}
          label={t('web.editor.task.phases')}
          values={task.phases.map(({ phaseId }) => phaseId)}
          choices={campaign.plan.phases.map(({ id, no, title }) => ({
            value: id,
            label: `${t('web.task.phase', { no })} ${title}`,
          }))}
          problem={record.problem('phases')}
          onChange={setPhases}
        />
        <div className="actions">{remove}</div>
      </div>
    </details>
  );
}
