import { useEffect, useId, useRef, type ReactNode } from 'react';
import { t } from '../app/t';
import { Button } from './Button';
import { Icon } from './icons';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** absent = the dialog must be answered */
  readonly onClose?: () => void;
}

/** The browser's own modal: focus stays inside, the page behind is inert, the focus returns when it goes. */
export function Dialog({ title, children, footer, onClose }: DialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    // the browser begins with the first control, which is the cross: what is to be filled in says so
    dialog?.querySelector<HTMLElement>('[data-begin]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        {onClose && (
          <Button kind="text" aria-label={t('web.close')} onClick={onClose}>
            <Icon name="close" />
          </Button>
        )}
      </div>
      <div className="dialog-body">{children}</div>
      {footer && <div className="dialog-foot">{footer}</div>}
    </dialog>
  );
}
