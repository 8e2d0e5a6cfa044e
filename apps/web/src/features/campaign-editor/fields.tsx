import type { ReactNode } from 'react';

interface FieldProps {
  /** path in the plan; the check page links to it */
  readonly id: string;
  readonly label: string;
  /** said, not shown: what the label is about */
  readonly about?: string;
  readonly hint?: string;
  readonly problem?: string;
}

const described = ({ id, hint, problem }: FieldProps): string | undefined =>
  [
    ...(problem === undefined ? [] : [`${id}-problem`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ].join(' ') || undefined;

const Notes = ({ id, hint, problem }: FieldProps): ReactNode => (
  <>
    {problem !== undefined && (
      <small id={`${id}-problem`} className="error-text">
        {problem}
      </small>
    )}
    {hint !== undefined && (
      <small id={`${id}-hint`} className="quiet">
        {hint}
      </small>
    )}
  </>
);

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly type?: 'text' | 'date';
  readonly isRequired?: boolean;
  readonly rows?: number;
}

/** One line, several lines with `rows`, or a date. */
export function TextField(props: TextFieldProps): ReactNode {
  const common = {
    id: props.id,
    className: 'input',
    value: props.value,
    required: props.isRequired,
    maxLength: props.type === 'date' ? undefined : props.maxLength,
    placeholder: props.placeholder,
    'aria-invalid': props.problem !== undefined,
    'aria-describedby': described(props),
  };
  return (
    <div className="field">
      <label htmlFor={props.id}>
        {props.label}
        {props.about !== undefined && <span className="sr-only"> {props.about}</span>}
      </label>
      {props.rows === undefined ? (
        <input
          {...common}
          type={props.type ?? 'text'}
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <textarea
          {...common}
          rows={props.rows}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      <Notes {...props} />
    </div>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

export const NumberField = (props: NumberFieldProps): ReactNode => (
  <div className="field field-short">
    <label htmlFor={props.id}>{props.label}</label>
    <input
      id={props.id}
      className="input"
      type="number"
      inputMode="numeric"
      min={props.min}
      max={props.max}
      value={props.value}
      aria-invalid={props.problem !== undefined}
      aria-describedby={described(props)}
      onChange={(event) => {
        const next = event.target.valueAsNumber;
        if (!Number.isNaN(next)) props.onChange(Math.min(Math.max(next, props.min), props.max));
      }}
    />
    <Notes {...props} />
  </div>
);

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectFieldProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

export const SelectField = <T extends string>(props: SelectFieldProps<T>): ReactNode => (
  <div className="field">
    <label htmlFor={props.id}>{props.label}</label>
    <select
      id={props.id}
      className="input"
      value={props.value}
      aria-invalid={props.problem !== undefined}
      aria-describedby={described(props)}
      onChange={(event) => {
        const chosen = props.choices.find(({ value }) => value === event.target.value);
        if (chosen) props.onChange(chosen.value);
      }}
    >
      {props.choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
    <Notes {...props} />
  </div>
);

interface ChecksProps<T extends string> extends FieldProps {
  readonly values: readonly T[];
  readonly choices: readonly Choice<T>[];
  readonly onChange: (values: readonly T[]) => void;
}

/** Several of a few; in the order of the choices. */
export const Checks = <T extends string>(props: ChecksProps<T>): ReactNode => (
  <fieldset
    id={props.id}
    className="checks"
    tabIndex={-1}
    aria-describedby={described(props)}
    data-invalid={props.problem !== undefined || undefined}
  >
    <legend>{props.label}</legend>
    <div>
      {props.choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={props.values.includes(value)}
            onChange={(event) =>
              props.onChange(
                props.choices
                  .map((choice) => choice.value)
                  .filter((one) =>
                    one === value ? event.target.checked : props.values.includes(one),
                  ),
              )
            }
          />
          {label}
        </label>
      ))}
    </div>
    <Notes {...props} />
  </fieldset>
);

interface RadiosProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

export const Radios = <T extends string>(props: RadiosProps<T>): ReactNode => (
  <fieldset id={props.id} className="checks" tabIndex={-1} aria-describedby={described(props)}>
    <legend>{props.label}</legend>
    <div>
      {props.choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.id}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </div>
    <Notes {...props} />
  </fieldset>
);
