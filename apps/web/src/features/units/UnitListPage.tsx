import '../campaigns/campaigns.css';
import './units.css';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { OWNERSHIPS, SCHOOL_TYPES, UNIT_KINDS } from '@app/contracts';
import { usePageKeys } from '@web/app/page-keys';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { useIsWide } from '@web/ui/useIsWide';
import { NewUnitDialog } from './NewUnitDialog';
import { OrganisationTabs } from './OrganisationTabs';
import { UnitTag } from './UnitTag';
import { UnitTree } from './UnitTree';
import { useGroups, useUnit, useUnits, unitFilterOf, UNIT_LIVES, type UnitBrief } from './useUnits';

/** From here on the tree has room beside the list. */
const TREE_FROM_PX = 1100;

const filtersOf = (groups: readonly UnitBrief[]): readonly FilterSpec[] => [
  { kind: 'words', name: 'q', label: t('web.unit.words') },
  {
    kind: 'choice',
    name: 'schoolTypes',
    label: t('web.school.type'),
    options: SCHOOL_TYPES.map((type) => ({ value: type, label: t(`web.school-type.${type}`) })),
  },
  {
    kind: 'choice',
    name: 'parentId',
    label: t('web.school.group'),
    options: groups.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    kind: 'choice',
    name: 'kind',
    label: t('web.unit.kind'),
    options: UNIT_KINDS.map((kind) => ({ value: kind, label: t(`web.unit-kind.${kind}`) })),
  },
  {
    kind: 'choice',
    name: 'life',
    label: t('web.unit.state'),
    options: UNIT_LIVES.map((life) => ({ value: life, label: t(`web.unit.life.${life}`) })),
  },
  {
    kind: 'choice',
    name: 'ownership',
    label: t('web.school.ownership'),
    options: OWNERSHIPS.map((one) => ({ value: one, label: t(`web.ownership.${one}`) })),
  },
];

export const unitColumns: readonly DataColumn<UnitBrief>[] = [
  {
    key: 'name',
    title: t('web.unit.name'),
    sort: 'name',
    cell: (unit) => (
      <span className="unit-name">
        {unit.name}
        {(unit.validTo ?? unit.suspendedFrom) !== null && <UnitTag unit={unit} />}
      </span>
    ),
  },
  {
    key: 'kind',
    title: t('web.unit.type'),
    cell: ({ kind, schoolType }) =>
      schoolType === null ? t(`web.unit-kind.${kind}`) : t(`web.school-type.${schoolType}`),
  },
  {
    key: 'parent',
    title: t('web.school.group'),
    cell: ({ parentName }) => parentName ?? <span className="quiet">{t('web.none')}</span>,
  },
  {
    key: 'code',
    title: t('web.unit.code'),
    sort: 'code',
    isWideOnly: true,
    cell: ({ code }) => <span className="quiet">{code}</span>,
  },
  {
    key: 'pupils',
    title: t('web.school.pupils'),
    isNumber: true,
    isWideOnly: true,
    cell: ({ pupils }) => pupils,
  },
];

/** 组织: the tree branch by branch, and every unit within reach as a list. */
export function UnitListPage(): ReactNode {
  useTitle(t('web.menu.organisation'));
  const base = useFaceBase();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const filter = unitFilterOf(params);
  const query = useUnits(filter);
  const groups = useGroups();
  const isWide = useIsWide(TREE_FROM_PX);
  const mayEdit = useSession().hats.some(({ code }) => code === 'OFF');
  const [isNew, setNew] = useState(false);
  usePageKeys([
    {
      keys: ['/'],
      label: t('web.unit.keys.search'),
      run: () => document.querySelector<HTMLInputElement>('.filter-bar input')?.focus(),
    },
  ]);
  const tree = <UnitTree />;
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <h1>{t('web.menu.organisation')}</h1>
        {mayEdit && (
          <div className="actions">
            <Link className="btn" to={`${base}/units/import`}>
              {t('web.roster.import')}
            </Link>
            <Button kind="primary" onClick={() => setNew(true)}>
              {t('web.unit.action.create')}
            </Button>
          </div>
        )}
      </header>
      <OrganisationTabs />
      <div className="unit-split">
        {isWide ? (
          <nav className="panel unit-side" aria-label={t('web.unit.tree')}>
            <h2>{t('web.unit.tree')}</h2>
            {tree}
          </nav>
        ) : (
          // a branch was chosen: its list is what is looked at next
          <details key={filter.parentId ?? ''} className="panel unit-side">
            <summary>{t('web.unit.tree')}</summary>
            {tree}
          </details>
        )}
        <section className="stack" aria-label={t('web.unit.list')}>
          <FilterBar filters={filtersOf(groups.data?.items ?? [])}>
            <ExportMenu path="/api/v1/units/export" query={{ ...filter }} />
          </FilterBar>
          {filter.parentId !== undefined && <ParentLine id={filter.parentId} />}
          <DataTable
            caption={t('web.unit.list')}
            query={query}
            columns={unitColumns}
            defaultSort="name"
            rowTo={({ id }) => `${base}/units/${id}`}
            empty={
              <Empty icon="school" title={t('web.unit.empty')}>
                <p className="quiet">{t('web.unit.empty.hint')}</p>
              </Empty>
            }
          />
        </section>
      </div>
      {isNew && (
        <NewUnitDialog
          parent={null}
          onDone={(id) => void navigate(`${base}/units/${id}`)}
          onClose={() => setNew(false)}
        />
      )}
    </div>
  );
}

/** Whose children the list shows, with the way to its own record. */
function ParentLine({ id }: { readonly id: string }): ReactNode {
  const base = useFaceBase();
  const { data } = useUnit(id);
  return (
    <p className="unit-parent">
      {data ? (
        <>
          <span className="quiet">{t('web.unit.under', { name: data.name })}</span>{' '}
          <Link to={`${base}/units/${id}`}>{t('web.unit.under.open')}</Link>
        </>
      ) : (
        <>&nbsp;</>
      )}
    </p>
  );
}
