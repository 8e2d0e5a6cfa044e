import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useUnread } from '../features/inbox/useInbox';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import type { Face } from './access';
import { t } from './t';

const LastMessages = lazy(async () => ({
  default: (await import('../features/inbox/LastMessages')).LastMessages,
}));

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
      {isOpen && (
        <Suspense fallback={null}>
          <LastMessages face={face} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
