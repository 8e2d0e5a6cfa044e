import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Face } from '@web/app/access';
import { t } from '@web/app/t';
import { Dialog } from '@web/ui/Dialog';
import { MarkRead, MessageHead, NoMessages } from './Message';
import { useInbox } from './useInbox';

const SHOWN = 5;

/** The newest messages over whatever page is open, and the way to all of them. */
export function LastMessages({
  face,
  onClose,
}: {
  readonly face: Face;
  readonly onClose: () => void;
}): ReactNode {
  const inbox = useInbox();
  const messages = inbox.data?.pages[0]?.items.slice(0, SHOWN) ?? [];
  return (
    <Dialog
      title={t('web.menu.inbox')}
      onClose={onClose}
      footer={
        <Link className="btn btn-default" to={`/${face.id}/inbox`} onClick={onClose}>
          {t('web.inbox.all')}
        </Link>
      }
    >
      <NoMessages inbox={inbox} rows={3} />
      <ul className="head-messages">
        {messages.map((message) => (
          <li key={message.id} className={message.readAt === null ? 'card-unread' : undefined}>
            <MessageHead message={message} />
            <span className="card-head">
              <span className="quiet">{message.lines[0] ?? ''}</span>
              <MarkRead message={message} kind="text" />
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
