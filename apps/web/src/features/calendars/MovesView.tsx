import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { Rows, type DataColumn } from '@web/ui/DataTable';
import { dayText } from '@web/ui/days';
import { tasksHref } from '../campaigns/figures';
import type { Moves, TermMoves } from './useCalendars';

type Row = Moves['rows'][number];

const isMoving = ({ fromOn, toOn }: Row): boolean => fromOn !== toOn;

/** What publishing would do, in figures. */
export function MovesSummary({ moves }: { readonly moves: Moves }): ReactNode {
  const { counts } = moves;
  const figures = [
    ['web.calendar.moves.dates', counts.dates],
    ['web.calendar.moves.tasks', counts.tasks],
    ['web.calendar.moves.certain', counts.madeCertain],
    ['web.calendar.moves.unopened', counts.unopened],
    ['web.calendar.moves.kept', counts.kept],
  ] as const;
  return (
    <dl className="facts facts-number">
      {figures.map(([word, value]) => (
        <div key={word}>
          <dt>{t(word)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Each date that moves, by campaign: the old day, the new one and why. */
export function MovesView({ moves }: { readonly moves: Moves | TermMoves }): ReactNode {
  const moving = moves.rows.filter(isMoving);
  const certain = moves.rows.filter((row) => !isMoving(row));
  const quotas = 'quotas' in moves ? moves.quotas : [];
  return (
    <section className="panel moves" aria-labelledby="moves-title">
      <h2 id="moves-title">{t('web.calendar.moves')}</h2>
      <MovesSummary moves={moves} />
      {moves.rows.length === 0 && <p className="quiet">{t('web.calendar.moves.none')}</p>}
      <Part title={t('web.calendar.moves.moving')} rows={moving} />
      {certain.length > 0 && (
        <details>
          <summary>{t('web.calendar.moves.only-certain', { count: certain.length })}</summary>
          <Part rows={certain} />
        </details>
      )}
      {moves.kept.length > 0 && (
        <details>
          <summary>{t('web.calendar.moves.kept-list', { count: moves.counts.kept })}</summary>
          <p className="quiet">{moves.keptNote}</p>
          <Part rows={moves.kept} />
        </details>
      )}
      {moves.more > 0 && (
        <p className="quiet">{t('web.calendar.moves.more', { count: moves.more })}</p>
      )}
      {quotas.length > 0 && (
        <>
          <h3>{t('web.calendar.moves.quotas')}</h3>
          <ul className="rows">
            {quotas.map((quota) => (
              <li key={quota.title}>
                <span>
                  <strong>{quota.title}</strong>
                  <small className="quiet">
                    {t('web.calendar.moves.quota', {
                      added: quota.added,
                      exempted: quota.exempted,
                      dropped: quota.dropped,
                    })}
                  </small>
                </span>
              </li>
            ))}
          </ul>
          {'quotaNote' in moves && <p className="quiet">{moves.quotaNote}</p>}
        </>
      )}
    </section>
  );
}

/** Rows under the campaign they belong to. */
function Part({
  title,
  rows,
}: {
  readonly title?: string;
  readonly rows: readonly Row[];
}): ReactNode {
  const face = useFaceBase();
  if (rows.length === 0) return null;
  const campaigns = byCampaign(rows);
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      {campaigns.map(([id, own]) => (
        <div key={id} className="move-group">
          <h4>
            <Link to={`${face}/campaigns/${id}/overview`}>{own[0]?.campaignTitle}</Link>
          </h4>
          <Rows
            caption={own[0]?.campaignTitle ?? ''}
            columns={COLUMNS}
            items={own}
            keyOf={({ taskKey, phaseNo, title: what }) => `${taskKey} ${String(phaseNo)} ${what}`}
            rowTo={(row) => linkOf(face, row)}
          />
        </div>
      ))}
    </>
  );
}

const byCampaign = (rows: readonly Row[]): readonly (readonly [string, readonly Row[]])[] =>
  [...new Set(rows.map(({ campaignId }) => campaignId))].map((id) => [
    id,
    rows.filter(({ campaignId }) => campaignId === id),
  ]);

/** Its tasks where they are out, else the phase that will have them. */
function linkOf(face: string, { campaignId, phaseNo, taskKey, opened }: Row): string {
  const campaign = `${face}/campaigns/${campaignId}`;
  return opened
    ? tasksHref(campaign)({ phaseNo: String(phaseNo), taskKey })
    : `${campaign}/phases/${String(phaseNo)}`;
}

const COLUMNS: readonly DataColumn<Row>[] = [
  {
    key: 'title',
    title: t('web.tasks.title'),
    cell: ({ title, phaseNo }) => t('web.amendment.duty', { no: phaseNo, title }),
  },
  {
    key: 'from',
    title: t('web.amendment.from'),
    cell: ({ fromOn, toOn }) => <time dateTime={fromOn}>{dayText(fromOn, toOn)}</time>,
  },
  {
    key: 'to',
    title: t('web.amendment.to'),
    cell: (row) => (
      <>
        <time dateTime={row.toOn}>
          {isMoving(row) ? (
            <strong>{dayText(row.toOn, row.fromOn)}</strong>
          ) : (
            t('web.calendar.moves.same')
          )}
        </time>
        {row.provisional && t('web.due.provisional')}
      </>
    ),
  },
  {
    key: 'why',
    title: t('web.calendar.moves.why'),
    cell: ({ rule, days }) => (
      <>
        {rule}
        {days.length > 0 && (
          <small className="quiet">
            {t('web.calendar.moves.days', { days: days.join(t('web.list.separator')) })}
          </small>
        )}
      </>
    ),
  },
  {
    key: 'tasks',
    title: t('web.calendar.moves.tasks'),
    isNumber: true,
    cell: ({ opened, tasks }) => (opened ? tasks : t('web.calendar.moves.not-out')),
  },
];
