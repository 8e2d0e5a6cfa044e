import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { MarkRead, MessageHead, NoMessages } from '../features/inbox/Message';
import { useInbox, useUnread } from '../features/inbox/useInbox';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/icons';
import type { Face } from './access';
import { t } from './t';

const SHOWN = 5;

/** The last messages wherever the person is; on phones the menu's own entry is as near. */
export function HeadInbox({ face }: { readonly face: Face }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const count = useUnread();
  return (
    <>
      <Button
        kind="text"
        className="head-inbox"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="inbox" />
        <span className="head-word">{t('web.menu.inbox')}</span>
        {count > 0 && (
          <span className="head-count">
            <span className="sr-only">{t('web.inbox.unread', { count })}</span>
            <span aria-hidden="true">{count}</span>
          </span>
        )}
      </Button>
      {isOpen && <LastMessages face={face} onClose={() => setOpen(false)} />}
    </>
  );
}

function LastMessages({
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
