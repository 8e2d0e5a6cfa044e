import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { useUnsaved } from '@web/app/unsaved';
import { useFaceBase } from '@web/app/useFaceBase';
import { paperPath } from './paper-path';
import { CALENDARS } from './useCalendars';

interface PaperForm {
  /** somebody has tried to save: what is missing is said */
  readonly wants: boolean;
  readonly problem: ApiProblem | null;
  readonly isBusy: boolean;
  changed(): void;
  /** @param send answers with the id of the paper, which is opened */
  save(isWhole: boolean, send: (key: string) => Promise<string>): Promise<void>;
}

/** A paper being written: unsaved until the server has taken it. */
export function usePaperForm(kind: 'DAYS' | 'TERMS', year: number): PaperForm {
  const navigate = useNavigate();
  const face = useFaceBase();
  const intents = useIntents([CALENDARS]);
  const [isDirty, setDirty] = useState(false);
  const [wants, setWants] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useUnsaved(isDirty);
  return {
    wants,
    problem,
    isBusy: intents.busy === 'save',
    changed: () => {
      setDirty(true);
      setProblem(null);
    },
    save: async (isWhole, send) => {
      setWants(true);
      setProblem(null);
      if (!isWhole) return;
      try {
        const id = await intents.run('save', send);
        setDirty(false);
        void navigate(paperPath(face, { id, kind, year }));
      } catch (error) {
        setProblem(asProblem(error));
      }
    },
  };
}
