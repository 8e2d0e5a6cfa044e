import type { ReactNode } from 'react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { ListFoot } from './ListFoot';
import { Awaited } from './States';
import { useIsWide } from './useIsWide';

/** Below this width a row becomes a card: nothing scrolls sideways. */
const TABLE_FROM_PX = 720;

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (item: T) => ReactNode;
  readonly isNumber?: boolean;
}

interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

interface KeysetListProps<T> {
  /** what the table lists, for those who do not see it */
  readonly caption: string;
  readonly query: UseInfiniteQueryResult<InfiniteData<ListPage<T>>>;
  readonly columns: readonly Column<T>[];
  /** a row on a phone */
  readonly card: (item: T) => ReactNode;
  readonly empty: ReactNode;
}

/** A list page by page: a table on desks, cards on phones, more on request. */
export function KeysetList<T extends { readonly id: string }>(
  props: KeysetListProps<T>,
): ReactNode {
  const { query, columns } = props;
  const isWide = useIsWide(TABLE_FROM_PX);
  if (!query.data) return <Awaited rows={6} error={query.error} onRetry={query.refetch} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return props.empty;
  return (
    <>
      {isWide ? (
        <table className="table">
          <caption className="sr-only">{props.caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={column.isNumber === true ? 'number' : undefined}
                >
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                {columns.map((column) => (
                  <td key={column.key} className={column.isNumber === true ? 'number' : undefined}>
                    {column.cell(item)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ul className="cards" aria-label={props.caption}>
          {items.map((item) => (
            <li key={item.id}>{props.card(item)}</li>
          ))}
        </ul>
      )}
      <ListFoot query={query} shown={items.length} />
    </>
  );
}
