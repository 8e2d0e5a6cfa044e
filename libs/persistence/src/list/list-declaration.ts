export type FilterValue = string | number | boolean | readonly string[];

/** What a filter's value is; `words` is a list of words, `flag` true or false. */
export type FilterKind = 'uuid' | 'text' | 'word' | 'words' | 'int' | 'flag' | 'instant';

/** What a condition may use besides its value. */
export interface ListContext {
  /** who reads, and his bureau */
  readonly personId: string;
  readonly bureauId: string;
  /** the database's clock */
  readonly now: Date;
  /** until when a duty counts as due soon, by the campaigns whose calendar says so */
  readonly soon: readonly { readonly campaignIds: readonly string[]; readonly until: Date }[];
}

export interface FilterSpec {
  readonly kind: FilterKind;
  /** the words allowed, for `word` and `words` */
  readonly values?: readonly string[];
  readonly description?: string;
  /**
   * The condition in SQL; a value reaches the statement through `add` alone.
   * For flags: the condition of `true`; `false` is its opposite.
   */
  readonly sql: (
    value: FilterValue,
    add: (value: unknown) => string,
    context: ListContext,
  ) => string;
}

/** An expression of the base row with its type, as a cursor brings it back. */
export interface KeyColumn {
  readonly sql: string;
  readonly type: 'uuid' | 'text' | 'int' | 'bigint' | 'smallint' | 'date' | 'timestamptz';
}
export interface SortSpec extends KeyColumn {
  /** which rows the order is about; rows without the value are not in it */
  readonly where?: string;
}

/**
 * One list: its filters, sorts and statement. The query parameters, the OpenAPI document, the SQL and the cursor all
 * come from this declaration; what it does not name cannot be asked.
 */
export interface ListSpec {
  readonly name: string;
  /** alias of the base row in every expression */
  readonly alias: string;
  /** what the conditions range over: `school_task t` */
  readonly base: string;
  /** what makes the order total */
  readonly ids: readonly KeyColumn[];
  readonly filters: Readonly<Record<string, FilterSpec>>;
  /** filters that hold unless they are given */
  readonly defaults?: Readonly<Record<string, FilterValue>>;
  readonly sorts: Readonly<Record<string, SortSpec>>;
  /** a sort's name; a minus before it turns the order round */
  readonly defaultSort: string;
  /** what a row shows; joined only to the rows of the page */
  readonly columns: string;
  readonly joins: string;
}

/** A list's question, checked against its declaration. */
export interface ListQuery {
  readonly filter: Readonly<Record<string, FilterValue>>;
  readonly sort: string;
  readonly limit: number;
  readonly after: readonly (string | number | null)[] | null;
}

/** The condition of the reader's scope; parameters are appended to `values`. */
export type ListScope = (values: unknown[]) => string;

export const equals =
  (column: string, type: 'uuid' | 'text' | 'int') =>
  (value: FilterValue, add: (value: unknown) => string): string =>
    `${column} = ${add(value)}::${type}`;
export const oneOf =
  (column: string) =>
  (value: FilterValue, add: (value: unknown) => string): string =>
    `${column} = ANY(${add(Array.isArray(value) ? value : [value])}::text[])`;
export const holds = (condition: string) => (): string => condition;

/** Every word stands in the text; answered by the index of character pairs and checked on the row. */
export function containsWords(
  column: string,
  text: FilterValue,
  add: (value: unknown) => string,
): string {
  const words = String(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return 'true';
  return words
    .map((word) => {
      const given = add(word);
      return `(search_grams(${column}) @> search_needles(${given}::text) AND strpos(lower(${column}), lower(${given}::text)) > 0)`;
    })
    .join(' AND ');
}

/** The ids of a bureau's units by words of the name or by the code, as an array. */
export function unitsNamed(
  text: FilterValue,
  add: (value: unknown) => string,
  context: ListContext,
): string {
  const bureau = `${add(context.bureauId)}::uuid`;
  return `ARRAY(SELECT x.id FROM unit x WHERE x.bureau_id = ${bureau} AND ${containsWords('x.name', text, add)} UNION SELECT x.id FROM unit x WHERE x.bureau_id = ${bureau} AND x.code = ${add(text)}::text)`;
}

/** The ids of a bureau's people by words of the name, as an array. */
export const peopleNamed = (
  text: FilterValue,
  add: (value: unknown) => string,
  context: ListContext,
): string =>
  `ARRAY(SELECT x.id FROM person x WHERE x.bureau_id = ${add(context.bureauId)}::uuid AND ${containsWords('x.name', text, add)})`;

/** Longest text to search for. */
export const MAX_SEARCH_TEXT = 50;
