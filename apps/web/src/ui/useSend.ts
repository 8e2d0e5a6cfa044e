import { useState } from 'react';
import { asProblem, type ApiProblem } from '../api/problem';

interface Sending {
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
  /** what is wrong by field: the form's own first, else the server's */
  readonly errors: ReadonlyMap<string, string>;
  /** @returns whether it went through */
  send(gaps: ReadonlyMap<string, string>, action: () => Promise<unknown>): Promise<boolean>;
}

/** Nothing is missing. */
export const NO_GAPS: ReadonlyMap<string, string> = new Map();

/** A form that stays open with the person's words until the server has taken them. */
export function useSend(): Sending {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [gaps, setGaps] = useState(NO_GAPS);
  const found = new Map((problem?.findings ?? []).map((f) => [f.field, f.message] as const));
  return {
    isBusy,
    problem,
    errors: gaps.size > 0 ? gaps : found,
    send: async (missing, action) => {
      setGaps(missing);
      setProblem(null);
      if (missing.size > 0) return false;
      setBusy(true);
      try {
        await action();
        return true;
      } catch (error) {
        setProblem(asProblem(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
