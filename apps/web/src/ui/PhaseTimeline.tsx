import { useRef, type ReactNode } from 'react';
import { t } from '../app/t';
import { dayNumber, isDay } from './day-math';
import { PhaseBar } from './PhaseBar';
import { PhaseDates } from './PhaseDates';
import type { PhaseSpan, SpanProblems, TimelinePhase } from './phase-span';
import { placed, scaleOf, type TimelineScale } from './phase-scale';
import './phase-timeline.css';

export type { PhaseSpan, SpanProblems, TimelineGate, TimelinePhase } from './phase-span';

interface PhaseTimelineProps {
  /** names the picture */
  readonly label: string;
  readonly phases: readonly TimelinePhase[];
  readonly today: string;
  /** days of the campaign, which the picture always covers */
  readonly span: PhaseSpan;
  /** present = bars and dates can be changed; called with each finished change */
  readonly onChange?: (phaseId: string, span: PhaseSpan) => void;
  readonly problems?: Readonly<Record<string, SpanProblems>>;
}

/**
 * Phases against the months, one lane each, so that overlapping windows lie under each other. In edit mode a bar is
 * dragged and resized by mouse or by keyboard, and the dates stand beside it: nothing needs dragging.
 */
export function PhaseTimeline(props: PhaseTimelineProps): ReactNode {
  const { phases, today, span, onChange } = props;
  const track = useRef<HTMLDivElement>(null);
  const scale = scaleOf([span, ...phases], today);
  return (
    <div
      className={onChange ? 'phase-timeline is-editable' : 'phase-timeline'}
      role="group"
      aria-label={props.label}
    >
      <div className="phase-scale" aria-hidden="true">
        <div ref={track} className="phase-track">
          <Months scale={scale} />
          <Today scale={scale} today={today} hasLabel />
        </div>
      </div>
      <ol className="phase-lanes">
        {phases.map((phase) => (
          <li key={phase.id}>
            <p className="phase-name">
              <span className="phase-no">{t('web.task.phase', { no: phase.no })}</span>
              <strong>{phase.title}</strong>
            </p>
            <div className="phase-track">
              <Months scale={scale} />
              <Today scale={scale} today={today} />
              <PhaseBar phase={phase} scale={scale} track={track} onChange={onChange} />
            </div>
            <PhaseDates
              phase={phase}
              others={phases}
              today={today}
              problems={props.problems?.[phase.id]}
              onChange={onChange}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

const Months = ({ scale }: { readonly scale: TimelineScale }): ReactNode => (
  <div className="phase-months" aria-hidden="true">
    {scale.ticks.map((tick) => (
      <span
        key={tick.first}
        ref={placed({ from: scale.share(tick.first) })}
        className={tick.isOnPhone ? 'is-on-phone' : undefined}
      >
        {tick.label}
      </span>
    ))}
  </div>
);

function Today({
  scale,
  today,
  hasLabel = false,
}: {
  readonly scale: TimelineScale;
  readonly today: string;
  readonly hasLabel?: boolean;
}): ReactNode {
  if (!isDay(today) || !scale.covers(dayNumber(today))) return null;
  return (
    <span className="phase-today" ref={placed({ from: scale.share(dayNumber(today) + 0.5) })}>
      {hasLabel && <span>{t('web.timeline.today')}</span>}
    </span>
  );
}
