import type { ReactNode } from 'react';
import { PHASE_TYPES } from '@app/contracts';
import { t } from '@web/app/t';
import type { PhaseDraft } from './campaign-plan';
import { NumberField, SelectField, TextField } from './fields';
import { RecordNotes } from './RecordNotes';
import { phaseTypeName, usePhase } from './usePhase';

const isPhase = (value: unknown): value is PhaseDraft =>
  typeof value === 'object' && value !== null && 'startOn' in value;

/** What a phase is; its days stand on the picture above. */
export function PhaseCard({
  phaseId,
  index,
  remove,
}: {
  readonly phaseId: string;
  readonly index: number;
  readonly remove: ReactNode;
}): ReactNode {
  const record = usePhase(phaseId, index);
  if (!record) return null;
  const { value: phase } = record;
  const path = `phases[${String(index)}]`;
  const set = (part: Partial<PhaseDraft>): void => record.set({ ...phase, ...part });
  return (
    <section className="panel" id={path} tabIndex={-1} aria-labelledby={`${path}-title`}>
      <div className="panel-head">
        <h3 id={`${path}-title`}>
          {t('web.task.phase', { no: phase.no })} {phase.title}
        </h3>
        {remove}
      </div>
      <RecordNotes
        name={`phase:${phaseId}`}
        describe={(theirs) =>
          isPhase(theirs)
            ? t('web.editor.conflict.phase', {
                title: theirs.title,
                from: theirs.startOn,
                to: theirs.endOn,
              })
            : ''
        }
      />
      <div className="field-row">
        <NumberField
          id={`${path}.no`}
          label={t('web.editor.phase.no')}
          value={phase.no}
          min={1}
          max={50}
          problem={record.problem('no')}
          onChange={(no) => set({ no })}
        />
        <TextField
          id={`${path}.title`}
          label={t('web.editor.phase.title')}
          value={phase.title}
          maxLength={100}
          isRequired
          problem={record.problem('title')}
          onChange={(title) => set({ title })}
        />
        <SelectField
          id={`${path}.type`}
          label={t('web.editor.phase.type')}
          value={phase.type}
          problem={record.problem('type')}
          choices={PHASE_TYPES.map((value) => ({ value, label: phaseTypeName(value) }))}
          onChange={(type) => set({ type })}
        />
      </div>
      <TextField
        id={`${path}.requirement`}
        label={t('web.editor.requirement')}
        rows={2}
        maxLength={5000}
        value={phase.requirement}
        problem={record.problem('requirement')}
        onChange={(requirement) => set({ requirement })}
      />
    </section>
  );
}
