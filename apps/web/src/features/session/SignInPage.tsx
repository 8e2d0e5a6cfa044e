import { useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { api, bodyOf, type Schemas } from '@web/api/client';
import { asProblem, isProblem, type ApiProblem } from '@web/api/problem';
import { sessionKeeper } from '@web/api/session-keeper';
import { SESSION_KEY, useSessionQuery } from '@web/app/session';
import { t, textOr } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { ProblemNotice } from '@web/ui/Notice';

type Demo = Schemas['DemoResponse'];

/** Only an address of our own is gone to after the sign-in. */
const ownPath = (to: string | null): string =>
  to !== null && /^\/[a-z]/.test(to) && !to.startsWith('/sign-in') ? to : '/';

/** Who one may be in a demo system; a real one answers that there is nothing. */
const useDemo = () =>
  useQuery({
    queryKey: ['demo'],
    staleTime: Infinity,
    queryFn: async (): Promise<Demo | null> => {
      try {
        return await bodyOf(api.GET('/api/v1/demo/people'));
      } catch (error) {
        if (isProblem(error) && error.status === 404) return null;
        throw error;
      }
    },
  });

export function SignInPage(): ReactNode {
  useTitle(t('web.sign-in'));
  const [params] = useSearchParams();
  const { data: session } = useSessionQuery();
  const { data: demo } = useDemo();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn(ownPath(params.get('to')));
  if (session) return <Navigate to={ownPath(params.get('to'))} replace />;
  return (
    <main className={demo ? 'sign-in sign-in-demo' : 'sign-in'}>
      <section className="sign-in-card">
        <img
          src={new URL('../../app/icon.svg', import.meta.url).href}
          alt=""
          width={44}
          height={44}
        />
        <h1>{t('web.sign-in.title')}</h1>
        <p className="quiet">{t('web.sign-in.subtitle')}</p>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            signIn.run(login, password);
          }}
        >
          {signIn.problem && <ProblemNotice problem={signIn.problem} />}
          <label className="field">
            <span>{t('web.sign-in.login')}</span>
            <input
              className="input"
              value={login}
              autoComplete="username"
              autoCapitalize="none"
              required
              onChange={(event) => setLogin(event.target.value)}
            />
          </label>
          <label className="field">
            <span>{t('web.sign-in.password')}</span>
            <input
              className="input"
              type="password"
              value={password}
              autoComplete="current-password"
              required
              onChange={(event) => setPassword(event.target.value)}
            />
          </label>
          <Button type="submit" kind="primary" isWide isBusy={signIn.isBusy}>
            {t('web.sign-in')}
          </Button>
        </form>
      </section>
      {demo && (
        <section className="demo" aria-labelledby="demo-title">
          <h2 id="demo-title">{t('web.demo.title')}</h2>
          <p className="quiet">{t('web.demo.text')}</p>
          <ul>
            {demo.people.map((person) => (
              <li key={person.login}>
                <button
                  type="button"
                  className="demo-person"
                  aria-busy={signIn.isBusy || undefined}
                  onClick={() => {
                    setLogin(person.login);
                    setPassword(demo.password);
                    signIn.run(person.login, demo.password);
                  }}
                >
                  <strong>{person.name}</strong>
                  <span className="quiet">{person.login}</span>
                  <span>{textOr(`web.demo.story.${person.story}`, 'web.demo.story')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function useSignIn(to: string) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const attempt = async (login: string, password: string): Promise<void> => {
    const signedIn = await bodyOf(
      api.POST('/api/v1/session', { body: { login: login.trim(), password } }),
    );
    sessionKeeper.remember(signedIn.csrfToken);
    await client.invalidateQueries({ queryKey: SESSION_KEY });
    void navigate(to, { replace: true });
  };
  return {
    isBusy,
    problem,
    run: (login: string, password: string): void => {
      if (isBusy) return;
      setBusy(true);
      setProblem(null);
      attempt(login, password)
        .catch((error: unknown) => setProblem(asProblem(error)))
        .finally(() => setBusy(false));
    },
  };
}
