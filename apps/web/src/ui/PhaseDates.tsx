import { useId, type ReactNode } from 'react';
import { t } from '../app/t';
import { dayNumber, isDay } from './day-math';
import { dayText } from './days';
import type { PhaseSpan, SpanProblems, TimelinePhase } from './phase-span';

interface PhaseDatesProps {
  readonly phase: TimelinePhase;
  readonly others: readonly TimelinePhase[];
  readonly today: string;
  readonly problems?: SpanProblems;
  readonly onChange?: (phaseId: string, span: PhaseSpan) => void;
}

/** The dates of a phase in words or in fields, and with which phases it overlaps for how long. */
export function PhaseDates({
  phase,
  others,
  today,
  problems,
  onChange,
}: PhaseDatesProps): ReactNode {
  return (
    <div className="phase-dates">
      {onChange ? (
        <div className="phase-fields">
          {(['startOn', 'endOn'] as const).map((field) => (
            <DayField
              key={field}
              label={t(`web.timeline.${field}`, { no: phase.no })}
              short={t(`web.timeline.${field}.short`)}
              value={phase[field]}
              problem={problems?.[field]}
              onChange={(day) =>
                onChange(phase.id, {
                  startOn: phase.startOn,
                  endOn: phase.endOn,
                  [field]: day,
                })
              }
            />
          ))}
        </div>
      ) : (
        <p>
          {t('web.timeline.from-to', {
            from: dayText(phase.startOn, today),
            to: dayText(phase.endOn, today),
          })}
        </p>
      )}
      {phase.provisional && <small className="quiet">{t('web.timeline.provisional')}</small>}
      {overlaps(phase, others).map(({ no, days }) => (
        <small key={no} className="quiet">
          {t('web.timeline.overlap', { no, days })}
        </small>
      ))}
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly short: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (day: string) => void;
}

function DayField({ label, short, value, problem, onChange }: DayFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="phase-field">
      <label htmlFor={id}>{short}</label>
      <input
        id={id}
        aria-label={label}
        className="input"
        type="date"
        required
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <small id={`${id}-problem`} className="error-text" role="alert">
          {problem}
        </small>
      )}
    </div>
  );
}

/** Earlier phases this one shares days with. */
function overlaps(
  phase: TimelinePhase,
  others: readonly TimelinePhase[],
): readonly { readonly no: number; readonly days: number }[] {
  return others.flatMap((other) => {
    if (other.no >= phase.no || ![phase, other].every((p) => isDay(p.startOn) && isDay(p.endOn)))
      return [];
    const days =
      Math.min(dayNumber(phase.endOn), dayNumber(other.endOn)) -
      Math.max(dayNumber(phase.startOn), dayNumber(other.startOn)) +
      1;
    return days > 0 ? [{ no: other.no, days }] : [];
  });
}
