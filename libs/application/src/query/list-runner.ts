import type { PersonActor, PolicyKey } from '@app/domain';
import type { MessageKey } from '@app/messages';
import {
  countList,
  listPage,
  streamList,
  type Database,
  type FilterValue,
  type ListContext,
  type ListQuery,
  type ListScope,
  type ListSpec,
  type Page,
  type Queryable,
} from '@app/persistence';

/** What a cell of an export may hold before it is written as text. */
export type Cell = string | number | boolean | Date | readonly string[] | null;

interface Resource<R> {
  readonly spec: ListSpec;
  readonly policy: PolicyKey;
  readonly title: MessageKey;
  readonly scope: (actor: PersonActor) => ListScope;
  /** what the list is about whatever was asked */
  readonly fixed?: (actor: PersonActor) => Readonly<Record<string, FilterValue>>;
  readonly item: (row: R, actor: PersonActor, context: ListContext) => unknown;
  readonly columns: readonly (readonly [heading: MessageKey, cell: (row: R) => Cell])[];
}

/** One list with its type of row hidden: pages for people, cells for files. */
export interface ListRunner {
  readonly spec: ListSpec;
  readonly policy: PolicyKey;
  readonly title: MessageKey;
  readonly headings: readonly MessageKey[];
  page(
    db: Queryable,
    actor: PersonActor,
    query: ListQuery,
    context: ListContext,
  ): Promise<Page<unknown>>;
  count(
    db: Queryable,
    actor: PersonActor,
    query: Pick<ListQuery, 'filter'>,
    context: ListContext,
  ): Promise<number>;
  cells(
    database: Database,
    actor: PersonActor,
    query: Pick<ListQuery, 'filter' | 'sort'>,
    context: ListContext,
  ): AsyncGenerator<readonly Cell[]>;
}

export function listRunner<R extends object>(resource: Resource<R>): ListRunner {
  const { spec, policy, title, columns } = resource;
  const narrowed = <Q extends Pick<ListQuery, 'filter'>>(actor: PersonActor, query: Q): Q => ({
    ...query,
    filter: { ...query.filter, ...resource.fixed?.(actor) },
  });
  return {
    spec,
    policy,
    title,
    headings: columns.map(([heading]) => heading),
    page: async (db, actor, query, context) => {
      const scope = resource.scope(actor);
      const page = await listPage<R>(db, spec, scope, narrowed(actor, query), context);
      return {
        next: page.next,
        items: page.items.map((row) => resource.item(row, actor, context)),
      };
    },
    count: (db, actor, query, context) =>
      countList(db, spec, resource.scope(actor), narrowed(actor, query), context),
    cells: async function* (database, actor, query, context) {
      const scope = resource.scope(actor);
      const rows = streamList<R>(database, spec, scope, narrowed(actor, query), context);
      for await (const row of rows) yield columns.map(([, cell]) => cell(row));
    },
  };
}
