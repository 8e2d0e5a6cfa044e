import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SCHOOL_TASK_STATES } from '@app/contracts';
import { t } from '@web/app/t';
import { instantText } from '@web/ui/days';
import { shareText } from '@web/ui/heat';
import type { Figures, TaskQuery, TasksHref } from './figures';

interface Shown {
  readonly key: string;
  readonly value: string | number;
  readonly label: string;
  readonly filter: TaskQuery;
  readonly isLate?: boolean;
}

const OWED = SCHOOL_TASK_STATES.filter((state) => state !== 'EXEMPTED' && state !== 'CANCELLED');

/** The figures of a campaign or a phase, each the list it counts, with the instant up to which they count. */
export function DataFigures({
  figures,
  to,
  cutOff,
  filter = {},
}: {
  readonly figures: Figures;
  readonly to: TasksHref;
  readonly cutOff: string;
  /** narrows every list: one phase */
  readonly filter?: Readonly<Record<string, string>>;
}): ReactNode {
  const all: readonly Shown[] = [
    {
      key: 'accepted',
      value: shareText({ numerator: figures.accepted, denominator: figures.owed }),
      label: t('web.figure.accepted', { part: figures.accepted, whole: figures.owed }),
      filter: { states: 'ACCEPTED' },
    },
    {
      key: 'owed',
      value: figures.owed,
      label: t('web.figure.owed'),
      filter: { states: OWED.join(',') },
    },
    {
      key: 'inReview',
      value: figures.inReview,
      label: t('web.figure.in-review'),
      filter: { states: 'SUBMITTED,UNDER_REVIEW' },
    },
    {
      key: 'dueSoon',
      value: figures.dueSoon,
      label: t('web.figure.due-soon'),
      filter: { dueSoon: 'true' },
    },
    {
      key: 'overdue',
      value: figures.overdue,
      label: t('web.figure.overdue'),
      filter: { overdue: 'true' },
      isLate: figures.overdue > 0,
    },
  ];
  return (
    <section className="panel" aria-labelledby="figures-title">
      <div className="panel-head">
        <h2 id="figures-title">{t('web.campaign.figures')}</h2>
        <small className="quiet">{t('web.figure.cut-off', { at: instantText(cutOff) })}</small>
      </div>
      <ul className="figures">
        {all.map((one) => (
          <li key={one.key} className={one.isLate === true ? 'is-late' : undefined}>
            <Link to={to({ ...filter, ...one.filter })}>
              <strong>{one.value}</strong>
              <span>{one.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
