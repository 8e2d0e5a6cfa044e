import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { ApiProblem } from '@web/api/problem';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';

/** The signer's password once more, where the installation asks for it; what was wrong with it stands at the field. */
export function SignaturePassword({
  value,
  problem,
  onChange,
  onEnter,
}: {
  readonly value: string;
  readonly problem: ApiProblem | null;
  readonly onChange: (password: string) => void;
  /** signs: who has typed a password presses Enter */
  readonly onEnter: () => void;
}): ReactNode {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { asksPasswordToSign } = useSession();
  // what was wrong is read out with the field, and typing replaces it
  useEffect(() => {
    if (problem === null || !isAtPassword(problem)) return;
    field.current?.focus();
    field.current?.select();
  }, [problem]);
  if (!asksPasswordToSign) return null;
  const error = problem?.findings.find(({ field }) => field === 'password')?.message;
  return (
    <div className="field">
      <label htmlFor={id}>{t('web.signature.password')}</label>
      <input
        id={id}
        ref={field}
        className="input"
        type="password"
        autoComplete="current-password"
        value={value}
        required
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        }}
      />
      {error !== undefined && (
        <small id={`${id}-error`} className="error-text">
          {error}
        </small>
      )}
    </div>
  );
}

/** The part of a signature's request: nothing where nobody asks. */
export const passwordOf = (password: string): { readonly password?: string } =>
  password === '' ? {} : { password };

/** Whether the field itself says what was wrong. */
export const isAtPassword = (problem: ApiProblem): boolean =>
  problem.findings.some(({ field }) => field === 'password');
