import type { FormField, FormSpec } from '@app/contracts';

type Values = Readonly<Record<string, unknown>>;
const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object'] as const;

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isField = (value: unknown): value is FormField =>
  isValues(value) && TYPES.some((type) => type === value['type']);

/** The form of a task as the server describes it; what is no form has no fields. */
export function formSpecOf(value: unknown): FormSpec {
  const properties = isValues(value) && isValues(value['properties']) ? value['properties'] : {};
  const required: readonly unknown[] =
    isValues(value) && Array.isArray(value['required']) ? value['required'] : [];
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).flatMap(([name, field]) =>
        isField(field) ? [[name, field]] : [],
      ),
    ),
    required: required.filter((name) => typeof name === 'string'),
  };
}

/** How many required fields are still empty; the server counts again. */
export const openFields = (spec: FormSpec, values: Values): readonly string[] =>
  (spec.required ?? []).filter((name) => {
    const value = values[name];
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  });
