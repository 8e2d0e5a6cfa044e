import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CAMPAIGN_STATES, type CampaignState } from '@app/contracts';
import { useSession } from '@web/app/session';
import { t, type WebKey } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { useWorkbench } from '../workbench/useWorkbench';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { dayText } from '@web/ui/days';
import { todayInBeijing } from '@web/ui/day-math';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { campaignFilterOf, useCampaigns, type CampaignBrief } from './useCampaigns';
import './campaigns.css';

/** Years before and after this one that can be chosen; the address takes any. */
const YEARS = [1, 0, -1, -2, -3];
/** Groups of states people ask for. */
const GROUPS: readonly { readonly label: WebKey; readonly states: readonly CampaignState[] }[] = [
  { label: 'web.campaigns.running', states: ['ISSUED', 'ACTIVE', 'SUSPENDED', 'WRAP_UP'] },
  { label: 'web.campaigns.preparing', states: ['DRAFT', 'IN_SIGNOFF', 'RETURNED', 'APPROVED'] },
  { label: 'web.campaigns.over', states: ['CLOSED', 'ARCHIVED', 'CANCELLED'] },
];

const filters = (today: string): readonly FilterSpec[] => [
  {
    kind: 'choice',
    name: 'states',
    label: t('web.campaigns.state'),
    options: [
      ...GROUPS.map(({ label, states }) => ({ value: states.join(','), label: t(label) })),
      ...CAMPAIGN_STATES.map((state) => ({ value: state, label: t(`state.CAMPAIGN.${state}`) })),
    ],
  },
  {
    kind: 'choice',
    name: 'year',
    label: t('web.campaigns.year'),
    options: YEARS.map((step) => {
      const year = String(Number(today.slice(0, 4)) + step);
      return { value: year, label: t('web.year', { year }) };
    }),
  },
  { kind: 'words', name: 'q', label: t('web.campaigns.words') },
];

const COLUMNS: readonly DataColumn<CampaignBrief>[] = [
  {
    key: 'title',
    title: t('web.campaigns.title'),
    sort: 'title',
    cell: ({ title }) => title,
  },
  {
    key: 'state',
    title: t('web.campaigns.state'),
    cell: ({ state }) => <StateTag machine="CAMPAIGN" state={state} />,
  },
  {
    key: 'phase',
    title: t('web.campaigns.phase'),
    cell: ({ currentPhases }) =>
      currentPhases.length === 0 ? (
        <span className="quiet">{t('web.none')}</span>
      ) : (
        currentPhases
          .map(({ no, title }) => t('web.campaign.phase', { no, title }))
          .join(t('web.list.separator'))
      ),
  },
  {
    key: 'number',
    title: t('web.campaigns.number'),
    cell: ({ code, docNumber }) => docNumber ?? <span className="quiet">{code}</span>,
  },
  {
    key: 'start',
    title: t('web.campaigns.start'),
    sort: 'startOn',
    cell: ({ startOn }) => dayText(startOn, todayInBeijing()),
  },
  {
    key: 'end',
    title: t('web.campaigns.end'),
    sort: 'endOn',
    cell: ({ endOn }) => dayText(endOn, todayInBeijing()),
  },
];

/** Every campaign within reach, filtered by the address. */
export function CampaignListPage(): ReactNode {
  useTitle(t('web.menu.campaigns'));
  const base = useFaceBase();
  const [params] = useSearchParams();
  const filter = campaignFilterOf(params);
  const query = useCampaigns(filter);
  const mayCreate = useSession().hats.some(({ code }) => code === 'OFF' || code === 'LEAD');
  const create = mayCreate && base === '/b' && (
    <Link className="btn btn-primary" to={`${base}/campaigns/new`}>
      {t('web.campaigns.new')}
    </Link>
  );
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <div>
          <h1>{t('web.menu.campaigns')}</h1>
          <Summary base={base} />
        </div>
        {create}
      </header>
      <FilterBar filters={filters(todayInBeijing())}>
        <ExportMenu path="/api/v1/campaigns/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={t('web.menu.campaigns')}
        query={query}
        columns={COLUMNS}
        defaultSort="-createdAt"
        rowTo={({ id }) => `${base}/campaigns/${id}`}
        empty={
          <Empty icon="list" title={t('web.campaigns.empty')}>
            <p className="quiet">{t('web.campaigns.empty.text')}</p>
          </Empty>
        }
      />
    </div>
  );
}

/** How many run now, and how they stand; each figure is the filter that shows its campaigns. */
function Summary({ base }: { readonly base: string }): ReactNode {
  const { data } = useWorkbench();
  if (!data) return <p className="quiet">&nbsp;</p>;
  const late = data.campaigns.filter(({ overdue }) => overdue > 0).length;
  return (
    <p className="quiet summary">
      <Link to={`${base}/campaigns?states=ISSUED,ACTIVE,SUSPENDED,WRAP_UP`}>
        {t('web.campaigns.summary.running', { count: data.campaigns.length })}
      </Link>
      {data.counts
        .filter(({ list, count }) => list === 'campaigns' && count > 0)
        .map(({ key, query, count }) => (
          <Link key={key} to={`${base}/campaigns?${query}`}>
            {t(
              key === 'draft'
                ? 'web.campaigns.summary.draft'
                : key === 'issue'
                  ? 'web.campaigns.summary.issue'
                  : 'web.campaigns.summary.returned',
              { count },
            )}
          </Link>
        ))}
      {late > 0 && <span>{t('web.campaigns.summary.late', { count: late })}</span>}
    </p>
  );
}
