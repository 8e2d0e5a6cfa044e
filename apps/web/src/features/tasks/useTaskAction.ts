import { useRef, useState } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { TASKS } from './useTasks';

export interface TaskActionRunner {
  readonly busy: string | null;
  readonly problem: ApiProblem | null;
  /** the action that has just succeeded */
  readonly done: string | null;
  /** one after the other; the same again while it is under way is the same. @throws ApiProblem after it has been shown */
  run(name: string, action: (key: string) => Promise<unknown>): Promise<void>;
  forget(): void;
}

/**
 * Carries out one action at a time. Its key is made once and kept over lost answers, so that pressing again or twice
 * has one effect; a conflict brings the fresh record.
 * @param also resources that change with the tasks
 */
export function useTaskAction(also: readonly string[] = []): TaskActionRunner {
  const intents = useIntents([TASKS, ...also]);
  const running = useRef(new Map<string, Promise<void>>());
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const carryOut = async (
    name: string,
    action: (key: string) => Promise<unknown>,
  ): Promise<void> => {
    setProblem(null);
    setDone(null);
    try {
      await intents.run(name, action);
      setDone(name);
    } catch (error) {
      setProblem(asProblem(error));
      throw error;
    } finally {
      running.current.delete(name);
    }
  };
  return {
    busy: intents.busy,
    problem,
    done,
    forget: () => {
      setProblem(null);
      setDone(null);
    },
    run: (name, action) => {
      const known = running.current.get(name);
      if (known) return known;
      const next = last.current.then(() => carryOut(name, action));
      running.current.set(name, next);
      last.current = next.catch(() => undefined);
      return next;
    },
  };
}
