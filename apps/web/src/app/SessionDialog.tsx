import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { api, bodyOf } from '../api/client';
import { asProblem, type ApiProblem } from '../api/problem';
import { sessionKeeper } from '../api/session-keeper';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemNotice } from '../ui/Notice';
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
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const submit = (): void => {
    setBusy(true);
    setProblem(null);
    bodyOf(api.POST('/api/v1/session', { body: { login: session.login, password } }))
      .then(
        ({ csrfToken }) => sessionKeeper.remember(csrfToken),
        (error: unknown) => setProblem(asProblem(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Dialog title={t('web.expired.title')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
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
