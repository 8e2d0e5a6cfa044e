import type { TableFormat } from '@app/documents';
import { DomainError, type PersonActor } from '@app/domain';
import { t } from '@app/messages';
import { takeUse, type FilterValue } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { LISTS, type ListName } from '../query/list-resources';
import type { Lists } from '../query/lists';
import { exportFile, type ExportFile } from './export-file';

/** One export counted against the person's rate and written to the audit log. @throws DomainError request.rate-limited */
export async function recordExport(
  deps: Deps,
  actor: PersonActor,
  entry: {
    readonly what: string;
    readonly format: TableFormat;
    readonly filters: readonly string[];
    readonly subject?: { readonly kind: string; readonly id: string };
  },
): Promise<void> {
  await deps.commands.transact(async (scope) => {
    const seconds = await takeUse(scope, 'EXPORT', actor.personId);
    if (seconds > 0)
      throw new DomainError('request.rate-limited', 'limited', {
        seconds,
        retryAfterSeconds: seconds,
      });
    scope.audit({
      actorId: actor.personId,
      action: `EXPORT.${entry.what}`,
      subjectKind: entry.subject?.kind ?? 'EXPORT',
      subjectId: entry.subject?.id ?? null,
      unitId: actor.unitId,
      bureauId: actor.bureauId,
      // names of the filters only: what was searched for may be a person's name
      data: { format: entry.format, filters: entry.filters },
    });
  });
}

/** A list as a file: the same rows in the same order as its pages, all of them, from one snapshot. */
export class ExportList {
  constructor(
    private readonly deps: Deps,
    private readonly lists: Lists,
  ) {}

  /** @throws DomainError request.rate-limited */
  async execute(command: {
    readonly actor: PersonActor;
    readonly list: ListName;
    readonly format: TableFormat;
    readonly filter: Readonly<Record<string, FilterValue>>;
    readonly sort: string;
  }): Promise<ExportFile> {
    const { actor, list, format, filter, sort } = command;
    const runner = LISTS[list];
    await recordExport(this.deps, actor, { what: list, format, filters: Object.keys(filter) });
    const context = await this.lists.context(actor, filter);
    return exportFile(format, {
      title: t(runner.title),
      slug: list,
      cutOff: context.now,
      notes: [],
      headings: runner.headings.map((key) => t(key)),
      rows: runner.cells(this.deps.exports, actor, { filter, sort }, context),
    });
  }
}
