import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { api, bodyOf } from '../api/client';
import { sessionKeeper } from '../api/session-keeper';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemNotice } from '../ui/Notice';
import { NO_GAPS, useSend } from '../ui/useSend';
import { useSession } from './session';
import { t } from './t';

/** The sign-in expired while the page is open: sign in over it and go on; what was asked is asked again. */
export function SessionDialog(): ReactNode {
  const isExpired = useSyncExternalStore(sessionKeeper.subscribe, sessionKeeper.isExpired);
  return isExpired ? <SignInAgain /> : null;
}

function SignInAgain(): ReactNode {
  const session = useSession();
  const [password, setPassword] = useState('');
  const { isBusy, problem, send } = useSend();
  const submit = (): Promise<boolean> =>
    send(NO_GAPS, async () => {
      const body = { login: session.login, password };
      const { csrfToken } = await bodyOf(api.POST('/api/v1/session', { body }));
      sessionKeeper.remember(csrfToken);
    });
  return (
    <Dialog title={t('web.expired.title')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t('web.expired.text')}</p>
        {problem && <ProblemNotice problem={problem} />}
        <label className="field">
          <span>{t('web.sign-in.login')}</span>
          <input className="input" value={session.login} readOnly autoComplete="username" />
        </label>
        <label className="field">
          <span>{t('web.sign-in.password')}</span>
          <input
            className="input"
            type="password"
            value={password}
            autoComplete="current-password"
            data-begin
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <Button type="submit" kind="primary" isBusy={isBusy} isWide>
          {t('web.expired.action')}
        </Button>
      </form>
    </Dialog>
  );
}
