import {
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { Link } from 'react-router';
import { t } from '../app/t';
import { dayNumber, dayOfNumber, daysWithin, isDay } from './day-math';
import { dayText } from './days';
import type { PhaseSpan, TimelineGate, TimelinePhase } from './phase-span';
import { placed, type TimelineScale } from './phase-scale';
import { toneOf } from './stateTone';

type Part = 'start' | 'whole' | 'end';

interface PhaseBarProps {
  readonly phase: TimelinePhase;
  readonly scale: TimelineScale;
  /** the strip whose width the days divide */
  readonly track: RefObject<HTMLDivElement | null>;
  readonly onChange?: (phaseId: string, span: PhaseSpan) => void;
}

/** A day, a week; Home and End go to the ends of the picture. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The span after one of its parts has moved; it stays in the picture and never turns round. */
function moved(
  { startOn, endOn }: PhaseSpan,
  part: Part,
  by: number,
  scale: TimelineScale,
): PhaseSpan {
  const [start, end] = [dayNumber(startOn), dayNumber(endOn)];
  const within = (n: number, least: number, most: number): number =>
    Math.min(Math.max(n, least), most);
  if (part === 'start') return { startOn: dayOfNumber(within(start + by, scale.from, end)), endOn };
  if (part === 'end') return { startOn, endOn: dayOfNumber(within(end + by, start, scale.to)) };
  const shift = within(by, scale.from - start, scale.to - end);
  return { startOn: dayOfNumber(start + shift), endOn: dayOfNumber(end + shift) };
}

/** One phase between its days; while it is dragged it shows where it would lie. */
export function PhaseBar({ phase, scale, track, onChange }: PhaseBarProps): ReactNode {
  const [dragged, setDragged] = useState<PhaseSpan | null>(null);
  const span = dragged ?? phase;
  const isDrawn = isDay(span.startOn) && isDay(span.endOn) && span.startOn <= span.endOn;
  if (!isDrawn) return null;
  const from = scale.share(dayNumber(span.startOn));
  const width = scale.share(dayNumber(span.endOn) + 1) - from;
  const tone = toneOf('PHASE', phase.state);
  const text = t('web.timeline.days', { days: daysWithin(span.startOn, span.endOn) });
  const handle = (part: Part): ReactNode =>
    onChange && (
      <Handle
        part={part}
        phase={phase}
        span={span}
        scale={scale}
        track={track}
        onDrag={setDragged}
        onChange={(next) => onChange(phase.id, next)}
      >
        {part === 'whole' ? text : undefined}
      </Handle>
    );
  return (
    <>
      <div
        ref={placed({ from, width })}
        className={`phase-bar phase-bar-${tone}${phase.provisional ? ' is-provisional' : ''}`}
      >
        {handle('start')}
        {handle('whole')}
        {handle('end')}
        {!onChange &&
          (phase.to === undefined ? <span>{text}</span> : <BarLink phase={phase} text={text} />)}
      </div>
      {phase.gate && <Gate gate={phase.gate} no={phase.no} scale={scale} />}
    </>
  );
}

const BarLink = ({
  phase,
  text,
}: {
  readonly phase: TimelinePhase;
  readonly text: string;
}): ReactNode => (
  <Link
    to={phase.to ?? ''}
    // the name holds the words that are seen, so that it can be spoken
    aria-label={`${t('web.timeline.open', { no: phase.no, title: phase.title })} ${text}`}
  >
    {text}
  </Link>
);

interface HandleProps {
  readonly part: Part;
  readonly phase: TimelinePhase;
  readonly span: PhaseSpan;
  readonly scale: TimelineScale;
  readonly track: RefObject<HTMLDivElement | null>;
  readonly onDrag: (span: PhaseSpan | null) => void;
  readonly onChange: (span: PhaseSpan) => void;
  readonly children?: ReactNode;
}

function Handle(props: HandleProps): ReactNode {
  const { part, phase, span, scale } = props;
  const [from, setFrom] = useState<{ readonly x: number; readonly span: PhaseSpan } | null>(null);
  const spanAt = (event: PointerEvent): PhaseSpan => {
    if (from === null) return span;
    const width = props.track.current?.getBoundingClientRect().width ?? 1;
    const days = Math.round(((event.clientX - from.x) / width) * (scale.to - scale.from + 1));
    return moved(from.span, part, days, scale);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    props.onChange(moved(span, part, by, scale));
  };
  const day = part === 'end' ? span.endOn : span.startOn;
  const days = daysWithin(span.startOn, span.endOn);
  return (
    <div
      role="slider"
      tabIndex={0}
      className={`phase-handle phase-handle-${part}`}
      aria-label={t(`web.timeline.${part}`, { no: phase.no })}
      aria-valuemin={scale.from}
      aria-valuemax={scale.to}
      aria-valuenow={dayNumber(day)}
      aria-valuetext={
        part === 'whole'
          ? t('web.timeline.span', {
              from: dayText(span.startOn, ''),
              to: dayText(span.endOn, ''),
              days,
            })
          : dayText(day, '')
      }
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, span });
      }}
      onPointerMove={(event) => {
        if (from !== null) props.onDrag(spanAt(event));
      }}
      onPointerUp={(event) => {
        if (from === null) return;
        const next = spanAt(event);
        setFrom(null);
        props.onDrag(null);
        if (next.startOn !== phase.startOn || next.endOn !== phase.endOn) props.onChange(next);
      }}
      onPointerCancel={() => {
        setFrom(null);
        props.onDrag(null);
      }}
    >
      {props.children}
    </div>
  );
}

/** A gate is a diamond at its day: filled when it is passed. */
function Gate({
  gate,
  no,
  scale,
}: {
  readonly gate: TimelineGate;
  readonly no: number;
  readonly scale: TimelineScale;
}): ReactNode {
  if (!isDay(gate.on) || !scale.covers(dayNumber(gate.on))) return null;
  const name = t('web.timeline.gate', { no, state: gate.label });
  const place = placed({ from: scale.share(dayNumber(gate.on) + 1) });
  const className = `phase-gate${gate.isDone ? ' is-done' : ''}`;
  return gate.to === undefined ? (
    <span ref={place} className={className} role="img" aria-label={name} title={name} />
  ) : (
    <Link ref={place} className={className} to={gate.to} aria-label={name} title={name} />
  );
}
