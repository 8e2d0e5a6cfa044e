import { api, bodyOf, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type Message = Schemas['InboxMessageResponse'];
export type InboxQuery = ReturnType<typeof useInbox>;

/** Key of the person's messages. */
export const INBOX = ['inbox'] as const;

/** Messages, the newest first, page by page; the menu's count reads the same first page. */
export const useInbox = () =>
  usePages(INBOX, (page) => bodyOf(api.GET('/api/v1/inbox', { params: { query: page } })));

/** How many of the newest messages are unread. */
export function useUnread(): number {
  const { data } = useInbox();
  return data?.pages[0]?.items.filter(({ readAt }) => readAt === null).length ?? 0;
}
