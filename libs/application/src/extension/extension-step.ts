import {
  DomainError,
  extensionMachine,
  reachOf,
  type Actor,
  type ExtensionAction,
  type ExtensionFacts,
  type PersonActor,
  type Relation,
} from '@app/domain';
import type { ExtensionState } from '@app/contracts';
import {
  extensionOrThrow,
  grantedExtensions,
  lockExtension,
  schoolTaskOrThrow,
  type ExtensionReader,
  type ExtensionRow,
  type Queryable,
  type SchoolTaskRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { EXTENSION_RULE } from '../clock/time-rules';
import type { Deps } from '../composition/deps';
import { performAction, type Transitioned } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';

export interface ExtensionCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly extensionId: string;
  readonly expectedVersion?: number;
}
export interface ExtensionResult {
  readonly extensionId: string;
  readonly no: string | null;
  readonly state: ExtensionState;
  readonly version: number;
}

export const extensionReader = (actor: PersonActor): ExtensionReader => ({
  reach: reachOf('extension.read', actor),
  bureauId: actor.bureauId,
});

export const extensionRelation = (
  e: Pick<ExtensionRow, 'bureauId' | 'groupId' | 'schoolId' | 'leadSectionIds'>,
): Relation => ({
  bureauId: e.bureauId,
  groupIds: [e.groupId],
  unitIds: [e.schoolId],
  lineSectionIds: e.leadSectionIds,
});

type Asked = Pick<
  ExtensionRow,
  | 'taskId'
  | 'calendarId'
  | 'newDueOn'
  | 'currentDueAt'
  | 'taskOpen'
  | 'holder'
  | 'requestedBy'
  | 'schoolId'
>;

export async function extensionFacts(
  db: Queryable,
  e: Asked,
  nowMs: number,
  actorUnitId: string | null,
): Promise<ExtensionFacts> {
  const calendar = await calendarOf(db, e.calendarId);
  const granted = await grantedExtensions(db, e.taskId);
  const currentOn = calendar.dayOf(e.currentDueAt.getTime() - 1);
  return {
    limits: EXTENSION_RULE,
    dueReached: e.currentDueAt.getTime() <= nowMs,
    subjectOpen: e.taskOpen,
    withSchool: e.holder === 'SCHOOL',
    isLater: e.newDueOn > currentOn,
    onDayOff: !calendar.isWorking(e.newDueOn),
    granted: granted.granted,
    grantedWorkingDays: granted.workingDays,
    askedWorkingDays: calendar.workingDaysBetween(currentOn, e.newDueOn),
    requestedBy: e.requestedBy,
    schoolId: e.schoolId,
    actorUnitId,
  };
}

export interface ExtensionStep {
  readonly scope: TransactionScope;
  readonly extension: ExtensionRow;
  readonly task: SchoolTaskRow;
  readonly facts: ExtensionFacts;
}

/** Locks the task, then its request, within the actor's scope; of two people who decide at once the second sees the first. */
export async function withExtension(
  deps: Deps,
  command: ExtensionCommand,
  action: ExtensionAction,
  work: (step: ExtensionStep) => Promise<void>,
): Promise<ExtensionResult> {
  const { actor } = command;
  return deps.commands.run(
    {
      actor,
      name: `extension.${action}`,
      request: command.request,
      subject: { kind: 'EXTENSION_REQUEST', id: command.extensionId },
    },
    async (scope) => {
      const reader = extensionReader(actor);
      const seen = await extensionOrThrow(scope, command.extensionId, reader);
      const task = await schoolTaskOrThrow(
        scope,
        seen.taskId,
        { reach: reachOf('school-task.read', actor), bureauId: actor.bureauId },
        true,
      );
      await lockExtension(scope, seen.id);
      const extension = await extensionOrThrow(scope, seen.id, reader);
      if (command.expectedVersion !== undefined && command.expectedVersion !== extension.version) {
        throw new DomainError('version.stale', 'conflict', {
          version: extension.version,
          state: extension.state,
        });
      }
      const facts = await extensionFacts(scope, extension, scope.now.getTime(), actor.unitId);
      await work({ scope, extension, task, facts });
      const after = await extensionOrThrow(scope, seen.id, null);
      return { extensionId: after.id, no: after.no, state: after.state, version: after.version };
    },
  );
}

export function actOnExtension(
  scope: TransactionScope,
  extension: ExtensionRow,
  actor: Actor,
  action: ExtensionAction,
  facts: ExtensionFacts,
  options: {
    readonly to?: ExtensionState;
    readonly set?: Readonly<Record<string, unknown>>;
    readonly data?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<Transitioned<ExtensionState>> {
  return performAction(scope, extensionMachine, {
    action,
    to: options.to,
    actor,
    subject: {
      id: extension.id,
      state: extension.state,
      relation: extensionRelation(extension),
      unitId: extension.schoolId,
    },
    facts,
    set: options.set,
    data: { schoolTaskId: extension.taskId, ...options.data },
  });
}
