import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DUTY_POSTS, UNIT_KINDS } from '@app/contracts';
import { usePageKeys } from '@web/app/page-keys';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { OrganisationTabs } from './OrganisationTabs';
import { useGroups, type UnitBrief } from './useUnits';
import { useVacancies, vacancyFilterOf, type Vacancy } from './useVacancies';
import '../campaigns/campaigns.css';
import './units.css';

/** Kinds of units that have to have somebody. */
const KINDS = UNIT_KINDS.filter((kind) => !['CAMPUS', 'MEMBER_UNIT', 'AGENCY'].includes(kind));

const filtersOf = (
  groups: readonly UnitBrief[],
  first: Vacancy | undefined,
): readonly FilterSpec[] => [
  { kind: 'words', name: 'q', label: t('web.unit.words') },
  {
    kind: 'choice',
    name: 'posts',
    label: t('web.vacancies.post'),
    options: DUTY_POSTS.map((post) => ({ value: post, label: t(`web.unit.post.${post}`) })),
  },
  {
    kind: 'choice',
    name: 'parentId',
    label: t('web.vacancies.under'),
    options: groups.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    kind: 'choice',
    name: 'kinds',
    label: t('web.unit.kind'),
    options: KINDS.map((kind) => ({ value: kind, label: t(`web.unit-kind.${kind}`) })),
  },
  {
    kind: 'pinned',
    name: 'unitId',
    label: t('web.unit.name'),
    describe: (id) => (first?.unitId === id ? first.unitName : t('web.filters.other')),
  },
];

const COLUMNS: readonly DataColumn<Vacancy>[] = [
  { key: 'name', title: t('web.unit.name'), sort: 'name', cell: ({ unitName }) => unitName },
  {
    key: 'post',
    title: t('web.vacancies.post'),
    cell: ({ post }) => <span className="tag tag-action">{t(`web.unit.post.${post}`)}</span>,
  },
  {
    key: 'kind',
    title: t('web.unit.kind'),
    isWideOnly: true,
    cell: ({ unitKind }) => t(`web.unit-kind.${unitKind}`),
  },
  {
    key: 'parent',
    title: t('web.vacancies.under'),
    cell: ({ parentName }) => parentName ?? <span className="quiet">{t('web.none')}</span>,
  },
  {
    key: 'code',
    title: t('web.unit.code'),
    sort: 'code',
    isWideOnly: true,
    cell: ({ unitCode }) => <span className="quiet">{unitCode}</span>,
  },
];

/** Posts nobody holds: where duties and signatures stop until somebody is named. */
export function VacancyListPage(): ReactNode {
  useTitle(t('web.unit.tab.vacancies'));
  const base = useFaceBase();
  const [params] = useSearchParams();
  const filter = vacancyFilterOf(params);
  const query = useVacancies(filter);
  const groups = useGroups();
  usePageKeys([
    {
      keys: ['/'],
      label: t('web.unit.keys.search'),
      run: () => document.querySelector<HTMLInputElement>('.filter-bar input')?.focus(),
    },
  ]);
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <h1>{t('web.unit.tab.vacancies')}</h1>
        <div className="actions">
          <Link className="btn" to={`${base}/sign-offs?tab=all&signerLeft=true`}>
            {t('web.vacancies.steps')}
          </Link>
        </div>
      </header>
      <OrganisationTabs />
      <FilterBar filters={filtersOf(groups.data?.items ?? [], query.data?.pages[0]?.items[0])}>
        <ExportMenu path="/api/v1/vacancies/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={t('web.unit.tab.vacancies')}
        query={query}
        columns={COLUMNS}
        defaultSort="name"
        keyOf={({ unitId, post }) => `${unitId} ${post}`}
        rowTo={({ unitId }) => `${base}/units/${unitId}`}
        empty={
          <Empty icon="person" title={t('web.vacancies.empty')}>
            <p className="quiet">{t('web.vacancies.empty.hint')}</p>
          </Empty>
        }
      />
    </div>
  );
}
