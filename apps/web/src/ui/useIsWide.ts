import { useSyncExternalStore } from 'react';

/** Whether the window is at least so wide; follows it. */
export function useIsWide(fromPx: number): boolean {
  const query = `(min-width: ${String(fromPx)}px)`;
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
