import '../campaigns/campaigns.css';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { instantText } from '@web/ui/days';
import { todayInBeijing } from '@web/ui/day-math';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { useCampaigns, type CampaignBrief } from '../campaigns/useCampaigns';
import {
  DOCUMENT_TYPES,
  documentFilterOf,
  documentStateText,
  typeText,
  useDocumentList,
  yearText,
  type DocumentBrief,
} from './useDocuments';

/** Years that can be chosen; the address takes any. */
const YEARS = [0, 1, 2, 3, 4];

const filters = (campaigns: readonly CampaignBrief[]): readonly FilterSpec[] => [
  { kind: 'words', name: 'q', label: t('web.documents.words') },
  {
    kind: 'choice',
    name: 'type',
    label: t('web.document.type'),
    options: DOCUMENT_TYPES.map((type) => ({ value: type, label: typeText(type) })),
  },
  {
    kind: 'choice',
    name: 'year',
    label: t('web.documents.year'),
    options: YEARS.map((back) => String(Number(todayInBeijing().slice(0, 4)) - back)).map(
      (year) => ({ value: year, label: yearText(year) }),
    ),
  },
  {
    kind: 'choice',
    name: 'campaignId',
    label: t('web.documents.campaign'),
    options: campaigns.map(({ id, title }) => ({ value: id, label: title })),
  },
];

/** Every official document within reach: plans, minutes, and what was registered. */
export function DocumentListPage(): ReactNode {
  useTitle(t('web.menu.documents'));
  const base = useFaceBase();
  const [params] = useSearchParams();
  const filter = documentFilterOf(params);
  const campaigns = useCampaigns({});
  const columns: readonly DataColumn<DocumentBrief>[] = [
    { key: 'title', title: t('web.document.title'), sort: 'title', cell: ({ title }) => title },
    {
      key: 'number',
      title: t('web.campaigns.number'),
      cell: ({ docNumber }) => docNumber ?? <span className="quiet">{t('web.none')}</span>,
    },
    { key: 'type', title: t('web.document.type'), cell: ({ type }) => typeText(type) },
    {
      key: 'campaign',
      title: t('web.documents.campaign'),
      cell: ({ campaignId, campaignTitle }) =>
        campaignId === null ? (
          <span className="quiet">{t('web.none')}</span>
        ) : (
          <Link to={`${base}/campaigns/${campaignId}/documents`}>{campaignTitle}</Link>
        ),
    },
    {
      key: 'state',
      title: t('web.campaigns.state'),
      cell: ({ state }) => documentStateText(state),
    },
    {
      key: 'released',
      title: t('web.document.released'),
      sort: 'createdAt',
      cell: ({ releasedAt }) =>
        releasedAt === null ? (
          <span className="quiet">{t('web.none')}</span>
        ) : (
          instantText(releasedAt)
        ),
    },
  ];
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('web.menu.documents')}</h1>
        <p className="quiet">{t('web.documents.about')}</p>
      </header>
      <FilterBar filters={filters(campaigns.data?.pages.flatMap(({ items }) => items) ?? [])}>
        <ExportMenu path="/api/v1/documents/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={t('web.menu.documents')}
        query={useDocumentList(filter)}
        columns={columns}
        defaultSort="-createdAt"
        rowTo={({ id }) => `${base}/documents/${id}`}
        empty={
          <Empty icon="document" title={t('web.documents.empty')}>
            <p className="quiet">{t('web.documents.empty.text')}</p>
          </Empty>
        }
      />
    </div>
  );
}
