import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@web/api/client';

/** After this pause somebody has stopped typing. */
const PAUSE_MS = 200;

/** The words once the typing has paused. */
export function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

/** Everything within the person's reach by words; what was found before stays until the answer is there. */
export const useSearch = (words: string) =>
  useQuery({
    queryKey: ['search', words],
    enabled: words !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/search', { params: { query: { q: words } }, signal })),
  });
