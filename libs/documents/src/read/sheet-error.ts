/** Why a table file is refused as a whole; each has a sentence `finding.field.sheet-<reason>` in the catalogue. */
export const SHEET_FAULTS = [
  'date-system',
  'empty',
  'encoding',
  'encrypted',
  'external',
  'garbled',
  'header-only',
  'legacy',
  'malformed',
  'merged-header',
  'no-header',
  'quote-open',
  'too-large',
  'too-many-columns',
  'too-many-entries',
  'too-many-rows',
  'truncated',
  'unknown-type',
  'unpacks-too-large',
  'wrong-extension',
] as const;
export type SheetFault = (typeof SHEET_FAULTS)[number];

/** A file nobody can read a table from. */
export class SheetError extends Error {
  constructor(
    readonly fault: SheetFault,
    /** `C5` or `5` (a row); 'file' when the fault has no place */
    readonly place: string = 'file',
  ) {
    super(`${fault} at ${place}`);
    this.name = 'SheetError';
  }
}

/** What may be wrong with one cell while the rest of the file stands. */
export type CellFault = 'formula' | 'too-long' | 'error-value' | 'merged';

export interface CellProblem {
  /** from 0 */
  readonly column: number;
  readonly fault: CellFault;
}

/** One row as text; `null` = nothing in the cell. */
export interface SheetRow {
  /** from 1, as spreadsheet programs count */
  readonly rowNo: number;
  readonly cells: readonly (string | null)[];
  readonly problems: readonly CellProblem[];
}

/** Bounds of a reading (reliability and security, upload rules). */
export const READ_LIMITS = {
  rows: 100_000,
  columns: 200,
  /** characters of one cell; a spreadsheet program allows 32,767 */
  cellCharacters: 4_000,
  entries: 2_000,
  entryBytes: 50 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  ratio: 100,
  /** below this size a high ratio is ordinary: small files of equal cells */
  ratioFromBytes: 1024 * 1024,
  /** characters of all shared strings together: they are looked up at random and stay in memory */
  sharedCharacters: 16 * 1024 * 1024,
} as const;

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Column (from 0) and row (from 1) of a reference such as `C5`; null when it is none. */
export function cellPlace(ref: string): { readonly column: number; readonly rowNo: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
  if (!found) return null;
  let column = 0;
  for (const letter of found[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, rowNo: Number(found[2]) };
}
