import { useId, type ReactNode } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'tel' | 'password';
  readonly autoComplete?: string;
  readonly onChange: (text: string) => void;
}

/** One line of text with its hint and its error tied to it. */
export function TextField(props: TextFieldProps): ReactNode {
  const id = useId();
  const described = [
    props.hint === undefined ? '' : `${id}-hint`,
    props.error === undefined ? '' : `${id}-error`,
  ].filter((one) => one !== '');
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="input"
        type={props.type ?? 'text'}
        autoComplete={props.autoComplete ?? 'off'}
        maxLength={props.maxLength}
        value={props.value}
        aria-invalid={props.error !== undefined}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.hint !== undefined && (
        <small id={`${id}-hint`} className="quiet">
          {props.hint}
        </small>
      )}
      {props.error !== undefined && (
        <small id={`${id}-error`} className="error-text">
          {props.error}
        </small>
      )}
    </div>
  );
}
