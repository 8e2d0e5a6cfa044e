import type { ReactNode } from 'react';
import type { DueExpr } from '@app/contracts';
import { t } from '@web/app/t';
import { todayInBeijing } from '@web/ui/day-math';
import type { DutyDraft } from './campaign-plan';
import { NumberField, SelectField, TextField } from './fields';

type Due = DutyDraft['due'];
/** Ways to state a due that can be written here; any other one of the template can be kept. */
const KINDS = ['PHASE_END', 'PHASE_START', 'FIXED', 'BUDGET', 'OTHER'] as const;
type Kind = (typeof KINDS)[number];
const MOST_DAYS = 250;

function kindOf(due: Due): Kind {
  if ('kind' in due)
    switch (due.kind) {
      case 'PHASE_OFFSET':
        return 'anchor' in due && due.anchor === 'START' ? 'PHASE_START' : 'PHASE_END';
      case 'FIXED':
        return 'FIXED';
      case 'BUDGET':
        return 'unit' in due && due.unit === 'WD' ? 'BUDGET' : 'OTHER';
      default:
        return 'OTHER';
    }
  return 'OTHER';
}

const numberOf = (due: Due): number => {
  const value = 'workingDays' in due ? due.workingDays : 'n' in due ? due.n : 0;
  return typeof value === 'number' ? value : 0;
};
const dayOf = (due: Due): string => ('on' in due && typeof due.on === 'string' ? due.on : '');

function made(kind: Kind, days: number, on: string): DueExpr {
  switch (kind) {
    case 'PHASE_START':
      return { kind: 'PHASE_OFFSET', anchor: 'START', workingDays: days };
    case 'FIXED':
      return { kind: 'FIXED', on };
    case 'BUDGET':
      return { kind: 'BUDGET', n: Math.max(days, 1), unit: 'WD' };
    case 'PHASE_END':
    case 'OTHER':
      return { kind: 'PHASE_OFFSET', anchor: 'END', workingDays: days };
  }
}

/** How a due is stated, and its figure; it is stored as stated, never only as a date. */
export function DueField({
  id,
  due,
  problem,
  onChange,
}: {
  readonly id: string;
  readonly due: Due;
  readonly problem?: string;
  readonly onChange: (due: DueExpr) => void;
}): ReactNode {
  const kind = kindOf(due);
  const choices = KINDS.filter((one) => one !== 'OTHER' || kind === 'OTHER');
  return (
    <div className="field-row">
      <SelectField
        id={id}
        label={t('web.task.due')}
        value={kind}
        problem={problem}
        choices={choices.map((value) => ({ value, label: t(`web.editor.due.${value}`) }))}
        onChange={(next) => {
          if (next !== 'OTHER') onChange(made(next, numberOf(due), dayOf(due) || todayInBeijing()));
        }}
      />
      {kind === 'FIXED' && (
        <TextField
          id={`${id}.on`}
          type="date"
          label={t('web.editor.due.on')}
          value={dayOf(due)}
          onChange={(on) => onChange(made(kind, 0, on))}
        />
      )}
      {(kind === 'PHASE_END' || kind === 'PHASE_START' || kind === 'BUDGET') && (
        <NumberField
          id={`${id}.days`}
          label={t(kind === 'BUDGET' ? 'web.editor.due.within' : 'web.editor.due.shift')}
          hint={kind === 'BUDGET' ? undefined : t('web.editor.due.shift.hint')}
          value={numberOf(due)}
          min={kind === 'BUDGET' ? 1 : -MOST_DAYS}
          max={MOST_DAYS}
          onChange={(days) => onChange(made(kind, days, ''))}
        />
      )}
    </div>
  );
}
