import type { SchoolType, UnitEventKind } from '@app/contracts';
import { DomainError, type FieldFinding, type PersonActor } from '@app/domain';
import {
  endUnits,
  insertUnitEvents,
  lastEventOn,
  lockUnitOrThrow,
  membershipsOf,
  moveMembership,
  profilesOf,
  putProfile,
  suspendedFrom,
  suspendUnit,
  unitOrThrow,
  updateUnit,
  type TransactionScope,
  type UnitRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { localDay } from './local-day';
import { joinRunning, leaveRunning } from './membership-in-campaigns';
import { parentKindIsRight, refuseFindings, refuseStale, refuseUnlessMay } from './unit-rules';

export interface EndSchools {
  readonly unitIds: readonly string[];
  readonly kind: 'CLOSE' | 'MERGE' | 'SPLIT';
  readonly on: string;
  readonly successorIds?: readonly string[];
  readonly receipt?: string | null;
  readonly importId?: string;
  readonly reason?: string;
}

/**
 * Schools that end: their open duties are cancelled, the roles at them end, and the event names the successors. Nobody
 * reaches by it what he did not reach before; what was filed stays with the school that filed it.
 */
export async function endSchools(
  scope: TransactionScope,
  actor: PersonActor,
  end: EndSchools,
): Promise<number> {
  if (end.unitIds.length === 0) return 0;
  const cancelled = await leaveRunning(scope, actor, end.unitIds);
  const by = { actorId: actor.personId, at: scope.now };
  await insertUnitEvents(scope, {
    ...end,
    ...by,
    bureauId: actor.bureauId,
    facts: { cancelled, ...(end.reason ? { reason: end.reason } : {}) },
  });
  await endUnits(scope, { unitIds: end.unitIds, on: end.on, ...by });
  return cancelled;
}

export interface RecordUnitEventCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly unitId: string;
  readonly expectedVersion?: number;
  readonly kind: UnitEventKind;
  readonly on: string;
  readonly name?: string;
  readonly parentId?: string;
  readonly schoolType?: SchoolType;
  readonly successorIds?: readonly string[];
  /** number of the paper by which files, duties and property were handed over */
  readonly receipt?: string;
  readonly reason?: string;
}

interface Step {
  readonly scope: TransactionScope;
  readonly unit: UnitRow;
  readonly command: RecordUnitEventCommand;
}

/** What happens to a school from a day on (domain model 1.3, UnitEvent); running campaigns follow in the same transaction. */
export class RecordUnitEvent {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: RecordUnitEventCommand,
  ): Promise<{ readonly unitId: string; readonly version: number }> {
    const { actor, unitId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'unit.record-event',
        request: command.request,
        subject: { kind: 'UNIT', id: unitId },
      },
      async (scope) => {
        refuseUnlessMay('unit.edit', actor);
        const unit = await lockUnitOrThrow(scope, unitId, actor.bureauId);
        refuseStale(unit.version, command.expectedVersion);
        const illegal = unit.kind !== 'SCHOOL' || unit.validTo !== null || command.kind === 'OPEN';
        if (illegal) throw new DomainError('unit.event-illegal', 'conflict');
        const last = (await lastEventOn(scope, unitId)) ?? unit.validFrom;
        refuseFindings([
          ...(command.on > localDay(scope.now) ? [{ field: 'on', code: 'field.date-future' }] : []),
          ...(command.on < last || command.on < unit.validFrom
            ? [{ field: 'on', code: 'field.date-before-last' }]
            : []),
        ]);
        await perform({ scope, unit, command });
        scope.audit({
          actorId: actor.personId,
          action: `UNIT.${command.kind}`,
          subjectKind: 'UNIT',
          subjectId: unitId,
          unitId,
          bureauId: actor.bureauId,
          data: { on: command.on, successors: command.successorIds ?? [] },
        });
        const after = await unitOrThrow(scope, unitId, { bureauId: actor.bureauId });
        return { unitId, version: after.version };
      },
    );
  }
}

async function perform(step: Step): Promise<void> {
  switch (step.command.kind) {
    case 'RENAME':
      return rename(step);
    case 'CHANGE_PARENT':
      return changeParent(step);
    case 'RECATEGORISE':
      return recategorise(step);
    case 'SUSPEND':
      return suspend(step);
    case 'REOPEN':
      return reopen(step);
    case 'CLOSE':
    case 'MERGE':
    case 'SPLIT':
      return end(step, step.command.kind);
    case 'OPEN':
      throw new DomainError('unit.event-illegal', 'conflict');
  }
}

const required = (field: string, isGiven: boolean): readonly FieldFinding[] =>
  isGiven ? [] : [{ field, code: 'field.required' }];

/** The event alone; the change itself is the caller's. */
export async function noteUnitEvent(
  scope: TransactionScope,
  actor: PersonActor,
  event: {
    readonly unitId: string;
    readonly kind: UnitEventKind;
    readonly on: string;
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly receipt?: string;
  },
): Promise<void> {
  await insertUnitEvents(scope, {
    ...event,
    unitIds: [event.unitId],
    bureauId: actor.bureauId,
    actorId: actor.personId,
    at: scope.now,
  });
}

