import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';

/** What a list is asked for besides its filter; stands first, as the address named ahead has it (`FIRST_READS`). */
export interface PageAsked {
  readonly limit: number;
  readonly cursor?: string;
}

interface PagesOptions {
  /** rows a page */
  readonly size?: number;
  readonly isAsked?: boolean;
  /** the rows of the question before stay on screen while the next one is asked */
  readonly keepsRows?: boolean;
}

/** A list of the api page by page; each page names where the next one begins. */
export const usePages = <P extends { readonly nextCursor: string | null }>(
  queryKey: QueryKey,
  read: (page: PageAsked) => Promise<P>,
  { size = 50, isAsked = true, keepsRows = false }: PagesOptions = {},
) =>
  useInfiniteQuery({
    queryKey,
    enabled: isAsked,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(pageParam === '' ? { limit: size } : { limit: size, cursor: pageParam }),
    getNextPageParam: (page) => page.nextCursor,
    ...(keepsRows ? { placeholderData: keepPreviousData } : {}),
  });
