/** One page of a keyset list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** sort values of the last row, to be signed into a cursor by the API; null = end */
  readonly next: readonly (string | number | null)[] | null;
}

export interface PageRequest {
  /** at most 200 */
  readonly limit: number;
  readonly after: readonly (string | number | null)[] | null;
}

/** Cuts the one row too many that tells whether there is a next page. */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  key: (row: T) => readonly (string | number | null)[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? key(last) : null };
}
