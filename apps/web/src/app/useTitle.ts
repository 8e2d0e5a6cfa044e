import { useEffect } from 'react';
import { t } from './t';

/** The window's title: page first, then the product. */
export function useTitle(page: string): void {
  useEffect(() => {
    document.title = `${page} · ${t('web.product')}`;
  }, [page]);
}
