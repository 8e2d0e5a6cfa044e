import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { DayField } from '@web/ui/DayField';
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
    <label className="field">
      <span>{t('web.gate.target')}</span>
      <select
        className="input"
        value={props.target ?? NONE}
        aria-invalid={props.wants && props.target === null}
        onChange={(event) =>
          props.onTarget(event.target.value === NONE ? null : event.target.value)
        }
      >
        <option value={NONE}>{t('web.gate.target.choose')}</option>
        {props.targets.map((phase) => (
          <option key={phase.id} value={phase.id}>
            {t('web.gate.phase', { no: phase.no, title: phase.title })}
          </option>
        ))}
        <option value="">{t('web.gate.routine')}</option>
      </select>
      {props.wants && props.target === null && (
        <small className="error-text">{t('web.gate.target.required')}</small>
      )}
    </label>
    <DayField
      label={t('web.gate.new-due')}
      value={props.newDueOn}
      min={props.min}
      error={props.wants && props.newDueOn === '' ? t('web.gate.new-due.required') : undefined}
      onChange={props.onDue}
    />
  </div>
);
