import type { ReactNode } from 'react';

export interface WorkGroup<T> {
  readonly key: string;
  readonly title: string;
  readonly isLate?: boolean;
  readonly items: readonly T[];
}

/** Work by urgency: a group says how many, a row is the caller's; empty groups are not shown. */
export function WorkList<T extends { readonly id: string }>({
  groups,
  row,
}: {
  readonly groups: readonly WorkGroup<T>[];
  readonly row: (item: T) => ReactNode;
}): ReactNode {
  return groups
    .filter(({ items }) => items.length > 0)
    .map((group) => (
      <section key={group.key} className="work-group" aria-labelledby={`group-${group.key}`}>
        <h2 id={`group-${group.key}`} className={group.isLate === true ? 'is-late' : undefined}>
          {group.title}
          <span className="count">{group.items.length}</span>
        </h2>
        <ul className="cards">
          {group.items.map((item) => (
            <li key={item.id}>{row(item)}</li>
          ))}
        </ul>
      </section>
    ));
}
