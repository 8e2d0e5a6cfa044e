import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api, done } from '../api/client';
import { sessionKeeper } from '../api/session-keeper';
import { DeviceSettings, keptTasks, removeKept } from '../features/settings/DeviceSettings';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Confirm';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/icons';
import { ProblemNotice } from '../ui/Notice';
import { NO_GAPS, useSend } from '../ui/useSend';
import { useSession } from './session';
import { t } from './t';
import { useFace } from './useFace';

/** Who is signed in, his roles and settings, and the way out. */
export function AccountMenu(): ReactNode {
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const face = useFace();
  const [isOpen, setOpen] = useState(false);
  const [kept, setKept] = useState(0);
  const { isBusy, problem, send } = useSend();
  const signOut = async (): Promise<void> => {
    await done(
      api.DELETE('/api/v1/session', {
        params: { header: { 'x-csrf-token': sessionKeeper.csrf() } },
      }),
    );
    await removeKept(session.personId);
    sessionKeeper.forget();
    client.clear();
    void navigate('/sign-in');
  };
  const ask = (): Promise<boolean> =>
    send(NO_GAPS, async () => {
      const count = await keptTasks(session.personId);
      if (count === 0) await signOut();
      else setKept(count);
    });
  return (
    <>
      <Button kind="text" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="person" />
        <span className="account-name">{session.name}</span>
      </Button>
      {isOpen && (
        <Dialog
          title={t('web.account.title')}
          onClose={() => setOpen(false)}
          footer={
            <Button isBusy={isBusy} onClick={() => void ask()}>
              {t('web.sign-out')}
            </Button>
          }
        >
          <dl className="facts">
            <dt>{t('web.account.name')}</dt>
            <dd>{session.name}</dd>
            <dt>{t('web.account.unit')}</dt>
            <dd>{session.unitName}</dd>
            <dt>{t('web.account.login')}</dt>
            <dd>{session.login}</dd>
          </dl>
          <nav className="dialog-links" aria-label={t('web.account.title')}>
            <Link to={`${face}/delegations`} onClick={() => setOpen(false)}>
              {t('web.menu.delegations')}
            </Link>
            <Link to={`${face}/sign-ins`} onClick={() => setOpen(false)}>
              {t('web.account.sign-ins')}
            </Link>
            <Link to={`${face}/settings`} onClick={() => setOpen(false)}>
              {t('web.account.settings')}
            </Link>
          </nav>
          <DeviceSettings />
          {problem && <ProblemNotice problem={problem} />}
        </Dialog>
      )}
      {kept > 0 && (
        <Confirm
          title={t('web.sign-out.drafts.title')}
          consequence={<p>{t('web.sign-out.drafts.text', { count: kept })}</p>}
          action={t('web.sign-out.drafts.action')}
          isDanger
          onConfirm={signOut}
          onClose={() => setKept(0)}
        />
      )}
    </>
  );
}
