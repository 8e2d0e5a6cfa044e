import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import type { PasswordForm } from './useChangePassword';

/** The current password and the new one twice. */
export function PasswordFields({ form }: { readonly form: PasswordForm }): ReactNode {
  const field = (name: 'current' | 'next' | 'repeated', label: string): ReactNode => (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        type="password"
        value={form[name]}
        autoComplete={name === 'current' ? 'current-password' : 'new-password'}
        required
        onChange={(event) => form.set(name, event.target.value)}
      />
    </label>
  );
  return (
    <>
      {form.problem && <ProblemNotice problem={form.problem} />}
      {field('current', t('web.password.current'))}
      {field('next', t('web.password.next'))}
      {field('repeated', t('web.password.again'))}
      {form.differs && <Notice tone="error" title={t('web.password.differs')} isLive />}
    </>
  );
}
