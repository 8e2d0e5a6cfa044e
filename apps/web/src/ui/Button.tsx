import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** primary: the one thing to do; danger: cannot be undone; text: beside other things */
  readonly kind?: 'primary' | 'default' | 'danger' | 'text';
  /** under way: a second press does nothing */
  readonly isBusy?: boolean;
  readonly isWide?: boolean;
}

/** A button that says what will happen; busy ones keep their size and take no second press. */
export function Button({
  kind = 'default',
  isBusy = false,
  isWide = false,
  className = '',
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      className={`btn btn-${kind}${isWide ? ' btn-wide' : ''} ${className}`.trimEnd()}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      {isBusy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
