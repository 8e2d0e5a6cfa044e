import '../review/review.css';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { COHORT_STATES } from '@app/contracts';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { instantText, untilText } from '@web/ui/days';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar } from '@web/ui/FilterBar';
import { StateTag } from '@web/ui/StateTag';
import { Empty } from '@web/ui/States';
import { ReviewNav } from '../review/ReviewNav';
import { cohortFilterOf, useCohorts, type CohortBrief } from './useCohorts';

const COLUMNS: readonly DataColumn<CohortBrief>[] = [
  { key: 'group', title: t('web.cohort.group'), cell: (one) => groupText(one) },
  { key: 'campaign', title: t('web.task.campaign'), cell: (one) => one.campaignTitle },
  {
    key: 'phase',
    title: t('web.tasks.phase'),
    sort: 'phaseNo',
    cell: (one) => t('web.task.phase', { no: one.phaseNo }),
  },
  {
    key: 'state',
    title: t('web.tasks.state'),
    cell: (one) => <StateTag machine="COHORT" state={one.state} />,
  },
  {
    key: 'open',
    title: t('web.cohort.open'),
    isNumber: true,
    cell: (one) => t('web.cohort.of', { count: one.open, total: one.total }),
  },
  {
    key: 'due',
    title: t('web.cohort.review-due'),
    isWideOnly: true,
    cell: (one) =>
      one.state === 'TOWN_REVIEW' && one.townReviewDueAt !== null
        ? untilText(one.townReviewDueAt)
        : '—',
  },
  {
    key: 'signed',
    title: t('web.cohort.signed-at'),
    cell: (one) => (one.signedAt === null ? '—' : instantText(one.signedAt)),
  },
];

/** A large group stands in several shards. */
export const groupText = (one: { readonly groupName: string; readonly shardNo: number }): string =>
  one.shardNo > 1
    ? t('web.cohort.shard', { group: one.groupName, no: one.shardNo })
    : one.groupName;

/** 片区汇总表: every phase of every group within reach. */
export function CohortListPage(): ReactNode {
  useTitle(t('web.cohort.title'));
  const [params] = useSearchParams();
  const filter = cohortFilterOf(params);
  const query = useCohorts(filter);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const campaigns = new Map(items.map((one) => [one.campaignId, one.campaignTitle]));
  return (
    <div className="page">
      <ReviewNav />
      <div className="page-head">
        <h1>{t('web.cohort.title')}</h1>
        <p className="quiet">{t('web.cohort.text')}</p>
      </div>
      <FilterBar
        filters={[
          {
            kind: 'choice',
            name: 'state',
            label: t('web.tasks.state'),
            options: COHORT_STATES.map((state) => ({
              value: state,
              label: t(`state.COHORT.${state}`),
            })),
          },
          {
            kind: 'choice',
            name: 'campaignId',
            label: t('web.task.campaign'),
            options: [...campaigns].map(([value, label]) => ({ value, label })),
          },
          {
            kind: 'pinned',
            name: 'groupId',
            label: t('web.cohort.group'),
            describe: (id) => items.find(({ groupId }) => groupId === id)?.groupName ?? id,
          },
        ]}
      >
        <ExportMenu path="/api/v1/cohorts/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={t('web.cohort.title')}
        columns={COLUMNS}
        query={query}
        defaultSort="phaseNo"
        rowTo={(one) => `/b/cohorts/${one.id}/sheet`}
        empty={
          <Empty icon="list" title={t('web.cohort.empty')}>
            <p className="quiet">{t('web.cohort.empty.text')}</p>
          </Empty>
        }
      />
    </div>
  );
}
