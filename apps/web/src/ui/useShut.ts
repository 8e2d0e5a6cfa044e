import { useEffect, type RefObject } from 'react';

/** An open menu shuts by a press elsewhere and by Escape, which gives the focus back to its button. */
export function useShut(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const shut = (event: Event): void => {
      const { current } = menu;
      if (!current?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        current.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && current.contains(event.target)) return;
      current.open = false;
    };
    addEventListener('click', shut);
    addEventListener('keydown', shut);
    return () => {
      removeEventListener('click', shut);
      removeEventListener('keydown', shut);
    };
  }, [menu]);
}
