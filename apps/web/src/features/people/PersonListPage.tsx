import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ACTOR_CODES } from '@app/contracts';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { OrganisationTabs } from '../units/OrganisationTabs';
import { PersonDialog } from './PersonDialog';
import { personFilterOf, usePeople, type PersonBrief } from './usePeople';
import '../campaigns/campaigns.css';
import '../units/units.css';

const ROLES = ACTOR_CODES.filter((code) => code !== 'PUB');

const filtersOf = (first: PersonBrief | undefined): readonly FilterSpec[] => [
  { kind: 'words', name: 'q', label: t('web.person.words') },
  {
    kind: 'choice',
    name: 'code',
    label: t('web.person.role'),
    options: ROLES.map((code) => ({ value: code, label: t(`web.role.${code}`) })),
  },
  {
    kind: 'choice',
    name: 'disabled',
    label: t('web.person.state'),
    options: [
      { value: 'false', label: t('web.person.enabled') },
      { value: 'true', label: t('web.person.disabled') },
    ],
  },
  {
    kind: 'pinned',
    name: 'unitId',
    label: t('web.person.unit'),
    describe: (id) => (first?.unitId === id ? first.unitName : t('web.filters.other')),
  },
];

const columnsOf = (withLogin: boolean): readonly DataColumn<PersonBrief>[] => [
  {
    key: 'name',
    title: t('web.person.name'),
    sort: 'name',
    cell: ({ name, disabled }) => (
      <span className="unit-name">
        {name}
        {disabled && <span className="tag tag-waiting">{t('web.person.disabled')}</span>}
      </span>
    ),
  },
  { key: 'post', title: t('web.person.post'), cell: ({ post }) => post },
  { key: 'unit', title: t('web.person.unit'), cell: ({ unitName }) => unitName },
  ...(withLogin
    ? [
        {
          key: 'login',
          title: t('web.person.login'),
          cell: ({ login }: PersonBrief) =>
            login ?? <span className="quiet">{t('web.person.login.none')}</span>,
        },
      ]
    : []),
];

/** Everybody within reach, searched by the server. */
export function PersonListPage(): ReactNode {
  useTitle(t('web.unit.tab.people'));
  const base = useFaceBase();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const filter = personFilterOf(params);
  const query = usePeople(filter);
  const mayEdit = useSession().hats.some(({ code }) => code === 'SYS');
  const [isNew, setNew] = useState(false);
  const first = query.data?.pages[0]?.items[0];
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <h1>{t('web.unit.people')}</h1>
        {mayEdit && (
          <div className="actions">
            <Link className="btn" to={`${base}/people/import`}>
              {t('web.roster.import.people')}
            </Link>
            <Button kind="primary" onClick={() => setNew(true)}>
              {t('web.person.action.create')}
            </Button>
          </div>
        )}
      </header>
      <OrganisationTabs />
      <FilterBar filters={filtersOf(first)}>
        <ExportMenu path="/api/v1/people/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={t('web.unit.people')}
        query={query}
        columns={columnsOf(mayEdit)}
        defaultSort="name"
        rowTo={({ id }) => `${base}/people/${id}`}
        empty={
          <Empty icon="person" title={t('web.person.empty')}>
            <p className="quiet">{t('web.unit.empty.hint')}</p>
          </Empty>
        }
      />
      {isNew && (
        <PersonDialog
          person={null}
          onDone={(id) => void navigate(`${base}/people/${id}`)}
          onClose={() => setNew(false)}
        />
      )}
    </div>
  );
}
