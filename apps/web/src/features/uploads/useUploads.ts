import { useEffect, useSyncExternalStore } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { newKey } from '@web/api/client';
import { localUploads } from '@web/api/local-uploads';
import { sessionKeeper } from '@web/api/session-keeper';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { refreshTasks, taskKey, type Task } from '../tasks/useTasks';
import { announce, drop, outcomeOf, send } from './tus-sender';
import { UploadQueue, type Arrival, type UploadItem } from './upload-queue';

let client: QueryClient | null = null;

/** One queue for the whole page: it goes on when the task's page is left. */
const queue = new UploadQueue({
  store: localUploads,
  announce,
  send,
  outcome: outcomeOf,
  drop,
  alone: (id, work) =>
    // absent where the page does not come by https
    'locks' in navigator ? navigator.locks.request(`upload/${id}`, work) : work(),
  isKnown: (taskId, evidenceId) =>
    client?.getQueryData<Task>(taskKey(taskId))?.evidence.some(({ id }) => id === evidenceId) ??
    false,
  onArrived: async () => {
    if (client) await refreshTasks(client);
  },
  newId: newKey,
  nowMs: () => Date.now(),
  unreadable: t('web.upload.unreadable'),
});
addEventListener('online', () => queue.wake());
sessionKeeper.subscribe(() => {
  if (!sessionKeeper.isSignedIn()) queue.close();
});

/** The files of one task that are on their way, and what of them has just arrived. */
export function useUploads(
  personId: string,
  taskId: string,
): {
  readonly queue: UploadQueue;
  readonly items: readonly UploadItem[];
  readonly arrived: readonly Arrival[];
} {
  const ownClient = useQueryClient();
  const { items, arrived } = useSyncExternalStore(queue.subscribe, queue.get);
  useEffect(() => {
    client = ownClient;
    void queue.open(personId);
  }, [ownClient, personId]);
  // what is kept on the device goes on after closing; what is only in this page would be lost
  useUnsaved(items.some(({ isOnDevice, state }) => !isOnDevice && state !== 'refused'));
  return {
    queue,
    items: items.filter((item) => item.taskId === taskId),
    arrived: arrived.filter((one) => one.taskId === taskId),
  };
}
