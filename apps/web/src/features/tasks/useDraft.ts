import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { newKey } from '@web/api/client';
import { draftKey, localDrafts } from '@web/api/local-drafts';
import { useUnsaved } from '@web/app/unsaved';
import { DraftKeeper, type DraftSnapshot } from './draft-keeper';
import { taskActions } from './task-actions';
import { readTask, refreshTasks, taskKey, type Task } from './useTasks';

/** The draft of a task's form: on this device until the server has it. */
export function useDraft(task: Task, personId: string): [keeper: DraftKeeper, DraftSnapshot] {
  const client = useQueryClient();
  const [keeper] = useState(() => {
    const { id, state } = task;
    return new DraftKeeper(
      { version: task.version, content: task.content ?? {} },
      {
        save: async (content, version, key) => {
          const saved = await taskActions.saveDraft({ id, version }, content, key);
          client.setQueryData<Task>(taskKey(id), (known) =>
            known ? { ...known, content, version: saved.version } : known,
          );
          // the first save starts the work: other actions are offered from now on
          if (saved.state !== state) void refreshTasks(client);
          return saved;
        },
        fresh: async () => {
          const { version, content } = await readTask(id);
          return { version, content: content ?? {} };
        },
        store: localDrafts,
        storeKey: draftKey(personId, id),
        newKey,
        nowMs: () => Date.now(),
      },
    );
  });
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.get);
  useEffect(() => {
    const flush = (): void => void keeper.flush();
    void keeper.open();
    addEventListener('online', flush);
    return () => {
      removeEventListener('online', flush);
      keeper.close();
    };
  }, [keeper]);
  useEffect(() => {
    keeper.serverSaw({ version: task.version, content: task.content ?? {} });
  }, [keeper, task.version, task.content]);
  useUnsaved(snapshot.status !== 'saved');
  return [keeper, snapshot];
}
