import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field, type FieldProps } from './Field';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly maxLength?: number;
  readonly type?: 'text' | 'tel' | 'email' | 'url' | 'password';
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  /** what the browser may fill in; nothing unless told, for most fields are about other people */
  readonly autoComplete?: string;
  readonly onChange: (text: string) => void;
}

/** One line of text. */
export const TextField = ({
  label,
  hint,
  error,
  isBegin,
  autoComplete = 'off',
  onChange,
  ...input
}: TextFieldProps): ReactNode => (
  <Field label={label} hint={hint} error={error} isBegin={isBegin}>
    {(field) => (
      <input
        {...field}
        {...input}
        autoComplete={autoComplete}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
);

interface LinesFieldProps extends FieldProps {
  readonly value: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly onChange: (text: string) => void;
}

/** Some lines of text. */
export const LinesField = ({
  label,
  hint,
  error,
  isBegin,
  rows = 3,
  onChange,
  ...input
}: LinesFieldProps): ReactNode => (
  <Field label={label} hint={hint} error={error} isBegin={isBegin}>
    {(field) => (
      <textarea
        {...field}
        {...input}
        rows={rows}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
);

interface ChoiceFieldProps<T extends string> extends FieldProps {
  readonly value: T;
  /** `''` stands for none of them */
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few. */
export const ChoiceField = <T extends string>({
  label,
  hint,
  error,
  isBegin,
  value,
  options,
  onChange,
}: ChoiceFieldProps<T>): ReactNode => (
  <Field label={label} hint={hint} error={error} isBegin={isBegin}>
    {(field) => (
      <select
        {...field}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((one) => one.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
