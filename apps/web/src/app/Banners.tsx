import { useSyncExternalStore, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sessionKeeper } from '../api/session-keeper';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import { isStale } from './release';
import { t } from './t';
import { useLive } from './useLive';

const onLine = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** What concerns the whole console: no network, figures that may be old, a newer release. */
export function Banners(): ReactNode {
  const isLost = useLive();
  const client = useQueryClient();
  const isOnline = useSyncExternalStore(onLine, () => navigator.onLine);
  const isOld = useSyncExternalStore(sessionKeeper.subscribe, isStale);
  return (
    <div role="status" className="banners">
      {!isOnline && (
        <p className="banner banner-warning">
          <Icon name="offline" />
          {t('web.offline')}
        </p>
      )}
      {isOnline && isLost && (
        <p className="banner banner-warning">
          <Icon name="offline" />
          {t('web.live.lost')}
          <Button kind="text" onClick={() => void client.refetchQueries({ type: 'active' })}>
            {t('web.live.refresh')}
          </Button>
        </p>
      )}
      {isOld && (
        <p className="banner">
          {t('web.stale')}
          <Button kind="text" onClick={() => location.reload()}>
            {t('web.stale.action')}
          </Button>
        </p>
      )}
    </div>
  );
}
