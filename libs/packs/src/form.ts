import Ajv2020 from 'ajv/dist/2020';
import type { FormSpec } from '@app/contracts';

/** One thing wrong with an answer: where, which rule, and the rule's parameter. */
export interface FormFinding {
  /** path inside the form, e.g. `rules[0].title` */
  readonly field: string;
  readonly rule: string;
  readonly limit: string;
}

const ALLOWED = new Set([
  'type',
  'properties',
  'required',
  'enum',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'items',
  'title',
]);
const ajv = new Ajv2020({ allErrors: true, strict: false });
const compiled = new WeakMap<object, ReturnType<typeof ajv.compile>>();

/** Keywords a form may not use (no $ref, no pattern: forms are data from outside). Empty = admitted. */
export function formSpecFindings(spec: unknown, path = ''): readonly string[] {
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec))
    return [`${path || '/'} is not an object`];
  const found: string[] = [];
  for (const [key, value] of Object.entries(spec)) {
    if (!ALLOWED.has(key)) found.push(`${path}/${key} is not admitted`);
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      for (const [name, field] of Object.entries(value))
        found.push(...formSpecFindings(field, `${path}/properties/${name}`));
    }
    if (key === 'items') found.push(...formSpecFindings(value, `${path}/items`));
  }
  return found;
}

/** The schema with unknown fields refused at every level, and without demands when a draft is saved. */
function closed(spec: object, partial: boolean): object {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(spec)) {
    if (partial && (key === 'required' || key === 'minLength' || key === 'minItems')) continue;
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      copy[key] = Object.fromEntries(
        Object.entries(value).map(([name, field]) => [
          name,
          typeof field === 'object' && field !== null ? closed(field, partial) : field,
        ]),
      );
    } else if (key === 'items' && typeof value === 'object' && value !== null)
      copy[key] = closed(value, partial);
    else copy[key] = value;
  }
  if (copy['type'] === 'object') copy['additionalProperties'] = false;
  return copy;
}

const fieldOf = (pointer: string, extra: string): string =>
  [...pointer.split('/').slice(1), ...(extra ? [extra] : [])].reduce(
    (path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part),
    '',
  );

const drafts = new WeakMap<object, object>();

/** Checks an answer against the task's form. @param mode `draft` may be incomplete but not wrong */
export function formFindings(
  spec: FormSpec,
  content: unknown,
  mode: 'draft' | 'complete',
): readonly FormFinding[] {
  let schema: object = spec;
  const cache = mode === 'draft' ? drafts : null;
  const known = cache?.get(spec);
  schema = known ?? closed(spec, mode === 'draft');
  if (cache && !known) cache.set(spec, schema);
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(content)) return [];
  return (validate.errors ?? []).map((e) => {
    const params: Record<string, unknown> = { ...e.params };
    const name =
      e.keyword === 'required'
        ? params['missingProperty']
        : e.keyword === 'additionalProperties'
          ? params['additionalProperty']
          : '';
    const limit = params['limit'] ?? params['allowedValues'] ?? params['type'] ?? '';
    return {
      field: fieldOf(e.instancePath, typeof name === 'string' ? name : ''),
      rule: e.keyword,
      limit: Array.isArray(limit) ? limit.join(',') : String(limit),
    };
  });
}
