import { memo, type ReactNode } from 'react';
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

/** Rows that are all there: a table on desks, cards on phones. */
export function Rows<T>(props: RowsProps<T>): ReactNode {
  return useIsWide(TABLE_FROM_PX) ? <TableOfRows {...props} /> : <CardsOfRows {...props} />;
}

/**
 * A row that is drawn again only when its item or the columns are others: the thousandth row of a long list does not
 * pay for the page that comes behind it. Columns that are made anew each time are drawn each time.
 */
const Kept = memo(
  ({
    render,
  }: {
    readonly item: unknown;
    readonly columns: unknown;
    readonly to: string | undefined;
    readonly render: () => ReactNode;
  }): ReactNode => render(),
  (before, after) =>
    before.item === after.item && before.columns === after.columns && before.to === after.to,
);

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
        {items.map((item) => {
          const to = rowTo?.(item);
          return (
            <Kept
              key={keyOf(item)}
              item={item}
              columns={columns}
              to={to}
              render={() => (
                <tr className={to === undefined ? undefined : 'is-link'}>
                  {columns.map((column, i) => (
                    <td
                      key={column.key}
                      className={column.isNumber === true ? 'number' : undefined}
                    >
                      {i === 0 ? <RowLink to={to}>{column.cell(item)}</RowLink> : column.cell(item)}
                    </td>
                  ))}
                </tr>
              )}
            />
          );
        })}
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
  const { items, rowTo, keyOf = idOf } = props;
  const [title, ...rest] = props.columns;
  return (
    <ul className="cards" aria-label={props.caption}>
      {items.map((item) => {
        const to = rowTo?.(item);
        return (
          <Kept
            key={keyOf(item)}
            item={item}
            columns={props.columns}
            to={to}
            render={() => (
              <li className={`card data-card${to === undefined ? '' : ' is-link'}`}>
                <strong className="card-title">
                  <RowLink to={to}>{title?.cell(item)}</RowLink>
                </strong>
                <dl className="facts">
                  {rest
                    .filter(({ isWideOnly }) => isWideOnly !== true)
                    .map((column) => (
                      <div key={column.key}>
                        <dt>{column.title}</dt>
                        <dd>{column.cell(item)}</dd>
                      </div>
                    ))}
                </dl>
              </li>
            )}
          />
        );
      })}
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
  if (!query.data) return <Awaited rows={6} error={query.error} onRetry={query.refetch} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      <Rows {...rows} items={items} />
      <ListFoot query={query} shown={items.length} />
    </>
  );
}
