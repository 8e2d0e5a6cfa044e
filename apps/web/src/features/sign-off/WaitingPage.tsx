import './sign-off.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited, Empty } from '@web/ui/States';
import { WorkList } from '@web/ui/WorkList';
import { useWaitingYears, WaitingYears } from '../calendars/WaitingYears';
import { DelegatedWork } from '../delegations/DelegatedWork';
import { useDelegated } from '../delegations/useDelegations';
import { CampaignCard } from '../overview/CampaignCard';
import { useOverview } from '../overview/useOverview';
import { isLate } from './sign-words';
import { SignCard } from './SignCards';
import { useSignOffList } from './useSignOffs';

/** A leader's ninety seconds: what waits for the signature, and how each running campaign stands. */
export function WaitingPage(): ReactNode {
  useTitle(t('web.menu.to-sign'));
  const query = useSignOffList({ waitingForMe: true, sort: 'createdAt' });
  const delegated = useDelegated();
  const years = useWaitingYears();
  const overview = useOverview();
  const waiting = query.data?.pages.flatMap((page) => page.items) ?? [];
  const inNames = delegated.data?.items ?? [];
  const isNothing =
    query.data !== undefined &&
    !years.isPending &&
    waiting.length + inNames.length + years.drafts.length === 0;
  const late = waiting.filter(isLate);
  return (
    <div className="page page-work">
      <header className="page-head">
        <h1>{t('web.menu.to-sign')}</h1>
        {query.data && (
          <p className="quiet">
            {late.length > 0
              ? t('web.to-sign.summary-late', { count: waiting.length, late: late.length })
              : t('web.to-sign.summary', { count: waiting.length })}
            {years.drafts.length > 0 && t('web.to-sign.years', { count: years.drafts.length })}
          </p>
        )}
      </header>
      {!query.data && <Awaited rows={2} error={query.error} onRetry={query.refetch} />}
      {isNothing && (
        <Empty title={t('web.to-sign.empty')}>
          <Link to="/l/signed">{t('web.menu.signed')}</Link>
        </Empty>
      )}
      <WorkList
        groups={[
          { key: 'late', title: t('web.to-sign.late'), isLate: true, items: late },
          {
            key: 'open',
            title: t('web.to-sign.open'),
            items: waiting.filter((one) => !isLate(one)),
          },
        ]}
        row={(one) => <SignCard one={one} />}
      />
      <WaitingYears />
      <DelegatedWork />
      <section className="work-group" aria-labelledby="running">
        <h2 id="running">{t('web.overview.running')}</h2>
        {!overview.data && <Awaited rows={2} error={overview.error} onRetry={overview.refetch} />}
        {overview.data?.items.length === 0 && <p className="quiet">{t('web.overview.empty')}</p>}
        <ul className="cards">
          {overview.data?.items.map((campaign) => (
            <li key={campaign.id}>
              <CampaignCard campaign={campaign} isBrief />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
