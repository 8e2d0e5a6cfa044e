import './delegations.css';
import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useIntents } from '@web/api/useIntents';
import { SESSION_KEY, useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { dayText } from '@web/ui/days';
import { FilterBar } from '@web/ui/FilterBar';
import { Notice } from '@web/ui/Notice';
import { Awaited, Empty } from '@web/ui/States';
import type { Tone } from '@web/ui/stateTone';
import { useUrlFilter } from '@web/ui/useUrlFilter';
import { useOverview } from '../overview/useOverview';
import { DelegatedCard } from '../sign-off/SignCards';
import { GiveDialog, type Given } from './GiveDialog';
import {
  DELEGATIONS,
  give,
  revoke,
  useDelegated,
  useDelegations,
  type Delegation,
} from './useDelegations';

const TONES: Readonly<Record<Delegation['state'], Tone>> = {
  PLANNED: 'waiting',
  IN_FORCE: 'progress',
  ENDED: 'waiting',
  REVOKED: 'waiting',
};

/** 代签: what waits in others' names, who signs for whom and until when, giving it and ending it. */
export function DelegationsPage(): ReactNode {
  useTitle(t('web.menu.delegations'));
  const client = useQueryClient();
  const { personId } = useSession();
  const intents = useIntents([DELEGATIONS]);
  const [inForce] = useUrlFilter('inForce');
  const query = useDelegations(inForce === 'true');
  const delegated = useDelegated();
  const [isGiving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Delegation | null>(null);
  const [done, setDone] = useState<'given' | 'revoked' | null>(null);
  const mayGive = delegated.data?.mayGive ?? [];
  const finish = async (what: 'given' | 'revoked'): Promise<void> => {
    setDone(what);
    await client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <h1>{t('web.menu.delegations')}</h1>
        {mayGive.length > 0 && (
          <Button kind="primary" onClick={() => setGiving(true)}>
            {t('web.delegation.give')}
          </Button>
        )}
      </header>
      {done !== null && <Notice tone="success" title={t(`web.delegation.done.${done}`)} isLive />}
      <section className="work-group" aria-labelledby="in-names">
        <h2 id="in-names">{t('web.delegation.waiting')}</h2>
        {!delegated.data && (
          <Awaited rows={1} error={delegated.error} onRetry={delegated.refetch} />
        )}
        {delegated.data?.items.length === 0 && (
          <p className="quiet">{t('web.delegation.waiting.none')}</p>
        )}
        <ul className="cards">
          {delegated.data?.items.map((one) => (
            <li key={`${one.id} ${one.principalId}`}>
              <DelegatedCard one={one} />
            </li>
          ))}
        </ul>
      </section>
      <section className="work-group" aria-labelledby="delegations">
        <h2 id="delegations">{t('web.delegation.list')}</h2>
        <FilterBar
          filters={[{ kind: 'flag', name: 'inForce', label: t('web.delegation.in-force') }]}
        />
        <DataTable
          caption={t('web.delegation.list')}
          query={query}
          columns={columnsOf(
            personId,
            query.data?.pages.some(({ items }) => items.some(isRevocable)) === true
              ? setEnding
              : null,
          )}
          empty={
            <Empty icon="person" title={t('web.delegation.empty')}>
              <p className="quiet">{t('web.delegation.empty.hint')}</p>
            </Empty>
          }
        />
      </section>
      {isGiving && (
        <Give
          mayGive={mayGive}
          today={delegated.data?.today ?? ''}
          onGive={async (given) => {
            await intents.run('give', (key) => give(given, key));
            await finish('given');
          }}
          onClose={() => {
            intents.forget('give');
            setGiving(false);
          }}
        />
      )}
      {ending && (
        <Confirm
          title={t('web.delegation.revoke')}
          action={t('web.delegation.revoke')}
          consequence={
            <p>
              {t('web.delegation.revoke.text', {
                delegate: ending.delegateName,
                principal: ending.principalName,
              })}
            </p>
          }
          onConfirm={async () => {
            await intents.run(`revoke ${ending.id}`, (key) => revoke(ending.id, key));
            await finish('revoked');
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </div>
  );
}

function Give(props: {
  readonly mayGive: readonly Delegation['powers'][number][];
  readonly today: string;
  readonly onGive: (given: Given) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const overview = useOverview();
  return (
    <GiveDialog
      {...props}
      campaigns={overview.data?.items.map(({ id, title }) => ({ id, text: title })) ?? []}
    />
  );
}

const isRevocable = ({ actions }: Delegation): boolean => actions.includes('revoke');

const columnsOf = (
  personId: string,
  /** null = none of them can be ended by the reader */
  onEnd: ((delegation: Delegation) => void) | null,
): readonly DataColumn<Delegation>[] => [
  {
    key: 'who',
    title: t('web.delegation.who'),
    cell: (one) => (
      <>
        {t('web.delegation.pair', { delegate: one.delegateName, principal: one.principalName })}
        <small className="quiet block">
          {one.principalId === personId
            ? t('web.delegation.given')
            : one.delegateId === personId
              ? t('web.delegation.received')
              : t('web.delegation.others')}
          {' · '}
          {one.reason}
        </small>
      </>
    ),
  },
  {
    key: 'what',
    title: t('web.delegation.powers'),
    cell: (one) => (
      <>
        {one.powers
          .map((power) => t(`web.delegation.power.${power}`))
          .join(t('web.list.separator'))}
        <small className="quiet block">
          {one.campaignIds.length === 0
            ? t('web.delegation.scope.all')
            : t('web.delegation.scope.some', { count: one.campaignIds.length })}
        </small>
      </>
    ),
  },
  {
    key: 'days',
    title: t('web.delegation.days'),
    cell: (one) =>
      t('web.plan.days', { start: dayText(one.startsOn, ''), end: dayText(one.endsOn, '') }),
  },
  {
    key: 'state',
    title: t('web.tasks.state'),
    cell: ({ state }) => (
      <span className={`tag tag-${TONES[state]}`}>{t(`web.delegation.state.${state}`)}</span>
    ),
  },
  ...(onEnd === null
    ? []
    : [
        {
          key: 'end',
          title: t('web.delegation.actions'),
          cell: (one: Delegation) =>
            isRevocable(one) && (
              <Button onClick={() => onEnd(one)}>{t('web.delegation.revoke')}</Button>
            ),
        },
      ]),
];
