import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { instantText } from '@web/ui/days';
import { Empty, Failed, Loading } from '@web/ui/States';
import { lineLink } from './line-links';
import { useInbox, useMarkRead } from './useInbox';

const Line = ({
  text,
  to,
}: {
  readonly text: string;
  readonly to: string | undefined;
}): ReactNode => (to === undefined ? text : <Link to={to}>{text}</Link>);

/** Messages to the person, the newest first; unread ones say so and can be put aside. */
export function InboxPage(): ReactNode {
  useTitle(t('web.menu.inbox'));
  const face = useFace();
  const inbox = useInbox();
  const read = useMarkRead();
  const messages = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <h1>{t('web.menu.inbox')}</h1>
      </header>
      {inbox.isPending && <Loading rows={4} />}
      {inbox.isError && !inbox.data && (
        <Failed error={inbox.error} onRetry={() => void inbox.refetch()} />
      )}
      {inbox.data && messages.length === 0 && (
        <Empty icon="inbox" title={t('web.inbox.empty')}>
          <p className="quiet">{t('web.inbox.empty.text')}</p>
        </Empty>
      )}
      <ul className="cards">
        {messages.map((message) => (
          <li key={message.id} className={`card${message.readAt === null ? ' card-unread' : ''}`}>
            <span className="card-head">
              <strong className="card-title">
                {message.readAt === null && <span className="sr-only">{t('web.inbox.new')}</span>}
                {message.title}
              </strong>
              <time className="quiet" dateTime={message.deliveredAt}>
                {instantText(message.deliveredAt)}
              </time>
            </span>
            <ul className="lines">
              {message.lines.map((line, i) => (
                <li key={i}>
                  <Line text={line} to={lineLink(face, message.subjects[i])} />
                </li>
              ))}
            </ul>
            {message.readAt === null && (
              <span className="card-foot">
                <Button
                  isBusy={read.isPending && read.variables === message.id}
                  onClick={() => read.mutate(message.id)}
                >
                  {t('web.inbox.read')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {inbox.hasNextPage && (
        <div className="list-foot">
          <Button isBusy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {t('web.list.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
