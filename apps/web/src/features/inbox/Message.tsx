import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, intent, newKey } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { instantText } from '@web/ui/days';
import { Awaited, Empty } from '@web/ui/States';
import { INBOX, type InboxQuery, type Message } from './useInbox';

function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      bodyOf(
        api.POST('/api/v1/inbox/{id}/read', { params: { path: { id }, header: intent(newKey()) } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: INBOX }),
  });
}

/** What a message is about and when it came; a new one says so. */
export const MessageHead = ({ message }: { readonly message: Message }): ReactNode => (
  <span className="card-head">
    <strong className="card-title">
      {message.readAt === null && <span className="sr-only">{t('web.inbox.new')}</span>}
      {message.title}
    </strong>
    <time className="quiet" dateTime={message.deliveredAt}>
      {instantText(message.deliveredAt)}
    </time>
  </span>
);

/** Puts a message aside; nothing for one that has been. */
export function MarkRead({
  message,
  kind = 'default',
}: {
  readonly message: Message;
  readonly kind?: 'default' | 'text';
}): ReactNode {
  const read = useMarkRead();
  if (message.readAt !== null) return null;
  return (
    <>
      <Button kind={kind} isBusy={read.isPending} onClick={() => read.mutate(message.id)}>
        {t('web.inbox.read')}
      </Button>
      {read.error && (
        <small className="error-text" role="alert">
          {asProblem(read.error).title}
        </small>
      )}
    </>
  );
}

/** The inbox while there is nothing to list: loading, failed, empty. */
export function NoMessages({
  inbox,
  rows,
}: {
  readonly inbox: InboxQuery;
  readonly rows: number;
}): ReactNode {
  if (!inbox.data) return <Awaited rows={rows} error={inbox.error} onRetry={inbox.refetch} />;
  return inbox.data.pages.every(({ items }) => items.length === 0) ? (
    <Empty icon="inbox" title={t('web.inbox.empty')}>
      <p className="quiet">{t('web.inbox.empty.text')}</p>
    </Empty>
  ) : null;
}
