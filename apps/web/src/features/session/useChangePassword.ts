import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, done, intent, newKey } from '@web/api/client';
import type { ApiProblem } from '@web/api/problem';
import { sessionKeeper } from '@web/api/session-keeper';
import { SESSION_KEY, useSession } from '@web/app/session';
import { NO_GAPS, useSend } from '@web/ui/useSend';

export interface PasswordForm {
  readonly current: string;
  readonly next: string;
  readonly repeated: string;
  readonly differs: boolean;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
  readonly set: (field: 'current' | 'next' | 'repeated', text: string) => void;
  /** @returns whether it was changed; a refusal stands in `problem` */
  readonly submit: () => Promise<boolean>;
}

/** The change of the own password. Every session ends with it, so it signs in again at once. */
export function useChangePassword(): PasswordForm {
  const session = useSession();
  const client = useQueryClient();
  const [texts, setTexts] = useState({ current: '', next: '', repeated: '' });
  const { isBusy, problem, send } = useSend();
  const [key, setKey] = useState(newKey);
  const { current, next, repeated } = texts;
  const differs = repeated !== '' && repeated !== next;
  const change = async (): Promise<void> => {
    await done(
      api.PUT('/api/v1/session/password', {
        params: { header: intent(key) },
        body: { currentPassword: current, newPassword: next },
      }),
    );
    const { csrfToken } = await bodyOf(
      api.POST('/api/v1/session', { body: { login: session.login, password: next } }),
    );
    sessionKeeper.remember(csrfToken);
    await client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  return {
    ...texts,
    differs,
    isBusy,
    problem,
    set: (field, text) => setTexts((before) => ({ ...before, [field]: text })),
    submit: () =>
      send(NO_GAPS, async () => {
        await change();
        setKey(newKey());
      }),
  };
}
