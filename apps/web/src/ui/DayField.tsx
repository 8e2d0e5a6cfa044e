import type { ReactNode } from 'react';
import { Field, type FieldProps } from './Field';

interface DayFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or empty */
  readonly value: string;
  readonly min?: string;
  readonly onChange: (day: string) => void;
}

/** A day by the browser's own field, which every phone and reader knows. */
export const DayField = ({ label, hint, error, onChange, ...input }: DayFieldProps): ReactNode => (
  <Field label={label} hint={hint} error={error}>
    {(field) => (
      <input {...field} {...input} type="date" onChange={({ target }) => onChange(target.value)} />
    )}
  </Field>
);
