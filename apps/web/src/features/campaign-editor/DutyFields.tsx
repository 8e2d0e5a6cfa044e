import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import type { DutyDraft } from './campaign-plan';
import { DueField } from './DueField';
import { Radios, TextField } from './fields';
import { FormSpecEditor } from './FormSpecEditor';

const LEVELS = ['1', '2'] as const;

/** What a duty asks, until when, who reviews it, and the form. */
export const DutyFields = ({
  path,
  duty,
  problem,
  onChange,
}: {
  readonly path: string;
  readonly duty: DutyDraft;
  readonly problem: (field: string) => string | undefined;
  readonly onChange: (part: Partial<DutyDraft>) => void;
}): ReactNode => (
  <>
    <TextField
      id={`${path}.requirement`}
      label={t('web.editor.requirement')}
      rows={2}
      maxLength={5000}
      value={duty.requirement}
      problem={problem('requirement')}
      onChange={(requirement) => onChange({ requirement })}
    />
    <DueField
      id={`${path}.due`}
      due={duty.due}
      problem={problem('due')}
      onChange={(due) => onChange({ due })}
    />
    <Radios
      id={`${path}.reviewLevels`}
      label={t('web.task.review')}
      value={duty.reviewLevels === 2 ? '2' : '1'}
      choices={LEVELS.map((value) => ({ value, label: t(`web.editor.review.${value}`) }))}
      problem={problem('reviewLevels')}
      onChange={(levels) => onChange({ reviewLevels: Number(levels) })}
    />
    <FormSpecEditor
      id={`${path}.formSpec`}
      spec={duty.formSpec}
      problem={problem('formSpec')}
      onChange={(formSpec) => onChange({ formSpec })}
    />
  </>
);
