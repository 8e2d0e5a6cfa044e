import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import type { DutyDraft, TaskDraft } from './campaign-plan';
import { useDraftSession } from './draft-session';
import { DutyFields } from './DutyFields';
import { EvidenceFields } from './EvidenceFields';
import { RecordNotes } from './RecordNotes';
import { describeTask, useTaskRecord } from './useTaskRecord';

/** What a task asks for in each of its phases. */
export function TaskFormsCard({
  taskId,
  index,
}: {
  readonly taskId: string;
  readonly index: number;
}): ReactNode {
  const { campaign } = useDraftSession();
  const record = useTaskRecord(taskId, index);
  const { value: task } = record;
  const path = `tasks[${String(index)}]`;
  const set = (part: Partial<TaskDraft>): void => record.set({ ...task, ...part });
  const setDuty = (at: number, part: Partial<DutyDraft>): void =>
    set({ phases: task.phases.map((duty, i) => (i === at ? { ...duty, ...part } : duty)) });
  return (
    <details className="fold" id={path}>
      <summary>
        <span className="fold-no">{task.planNo}</span>
        <span className="fold-title">
          <strong>{task.title}</strong>
          <small className="quiet">
            {t('web.editor.forms.line', {
              phases: task.phases.length,
              evidence: t(`web.editor.evidence.${task.evidencePolicy}`),
            })}
          </small>
        </span>
      </summary>
      <div className="fold-body">
        <RecordNotes name={`task:${taskId}`} describe={describeTask} />
        <EvidenceFields path={path} value={task} problem={record.problem} onChange={set} />
        {task.phases.map((duty, i) => {
          const phase = campaign.plan.phases.find(({ id }) => id === duty.phaseId);
          return (
            <section key={duty.phaseId} className="subform">
              <h4>
                {t('web.task.phase', { no: phase?.no ?? 0 })} {phase?.title}
              </h4>
              <DutyFields
                path={`${path}.phases[${String(i)}]`}
                duty={duty}
                problem={(field) => record.problem(`phases[${String(i)}].${field}`)}
                onChange={(part) => setDuty(i, part)}
              />
            </section>
          );
        })}
      </div>
    </details>
  );
}
