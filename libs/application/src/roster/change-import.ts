import { DomainError, type PersonActor } from '@app/domain';
import {
  finishImport,
  grantsRequestedBy,
  lockMergedUnits,
  mergeRoster,
  noteProgress,
  clearProgress,
  openAccounts,
  rememberAfter,
  rememberBefore,
  saveMapping,
  unitsChanging,
  type RosterCounts,
  type RosterImportRow,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { localDay } from '../organisation/local-day';
import { refuseFindings, refuseStale } from '../organisation/unit-rules';
import { endSchools } from '../organisation/unit-history';
import { joinRunning } from '../organisation/membership-in-campaigns';
import { hashPassword, oneTimePassword } from '../session/password';
import { auditImport, importContext, lockRoster, type ImportCommand } from './import-command';
import { ROSTER_FIELDS } from './roster-fields';
import { compareNow, importOf, refuseEnded } from './roster-step';

/** Says which column is which field; the bureau's next file is read the same way. */
export class MapColumns {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: ImportCommand & { readonly mapping: Readonly<Record<string, number>> },
  ): Promise<{ readonly importId: string; readonly counts: RosterCounts }> {
    const { actor, importId, mapping } = command;
    return this.deps.commands.run(importContext(command, 'map'), async (scope) => {
      const row = await importOf(scope, actor, importId, true);
      await refuseEnded(scope, row);
      const known = ROSTER_FIELDS[row.kind].map((f) => f.key);
      const columns = Object.values(mapping);
      refuseFindings(
        Object.entries(mapping).flatMap(([key, column]) => {
          if (!known.includes(key))
            return [{ field: `mapping.${key}`, code: 'field.whitelistValidation' }];
          const isThere = Number.isInteger(column) && column >= 0 && column < row.header.length;
          const isTwice = columns.filter((c) => c === column).length > 1;
          return isThere && !isTwice
            ? []
            : [{ field: `mapping.${key}`, code: isTwice ? 'field.arrayUnique' : 'field.isIn' }];
        }),
      );
      await saveMapping(scope, {
        importId,
        bureauId: row.bureauId,
        kind: row.kind,
        mapping,
        headings: Object.fromEntries(
          Object.entries(mapping).map(([key, column]) => [key, row.header[column] ?? '']),
        ),
        actorId: actor.personId,
        at: scope.now,
      });
      return { importId, counts: await compareNow(scope, { ...row, mapping }) };
    });
  }
}

/** Gives a file up; nothing of it was taken over. */
export class DiscardImport {
  constructor(private readonly deps: Deps) {}

  async execute(command: ImportCommand): Promise<{ readonly importId: string }> {
    const { actor, importId } = command;
    return this.deps.commands.run(importContext(command, 'discard'), async (scope) => {
      const row = await importOf(scope, actor, importId, true);
      if (row.state !== 'STAGED') throw new DomainError('import.ended', 'conflict');
      await scope.execute(
        "UPDATE roster_import SET state = 'DISCARDED', version = version + 1 WHERE id = $1",
        [importId],
      );
      auditImport(scope, command, 'discard', {});
      return { importId };
    });
  }
}

export interface CommitImportCommand extends ImportCommand {
  /** the version whose preview the person saw */
  readonly expectedVersion?: number;
  /** people only: logins become accounts; their passwords are handed out once, in a step of its own */
  readonly createAccounts?: boolean;
}
export interface ImportCommitted {
  readonly importId: string;
  readonly result: Readonly<Record<string, number>>;
}

/** Takes a file over, all of it or nothing. Rows that change nothing touch nothing. */
export class CommitImport {
  constructor(private readonly deps: Deps) {}

  async execute(command: CommitImportCommand): Promise<ImportCommitted> {
    const { actor, importId } = command;
    // nobody knows this one: the account waits for the hand-out
    const locked = command.createAccounts === true ? await hashPassword(oneTimePassword()) : null;
    try {
      return await this.deps.commands.run(importContext(command, 'commit'), (scope) =>
        this.commit(scope, command, locked),
      );
    } finally {
      await clearProgress(this.deps.database, importId).catch(() => undefined);
      void actor;
    }
  }

  private async commit(
    scope: TransactionScope,
    command: CommitImportCommand,
    lockedHash: string | null,
  ): Promise<ImportCommitted> {
    const { actor, importId } = command;
    await lockRoster(scope, actor.bureauId);
    const row = await importOf(scope, actor, importId, true);
    await refuseEnded(scope, row);
    refuseStale(row.version, command.expectedVersion);
    await lockMergedUnits(scope, importId);
    const note = (step: string, done: number, total: number): Promise<void> =>
      noteProgress(this.deps.database, importId, { step, done, total });
    await note('COMPARE', 0, 1);
    const counts = await compareNow(scope, row);
    if (counts.findings > 0)
      throw new DomainError('import.findings-open', 'conflict', { count: counts.findings });
    if (JSON.stringify(sorted(counts)) !== JSON.stringify(sorted(row.counts)))
      throw new DomainError('import.preview-stale', 'conflict');
    const today = localDay(scope.now);
    await rememberBefore(scope, row.kind, importId);
    await mergeRoster(
      scope,
      row.kind,
      { import: importId, bureau: row.bureauId, today, at: scope.now, actor: actor.personId },
      (done, total) => note('MERGE', done, total),
    );
    await note('FOLLOW_UP', 0, 1);
    const extra =
      row.kind === 'UNITS'
        ? await this.units(scope, actor, row, today)
        : await this.people(scope, row, lockedHash);
    await rememberAfter(scope, row.kind, importId);
    const result = { ...counts, ...extra };
    await finishImport(scope, importId, result, scope.now);
    auditImport(scope, command, 'commit', { kind: row.kind, ...result });
    return { importId, result };
  }

  private async units(
    scope: TransactionScope,
    actor: PersonActor,
    row: RosterImportRow,
    today: string,
  ): Promise<Readonly<Record<string, number>>> {
    const closing = await unitsChanging(scope, row.id, 'CLOSE');
    await endSchools(scope, actor, {
      unitIds: closing,
      kind: 'CLOSE',
      on: today,
      importId: row.id,
    });
    const opened = await unitsChanging(scope, row.id, 'OPEN');
    return { tasks: await joinRunning(scope, actor, opened) };
  }

  private async people(
    scope: TransactionScope,
    row: RosterImportRow,
    lockedHash: string | null,
  ): Promise<Readonly<Record<string, number>>> {
    return {
      grants: await grantsRequestedBy(scope, row.id),
      accounts: lockedHash === null ? 0 : await openAccounts(scope, row.id, lockedHash, scope.now),
    };
  }
}

const sorted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));
