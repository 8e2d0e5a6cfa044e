import { useState, type ReactNode } from 'react';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Notice } from '@web/ui/Notice';
import { Awaited, Empty, Loading } from '@web/ui/States';
import { useUrlFilter } from '@web/ui/useUrlFilter';
import { QuotaCards } from './QuotaCards';
import {
  useFirstWithQuotas,
  useRunningCampaigns,
  useUnitQuotas,
  type UnitQuota,
} from './useQuotas';

/** 指标: what a school has to have done so and so often, what it told of it, and what its head confirmed. */
export function SchoolQuotasPage(): ReactNode {
  useTitle(t('web.menu.quotas'));
  const { hats, unitId } = useSession();
  const own = hats.find(({ code }) => code === 'PRIN' || code === 'SAF')?.unitId ?? unitId;
  const campaigns = useRunningCampaigns();
  const [asked, setAsked] = useUrlFilter('campaign');
  const all = campaigns.data ?? [];
  const first = useFirstWithQuotas(
    all.map(({ id }) => id),
    own,
  );
  const campaign = all.find(({ id }) => id === asked) ?? all.find(({ id }) => id === first);
  return (
    <div className="page page-work">
      <div className="page-head">
        <h1>{t('web.menu.quotas')}</h1>
        <p className="quiet">{t('web.quota.text')}</p>
      </div>
      {!campaigns.data && <Awaited rows={4} error={campaigns.error} onRetry={campaigns.refetch} />}
      {all.length > 1 && (
        <div className="filters" role="group" aria-label={t('web.menu.campaigns')}>
          {all.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className="chip"
              aria-pressed={id === campaign?.id}
              onClick={() => setAsked(id)}
            >
              {title}
            </button>
          ))}
        </div>
      )}
      {campaigns.data && all.length === 0 && <Empty title={t('web.quota.empty')} />}
      {all.length > 0 && !campaign && <Loading rows={4} />}
      {campaign && <QuotasOfCampaign campaignId={campaign.id} unitId={own} />}
    </div>
  );
}

const waits = ({ facts }: UnitQuota): boolean => facts.some(({ state }) => state === 'PENDING');
/** What needs somebody first: the head's word, then what runs, then what was missed. */
const GROUPS = [
  { key: 'pending', has: waits },
  { key: 'open', has: (q: UnitQuota) => !waits(q) && q.state === 'OPEN' },
  { key: 'unmet', has: (q: UnitQuota) => !waits(q) && q.state === 'UNMET' },
] as const;

function QuotasOfCampaign({
  campaignId,
  unitId,
}: {
  readonly campaignId: string;
  readonly unitId: string;
}): ReactNode {
  const { data, error, refetch } = useUnitQuotas(campaignId, unitId);
  const [done, setDone] = useState<string | null>(null);
  if (!data) return <Awaited rows={4} error={error} onRetry={refetch} />;
  if (data.items.length === 0) return <Empty title={t('web.quota.empty')} />;
  const scene = { campaignId, unitId, today: data.today, onDone: setDone };
  const rest = data.items.filter((quota) => !GROUPS.some(({ has }) => has(quota)));
  return (
    <>
      {done !== null && <Notice tone="success" title={done} isLive />}
      {GROUPS.map(({ key, has }) => {
        const quotas = data.items.filter(has).toSorted((a, b) => (a.toOn < b.toOn ? -1 : 1));
        if (quotas.length === 0) return null;
        return (
          <section key={key} className="work-group" aria-labelledby={`quota-${key}`}>
            <h2 id={`quota-${key}`}>
              {t(`web.quota.group.${key}`)}
              <span className="count">{quotas.length}</span>
            </h2>
            <QuotaCards {...scene} quotas={quotas} />
          </section>
        );
      })}
      {rest.length > 0 && (
        <details className="work-group">
          <summary>{t('web.quota.group.rest', { count: rest.length })}</summary>
          <QuotaCards {...scene} quotas={rest} />
        </details>
      )}
    </>
  );
}
