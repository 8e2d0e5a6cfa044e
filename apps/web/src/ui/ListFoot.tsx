import type { ReactNode } from 'react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { t } from '../app/t';
import { Button } from './Button';

/** How much of a list is shown, and the way to more of it. */
export const ListFoot = ({
  query,
  shown,
}: {
  readonly query: Pick<
    UseInfiniteQueryResult,
    'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
  readonly shown: number;
}): ReactNode => (
  <div className="list-foot">
    {query.hasNextPage ? (
      <>
        <span className="quiet">{t('web.list.shown', { count: shown })}</span>
        <Button isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('web.list.more')}
        </Button>
      </>
    ) : (
      <span className="quiet">{t('web.list.all', { count: shown })}</span>
    )}
  </div>
);
