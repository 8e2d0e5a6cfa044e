import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, done, intent, newKey } from '@web/api/client';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { sessionKeeper } from '@web/api/session-keeper';
import { SESSION_KEY, useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Notice, ProblemNotice } from '@web/ui/Notice';

/** A first or too old password is changed before anything else; every session ends with it, so this page signs in again. */
export function ChangePasswordPage(): ReactNode {
  useTitle(t('web.password.title'));
  const session = useSession();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [key] = useState(newKey);
  const differs = repeated !== '' && repeated !== next;
  const change = async (): Promise<void> => {
    await done(
      api.PUT('/api/v1/session/password', {
        params: { header: intent(key) },
        body: { currentPassword: current, newPassword: next },
      }),
    );
    const { csrfToken } = await bodyOf(
      api.POST('/api/v1/session', { body: { login: session.login, password: next } }),
    );
    sessionKeeper.remember(csrfToken);
    await client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  const submit = (): void => {
    setBusy(true);
    setProblem(null);
    change()
      .catch((error: unknown) => setProblem(asProblem(error)))
      .finally(() => setBusy(false));
  };
  const field = (label: string, value: string, set: (text: string) => void, name: string) => (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        type="password"
        value={value}
        autoComplete={name}
        required
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <h1>{t('web.password.title')}</h1>
        <p className="quiet">{t('web.password.text')}</p>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!differs) submit();
          }}
        >
          {problem && <ProblemNotice problem={problem} />}
          {field(t('web.password.current'), current, setCurrent, 'current-password')}
          {field(t('web.password.next'), next, setNext, 'new-password')}
          {field(t('web.password.again'), repeated, setRepeated, 'new-password')}
          {differs && <Notice tone="error" title={t('web.password.differs')} isLive />}
          <Button type="submit" kind="primary" isWide isBusy={isBusy}>
            {t('web.password.action')}
          </Button>
        </form>
      </section>
    </main>
  );
}
