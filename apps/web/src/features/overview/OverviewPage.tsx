import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { ExportMenu } from '@web/ui/ExportMenu';
import { Awaited, Empty } from '@web/ui/States';
import { CampaignCard } from './CampaignCard';
import { useOverview } from './useOverview';

/** 行动总览: every running campaign with its phases and figures. */
export function OverviewPage(): ReactNode {
  useTitle(t('web.menu.overview'));
  const { data, error, refetch } = useOverview();
  return (
    <div className="page page-record">
      <header className="page-head page-head-row">
        <h1>{t('web.menu.overview')}</h1>
        <ExportMenu path="/api/v1/campaigns/export" query={{}} />
      </header>
      {!data && <Awaited rows={4} error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Empty icon="list" title={t('web.overview.empty')} />}
      <ul className="cards">
        {data?.items.map((campaign) => (
          <li key={campaign.id}>
            <CampaignCard campaign={campaign} />
          </li>
        ))}
      </ul>
    </div>
  );
}
