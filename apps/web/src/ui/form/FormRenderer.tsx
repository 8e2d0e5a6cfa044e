import { useId, type ReactNode } from 'react';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import type { FormField, FormSpec } from '@app/contracts';
import type { Finding } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '../Button';
import { isValues } from './form-fields';

type Values = Readonly<Record<string, unknown>>;

interface FormRendererProps {
  readonly spec: FormSpec;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  /** findings of the server by path, e.g. `content.rules[0].title` */
  readonly findings: readonly Finding[];
  /** shows what required fields lack, after the person wanted to hand in */
  readonly showsOpen: boolean;
}

/** Texts that may grow so long get several lines. */
const ONE_LINE = 100;

/** The task's form from its description: the keywords the packs may use, and no others. */
export function FormRenderer(props: FormRendererProps): ReactNode {
  return (
    <Fields
      fields={props.spec.properties}
      required={props.spec.required ?? []}
      values={props.values}
      onChange={props.onChange}
      findings={props.findings}
      showsOpen={props.showsOpen}
      path="content"
    />
  );
}

interface FieldsProps {
  readonly fields: Readonly<Record<string, FormField>>;
  readonly required: readonly string[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  readonly findings: readonly Finding[];
  readonly showsOpen: boolean;
  readonly path: string;
}

const Fields = (props: FieldsProps): ReactNode =>
  Object.entries(props.fields).map(([name, field]) => (
    <Field
      key={name}
      field={field}
      path={`${props.path}.${name}`}
      isRequired={props.required.includes(name)}
      value={props.values[name]}
      findings={props.findings}
      showsOpen={props.showsOpen}
      onChange={(value) => {
        const { [name]: _before, ...rest } = props.values;
        // an emptied field is no answer, not an empty one
        props.onChange(
          value === undefined || value === '' || value === null
            ? rest
            : { ...props.values, [name]: value },
        );
      }}
    />
  ));

interface FieldProps {
  readonly field: FormField;
  readonly path: string;
  readonly isRequired: boolean;
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly showsOpen: boolean;
  readonly onChange: (value: unknown) => void;
}

function Field(props: FieldProps): ReactNode {
  const id = useId();
  const { field, isRequired, value } = props;
  const isOpen =
    isRequired && (value === undefined || (Array.isArray(value) && value.length === 0));
  const found = props.findings.filter((f) => f.field === props.path).map((f) => f.message);
  const errors = found.length === 0 && props.showsOpen && isOpen ? [t('web.form.required')] : found;
  const describedBy = [
    ...(errors.length > 0 ? [`${id}-error`] : []),
    ...(field.maxLength !== undefined ? [`${id}-hint`] : []),
  ].join(' ');
  const aria = {
    id,
    'aria-required': isRequired,
    'aria-invalid': errors.length > 0,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
  };
  const isGroup = field.type === 'array' || field.type === 'object';
  return (
    <div
      className="field"
      role={isGroup ? 'group' : undefined}
      aria-labelledby={isGroup ? `${id}-label` : undefined}
    >
      {field.type !== 'boolean' && (
        <label id={`${id}-label`} htmlFor={isGroup ? undefined : id}>
          {field.title}
          {!isRequired && <small className="quiet">{t('web.form.optional')}</small>}
        </label>
      )}
      <Control {...props} aria={aria} />
      {field.maxLength !== undefined && (
        <small id={`${id}-hint`} className="quiet">
          {t('web.form.length', {
            used: typeof value === 'string' ? value.length : 0,
            limit: field.maxLength,
          })}
        </small>
      )}
      {errors.length > 0 && (
        <small id={`${id}-error`} className="error-text">
          {errors.join(' ')}
        </small>
      )}
    </div>
  );
}

interface Aria {
  readonly id: string;
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

function Control({
  field,
  value,
  onChange,
  aria,
  ...rest
}: FieldProps & { readonly aria: Aria }): ReactNode {
  const status = aria['aria-invalid'] ? 'error' : undefined;
  switch (field.type) {
    case 'boolean':
      return (
        <label className="check">
          <input
            {...aria}
            aria-required={undefined}
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span>{field.title}</span>
        </label>
      );
    case 'integer':
    case 'number':
      return (
        <InputNumber
          {...aria}
          status={status}
          className="input-number"
          inputMode={field.type === 'integer' ? 'numeric' : 'decimal'}
          precision={field.type === 'integer' ? 0 : undefined}
          min={field.minimum}
          max={field.maximum}
          controls={false}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'string':
      return <TextControl field={field} value={value} onChange={onChange} aria={aria} />;
    case 'object':
      return (
        <div className="subform">
          <Fields
            fields={field.properties ?? {}}
            required={field.required ?? []}
            values={isValues(value) ? value : {}}
            onChange={onChange}
            findings={rest.findings}
            showsOpen={rest.showsOpen}
            path={rest.path}
          />
        </div>
      );
    case 'array':
      return <Rows field={field} value={value} onChange={onChange} {...rest} />;
  }
}

function TextControl({
  field,
  value,
  onChange,
  aria,
}: Pick<FieldProps, 'field' | 'value' | 'onChange'> & { readonly aria: Aria }): ReactNode {
  const text = typeof value === 'string' ? value : '';
  const status = aria['aria-invalid'] ? 'error' : undefined;
  if (field.enum) {
    return (
      <select
        {...aria}
        className="input"
        value={text}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('web.form.choose')}</option>
        {field.enum.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  if ((field.maxLength ?? ONE_LINE + 1) > ONE_LINE) {
    return (
      <Input.TextArea
        {...aria}
        status={status}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={field.maxLength}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Input
      {...aria}
      status={status}
      maxLength={field.maxLength}
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A list of answers of one kind; rows are added and taken away one by one. */
function Rows(props: Omit<FieldProps, 'isRequired'>): ReactNode {
  const { field, onChange } = props;
  const rows: readonly unknown[] = Array.isArray(props.value) ? props.value : [];
  const item: FormField = field.items ?? { type: 'string', title: field.title };
  const isFull = field.maxItems !== undefined && rows.length >= field.maxItems;
  const replace = (index: number, value: unknown): void =>
    onChange(rows.map((row, i) => (i === index ? value : row)));
  return (
    <div className="subform">
      {rows.map((row, index) => (
        <div key={index} className="subform-row">
          <Field
            field={{ ...item, title: t('web.form.row', { no: index + 1 }) }}
            path={`${props.path}[${String(index)}]`}
            isRequired
            value={row}
            findings={props.findings}
            showsOpen={props.showsOpen}
            onChange={(value) => replace(index, value ?? (item.type === 'object' ? {} : ''))}
          />
          <Button kind="text" onClick={() => onChange(rows.filter((_, i) => i !== index))}>
            {t('web.form.remove-row', { no: index + 1 })}
          </Button>
        </div>
      ))}
      <Button
        disabled={isFull}
        onClick={() => onChange([...rows, item.type === 'object' ? {} : ''])}
      >
        {t('web.form.add-row')}
      </Button>
    </div>
  );
}
