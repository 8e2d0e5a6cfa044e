import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

/** Only what may heal by itself is tried again: no answer, or a server that is busy. */
const mayHeal = (error: unknown): boolean =>
  isProblem(error) && (error.isNetwork || error.status === 429 || error.status >= 500);

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, error) => count < 2 && mayHeal(error),
        // going back to a page shows what is known and asks again behind it
        staleTime: 5_000,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
