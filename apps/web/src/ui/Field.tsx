import { useId, type ReactNode } from 'react';

interface FieldMarks {
  readonly id: string;
  readonly className: string;
  readonly 'data-begin': '' | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** the field a dialog begins with */
  readonly isBegin?: boolean | undefined;
}

/** A control with its label, its hint and what is wrong with it, tied together. */
export function Field({
  label,
  hint,
  error,
  isBegin,
  children,
}: FieldProps & { readonly children: (field: FieldMarks) => ReactNode }): ReactNode {
  const id = useId();
  // a hint that says what the error says is said once
  const notes = [
    ...(hint === undefined || hint === error ? [] : [{ id: `${id}-hint`, text: hint }]),
    ...(error === undefined ? [] : [{ id: `${id}-error`, text: error, isError: true }]),
  ];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'input',
        'data-begin': isBegin === true ? '' : undefined,
        'aria-invalid': error !== undefined,
        'aria-describedby': notes.map((note) => note.id).join(' ') || undefined,
      })}
      {notes.map((note) => (
        <small key={note.id} id={note.id} className={note.isError ? 'error-text' : 'quiet'}>
          {note.text}
        </small>
      ))}
    </div>
  );
}
