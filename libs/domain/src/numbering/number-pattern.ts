/**
 * Numbers of documents and records (domain model, section 9). The pattern is data of a pack or a bureau's settings, with
 * its own brackets and words; this file only fills it in.
 *
 * Fields stand in braces: `{year}`, `{n}`; `{n:5}` pads a figure with zeros to five digits (hazards only: document numbers
 * have no leading zero).
 */
export type NumberField = 'prefix' | 'year' | 'n' | 'seq' | 'unitCode' | 'schedule' | 'period';

export type NumberValues = Readonly<Partial<Record<NumberField, string | number>>>;

const FIELDS: readonly string[] = [
  'prefix',
  'year',
  'n',
  'seq',
  'unitCode',
  'schedule',
  'period',
] satisfies readonly NumberField[];

/** A pattern or a value that gives no number; `reason` is stable. */
export class NumberPatternError extends Error {
  readonly code = 'numbering.invalid';
  constructor(
    readonly reason: 'field-unknown' | 'braces' | 'value-missing' | 'value-invalid',
    readonly field: string,
  ) {
    super(`numbering.invalid: ${reason} ${field}`);
  }
}

interface Hole {
  readonly field: NumberField;
  readonly width: number;
}

const isField = (text: string): text is NumberField => FIELDS.includes(text);

/** @throws NumberPatternError for an unknown field or stray braces; call it when a pattern is entered */
export function parseNumberPattern(pattern: string): readonly (string | Hole)[] {
  return pattern.split(/(\{[^{}]*\})/).map((piece) => {
    if (!piece.startsWith('{')) {
      if (/[{}]/.test(piece)) throw new NumberPatternError('braces', piece);
      return piece;
    }
    const [field = '', width = '0', ...rest] = piece.slice(1, -1).split(':');
    if (!isField(field)) throw new NumberPatternError('field-unknown', field);
    if (!/^\d$/.test(width) || rest.length > 0) throw new NumberPatternError('braces', piece);
    return { field, width: Number(width) };
  });
}

/**
 * Fills a pattern in.
 * @throws NumberPatternError when a value the pattern names is missing, empty, or a figure that is no positive whole number
 */
export function formatNumber(pattern: string, values: NumberValues): string {
  return parseNumberPattern(pattern)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const value = values[piece.field];
      if (value === undefined || value === '') {
        throw new NumberPatternError('value-missing', piece.field);
      }
      if (typeof value === 'number' && !(Number.isSafeInteger(value) && value > 0)) {
        throw new NumberPatternError('value-invalid', piece.field);
      }
      return String(value).padStart(piece.width, '0');
    })
    .join('');
}

/** Patterns whose text needs no words of a language; those of official documents come from data. */
export const RECORD_NUMBER_PATTERNS = {
  HAZARD: 'YH-{unitCode}-{year}-{n:5}',
  INSPECTION: 'JC-{year}-{n}',
  INSPECTION_VISIT: 'JC-{year}-{n}-{seq}',
  REPORT_DUTY: 'BG-{schedule}-{period}-{unitCode}',
  PUBLIC_TIP: 'JB-{year}-{n}',
  MEETING: 'HY-{year}-{n}',
  EXTENSION_REQUEST: 'YQ-{year}-{n}',
  SIGN_OFF: 'QP-{year}-{n}',
  INCIDENT: 'SJ-{year}-{n}',
} as const;
