import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { newKey } from './client';
import { asProblem } from './problem';

export interface Intents {
  readonly busy: string | null;
  /** @throws ApiProblem */
  run<T>(name: string, action: (key: string) => Promise<T>): Promise<T>;
  /** the form of the action was left: what is asked for in the next one is another intention */
  forget(name: string): void;
}

/**
 * Carries out actions, each with a key of its own that is kept over lost answers: pressing again has one effect. What
 * changed is asked for again, after a refusal too, so that the person sees how it stands now.
 * @param resources first parts of the query keys an action may change
 */
export function useIntents(resources: readonly string[]): Intents {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [busy, setBusy] = useState<string | null>(null);
  const refresh = (): Promise<unknown> =>
    Promise.all(resources.map((resource) => client.invalidateQueries({ queryKey: [resource] })));
  return {
    busy,
    forget: (name) => void keys.current.delete(name),
    run: async (name, action) => {
      const key = keys.current.get(name) ?? newKey();
      keys.current.set(name, key);
      setBusy(name);
      try {
        const answer = await action(key);
        keys.current.delete(name);
        await refresh();
        return answer;
      } catch (error) {
        const problem = asProblem(error);
        // with no answer nobody knows whether it happened: the next press asks with the same key
        if (!problem.isNetwork && problem.status < 500) keys.current.delete(name);
        if (problem.isConflict) await refresh();
        throw problem;
      } finally {
        setBusy(null);
      }
    },
  };
}
