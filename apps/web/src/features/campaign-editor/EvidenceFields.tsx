import type { ReactNode } from 'react';
import { EVIDENCE_POLICIES } from '@app/contracts';
import { t } from '@web/app/t';
import { Radios, TextField } from './fields';
import type { TaskDraft } from './campaign-plan';

type Evidence = Pick<TaskDraft, 'evidencePolicy' | 'evidenceReason'>;

/** Whether schools hand in evidence; what is required has its reason, which every school reads. */
export const EvidenceFields = ({
  path,
  value,
  problem,
  onChange,
}: {
  readonly path: string;
  readonly value: Evidence;
  readonly problem: (field: string) => string | undefined;
  readonly onChange: (value: Partial<Evidence>) => void;
}): ReactNode => (
  <>
    <Radios
      id={`${path}.evidencePolicy`}
      label={t('web.task.evidence')}
      value={value.evidencePolicy}
      choices={EVIDENCE_POLICIES.map((policy) => ({
        value: policy,
        label: t(`web.editor.evidence.${policy}`),
      }))}
      problem={problem('evidencePolicy')}
      onChange={(evidencePolicy) => onChange({ evidencePolicy })}
    />
    {value.evidencePolicy !== 'NONE' && (
      <TextField
        id={`${path}.evidenceReason`}
        label={t('web.editor.evidence.reason')}
        hint={t('web.editor.evidence.reason.hint')}
        maxLength={300}
        value={value.evidenceReason}
        problem={problem('evidenceReason')}
        onChange={(evidenceReason) => onChange({ evidenceReason })}
      />
    )}
  </>
);
