import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { useTitle } from '@web/app/useTitle';
import { ListFoot } from '@web/ui/ListFoot';
import { lineLink } from './line-links';
import { MarkRead, MessageHead, NoMessages } from './Message';
import { useInbox } from './useInbox';

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
  const messages = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <h1>{t('web.menu.inbox')}</h1>
      </header>
      <NoMessages inbox={inbox} rows={4} />
      <ul className="cards">
        {messages.map((message) => (
          <li key={message.id} className={`card${message.readAt === null ? ' card-unread' : ''}`}>
            <MessageHead message={message} />
            <ul className="lines">
              {message.lines.map((line, i) => (
                <li key={i}>
                  <Line text={line} to={lineLink(face, message.subjects[i])} />
                </li>
              ))}
            </ul>
            {message.readAt === null && (
              <span className="card-foot">
                <MarkRead message={message} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {inbox.hasNextPage && <ListFoot query={inbox} shown={messages.length} />}
    </div>
  );
}
