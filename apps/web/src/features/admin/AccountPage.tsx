import './admin.css';
import { useState, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { offerOf } from '@web/app/access';
import { useSession } from '@web/app/session';
import { t, textOr, type WebKey } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { Notice } from '@web/ui/Notice';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import {
  disablePerson,
  editPerson,
  enablePerson,
  PEOPLE,
  usePerson,
  type Person,
} from '../people/usePeople';
import { CreateAccountDialog, PasswordOnce } from './AccountDialogs';
import { AccountGrants } from './AccountGrants';
import { AccountState } from './AccountState';
import { PersonDialog } from './PersonDialog';
import { createAccount, resetPassword, type OneTimeAccount } from './account-actions';

const ACTIONS = ['createAccount', 'resetPassword', 'edit', 'enable', 'disable'] as const;
type Action = (typeof ACTIONS)[number];

/** One person: his record, his account, his roles. */
export function AccountPage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, refetch } = usePerson(id);
  useTitle(data?.name ?? t('web.menu.accounts'));
  if (!data) return <Awaited rows={5} error={error} onRetry={refetch} />;
  return <Account key={id} person={data} />;
}

function Account({ person }: { readonly person: Person }): ReactNode {
  const [params] = useSearchParams();
  const [open, setOpen] = useState<Action | null>(null);
  const [done, setDone] = useState<ReactNode>(
    params.get('done') === 'create'
      ? t('web.admin.account.done.create', { name: person.name })
      : null,
  );
  const [account, setAccount] = useState<OneTimeAccount | null>(null);
  return (
    <div className="page page-record">
      <RecordHead
        backTo="/a/accounts"
        backText={t('web.menu.accounts')}
        overline={person.unitName}
        title={person.name}
        tags={<AccountState person={person} />}
      />
      {done !== null && <Notice tone="success" title={done} isLive />}
      <Actions person={person} onOpen={setOpen} />
      <section className="panel" aria-labelledby="facts-title">
        <h2 id="facts-title">{t('web.admin.account.facts')}</h2>
        <dl className="facts">
          <dt>{t('web.admin.account.post')}</dt>
          <dd>{person.post}</dd>
          <dt>{t('web.admin.account.unit')}</dt>
          <dd>{person.unitName}</dd>
          <dt>{t('web.admin.account.phone')}</dt>
          <dd>{person.phone ?? t('web.admin.account.phone.none')}</dd>
          {person.login !== undefined && (
            <>
              <dt>{t('web.admin.account.login')}</dt>
              <dd>{person.login ?? t('web.admin.account.login.none')}</dd>
            </>
          )}
        </dl>
      </section>
      <AccountGrants person={person} />
      {open && (
        <ActionDialog
          action={open}
          person={person}
          onDone={setDone}
          onAccount={setAccount}
          onClose={() => setOpen(null)}
        />
      )}
      {account && (
        <PasswordOnce name={person.name} account={account} onClose={() => setAccount(null)} />
      )}
    </div>
  );
}

/** What may be done, each by its name; a refused one with its reason. */
function Actions({
  person,
  onOpen,
}: {
  readonly person: Person;
  readonly onOpen: (action: Action) => void;
}): ReactNode {
  const offered = ACTIONS.flatMap((action) => {
    const offer = offerOf(person.actions, action);
    return offer ? [{ ...offer, action }] : [];
  });
  if (offered.length === 0) return null;
  const refused = offered.filter(({ allowed }) => !allowed);
  return (
    <div className="account-actions">
      {offered.map(({ action, allowed }) => (
        <Button
          key={action}
          kind={action === 'createAccount' || action === 'enable' ? 'primary' : 'default'}
          disabled={!allowed}
          onClick={() => onOpen(action)}
        >
          {t(`web.admin.account.action.${action}`)}
        </Button>
      ))}
      {refused.map(({ action, reason }) => (
        <p key={action} className="quiet">
          {textOr(`error.${reason ?? ''}`, 'web.refused')}
        </p>
      ))}
    </div>
  );
}

interface ActionDialogProps {
  readonly action: Action;
  readonly person: Person;
  readonly onDone: (text: ReactNode) => void;
  readonly onAccount: (account: OneTimeAccount) => void;
  readonly onClose: () => void;
}

function ActionDialog(props: ActionDialogProps): ReactNode {
  const { action, person, onDone, onAccount, onClose } = props;
  const intents = useIntents([PEOPLE]);
  const { personId } = useSession();
  const { name } = person;
  const finish = (key: WebKey): void => onDone(t(key, { name }));
  switch (action) {
    case 'createAccount':
      return (
        <CreateAccountDialog
          name={name}
          onCreate={async (login) => {
            onAccount(await intents.run(action, (key) => createAccount(person, login, key)));
            finish('web.admin.account.done.createAccount');
          }}
          onClose={onClose}
        />
      );
    case 'resetPassword':
      return (
        <Confirm
          title={t('web.admin.account.action.resetPassword')}
          action={t('web.admin.account.action.resetPassword')}
          isDanger={person.id === personId}
          consequence={<p>{t('web.admin.account.reset.text', { name })}</p>}
          onConfirm={async () => {
            onAccount(await intents.run(action, (key) => resetPassword(person, key)));
            finish('web.admin.account.done.resetPassword');
          }}
          onClose={onClose}
        />
      );
    case 'edit':
      return (
        <PersonDialog
          person={person}
          onSave={async (change) => {
            await intents.run(action, (key) => editPerson(person, change, key));
            finish('web.admin.account.done.edit');
          }}
          onClose={onClose}
        />
      );
    case 'enable':
      return (
        <Confirm
          title={t('web.admin.account.action.enable')}
          action={t('web.admin.account.action.enable')}
          consequence={<p>{t('web.admin.account.enable.text', { name })}</p>}
          onConfirm={async () => {
            await intents.run(action, (key) => enablePerson(person.id, person.version, key));
            finish('web.admin.account.done.enable');
          }}
          onClose={onClose}
        />
      );
    case 'disable':
      return (
        <ReasonDialog
          title={t('web.admin.account.action.disable')}
          text={t('web.admin.account.disable.text', { name })}
          label={t('web.admin.account.disable.reason')}
          action={t('web.admin.account.action.disable')}
          isDanger
          onSend={async (reason) => {
            const { left } = await intents.run(action, (key) =>
              disablePerson(person.id, { reason, expectedVersion: person.version }, key),
            );
            const signOffs = left.signOffIds.length;
            const { tasks, delegations } = left;
            const hasLeft = signOffs + tasks + delegations > 0;
            onDone(
              `${t('web.admin.account.disable.done', { name })}${
                hasLeft ? t('web.admin.account.disable.left', { signOffs, tasks, delegations }) : ''
              }`,
            );
          }}
          onClose={onClose}
        />
      );
  }
}
