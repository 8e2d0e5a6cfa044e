import { useRef, useState } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import type { Changed } from './plan-saver';
import { useDraftSession } from './draft-session';

export interface Act {
  readonly busy: string | null;
  readonly problem: ApiProblem | null;
  /** @throws ApiProblem after it has been shown */
  run<T extends Changed>(
    name: string,
    send: (version: number, key: string) => Promise<T>,
  ): Promise<T | null>;
  /** the same for buttons: the refusal is shown and that is all */
  press(name: string, send: (version: number, key: string) => Promise<Changed>): void;
}

/** A step beside the text: one at a time, however often it is pressed; its refusal is kept to be shown. */
export function useAct(): Act {
  const { saver } = useDraftSession();
  const running = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run: Act['run'] = async (name, send) => {
    if (running.current) return null;
    running.current = true;
    setBusy(name);
    setProblem(null);
    try {
      return await saver.act(name, send);
    } catch (error) {
      setProblem(asProblem(error));
      throw error;
    } finally {
      running.current = false;
      setBusy(null);
    }
  };
  return {
    busy,
    problem,
    run,
    press: (name, send) => void run(name, send).catch(() => undefined),
  };
}
