import { useId, type ReactNode } from 'react';
import { t } from '@web/app/t';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  /** somebody has tried to send: an empty field says so */
  readonly isOwed?: boolean;
  /** the field a dialog begins with */
  readonly isBegin?: boolean;
  readonly onChange: (value: string) => void;
}

/** Some lines of text with their label, hint and what is missing. */
export function TextField(props: TextFieldProps): ReactNode {
  const id = useId();
  const isMissing = props.isOwed === true && props.value.trim() === '';
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        className="input"
        data-begin={props.isBegin === true ? '' : undefined}
        rows={3}
        maxLength={props.most}
        value={props.value}
        aria-invalid={isMissing}
        aria-describedby={`${id}-note`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <small id={`${id}-note`} className={isMissing ? 'error-text' : 'quiet'}>
        {isMissing ? t('web.form.required') : props.hint}
      </small>
    </div>
  );
}
