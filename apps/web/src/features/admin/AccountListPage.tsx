import './admin.css';
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import {
  createPerson,
  PEOPLE,
  personFilterOf,
  usePeople,
  type PersonBrief,
} from '../people/usePeople';
import { AccountState } from './AccountState';
import { PersonDialog } from './PersonDialog';
import { GRANTABLE } from './roles';

const FILTERS: readonly FilterSpec[] = [
  { kind: 'words', name: 'q', label: t('web.admin.accounts.filter.words') },
  {
    kind: 'choice',
    name: 'hasAccount',
    label: t('web.admin.accounts.filter.account'),
    options: [
      { value: 'true', label: t('web.admin.accounts.filter.account.yes') },
      { value: 'false', label: t('web.admin.accounts.filter.account.no') },
    ],
  },
  {
    kind: 'choice',
    name: 'disabled',
    label: t('web.admin.accounts.filter.disabled'),
    options: [
      { value: 'false', label: t('web.admin.accounts.filter.disabled.no') },
      { value: 'true', label: t('web.admin.accounts.filter.disabled.yes') },
    ],
  },
  {
    kind: 'choice',
    name: 'code',
    label: t('web.admin.accounts.filter.role'),
    options: GRANTABLE.map((code) => ({ value: code, label: t(`web.role.${code}`) })),
  },
];

const columnsOf = (givesAccounts: boolean): readonly DataColumn<PersonBrief>[] => [
  {
    key: 'name',
    title: t('web.admin.account.name'),
    sort: 'name',
    cell: ({ name, post }) => (
      <>
        {name}
        <small className="quiet block">{post}</small>
      </>
    ),
  },
  { key: 'unit', title: t('web.admin.account.unit'), cell: ({ unitName }) => unitName },
  ...(givesAccounts
    ? [
        {
          key: 'login',
          title: t('web.admin.account.login'),
          cell: ({ login }: PersonBrief) =>
            login ?? <span className="quiet">{t('web.admin.account.login.none')}</span>,
        },
      ]
    : []),
  {
    key: 'state',
    title: t('web.admin.account.state'),
    cell: (person) => <AccountState person={person} />,
  },
];

/** 账号: everybody of the bureau and how he stands to the sign-in. */
export function AccountListPage(): ReactNode {
  useTitle(t('web.menu.accounts'));
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const givesAccounts = useSession().hats.some(({ code }) => code === 'SYS');
  const filter = personFilterOf(params);
  const query = usePeople(filter);
  const intents = useIntents([PEOPLE]);
  const [isNew, setNew] = useState(false);
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <div>
          <h1>{t('web.menu.accounts')}</h1>
          <p className="quiet">
            {t(givesAccounts ? 'web.admin.accounts.text' : 'web.admin.accounts.text.read')}
          </p>
        </div>
        {givesAccounts && (
          <Button kind="primary" onClick={() => setNew(true)}>
            {t('web.admin.account.new')}
          </Button>
        )}
      </header>
      <FilterBar filters={FILTERS}>
        <ExportMenu path="/api/v1/people/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={t('web.menu.accounts')}
        query={query}
        columns={columnsOf(givesAccounts)}
        defaultSort="name"
        rowTo={({ id }) => `/a/accounts/${id}`}
        empty={
          <Empty icon="person" title={t('web.admin.accounts.empty')}>
            <p className="quiet">{t('web.admin.accounts.empty.text')}</p>
          </Empty>
        }
      />
      {isNew && (
        <PersonDialog
          onSave={async (person) => {
            const made = await intents.run('create', (key) => createPerson(person, key));
            await navigate(`/a/accounts/${made.personId}?done=create`);
          }}
          onClose={() => {
            intents.forget('create');
            setNew(false);
          }}
        />
      )}
    </div>
  );
}