const note = ({ scope, unit, command }: Step, facts: Readonly<Record<string, unknown>>) =>
  noteUnitEvent(scope, command.actor, {
    unitId: unit.id,
    kind: command.kind,
    on: command.on,
    facts: { ...facts, ...(command.reason ? { reason: command.reason } : {}) },
    receipt: command.receipt,
  });

async function rename(step: Step): Promise<void> {
  const { scope, unit, command } = step;
  const { name } = command;
  refuseFindings(required('name', name !== undefined && name !== unit.name));
  await updateUnit(scope, unit.id, { ...unit, name: name ?? unit.name }, by(step));
  await note(step, { from: unit.name, to: name });
}

async function changeParent(step: Step): Promise<void> {
  const { scope, unit, command } = step;
  const { parentId } = command;
  if (parentId === undefined || parentId === unit.parentId) {
    refuseFindings(required('parentId', false));
    return;
  }
  const parent = await unitOrThrow(scope, parentId, { bureauId: unit.bureauId });
  const since = (await membershipsOf(scope, unit.id))[0]?.validFrom ?? unit.validFrom;
  refuseFindings([
    ...(parent.validTo === null && parentKindIsRight(unit.kind, parent.kind)
      ? []
      : [{ field: 'parentId', code: 'field.parent-kind' }]),
    ...(command.on < since ? [{ field: 'on', code: 'field.date-before-last' }] : []),
  ]);
  await moveMembership(scope, { unitId: unit.id, parentId, validFrom: command.on });
  await updateUnit(scope, unit.id, { ...unit, parentId }, by(step));
  await note(step, { from: unit.parentId, to: parentId });
}

async function recategorise(step: Step): Promise<void> {
  const { scope, unit, command } = step;
  const profile = (await profilesOf(scope, unit.id))[0];
  const { schoolType } = command;
  if (!profile || schoolType === undefined || schoolType === profile.schoolType) {
    refuseFindings(required('schoolType', false));
    return;
  }
  refuseFindings(
    command.on < profile.validFrom ? [{ field: 'on', code: 'field.date-before-last' }] : [],
  );
  await putProfile(scope, unit.id, command.on, { ...profile, schoolType });
  await updateUnit(scope, unit.id, unit, by(step));
  await note(step, { from: profile.schoolType, to: schoolType });
}

async function suspend(step: Step): Promise<void> {
  const { scope, unit, command } = step;
  if ((await suspendedFrom(scope, unit.id)) !== null)
    throw new DomainError('unit.event-illegal', 'conflict');
  const cancelled = await leaveRunning(scope, command.actor, [unit.id]);
  await suspendUnit(scope, unit.id, command.on, by(step));
  await note(step, { cancelled });
}

async function reopen(step: Step): Promise<void> {
  const { scope, unit, command } = step;
  if ((await suspendedFrom(scope, unit.id)) === null)
    throw new DomainError('unit.event-illegal', 'conflict');
  await suspendUnit(scope, unit.id, null, by(step));
  await note(step, { tasks: await joinRunning(scope, command.actor, [unit.id]) });
}

/** A merger has one heir, a split at least two; a school that is among the heirs of its own split goes on. */
async function end(step: Step, kind: 'CLOSE' | 'MERGE' | 'SPLIT'): Promise<void> {
  const { scope, unit, command } = step;
  const heirs = [...new Set(command.successorIds ?? [])];
  const units = [];
  for (const id of heirs) units.push(await unitOrThrow(scope, id, { bureauId: unit.bureauId }));
  const goesOn = kind === 'SPLIT' && heirs.includes(unit.id);
  const isRight =
    kind === 'CLOSE'
      ? !heirs.includes(unit.id)
      : kind === 'MERGE'
        ? heirs.length === 1 && !heirs.includes(unit.id)
        : heirs.length >= 2;
  refuseFindings([
    ...(isRight && units.every((u) => u.kind === 'SCHOOL' && u.validTo === null)
      ? []
      : [{ field: 'successorIds', code: 'field.successors' }]),
    ...required('receipt', kind === 'CLOSE' || (command.receipt ?? '').trim() !== ''),
    ...(!goesOn && command.on <= unit.validFrom
      ? [{ field: 'on', code: 'field.date-before-last' }]
      : []),
  ]);
  const given = { on: command.on, successorIds: heirs, receipt: command.receipt ?? null };
  if (!goesOn) {
    await endSchools(scope, command.actor, {
      unitIds: [unit.id],
      kind,
      reason: command.reason,
      ...given,
    });
    return;
  }
  await insertUnitEvents(scope, {
    ...given,
    bureauId: unit.bureauId,
    unitIds: [unit.id],
    kind,
    ...by(step),
  });
  await updateUnit(scope, unit.id, unit, by(step));
}

const by = ({ scope, command }: Step) => ({ actorId: command.actor.personId, at: scope.now });
