import type { ActionOffer } from '@app/contracts';
import { codesAllowing, DomainError, reachOf, type PersonActor, type PolicyKey } from '@app/domain';
import {
  carryOverChain,
  carryOverOrThrow,
  carryOverScope,
  endCarryOver,
  passOn,
  type CarryOverRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { readerOf } from '../campaign/campaign-step';
import { nudgeCohort } from '../clock/arming';
import { requireReason } from '../cohort/cohort-step';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { carryOverFace } from '../query/carry-over-face';
import { plain } from '../query/plain';
import { checkCarryTargets } from './carry-lines';

interface Command {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly carryOverId: string;
}
/** Whoever finds a matter in the list may open it. */
const scopeOf = (actor: PersonActor) =>
  carryOverScope(readerOf(actor), reachOf('carry-over.read', actor));

async function openOrThrow(
  scope: TransactionScope,
  command: Command,
  policy: PolicyKey,
): Promise<CarryOverRow> {
  const { actor } = command;
  const row = await carryOverOrThrow(scope, command.carryOverId, scopeOf(actor), true);
  const relation = { bureauId: row.bureauId, lineSectionIds: [row.ownerSectionId] };
  if (codesAllowing(policy, actor, relation).length === 0)
    throw new DomainError('action.not-permitted', 'forbidden');
  if (row.settledAt !== null) throw new DomainError('carry-over.settled', 'conflict');
  return row;
}

function tell(
  scope: TransactionScope,
  row: CarryOverRow,
  actor: PersonActor,
  action: string,
  data: Readonly<Record<string, unknown>>,
): void {
  scope.audit({
    actorId: actor.personId,
    action: `CARRY_OVER.${action}`,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    unitId: row.ownerUnitId,
    bureauId: row.bureauId,
    data: { carryOverId: row.id, ...data },
  });
  scope.emit({ subjectKind: 'CARRY_OVER', subjectId: row.id, subjectVersion: row.version, action });
}

/** 了结 of a matter that is no school task: tasks settle theirs as they are accepted. */
export class SettleCarryOver {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & { readonly note: string },
  ): Promise<{ readonly carryOverId: string }> {
    requireReason(command.note);
    return this.deps.commands.run(
      { actor: command.actor, name: 'carry-over.settle', request: command.request },
      async (scope) => {
        const row = await openOrThrow(scope, command, 'carry-over.settle');
        if (row.subjectKind === 'SCHOOL_TASK')
          throw new DomainError('carry-over.task-settles-itself', 'conflict');
        await endCarryOver(scope, row.id, command.actor.personId, command.note, scope.now);
        tell(scope, row, command.actor, 'settle', {});
        return { carryOverId: row.id };
      },
    );
  }
}

/** One more carry-over of the same matter: to another open phase or to the routine ledger; its chain goes on. */
export class MoveCarryOver {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & {
      readonly ownerUnitId: string;
      readonly ownerPersonId: string | null;
      readonly newDueOn: string;
      readonly targetPhaseId: string | null;
      readonly reason: string;
    },
  ): Promise<{ readonly carryOverId: string; readonly predecessorId: string }> {
    requireReason(command.reason);
    return this.deps.commands.run(
      { actor: command.actor, name: 'carry-over.move', request: command.request },
      async (scope) => {
        const row = await openOrThrow(scope, command, 'carry-over.move');
        const { ownerUnitId, ownerPersonId, newDueOn, targetPhaseId } = command;
        await checkCarryTargets(
          scope,
          { id: row.phaseId, campaignId: row.campaignId, bureauId: row.bureauId },
          [{ ownerUnitId, ownerPersonId, targetPhaseId, routine: targetPhaseId === null }],
        );
        const calendar = await calendarOf(scope, row.calendarId);
        const [carryOverId] = await passOn(scope, {
          ids: [row.id],
          at: scope.now,
          targetPhaseId,
          owner: { unitId: ownerUnitId, personId: ownerPersonId },
          due: { on: newDueOn, at: new Date(calendar.endOf(newDueOn)) },
          reason: command.reason,
        });
        if (carryOverId === undefined) throw new DomainError('carry-over.settled', 'conflict');
        const clocks = await scope.query<{ id: string; generation: number }>(
          'SELECT c.id, c.generation FROM school_task t JOIN cohort c ON c.id = t.clock_cohort_id WHERE t.id = $1',
          [row.subjectId],
        );
        for (const c of clocks) nudgeCohort(scope, c.id, c.generation, 'carriedOver');
        tell(scope, row, command.actor, 'move', { next: carryOverId, newDueOn });
        // its owner may be another unit, which has not heard of the link before
        scope.emit({
          subjectKind: 'CARRY_OVER',
          subjectId: carryOverId,
          subjectVersion: 1,
          action: 'receive',
        });
        return { carryOverId, predecessorId: row.id };
      },
    );
  }
}

export class ReadCarryOvers {
  constructor(private readonly deps: Deps) {}

  /** A link with the whole chain it belongs to. */
  async one(actor: PersonActor, carryOverId: string) {
    const db = this.deps.database;
    const now = await db.now();
    const row = await carryOverOrThrow(db, carryOverId, scopeOf(actor));
    const chain = await carryOverChain(db, carryOverId);
    return plain({
      ...carryOverFace(row, now),
      chain: chain.map((c) => carryOverFace(c, now)),
      actions: offersOf(row, actor),
    });
  }
}

/** What the reader may do with an open link; a task's ends by itself. */
function offersOf(row: CarryOverRow, actor: PersonActor): readonly ActionOffer[] {
  const relation = { bureauId: row.bureauId, lineSectionIds: [row.ownerSectionId] };
  const may = (policy: PolicyKey): boolean => codesAllowing(policy, actor, relation).length > 0;
  if (row.settledAt !== null) return [];
  return [
    ...(may('carry-over.settle')
      ? [
          row.subjectKind === 'SCHOOL_TASK'
            ? { action: 'settle', allowed: false, reason: 'carry-over.task-settles-itself' }
            : { action: 'settle', allowed: true },
        ]
      : []),
    ...(may('carry-over.move') ? [{ action: 'move', allowed: true }] : []),
  ];
}
