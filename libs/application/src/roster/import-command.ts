import { DomainError, type PersonActor } from '@app/domain';
import type { TransactionScope } from '@app/persistence';
import type { CommandContext, RequestKey } from '../pipeline/command-runner';

export interface ImportCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly importId: string;
}

export const importContext = (command: ImportCommand, name: string): CommandContext => ({
  actor: command.actor,
  name: `roster.${name}`,
  request: command.request,
  subject: { kind: 'ROSTER_IMPORT', id: command.importId },
});

export function auditImport(
  scope: TransactionScope,
  command: ImportCommand,
  action: string,
  data: Readonly<Record<string, unknown>>,
): void {
  scope.audit({
    actorId: command.actor.personId,
    action: `ROSTER.${action}`,
    subjectKind: 'ROSTER_IMPORT',
    subjectId: command.importId,
    unitId: command.actor.bureauId,
    bureauId: command.actor.bureauId,
    data,
  });
}

/** One file at a time per bureau. @throws import.in-progress */
export async function lockRoster(scope: TransactionScope, bureauId: string): Promise<void> {
  const free = await scope.query<{ free: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended('roster:' || $1, 0)) AS free",
    [bureauId],
  );
  if (free[0]?.free !== true) throw new DomainError('import.in-progress', 'conflict');
}
