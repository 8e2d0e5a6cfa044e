import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useInbox, useMarkRead, useUnread } from '../features/inbox/useInbox';
import { Button } from '../ui/Button';
import { instantText } from '../ui/days';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/icons';
import { Empty, Failed, Loading } from '../ui/States';
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
  const read = useMarkRead();
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
      {inbox.isPending && <Loading rows={3} />}
      {inbox.isError && !inbox.data && (
        <Failed error={inbox.error} onRetry={() => void inbox.refetch()} />
      )}
      {inbox.data && messages.length === 0 && (
        <Empty icon="inbox" title={t('web.inbox.empty')}>
          <p className="quiet">{t('web.inbox.empty.text')}</p>
        </Empty>
      )}
      <ul className="head-messages">
        {messages.map((message) => (
          <li key={message.id} className={message.readAt === null ? 'card-unread' : undefined}>
            <span className="card-head">
              <strong className="card-title">
                {message.readAt === null && <span className="sr-only">{t('web.inbox.new')}</span>}
                {message.title}
              </strong>
              <time className="quiet" dateTime={message.deliveredAt}>
                {instantText(message.deliveredAt)}
              </time>
            </span>
            <span className="card-head">
              <span className="quiet">{message.lines[0] ?? ''}</span>
              {message.readAt === null && (
                <Button
                  kind="text"
                  isBusy={read.isPending && read.variables === message.id}
                  onClick={() => read.mutate(message.id)}
                >
                  {t('web.inbox.read')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
