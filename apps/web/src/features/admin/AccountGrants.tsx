import { useState, type ReactNode } from 'react';
import { useIntents } from '@web/api/useIntents';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { Notice } from '@web/ui/Notice';
import { Empty } from '@web/ui/States';
import type { Person } from '../people/usePeople';
import { GrantDialog } from './GrantDialog';
import { grantDays, GrantStateTag } from './grant-words';
import { ProposeDialog } from './ProposeDialog';
import { GRANTS, propose, useGrants, type GrantBrief } from './useGrants';

const columnsOf = (onOpen: (grant: GrantBrief) => void): readonly DataColumn<GrantBrief>[] => [
  {
    key: 'code',
    title: t('web.admin.grant.code'),
    cell: ({ code, lineNames }) => (
      <>
        {t(`web.role.${code}`)}
        {lineNames.length > 0 && (
          <small className="quiet block">{lineNames.join(t('web.list.separator'))}</small>
        )}
      </>
    ),
  },
  { key: 'unit', title: t('web.admin.grant.unit'), cell: ({ unitName }) => unitName },
  { key: 'days', title: t('web.admin.grant.days'), cell: grantDays },
  {
    key: 'state',
    title: t('web.grant.state'),
    cell: ({ state }) => <GrantStateTag state={state} />,
  },
  {
    key: 'open',
    title: t('web.delivery.actions'),
    cell: (grant) => (
      <Button onClick={() => onOpen(grant)}>
        {t(grant.actions.includes('approve') ? 'web.admin.grant.handle' : 'web.admin.grant.view')}
      </Button>
    ),
  },
];

/** The roles of one person, held, asked for and gone. */
export function AccountGrants({ person }: { readonly person: Person }): ReactNode {
  const mayPropose = useSession().hats.some(({ code }) => code === 'SYS') && !person.disabled;
  const query = useGrants({ personId: person.id });
  const intents = useIntents([GRANTS]);
  const [open, setOpen] = useState<string | null>(null);
  const [isProposing, setProposing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  return (
    <section className="work-group" aria-labelledby="grants-title">
      <div className="page-head-row">
        <h2 id="grants-title">{t('web.admin.account.grants')}</h2>
        {mayPropose && (
          <Button onClick={() => setProposing(true)}>{t('web.admin.grant.propose')}</Button>
        )}
      </div>
      {done !== null && <Notice tone="success" title={done} isLive />}
      <DataTable
        caption={t('web.admin.account.grants')}
        query={query}
        columns={columnsOf(({ id }) => setOpen(id))}
        empty={<Empty icon="person" title={t('web.admin.account.grants.empty')} />}
      />
      {open !== null && <GrantDialog id={open} onDone={setDone} onClose={() => setOpen(null)} />}
      {isProposing && (
        <ProposeDialog
          person={{ id: person.id, text: person.name, hint: `${person.unitName} ${person.post}` }}
          onPropose={async (proposal) => {
            await intents.run('propose', (key) => propose(proposal, key));
            setDone(t('web.admin.grant.done.propose'));
          }}
          onClose={() => {
            intents.forget('propose');
            setProposing(false);
          }}
        />
      )}
    </section>
  );
}
