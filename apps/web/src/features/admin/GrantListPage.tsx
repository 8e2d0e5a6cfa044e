import './admin.css';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { instantText } from '@web/ui/days';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Notice } from '@web/ui/Notice';
import { Empty } from '@web/ui/States';
import { PEOPLE } from '../people/usePeople';
import { GrantDialog } from './GrantDialog';
import { grantDays, GrantStateTag } from './grant-words';
import { ProposeDialog } from './ProposeDialog';
import { GRANTABLE } from './roles';
import {
  approveMany,
  GRANT_STATES,
  grantFilterOf,
  GRANTS,
  propose,
  useGrants,
  type GrantBrief,
} from './useGrants';

const FILTERS: readonly FilterSpec[] = [
  {
    kind: 'choice',
    name: 'state',
    label: t('web.grant.state'),
    options: GRANT_STATES.map((state) => ({ value: state, label: t(`web.grant.state.${state}`) })),
  },
  {
    kind: 'choice',
    name: 'code',
    label: t('web.admin.grant.code'),
    options: GRANTABLE.map((code) => ({ value: code, label: t(`web.role.${code}`) })),
  },
  { kind: 'words', name: 'q', label: t('web.admin.grants.filter.words') },
];

const mayApprove = ({ actions }: GrantBrief): boolean => actions.includes('approve');

interface Picked {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

const columnsOf = (
  picked: Picked,
  onOpen: (id: string) => void,
): readonly DataColumn<GrantBrief>[] => [
  {
    key: 'person',
    title: t('web.admin.grant.person'),
    cell: (grant) => {
      const { id, personName: name, code } = grant;
      if (!mayApprove(grant)) return name;
      return (
        <label className="check">
          <input
            type="checkbox"
            checked={picked.ids.has(id)}
            aria-label={t('web.admin.grant.pick', { name, role: t(`web.role.${code}`) })}
            onChange={() => picked.toggle(id)}
          />
          <span>{name}</span>
        </label>
      );
    },
  },
  {
    key: 'code',
    title: t('web.admin.grant.code'),
    cell: ({ code, unitName, lineNames }) => (
      <>
        {t(`web.role.${code}`)}
        <small className="quiet block">
          {[unitName, ...lineNames].join(t('web.list.separator'))}
        </small>
      </>
    ),
  },
  { key: 'days', title: t('web.admin.grant.days'), cell: grantDays },
  {
    key: 'asked',
    title: t('web.admin.grant.asked'),
    sort: 'createdAt',
    cell: ({ requestedByName, createdAt, reason }) => (
      <>
        {t('web.admin.grant.asked.by', {
          who: requestedByName ?? t('web.system'),
          at: instantText(createdAt),
        })}
        {reason !== null && <small className="quiet block">{reason}</small>}
      </>
    ),
  },
  {
    key: 'state',
    title: t('web.grant.state'),
    cell: ({ state }) => <GrantStateTag state={state} />,
  },
  {
    key: 'open',
    title: t('web.delivery.actions'),
    cell: (grant) => (
      <Button onClick={() => onOpen(grant.id)}>
        {t(grant.actions.includes('approve') ? 'web.admin.grant.handle' : 'web.admin.grant.view')}
      </Button>
    ),
  },
];

/** 授权: roles asked for, decided and held. */
export function GrantListPage(): ReactNode {
  useTitle(t('web.menu.grants'));
  const { hats } = useSession();
  const role = (['SYS', 'SEC', 'AUD'] as const).find((one) =>
    hats.some(({ code }) => code === one),
  );
  const [params] = useSearchParams();
  const filter = grantFilterOf(params);
  const query = useGrants(filter);
  const intents = useIntents([GRANTS, PEOPLE]);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'propose' | 'many' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const shown = query.data?.pages.flatMap((page) => page.items) ?? [];
  const approvable = shown.filter(mayApprove).map(({ id }) => id);
  // what has been decided meanwhile is no longer chosen
  const chosen = approvable.filter((id) => ids.has(id));
  const toggle = (id: string): void =>
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <div>
          <h1>{t('web.menu.grants')}</h1>
          <p className="quiet">{t(`web.admin.grants.text.${role ?? 'AUD'}`)}</p>
        </div>
        {role === 'SYS' && (
          <Button kind="primary" onClick={() => setDialog('propose')}>
            {t('web.admin.grant.propose')}
          </Button>
        )}
      </header>
      <FilterBar filters={FILTERS}>
        <ExportMenu path="/api/v1/grants/export" query={{ ...filter }} />
      </FilterBar>
      {done !== null && <Notice tone="success" title={done} isLive />}
      {approvable.length > 0 && (
        <Bulk
          all={approvable.length}
          chosen={chosen.length}
          onAll={() => setIds(new Set(approvable))}
          onNone={() => setIds(new Set())}
          onApprove={() => setDialog('many')}
        />
      )}
      <DataTable
        caption={t('web.menu.grants')}
        query={query}
        columns={columnsOf({ ids, toggle }, setOpen)}
        defaultSort="-createdAt"
        empty={
          <Empty title={t('web.admin.grants.empty')}>
            <p className="quiet">{t('web.admin.grants.empty.text')}</p>
          </Empty>
        }
      />
      {open !== null && <GrantDialog id={open} onDone={setDone} onClose={() => setOpen(null)} />}
      {dialog === 'propose' && (
        <ProposeDialog
          onPropose={async (proposal) => {
            await intents.run('propose', (key) => propose(proposal, key));
            setDone(t('web.admin.grant.done.propose'));
          }}
          onClose={() => {
            intents.forget('propose');
            setDialog(null);
          }}
        />
      )}
      {dialog === 'many' && (
        <Confirm
          title={t('web.admin.grants.many', { count: chosen.length })}
          action={t('web.admin.grants.many', { count: chosen.length })}
          consequence={<p>{t('web.admin.grants.many.text', { count: chosen.length })}</p>}
          onConfirm={async () => {
            const { approved, left } = await intents.run('many', (key) => approveMany(chosen, key));
            setIds(new Set());
            setDone(
              `${t('web.admin.grant.done.many', { approved })}${
                left > 0 ? t('web.admin.grant.done.many.left', { left }) : ''
              }`,
            );
          }}
          onClose={() => {
            intents.forget('many');
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}

/** What is chosen and what can be done with it at once. */
const Bulk = (props: {
  readonly all: number;
  readonly chosen: number;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onApprove: () => void;
}): ReactNode => (
  <div className="bulk">
    <span role="status">{t('web.admin.grants.selected', { count: props.chosen })}</span>
    {props.chosen < props.all && (
      <Button kind="text" onClick={props.onAll}>
        {t('web.admin.grants.select-all', { count: props.all })}
      </Button>
    )}
    {props.chosen > 0 && (
      <>
        <Button kind="text" onClick={props.onNone}>
          {t('web.admin.grants.clear')}
        </Button>
        <Button kind="primary" onClick={props.onApprove}>
          {t('web.admin.grants.many', { count: props.chosen })}
        </Button>
      </>
    )}
  </div>
);
