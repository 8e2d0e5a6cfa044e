import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, intent, newKey, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type Message = Schemas['InboxMessageResponse'];
export type InboxQuery = ReturnType<typeof useInbox>;

const KEY = ['inbox'] as const;

/** Messages, the newest first, page by page; the menu's count reads the same first page. */
export const useInbox = () =>
  usePages(KEY, (page) => bodyOf(api.GET('/api/v1/inbox', { params: { query: page } })));

/** How many of the newest messages are unread. */
export function useUnread(): number {
  const { data } = useInbox();
  return data?.pages[0]?.items.filter(({ readAt }) => readAt === null).length ?? 0;
}

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      bodyOf(
        api.POST('/api/v1/inbox/{id}/read', { params: { path: { id }, header: intent(newKey()) } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
