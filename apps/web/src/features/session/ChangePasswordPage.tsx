import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { PasswordFields } from './PasswordFields';
import { useChangePassword } from './useChangePassword';

/** A first or too old password is changed before anything else. */
export function ChangePasswordPage(): ReactNode {
  useTitle(t('web.password.title'));
  const form = useChangePassword();
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <h1>{t('web.password.title')}</h1>
        <p className="quiet">{t('web.password.text')}</p>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!form.differs) void form.submit();
          }}
        >
          <PasswordFields form={form} />
          <Button type="submit" kind="primary" isWide isBusy={form.isBusy}>
            {t('web.password.action')}
          </Button>
        </form>
      </section>
    </main>
  );
}
