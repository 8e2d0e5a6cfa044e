import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { DayField } from '@web/ui/DayField';
import { ChoiceField } from '@web/ui/Fields';
import type { OverviewPhase } from '../overview/useOverview';

const ENDED = ['CLOSED', 'CLOSED_WITH_ISSUES', 'CANCELLED'];

/** Phases an open matter may be carried into. */
export const targetsOf = (phases: readonly OverviewPhase[], ownId: string) =>
  phases.filter(({ id, state }) => id !== ownId && !ENDED.includes(state));

interface TargetFieldsProps {
  readonly targets: readonly OverviewPhase[];
  /** a phase's id; empty = the routine ledger; null = not chosen yet */
  readonly target: string | null;
  readonly newDueOn: string;
  readonly min: string;
  readonly wants: boolean;
  readonly onTarget: (target: string | null) => void;
  readonly onDue: (day: string) => void;
}
const NONE = '-';

/** Where to, and until when. */
export const TargetFields = (props: TargetFieldsProps): ReactNode => (
  <div className="two">
    <ChoiceField
      label={t('web.gate.target')}
      value={props.target ?? NONE}
      error={props.wants && props.target === null ? t('web.gate.target.required') : undefined}
      options={[
        { value: NONE, label: t('web.gate.target.choose') },
        ...props.targets.map(({ id, no, title }) => ({
          value: id,
          label: t('web.gate.phase', { no, title }),
        })),
        { value: '', label: t('web.gate.routine') },
      ]}
      onChange={(target) => props.onTarget(target === NONE ? null : target)}
    />
    <DayField
      label={t('web.gate.new-due')}
      value={props.newDueOn}
      min={props.min}
      error={props.wants && props.newDueOn === '' ? t('web.gate.new-due.required') : undefined}
      onChange={props.onDue}
    />
  </div>
);
