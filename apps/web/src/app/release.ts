import { sessionKeeper } from '../api/session-keeper';
import { hasUnsaved } from './unsaved';

const own = document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content ?? '';
const RELOADED = 'gongjian.reloaded';

/** The server runs another release than this page. A page served by the development server has no release. */
export const isStale = (): boolean => {
  const current = sessionKeeper.release();
  return !own.startsWith('__') && current !== null && current !== own;
};

/** A chunk of an older release is gone: load the page anew, once, and not over a form with unsaved text. */
export function reloadWhenChunksAreGone(): void {
  addEventListener('vite:preloadError', (event) => {
    if (hasUnsaved() || sessionStorage.getItem(RELOADED) === own) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED, own);
    location.reload();
  });
}
