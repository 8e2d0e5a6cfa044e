import './overview.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SCHOOL_TASK_STATES } from '@app/contracts';
import { t } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { dayText, instantText } from '@web/ui/days';
import { Icon, type IconName } from '@web/ui/icons';
import { StateTag } from '@web/ui/StateTag';
import type { Tone } from '@web/ui/stateTone';
import { openPhases, type OverviewCampaign, type OverviewPhase } from './useOverview';

const HEALTH_TONES: Readonly<Record<OverviewCampaign['health'], Tone>> = {
  ON_TRACK: 'done',
  OVERDUE: 'late',
  GATE_LATE: 'action',
  SUSPENDED: 'action',
  NOT_STARTED: 'waiting',
};
const HEALTH_ICONS: Readonly<Record<OverviewCampaign['health'], IconName>> = {
  ON_TRACK: 'check',
  OVERDUE: 'alert',
  GATE_LATE: 'clock',
  SUSPENDED: 'wait',
  NOT_STARTED: 'wait',
};
const COUNTED = SCHOOL_TASK_STATES.filter((s) => s !== 'EXEMPTED' && s !== 'CANCELLED').join(',');

export const Health = ({ health }: Pick<OverviewCampaign, 'health'>): ReactNode => (
  <span className={`tag tag-${HEALTH_TONES[health]}`}>
    <Icon name={HEALTH_ICONS[health]} />
    {t(`web.overview.health.${health}`)}
  </span>
);

/** One running campaign: its phase and the three figures that matter, each of them the way to its list. */
export function CampaignCard({
  campaign,
  isBrief = false,
}: {
  readonly campaign: OverviewCampaign;
  /** only the phases at work */
  readonly isBrief?: boolean;
}): ReactNode {
  const face = useFace();
  const open = openPhases(campaign);
  const phases = isBrief ? open : campaign.phases;
  return (
    <article className="card overview-card" aria-labelledby={`campaign-${campaign.id}`}>
      <div className="card-head">
        <h3 id={`campaign-${campaign.id}`} className="card-title">
          <Link to={`${face}/campaigns/${campaign.id}`}>{campaign.title}</Link>
        </h3>
        <span className="tags">
          <StateTag machine="CAMPAIGN" state={campaign.state} />
          <Health health={campaign.health} />
        </span>
      </div>
      <p className="quiet">
        {campaign.docNumber !== null && `${campaign.docNumber} · `}
        {t('web.plan.days', {
          start: dayText(campaign.startOn, campaign.today),
          end: dayText(campaign.endOn, campaign.today),
        })}
      </p>
      {phases.length === 0 ? (
        <p className="quiet">{t('web.overview.no-phase')}</p>
      ) : (
        phases.map((phase) => <PhaseFigures key={phase.id} campaign={campaign} phase={phase} />)
      )}
    </article>
  );
}

/** Accepted, overdue, cohorts signed. */
export function PhaseFigures({
  campaign,
  phase,
  isWhole = false,
}: {
  readonly campaign: OverviewCampaign;
  readonly phase: OverviewPhase;
  /** with its first day, not only its last */
  readonly isWhole?: boolean;
}): ReactNode {
  const face = useFace();
  const tasks = (more: Readonly<Record<string, string>>): string =>
    `${face}/counted?${new URLSearchParams({ campaignId: campaign.id, phaseNo: String(phase.no), ...more }).toString()}`;
  const hint = t('web.overview.counted', { at: instantText(campaign.cutOff) });
  return (
    <section className="overview-phase">
      <h4>
        {t('web.gate.phase', { no: phase.no, title: phase.title })}
        <StateTag machine="PHASE" state={phase.state} />
        <small className="quiet">
          {isWhole
            ? t('web.plan.days', {
                start: dayText(phase.startOn, campaign.today),
                end: dayText(phase.endOn, campaign.today),
              })
            : t('web.overview.until', { day: dayText(phase.endOn, campaign.today) })}
          {phase.provisional && t('web.due.provisional')}
        </small>
      </h4>
      <dl className="figures">
        <div>
          <dt>{t('web.overview.accepted')}</dt>
          <dd title={hint}>
            <Link to={tasks({ states: 'ACCEPTED' })}>{phase.accepted.numerator}</Link>
            <span className="quiet"> / </span>
            <Link to={tasks({ states: COUNTED })}>{phase.accepted.denominator}</Link>
            <small className="quiet">
              {' '}
              {phase.accepted.denominator > 0 &&
                t('web.overview.rate', { rate: phase.accepted.rate })}
            </small>
          </dd>
        </div>
        <div className={phase.overdue > 0 ? 'is-late' : undefined}>
          <dt>{t('web.overview.overdue')}</dt>
          <dd title={hint}>
            <Link to={tasks({ overdue: 'true' })}>{phase.overdue}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('web.overview.cohorts')}</dt>
          <dd title={hint}>
            <Link to={`${face}/campaigns/${campaign.id}#phase-${String(phase.no)}`}>
              {t('web.overview.of', { done: phase.cohortsSigned, all: phase.cohorts })}
            </Link>
          </dd>
        </div>
      </dl>
    </section>
  );
}
