import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { deliverableOf, newDuty, type Campaign, type DeliverableDraft } from './campaign-plan';
import { useDraftSession, useRecord } from './draft-session';
import { DutyFields } from './DutyFields';
import { EvidenceFields } from './EvidenceFields';
import { SelectField, TextField } from './fields';
import { plainForm } from './plain-form';
import { RecordNotes } from './RecordNotes';
import { describeTask } from './useTaskRecord';

const deliverableIn =
  (id: string) =>
  (campaign: Campaign): DeliverableDraft | undefined => {
    const found = campaign.plan.deliverables.find((one) => one.id === id);
    return found && deliverableOf(found);
  };

/** One thing every school in scope hands in during a phase. */
export function DeliverableCard({
  deliverableId,
  index,
  isOpen,
  remove,
}: {
  readonly deliverableId: string;
  readonly index: number;
  /** made just now */
  readonly isOpen: boolean;
  readonly remove: ReactNode;
}): ReactNode {
  const { campaign, requests } = useDraftSession();
  const name = `deliverable:${deliverableId}`;
  const path = `deliverables[${String(index)}]`;
  const record = useRecord<DeliverableDraft>(
    name,
    path,
    deliverableIn(deliverableId),
    deliverableIn(deliverableId)(campaign) ?? {
      ...newDuty('', plainForm()),
      code: '',
      title: '',
      evidencePolicy: 'OPTIONAL',
      evidenceReason: '',
    },
    (value, version, key) => requests.updateDeliverable(deliverableId, value, version, key),
  );
  const { value: one } = record;
  const set = (part: Partial<DeliverableDraft>): void => record.set({ ...one, ...part });
  const phase = campaign.plan.phases.find(({ id }) => id === one.phaseId);
  return (
    <details className="fold" id={path} open={isOpen || undefined}>
      <summary>
        <span className="fold-no">{one.code}</span>
        <span className="fold-title">
          <strong>{one.title}</strong>
          <small className="quiet">
            {phase && `${t('web.task.phase', { no: phase.no })} ${phase.title}`}
          </small>
        </span>
      </summary>
      <div className="fold-body">
        <RecordNotes name={name} describe={describeTask} />
        <div className="field-row">
          <TextField
            id={`${path}.code`}
            label={t('web.editor.deliverable.code')}
            value={one.code}
            maxLength={20}
            isRequired
            problem={record.problem('code')}
            onChange={(code) => set({ code })}
          />
          <TextField
            id={`${path}.title`}
            label={t('web.editor.deliverable.title')}
            value={one.title}
            maxLength={200}
            isRequired
            problem={record.problem('title')}
            onChange={(title) => set({ title })}
          />
          <SelectField
            id={`${path}.phaseId`}
            label={t('web.tasks.phase')}
            value={one.phaseId}
            choices={campaign.plan.phases.map(({ id, no, title }) => ({
              value: id,
              label: `${t('web.task.phase', { no })} ${title}`,
            }))}
            onChange={(phaseId) => set({ phaseId })}
          />
        </div>
        <DutyFields path={path} duty={one} problem={record.problem} onChange={set} />
        <EvidenceFields path={path} value={one} problem={record.problem} onChange={set} />
        <div className="actions">{remove}</div>
      </div>
    </details>
  );
}
