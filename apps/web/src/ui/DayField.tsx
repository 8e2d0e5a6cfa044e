import { useId, type ReactNode } from 'react';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty */
  readonly value: string;
  readonly min?: string;
  readonly error?: string | undefined;
  readonly onChange: (day: string) => void;
}

/** A day by the browser's own field, which every phone and reader knows. */
export function DayField({ label, value, min, error, onChange }: DayFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="date"
        value={value}
        min={min}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      />
      {error !== undefined && (
        <small id={`${id}-error`} className="error-text">
          {error}
        </small>
      )}
    </div>
  );
}
