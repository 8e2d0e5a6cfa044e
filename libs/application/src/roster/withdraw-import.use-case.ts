import { DomainError } from '@app/domain';
import { usedRows, withdrawImport, type Withdrawn } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { refuseStale } from '../organisation/unit-rules';
import { auditImport, importContext, lockRoster, type ImportCommand } from './import-command';
import { importOf, tasksIssued } from './roster-step';

/** Rows the refusal names; the rest is a number. */
const NAMED = 20;

export interface WithdrawImportCommand extends ImportCommand {
  readonly reason: string;
  readonly expectedVersion?: number;
}
export interface ImportWithdrawn extends Withdrawn {
  readonly importId: string;
}

/**
 * 撤回: takes a committed file back, all of it or nothing. Possible as long as nothing of what it made or changed was
 * changed or used since; otherwise the refusal names the rows.
 */
export class WithdrawImport {
  constructor(private readonly deps: Deps) {}

  async execute(command: WithdrawImportCommand): Promise<ImportWithdrawn> {
    const { actor, importId, reason } = command;
    return this.deps.commands.run(importContext(command, 'withdraw'), async (scope) => {
      await lockRoster(scope, actor.bureauId);
      const row = await importOf(scope, actor, importId, true);
      if (row.state !== 'COMMITTED' || row.committedAt === null)
        throw new DomainError('import.not-committed', 'conflict');
      refuseStale(row.version, command.expectedVersion);
      const tasks = tasksIssued(row);
      if (tasks > 0) throw new DomainError('import.tasks-issued', 'conflict', { count: tasks });
      const used = await usedRows(scope, row.kind, importId, row.committedAt);
      if (used.length > 0)
        throw new DomainError('import.rows-used', 'conflict', {
          count: used.length,
          rows: used
            .slice(0, NAMED)
            .map(({ rowNo, label }) => `${rowNo} ${label}`)
            .join(', '),
        });
      const by = { importId, personId: actor.personId, at: scope.now };
      const withdrawn = await withdrawImport(scope, row.kind, by);
      auditImport(scope, command, 'withdraw', { kind: row.kind, reason, ...withdrawn });
      return { importId, ...withdrawn };
    });
  }
}
