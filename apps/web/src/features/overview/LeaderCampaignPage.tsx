import './overview.css';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { t } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { useTitle } from '@web/app/useTitle';
import { instantText } from '@web/ui/days';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited, Empty } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useCohorts } from '../gate/useGate';
import { Health, PhaseFigures } from './CampaignCard';
import { useOverview, type OverviewCampaign } from './useOverview';

/** A campaign to be read: its phases in their order, their figures, their cohorts, the way to each gate. */
export function LeaderCampaignPage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, refetch } = useOverview(id);
  const campaign = data?.items[0];
  useTitle(campaign?.title ?? t('web.menu.overview'));
  if (campaign) return <CampaignRecord campaign={campaign} />;
  return (
    <div className="page page-record">
      {data ? (
        <Empty icon="list" title={t('error.object.missing')} isPage />
      ) : (
        <Awaited rows={6} error={error} onRetry={refetch} />
      )}
    </div>
  );
}

function CampaignRecord({ campaign }: { readonly campaign: OverviewCampaign }): ReactNode {
  return (
    <div className="page page-record">
      <RecordHead
        backTo="/l/campaigns"
        backText={t('web.menu.overview')}
        overline={campaign.docNumber ?? campaign.code}
        title={campaign.title}
        tags={
          <>
            <StateTag machine="CAMPAIGN" state={campaign.state} />
            <Health health={campaign.health} />
          </>
        }
        turn={t('web.overview.counted', { at: instantText(campaign.cutOff) })}
      />
      <p className="no-print">
        <Link to={`/l/campaigns/${campaign.id}/overview`}>{t('web.overview.record')}</Link>
      </p>
      {campaign.phases.map((phase) => (
        <section key={phase.id} id={`phase-${String(phase.no)}`} className="panel">
          <PhaseFigures campaign={campaign} phase={phase} isWhole />
          {phase.cohorts > 0 && <Cohorts campaignId={campaign.id} phaseNo={phase.no} />}
          <GateLink campaign={campaign} no={phase.no} />
        </section>
      ))}
    </div>
  );
}

function GateLink({
  campaign,
  no,
}: {
  readonly campaign: OverviewCampaign;
  readonly no: number;
}): ReactNode {
  const face = useFace();
  return (
    <Link className="gate-link" to={`${face}/campaigns/${campaign.id}/gates/${String(no)}`}>
      {t('web.overview.gate', { no })}
    </Link>
  );
}

function Cohorts({
  campaignId,
  phaseNo,
}: {
  readonly campaignId: string;
  readonly phaseNo: number;
}): ReactNode {
  const { data, error, refetch } = useCohorts(campaignId, phaseNo);
  if (!data) return <Awaited rows={1} error={error} onRetry={refetch} />;
  return (
    <ul className="cohort-states" aria-label={t('web.overview.cohorts')}>
      {data.map((cohort) => (
        <li key={cohort.id}>
          {cohort.groupName} <StateTag machine="COHORT" state={cohort.state} />
        </li>
      ))}
    </ul>
  );
}
