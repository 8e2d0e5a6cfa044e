import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t, type WebKey } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { dayText, instantText } from '@web/ui/days';
import { Icon } from '@web/ui/icons';
import { Awaited, Empty } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useWorkbench, type CampaignHealth, type Workbench } from './useWorkbench';
import { mine, watched, type WorkKey, type WorkLink } from './work-links';
import '../campaigns/campaigns.css';

const LABELS: Readonly<Record<WorkKey, WebKey>> = {
  review: 'web.work.review',
  signOff: 'web.work.sign-off',
  cohort: 'web.work.cohort',
  returned: 'web.work.returned',
  issue: 'web.work.issue',
  draft: 'web.work.draft',
  overdueHere: 'web.work.overdue-here',
  overdue: 'web.work.overdue',
  dueSoon: 'web.work.due-soon',
  sentBack: 'web.work.sent-back',
};

/** The bureau's first page: what needs me, what is about to be late, how each campaign stands. */
export function WorkbenchPage(): ReactNode {
  useTitle(t('web.menu.workbench'));
  const { data, error, refetch } = useWorkbench();
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('web.menu.workbench')}</h1>
        {data && (
          <p className="quiet">{t('web.figure.cut-off', { at: instantText(data.cutOff) })}</p>
        )}
      </header>
      {!data && <Awaited rows={5} error={error} onRetry={refetch} />}
      {data && <Work work={data} />}
    </div>
  );
}

function Work({ work }: { readonly work: Workbench }): ReactNode {
  const base = useFaceBase();
  const own = mine(work.counts, base);
  const late = watched(work.counts, base);
  return (
    <>
      <section className="work-group" aria-labelledby="mine-title">
        <h2 id="mine-title">{t('web.work.mine')}</h2>
        {own.length === 0 && work.gates.length === 0 ? (
          <div className="card">
            <strong>{t('web.work.none')}</strong>
            <span className="quiet">{t('web.work.none.text')}</span>
          </div>
        ) : (
          <>
            <Links links={own} />
            <ul className="cards">
              {work.gates.map((gate) => (
                <li key={`${gate.campaignId} ${String(gate.phaseNo)}`}>
                  <Link
                    className="card"
                    to={`${base}/campaigns/${gate.campaignId}/gates/${String(gate.phaseNo)}`}
                  >
                    <span className="card-head">
                      <strong className="card-title">
                        {t('web.work.gate', { no: gate.phaseNo, title: gate.phaseTitle })}
                      </strong>
                      <Icon name="right" />
                    </span>
                    <span className="quiet">{gate.campaignTitle}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {late.length > 0 && (
        <section className="work-group" aria-labelledby="late-title">
          <h2 id="late-title">{t('web.work.watch')}</h2>
          <Links links={late} />
        </section>
      )}
      <section className="work-group" aria-labelledby="running-title">
        <h2 id="running-title">
          {t('web.work.running')}
          <span className="count">{work.campaigns.length}</span>
        </h2>
        {work.campaigns.length === 0 ? (
          <Empty icon="list" title={t('web.work.running.none')}>
            <Link to={`${base}/campaigns`}>{t('web.menu.campaigns')}</Link>
          </Empty>
        ) : (
          <ul className="health-grid">
            {work.campaigns.map((campaign) => (
              <li key={campaign.id} className="card health">
                <Health campaign={campaign} path={`${base}/campaigns/${campaign.id}`} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

const Links = ({ links }: { readonly links: readonly WorkLink[] }): ReactNode => (
  <ul className="figures">
    {links.map(({ key, count, to }) => (
      <li
        key={key}
        className={
          count > 0 && (key === 'overdue' || key === 'overdueHere') ? 'is-late' : undefined
        }
      >
        <Link to={to}>
          <strong>{count}</strong>
          <span>{t(LABELS[key])}</span>
        </Link>
      </li>
    ))}
  </ul>
);

function Health({
  campaign,
  path,
}: {
  readonly campaign: CampaignHealth;
  readonly path: string;
}): ReactNode {
  const { accepted } = campaign;
  const current = campaign.phases.filter(
    ({ state }) => state === 'ACTIVE' || state === 'IN_REVIEW',
  );
  return (
    <>
      <span className="card-head">
        <strong className="card-title">
          <Link to={path}>{campaign.title}</Link>
        </strong>
        <StateTag machine="CAMPAIGN" state={campaign.state} />
      </span>
      <ul className="health-phases">
        {current.map((phase) => (
          <li key={phase.no}>
            <Link to={`${path}/phases/${String(phase.no)}`}>
              {t('web.work.phase', {
                no: phase.no,
                title: phase.title,
                day: dayText(phase.endOn, campaign.today),
              })}
            </Link>
          </li>
        ))}
      </ul>
      <progress
        className="meter"
        aria-label={t('web.work.accepted', { title: campaign.title })}
        value={accepted.numerator}
        max={Math.max(1, accepted.denominator)}
      />
      <span className="health-figures">
        <Link to={`${path}/tasks?states=ACCEPTED`}>
          {t('web.figure.accepted', { part: accepted.numerator, whole: accepted.denominator })}
        </Link>
        <Link to={`${path}/tasks?states=SUBMITTED,UNDER_REVIEW`}>
          {t('web.work.in-review', { count: campaign.inReview })}
        </Link>
        <Link to={`${path}/tasks?dueSoon=true`}>
          {t('web.work.soon', { count: campaign.dueSoon })}
        </Link>
        <Link
          to={`${path}/tasks?overdue=true`}
          className={campaign.overdue > 0 ? 'error-text' : undefined}
        >
          {t('web.work.late', { count: campaign.overdue })}
        </Link>
      </span>
    </>
  );
}
