import type { ReactNode } from 'react';
import { NavLink, Outlet, useParams } from 'react-router';
import { t, type WebKey } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { dayText } from '@web/ui/days';
import { todayInBeijing } from '@web/ui/day-math';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { CampaignActions } from './CampaignActions';
import type { CampaignScene } from './campaign-context';
import { useCampaign } from './useCampaigns';
import './campaigns.css';

const TABS: readonly { readonly to: string; readonly label: WebKey }[] = [
  { to: '/overview', label: 'web.campaign.tab.overview' },
  { to: '/progress', label: 'web.campaign.tab.progress' },
  { to: '/tasks', label: 'web.campaign.tab.tasks' },
  { to: '/quotas', label: 'web.menu.quotas' },
  { to: '/documents', label: 'web.campaign.tab.documents' },
  { to: '/changes', label: 'web.campaign.tab.changes' },
  { to: '/activity', label: 'web.campaign.tab.activity' },
];

/** A campaign: its head with what may be done, and its sides as pages of their own. */
export function CampaignPage(): ReactNode {
  const { id = '' } = useParams();
  const base = useFaceBase();
  const { data: campaign, error, refetch } = useCampaign(id);
  useTitle(campaign?.title ?? t('web.menu.campaigns'));
  if (!campaign)
    return (
      <div className="page">
        <Awaited rows={6} error={error} onRetry={refetch} />
      </div>
    );
  const scene: CampaignScene = { campaign, path: `${base}/campaigns/${campaign.id}` };
  const today = todayInBeijing();
  return (
    <div className="page">
      <RecordHead
        backTo={`${base}/campaigns`}
        backText={t(base === '/l' ? 'web.menu.overview' : 'web.menu.campaigns')}
        overline={[campaign.code, campaign.docNumber].filter((one) => one !== null).join(' · ')}
        title={campaign.title}
        tags={
          <>
            <StateTag machine="CAMPAIGN" state={campaign.state} />
            <span className="tag tag-waiting">
              {t('web.campaign.span', {
                from: dayText(campaign.startOn, today),
                to: dayText(campaign.endOn, today),
              })}
            </span>
          </>
        }
      />
      <CampaignActions key={campaign.id} scene={scene} />
      <nav className="tabs" aria-label={t('web.campaign.tabs')}>
        {TABS.map(({ to, label }) => (
          <NavLink key={to} to={`${scene.path}${to}`}>
            {t(label)}
          </NavLink>
        ))}
      </nav>
      <Outlet context={scene} />
    </div>
  );
}
