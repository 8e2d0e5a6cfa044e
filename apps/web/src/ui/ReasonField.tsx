import { useId, type ReactNode } from 'react';
import { t } from '../app/t';

/** As many signs as the api takes of a reason. */
const MOST_SIGNS = 500;

/** Why somebody acts: a text that must be there, and says so when it is not. */
export function ReasonField({
  label,
  value,
  isMissing,
  isOptional = false,
  rows = 3,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  /** it was asked for and is not there */
  readonly isMissing: boolean;
  readonly isOptional?: boolean;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <label className="field" htmlFor={id}>
      <span>{label}</span>
      <textarea
        id={id}
        className="input"
        rows={rows}
        maxLength={MOST_SIGNS}
        value={value}
        required={!isOptional}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {isMissing && (
        <small id={`${id}-error`} className="error-text">
          {t('web.reason.required')}
        </small>
      )}
    </label>
  );
}
