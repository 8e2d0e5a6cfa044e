import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import type { Face } from './access';
import { t } from './t';

const SearchDialog = lazy(async () => ({
  default: (await import('../features/search/SearchDialog')).SearchDialog,
}));

/** The search over everything, by its button or by Ctrl K from wherever the person is. */
export function HeadSearch({ face }: { readonly face: Face }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      // the browser's own Ctrl K goes to its address bar
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <Button
        kind="text"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span className="head-word">{t('web.search')}</span>
        <kbd className="head-key" aria-hidden="true">
          Ctrl K
        </kbd>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SearchDialog face={face} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
