import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { newKey } from '@web/api/client';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useRefreshTasks } from './useTasks';

export interface TaskActionRunner {
  readonly busy: string | null;
  readonly problem: ApiProblem | null;
  /** the action that has just succeeded */
  readonly done: string | null;
  /** @throws ApiProblem after it has been shown */
  run(name: string, action: (key: string) => Promise<unknown>): Promise<void>;
  forget(): void;
}

/**
 * Carries out one action at a time. Its key is made once and kept over lost answers, so that pressing again or twice
 * has one effect; a conflict brings the fresh record.
 * @param also resources that change with the tasks
 */
export function useTaskAction(also: readonly string[] = []): TaskActionRunner {
  const client = useQueryClient();
  const refreshTasks = useRefreshTasks();
  const refresh = async (): Promise<void> => {
    await refreshTasks();
    for (const resource of also) await client.invalidateQueries({ queryKey: [resource] });
  };
  const keys = useRef(new Map<string, string>());
  const running = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const attempt = async (
    name: string,
    action: (key: string) => Promise<unknown>,
  ): Promise<void> => {
    const key = keys.current.get(name) ?? newKey();
    keys.current.set(name, key);
    try {
      await action(key);
      keys.current.delete(name);
      await refresh();
      setDone(name);
    } catch (error) {
      const found = asProblem(error);
      // with no answer nobody knows whether it happened: the next press asks with the same key
      if (!found.isNetwork && found.status < 500) keys.current.delete(name);
      setProblem(found);
      if (found.isConflict) await refresh();
      throw found;
    }
  };
  return {
    busy,
    problem,
    done,
    forget: () => {
      setProblem(null);
      setDone(null);
    },
    run: async (name, action) => {
      if (running.current) return;
      running.current = true;
      setBusy(name);
      setProblem(null);
      setDone(null);
      try {
        await attempt(name, action);
      } finally {
        running.current = false;
        setBusy(null);
      }
    },
  };
}
