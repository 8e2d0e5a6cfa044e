import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SCHOOL_TYPES } from '@app/contracts';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { dayText, instantText } from '@web/ui/days';
import { Awaited } from '@web/ui/States';
import type { Tone } from '@web/ui/stateTone';
import { useLineage, type UnitEvent } from './useUnits';

const TONES: Readonly<Record<UnitEvent['kind'], Tone>> = {
  OPEN: 'done',
  REOPEN: 'done',
  SUSPEND: 'action',
  CLOSE: 'late',
  MERGE: 'late',
  SPLIT: 'progress',
  RENAME: 'progress',
  RECATEGORISE: 'progress',
  CHANGE_PARENT: 'progress',
};

const textOf = (facts: UnitEvent['facts'], key: string): string => {
  const value = facts[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};
const typeText = (type: string): string => {
  const known = SCHOOL_TYPES.find((one) => one === type);
  return known ? t(`web.school-type.${known}`) : type;
};

/** From what to what, in words. */
function changeText({ kind, facts }: UnitEvent): string | null {
  const [from, to] = [textOf(facts, 'from'), textOf(facts, 'to')];
  if (kind === 'RENAME') return t('web.unit.event.change', { from, to });
  if (kind === 'RECATEGORISE')
    return t('web.unit.event.change', { from: typeText(from), to: typeText(to) });
  if (kind !== 'CHANGE_PARENT') return null;
  return t('web.unit.event.change', {
    from: textOf(facts, 'fromName'),
    to: textOf(facts, 'toName'),
  });
}

/** What happened to a unit, the newest first: the day it holds from, what changed, who recorded it. */
export function UnitHistory({ id }: { readonly id: string }): ReactNode {
  const { data, error, refetch } = useLineage(id);
  if (!data) return <Awaited rows={1} error={error} onRetry={refetch} />;
  if (data.items.length === 0) return <p className="quiet">{t('web.unit.history.none')}</p>;
  return (
    <ol className="timeline">
      {data.items.map((event) => (
        <li key={event.id} className={`timeline-${TONES[event.kind]}`}>
          <Entry event={event} unitId={id} />
        </li>
      ))}
    </ol>
  );
}

function Entry({
  event,
  unitId,
}: {
  readonly event: UnitEvent;
  readonly unitId: string;
}): ReactNode {
  const base = useFaceBase();
  const change = changeText(event);
  const reason = textOf(event.facts, 'reason');
  const cancelled = textOf(event.facts, 'cancelled');
  const tasks = textOf(event.facts, 'tasks');
  return (
    <>
      <div>
        <strong>{t(`web.unit.event.${event.kind}`)}</strong>
        <time dateTime={event.on}>{t('web.unit.event.on', { day: dayText(event.on, '') })}</time>
      </div>
      {event.unitId !== unitId && (
        <p>
          <Link to={`${base}/units/${event.unitId}`}>{event.unitName}</Link>
        </p>
      )}
      {change !== null && <p>{change}</p>}
      {event.successors.length > 0 && (
        <p>
          {t('web.unit.event.successors')}
          {event.successors.map(({ id, name }, i) => (
            <span key={id}>
              {i > 0 && t('web.list.separator')}
              {id === unitId ? name : <Link to={`${base}/units/${id}`}>{name}</Link>}
            </span>
          ))}
        </p>
      )}
      {event.receipt !== null && event.receipt !== '' && (
        <p>{t('web.unit.event.receipt', { receipt: event.receipt })}</p>
      )}
      {cancelled !== '' && cancelled !== '0' && (
        <p>{t('web.unit.event.cancelled', { count: cancelled })}</p>
      )}
      {tasks !== '' && tasks !== '0' && <p>{t('web.unit.event.tasks', { count: tasks })}</p>}
      {reason !== '' && <p className="prose">{t('web.unit.event.reason', { reason })}</p>}
      <p className="quiet">
        <small>
          {event.actorName === null
            ? instantText(event.at)
            : t('web.unit.event.by', { who: event.actorName, at: instantText(event.at) })}
        </small>
      </p>
    </>
  );
}
