import { memo, useDeferredValue, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { ListFoot } from './ListFoot';
import { Awaited } from './States';
import { useIsWide } from './useIsWide';
import { useUrlFilter } from './useUrlFilter';

/** Below this width a row becomes a card: nothing scrolls sideways. */
const TABLE_FROM_PX = 576;

export interface DataColumn<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (item: T) => ReactNode;
  /** right-aligned, tabular figures */
  readonly isNumber?: boolean;
  /** name of the order of the api; its head sorts, the order stands in the address as `sort` */
  readonly sort?: string;
  /** shown only where there is room for a table */
  readonly isWideOnly?: boolean;
}

export interface RowsProps<T> {
  /** what the table lists, for those who do not see it */
  readonly caption: string;
  /** the first column names the record */
  readonly columns: readonly DataColumn<T>[];
  readonly items: readonly T[];
  readonly keyOf?: (item: T) => string;
  /** where the row leads; the whole row is the link, links inside cells go on working */
  readonly rowTo?: (item: T) => string | undefined;
  /** the order when the address names none */
  readonly defaultSort?: string;
}

const idOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
    ? item.id
    : '';

/** As many cards as a phone shows with one move of the thumb; the rest of a page is drawn between two touches. */
const FIRST_CARDS = 20;

/**
 * Rows that are all there: a table on desks, cards on phones. What comes to a long list is drawn in pieces, so that the
 * page answers meanwhile.
 */
export function Rows<T>(props: RowsProps<T>): ReactNode {
  const isWide = useIsWide(TABLE_FROM_PX);
  const first = isWide ? props.items : props.items.slice(0, FIRST_CARDS);
  const items = useDeferredValue(props.items, first);
  return isWide ? (
    <TableOfRows {...props} items={items} />
  ) : (
    <CardsOfRows {...props} items={items} />
  );
}

const CHUNK = 50;
const chunksOf = <T,>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, i) =>
    items.slice(i * CHUNK, (i + 1) * CHUNK),
  );

/**
 * Some rows of a list, drawn again only when one of their records, the columns or the links are others: the first thousand
 * rows do not pay for the page that comes behind them. Columns that are made anew each time are drawn each time.
 */
const Chunk = memo(
  ({
    items,
    row,
  }: {
    readonly items: readonly unknown[];
    readonly columns: unknown;
    /** where the first row leads: whatever else the links depend on shows in it */
    readonly to: string | undefined;
    readonly row: (index: number) => ReactNode;
  }): ReactNode => items.map((_, index) => row(index)),
  (before, after) =>
    before.columns === after.columns &&
    before.to === after.to &&
    before.items.length === after.items.length &&
    before.items.every((item, i) => item === after.items[i]),
);

/** All rows, chunk by chunk. @param draw one row with its key */
function Chunks<T>({
  columns,
  items,
  rowTo,
  draw,
}: Pick<RowsProps<T>, 'columns' | 'items' | 'rowTo'> & {
  readonly draw: (item: T, to: string | undefined) => ReactNode;
}): ReactNode {
  return chunksOf(items).map((some, i) => (
    <Chunk
      key={i * CHUNK}
      items={some}
      columns={columns}
      to={some[0] === undefined ? undefined : rowTo?.(some[0])}
      row={(index) => {
        const item = some[index];
        return item === undefined ? null : draw(item, rowTo?.(item));
      }}
    />
  ));
}

const RowLink = ({
  to,
  children,
}: {
  readonly to: string | undefined;
  readonly children: ReactNode;
}): ReactNode =>
  to === undefined ? (
    children
  ) : (
    <Link className="row-link" to={to}>
      {children}
    </Link>
  );

function TableOfRows<T>(props: RowsProps<T>): ReactNode {
  const { columns, items, rowTo, keyOf = idOf } = props;
  return (
    <table className="table data-table">
      <caption className="sr-only">{props.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} defaultSort={props.defaultSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        <Chunks
          columns={columns}
          items={items}
          rowTo={rowTo}
          draw={(item, to) => (
            <tr key={keyOf(item)} className={to === undefined ? undefined : 'is-link'}>
              {columns.map((column, i) => (
                <td key={column.key} className={column.isNumber === true ? 'number' : undefined}>
                  {i === 0 ? <RowLink to={to}>{column.cell(item)}</RowLink> : column.cell(item)}
                </td>
              ))}
            </tr>
          )}
        />
      </tbody>
    </table>
  );
}

function HeadCell<T>({
  column,
  defaultSort = '',
}: {
  readonly column: DataColumn<T>;
  readonly defaultSort?: string;
}): ReactNode {
  const [asked, setSort] = useUrlFilter('sort');
  const current = asked === '' ? defaultSort : asked;
  const className = column.isNumber === true ? 'number' : undefined;
  const { sort } = column;
  if (sort === undefined)
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    );
  const order =
    current === sort ? 'ascending' : current === `-${sort}` ? 'descending' : ('none' as const);
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button
        type="button"
        className="sort"
        onClick={() => setSort(order === 'ascending' ? `-${sort}` : sort)}
      >
        {column.title}
        <span aria-hidden="true">
          {order === 'ascending' ? '↑' : order === 'descending' ? '↓' : '↕'}
        </span>
      </button>
    </th>
  );
}

function CardsOfRows<T>(props: RowsProps<T>): ReactNode {
  const { columns, items, rowTo, keyOf = idOf } = props;
  const [title, ...others] = columns;
  const rest = others.filter(({ isWideOnly }) => isWideOnly !== true);
  return (
    <ul className="cards" aria-label={props.caption}>
      <Chunks
        columns={columns}
        items={items}
        rowTo={rowTo}
        draw={(item, to) => (
          <li key={keyOf(item)} className={`card data-card${to === undefined ? '' : ' is-link'}`}>
            <strong className="card-title">
              <RowLink to={to}>{title?.cell(item)}</RowLink>
            </strong>
            <dl className="facts">
              {rest
                .map((column) => ({ column, value: column.cell(item) }))
                // an action this row does not have leaves no label behind
                .filter(({ value }) => value !== false && value !== null)
                .map(({ column, value }) => (
                  <div key={column.key}>
                    <dt>{column.title}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
            </dl>
          </li>
        )}
      />
    </ul>
  );
}

interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

interface DataTableProps<T> extends Omit<RowsProps<T>, 'items'> {
  readonly query: UseInfiniteQueryResult<InfiniteData<ListPage<T>>>;
  readonly empty: ReactNode;
}

/** A list of the api page by page (≤ 100 rows each), with its four pictures. */
export function DataTable<T>({ query, empty, ...rows }: DataTableProps<T>): ReactNode {
  const { data } = query;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  if (!data) return <Awaited rows={6} error={query.error} onRetry={query.refetch} />;
  if (items.length === 0) return empty;
  return (
    <>
      <Rows {...rows} items={items} />
      <ListFoot query={query} shown={items.length} />
    </>
  );
}
