import type { ReactNode } from 'react';
import type { FormField, FormSpec } from '@app/contracts';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { SelectField, TextField } from './fields';

/** Kinds of answers that can be asked for here; tables of a template are kept and can be renamed. */
const KINDS = ['text', 'integer', 'number', 'boolean', 'choice', 'table'] as const;
type Kind = (typeof KINDS)[number];
const MOST_SIGNS = 2000;

function kindOf({ type, enum: choices }: FormField): Kind {
  if (choices !== undefined) return 'choice';
  if (type === 'string') return 'text';
  return type === 'array' || type === 'object' ? 'table' : type;
}

function made(kind: Exclude<Kind, 'table'>, title: string): FormField {
  switch (kind) {
    case 'text':
      return { type: 'string', title, maxLength: MOST_SIGNS };
    case 'choice':
      return { type: 'string', title, enum: [t('web.yes'), t('web.no')] };
    case 'integer':
      return { type: 'integer', title, minimum: 0 };
    case 'number':
    case 'boolean':
      return { type: kind, title };
  }
}

const words = (text: string): readonly string[] => {
  const found = text.split('\n').filter((word) => word.trim() !== '');
  return found.length === 0 ? [''] : found;
};

/** The fields a school fills in; one fill serves every later output, so few are better. */
export function FormSpecEditor({
  id,
  spec,
  problem,
  onChange,
}: {
  readonly id: string;
  readonly spec: FormSpec;
  readonly problem?: string;
  readonly onChange: (spec: FormSpec) => void;
}): ReactNode {
  const fields = Object.entries(spec.properties);
  const required = spec.required ?? [];
  const write = (next: readonly (readonly [string, FormField])[], needed = required): void =>
    onChange({
      type: 'object',
      properties: Object.fromEntries(next),
      required: needed.filter((name) => next.some(([one]) => one === name)),
    });
  const replace = (name: string, field: FormField): void =>
    write(fields.map(([one, before]) => [one, one === name ? field : before]));
  const add = (): void => {
    const no = [...fields, null]
      .map((_, i) => i + 1)
      .find((n) => !fields.some(([name]) => name === `field${String(n)}`));
    write([...fields, [`field${String(no ?? 1)}`, made('text', t('web.editor.form.new'))]]);
  };
  return (
    <details className="form-editor" id={id}>
      <summary>{t('web.editor.form', { count: fields.length })}</summary>
      {problem !== undefined && <small className="error-text">{problem}</small>}
      <ol className="rows">
        {fields.map(([name, field], i) => (
          <li key={name}>
            <div className="field-row">
              <TextField
                id={`${id}.${name}.title`}
                label={t('web.editor.form.title', { no: i + 1 })}
                value={field.title}
                maxLength={100}
                onChange={(title) => replace(name, { ...field, title })}
              />
              <SelectField
                id={`${id}.${name}.kind`}
                label={t('web.editor.form.kind', { no: i + 1 })}
                value={kindOf(field)}
                choices={KINDS.filter((one) => one !== 'table' || kindOf(field) === 'table').map(
                  (value) => ({ value, label: t(`web.editor.form.${value}`) }),
                )}
                onChange={(kind) => {
                  if (kind !== 'table') replace(name, made(kind, field.title));
                }}
              />
            </div>
            {field.enum !== undefined && (
              <TextField
                id={`${id}.${name}.enum`}
                label={t('web.editor.form.choices')}
                rows={2}
                value={field.enum.join('\n')}
                onChange={(text) => replace(name, { ...field, enum: words(text) })}
              />
            )}
            <div className="actions">
              <label className="check-line">
                <input
                  type="checkbox"
                  checked={required.includes(name)}
                  onChange={(event) =>
                    write(
                      fields,
                      event.target.checked
                        ? [...required, name]
                        : required.filter((one) => one !== name),
                    )
                  }
                />
                {t('web.form.required')}
              </label>
              <Button
                kind="text"
                aria-label={t('web.editor.form.remove', { title: field.title })}
                onClick={() => write(fields.filter(([one]) => one !== name))}
              >
                {t('web.editor.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div className="actions">
        <Button onClick={add}>{t('web.editor.form.add')}</Button>
      </div>
    </details>
  );
}
