import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient, type Query } from '@tanstack/react-query';
import { LiveStream } from './live-stream';
import { reachOf } from './live-scope';
import { SESSION_KEY } from './session';
import { hasUnsaved } from './unsaved';

/** A list that was paged further than this is not read again under the reader's eyes. */
const PAGES = 4;

const isLong = ({ state }: Query): boolean => {
  const { data } = state;
  return (
    typeof data === 'object' &&
    data !== null &&
    'pages' in data &&
    Array.isArray(data.pages) &&
    data.pages.length > PAGES
  );
};

/**
 * Keeps what is on screen up to date: each tick makes queries old by name, and those on screen are read again, which
 * costs a 304 when nothing of theirs has changed.
 *
 * @returns whether the connection has been lost for a while
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [stream] = useState(
    () =>
      new LiveStream({
        changed: (tick) => {
          const isReached = reachOf(tick);
          const reached = (query: Query): boolean => isReached(query.queryKey[0]);
          void client.invalidateQueries({ predicate: reached, refetchType: 'none' });
          void client.refetchQueries({
            type: 'active',
            predicate: (query) => reached(query) && !isLong(query),
          });
        },
        mayRefresh: () => !hasUnsaved() && document.querySelector('dialog[open]') === null,
        // an expired sign-in asks for a new one; a person who is somebody else now is shown as such
        refused: () => void client.invalidateQueries({ queryKey: SESSION_KEY }),
      }),
  );
  useEffect(() => {
    stream.start();
    return () => stream.stop();
  }, [stream]);
  return useSyncExternalStore(stream.subscribe, stream.isLost);
}
