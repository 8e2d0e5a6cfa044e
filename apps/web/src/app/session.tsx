import { createContext, useContext, type ReactNode } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { isProblem } from '../api/problem';
import { sessionKeeper } from '../api/session-keeper';
import { Failed, Loading } from '../ui/States';

export type Session = Schemas['SessionResponse'];
export const SESSION_KEY = ['session'] as const;

/** The signed-in person; null = a stranger. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  staleTime: 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await bodyOf(api.GET('/api/v1/session'));
      sessionKeeper.remember(session.csrfToken);
      return session;
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
});
export const useSessionQuery = () => useQuery(sessionQuery);

const SessionContext = createContext<Session | null>(null);

/** Who acts; only below a page that needs a sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session above this component');
  return session;
}

/** Shows its page to a signed-in person, and something else to a stranger. */
export function WithSession({
  children,
  stranger,
}: {
  readonly children: ReactNode;
  readonly stranger: ReactNode;
}): ReactNode {
  const { data, error, refetch } = useSessionQuery();
  if (data) return <SessionContext value={data}>{children}</SessionContext>;
  if (data === null) return stranger;
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return <Loading />;
}
