import type { ReactNode } from 'react';
import type { FormField, FormSpec } from '@app/contracts';
import { t } from '@web/app/t';
import { isValues } from './form-fields';

type Values = Readonly<Record<string, unknown>>;

/** What was answered, to be read: every question with its answer, unanswered ones too. */
export const Answers = ({
  spec,
  values,
}: {
  readonly spec: FormSpec;
  readonly values: Values;
}): ReactNode => <List fields={spec.properties} values={values} />;

const List = ({
  fields,
  values,
}: {
  readonly fields: Readonly<Record<string, FormField>>;
  readonly values: Values;
}): ReactNode => (
  <dl className="answers">
    {Object.entries(fields).map(([name, field]) => (
      <div key={name}>
        <dt>{field.title}</dt>
        <dd>
          <Answer field={field} value={values[name]} />
        </dd>
      </div>
    ))}
  </dl>
);

/** One answer to be read. */
export function Answer({
  field,
  value,
}: {
  readonly field: FormField;
  readonly value: unknown;
}): ReactNode {
  if (typeof value === 'boolean') return value ? t('web.yes') : t('web.no');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.length > 0) {
    const item = field.items;
    return (
      <ol>
        {value.map((row: unknown, index) => (
          <li key={index}>{item ? <Answer field={item} value={row} /> : null}</li>
        ))}
      </ol>
    );
  }
  if (isValues(value) && field.properties) return <List fields={field.properties} values={value} />;
  return <span className="quiet">{t('web.form.unanswered')}</span>;
}
