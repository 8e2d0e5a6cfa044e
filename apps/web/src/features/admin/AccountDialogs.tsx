import { useRef, useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Dialog } from '@web/ui/Dialog';
import { TextField } from '@web/ui/Fields';
import { FormDialog } from '@web/ui/FormDialog';
import { Notice } from '@web/ui/Notice';
import { NO_GAPS, useSend } from '@web/ui/useSend';
import type { OneTimeAccount } from './account-actions';

const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** Gives a person a login. */
export function CreateAccountDialog(props: {
  readonly name: string;
  /** @throws ApiProblem */
  readonly onCreate: (login: string) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const [login, setLogin] = useState('');
  const [wants, setWants] = useState(false);
  const { isBusy, problem, send } = useSend();
  const create = async (): Promise<void> => {
    setWants(true);
    if (!LOGIN.test(login)) return;
    if (await send(NO_GAPS, () => props.onCreate(login))) props.onClose();
  };
  return (
    <FormDialog
      title={t('web.admin.account.action.createAccount')}
      action={t('web.admin.account.action.createAccount')}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void create()}
      onClose={props.onClose}
    >
      <p>{t('web.admin.account.create.text', { name: props.name })}</p>
      <TextField
        label={t('web.admin.account.create.login')}
        value={login}
        maxLength={40}
        hint={t('web.admin.account.create.login.hint')}
        error={
          wants && !LOGIN.test(login) ? t('web.admin.account.create.login.invalid') : undefined
        }
        onChange={(text) => setLogin(text.trim().toLowerCase())}
      />
    </FormDialog>
  );
}

/** The first password, this once. It is closed by its button alone: a slip of the finger would lose it. */
export function PasswordOnce(props: {
  readonly name: string;
  readonly account: OneTimeAccount;
  readonly onClose: () => void;
}): ReactNode {
  const { login, oneTimePassword } = props.account;
  const shown = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async (password: string): Promise<void> => {
    const text = t('web.admin.account.once.copy-text', { login, password });
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // no clipboard without https, or the person said no: the text is selected to be copied by hand
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
    }
  };
  return (
    <Dialog
      title={t('web.admin.account.once.title', { name: props.name })}
      footer={
        <Button kind="primary" onClick={props.onClose}>
          {t(oneTimePassword === null ? 'web.close' : 'web.admin.account.once.close')}
        </Button>
      }
    >
      {oneTimePassword === null ? (
        <Notice tone="warning" title={t('web.admin.account.once.gone')} />
      ) : (
        <>
          <dl className="facts once">
            <dt>{t('web.admin.account.login')}</dt>
            <dd>
              <code>{login}</code>
            </dd>
            <dt>{t('web.admin.account.once.password')}</dt>
            <dd>
              <code ref={shown} className="once-password">
                {oneTimePassword}
              </code>
            </dd>
          </dl>
          <div className="once-copy">
            <Button onClick={() => void copy(oneTimePassword)}>
              {t('web.admin.account.once.copy')}
            </Button>
            <span role="status">{isCopied && t('web.admin.account.once.copied')}</span>
          </div>
          <Notice tone="warning" title={t('web.admin.account.once.text')} />
        </>
      )}
    </Dialog>
  );
}
