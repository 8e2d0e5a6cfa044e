import { useId, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Dialog } from '@web/ui/Dialog';
import { PasswordFields } from './PasswordFields';
import { useChangePassword } from './useChangePassword';

/** A change of the password because one wants it. */
export function PasswordDialog({
  onChanged,
  onClose,
}: {
  readonly onChanged: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const id = useId();
  const client = useQueryClient();
  const form = useChangePassword();
  const submit = async (): Promise<void> => {
    if (form.differs || !(await form.submit())) return;
    onChanged();
    onClose();
    await client.invalidateQueries();
  };
  return (
    <Dialog
      title={t('web.password.change')}
      onClose={form.isBusy ? undefined : onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button type="submit" form={id} kind="primary" isBusy={form.isBusy}>
            {t('web.password.change')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('web.password.change.text')}</p>
      <form
        id={id}
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PasswordFields form={form} />
      </form>
    </Dialog>
  );
}
