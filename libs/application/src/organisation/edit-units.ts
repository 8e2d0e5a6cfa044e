import { randomUUID } from 'node:crypto';
import type { SectionKey, UnitKind } from '@app/contracts';
import { DomainError, type FieldFinding, type PersonActor } from '@app/domain';
import {
  insertUnit,
  isUniqueViolation,
  lockUnitOrThrow,
  membershipsOf,
  moveMembership,
  personOrThrow,
  profilesOf,
  putProfile,
  unitOrThrow,
  updateUnit,
  type SchoolProfile,
  type TransactionScope,
  type UnitRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { localDay } from './local-day';
import { joinRunning } from './membership-in-campaigns';
import { noteUnitEvent } from './unit-history';
import {
  parentKindIsRight,
  refuseFindings,
  refuseStale,
  refuseUnlessMay,
  unitFindings,
} from './unit-rules';

interface Command {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
}
interface UnitCommand extends Command {
  readonly unitId: string;
  readonly expectedVersion?: number;
}
export interface UnitChanged {
  readonly unitId: string;
  readonly version: number;
}

/** Codes are never reused and a section stands once; the database says so last. */
function taken(error: unknown, code: string, sectionKey: string | null): unknown {
  if (isUniqueViolation(error, 'uq_unit_code'))
    return new DomainError('unit.code-taken', 'conflict', { code });
  if (isUniqueViolation(error, 'uq_unit_section_key'))
    return new DomainError('unit.code-taken', 'conflict', { code: sectionKey ?? '' });
  return error;
}

function audit(
  scope: TransactionScope,
  actor: PersonActor,
  action: string,
  unitId: string,
  data: Readonly<Record<string, unknown>>,
): void {
  scope.audit({
    actorId: actor.personId,
    action: `UNIT.${action}`,
    subjectKind: 'UNIT',
    subjectId: unitId,
    unitId,
    bureauId: actor.bureauId,
    data,
  });
}

function profileFindings(profile: SchoolProfile): readonly FieldFinding[] {
  return profile.boarders > profile.pupils
    ? [{ field: 'profile.boarders', code: 'field.boarders-exceed-pupils' }]
    : [];
}

/** Organisation dates may lie back, never ahead: what counts today must be true today. */
const futureFinding = (validFrom: string, today: string): readonly FieldFinding[] =>
  validFrom > today ? [{ field: 'validFrom', code: 'field.date-future' }] : [];

async function parentFindings(
  scope: TransactionScope,
  bureauId: string,
  kind: UnitKind,
  parentId: string,
): Promise<readonly FieldFinding[]> {
  const parent = await unitOrThrow(scope, parentId, { bureauId });
  return parent.validTo === null && parentKindIsRight(kind, parent.kind)
    ? []
    : [{ field: 'parentId', code: 'field.parent-kind' }];
}

async function reviewFindings(
  scope: TransactionScope,
  bureauId: string,
  reviewUnitId: string | null,
): Promise<readonly FieldFinding[]> {
  if (reviewUnitId === null) return [];
  const unit = await unitOrThrow(scope, reviewUnitId, { bureauId });
  return unit.kind === 'SECTION' ? [] : [{ field: 'reviewUnitId', code: 'field.section-needed' }];
}

export interface CreateUnitCommand extends Command {
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly parentId: string;
  readonly validFrom: string;
  readonly sectionKey?: SectionKey;
  readonly isSafetyOffice?: boolean;
  readonly reviewUnitId?: string;
  readonly profile?: SchoolProfile;
}

/** Registers a unit under its parent from a day on. */
export class CreateUnit {
  constructor(private readonly deps: Deps) {}

  async execute(command: CreateUnitCommand): Promise<UnitChanged> {
    const { actor, profile } = command;
    return this.deps.commands.run(
      { actor, name: 'unit.create', request: command.request },
      async (scope) => {
        refuseUnlessMay('unit.edit', actor);
        const unit = {
          id: randomUUID(),
          bureauId: actor.bureauId,
          kind: command.kind,
          code: command.code,
          name: command.name,
          parentId: command.parentId,
          sectionKey: command.sectionKey ?? null,
          isSafetyOffice: command.isSafetyOffice ?? false,
          reviewUnitId: command.reviewUnitId ?? null,
          validFrom: command.validFrom,
          actorId: actor.personId,
          at: scope.now,
        };
        refuseFindings([
          ...unitFindings({ ...unit, hasProfile: profile !== undefined }),
          ...futureFinding(command.validFrom, localDay(scope.now)),
          ...(await parentFindings(scope, actor.bureauId, command.kind, command.parentId)),
          ...(await reviewFindings(scope, actor.bureauId, unit.reviewUnitId)),
          ...(profile ? profileFindings(profile) : []),
        ]);
        try {
          await insertUnit(scope, unit);
        } catch (error) {
          throw taken(error, unit.code, unit.sectionKey);
        }
        if (profile) await putProfile(scope, unit.id, command.validFrom, profile);
        if (unit.kind === 'SCHOOL') {
          const event = { unitId: unit.id, kind: 'OPEN', on: command.validFrom } as const;
          await noteUnitEvent(scope, actor, event);
          await joinRunning(scope, actor, [unit.id]);
        }
        audit(scope, actor, 'create', unit.id, { kind: unit.kind, code: unit.code });
        return { unitId: unit.id, version: 1 };
      },
    );
  }
}

export interface EditUnitCommand extends UnitCommand {
  readonly name?: string;
  /** null = nobody */
  readonly headId?: string | null;
  readonly sectionKey?: SectionKey | null;
  readonly isSafetyOffice?: boolean;
  readonly reviewUnitId?: string | null;
}

/** Renames a unit (its code stays) or changes its head, its review section or its section key. */
export class EditUnit {
  constructor(private readonly deps: Deps) {}

  async execute(command: EditUnitCommand): Promise<UnitChanged> {
    const { actor, unitId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'unit.edit',
        request: command.request,
        subject: { kind: 'UNIT', id: unitId },
      },
      async (scope) => {
        refuseUnlessMay('unit.edit', actor);
        const unit = await lockUnitOrThrow(scope, unitId, actor.bureauId);
        refuseStale(unit.version, command.expectedVersion);
        const next = {
          name: command.name ?? unit.name,
          parentId: unit.parentId,
          headId: command.headId === undefined ? unit.headId : command.headId,
          sectionKey: command.sectionKey === undefined ? unit.sectionKey : command.sectionKey,
          isSafetyOffice: command.isSafetyOffice ?? unit.isSafetyOffice,
          reviewUnitId:
            command.reviewUnitId === undefined ? unit.reviewUnitId : command.reviewUnitId,
        };
        refuseFindings([
          ...unitFindings({ ...unit, ...next, hasProfile: unit.kind === 'SCHOOL' }).filter(
            (f) => f.field !== 'code' && f.field !== 'kind',
          ),
          ...(await reviewFindings(scope, actor.bureauId, command.reviewUnitId ?? null)),
          ...(await this.headFindings(scope, unit, next.reviewUnitId, command.headId ?? null)),
        ]);
        const by = { actorId: actor.personId, at: scope.now };
        try {
          const version = await updateUnit(scope, unitId, next, by);
          if (next.name !== unit.name)
            await noteUnitEvent(scope, actor, {
              unitId,
              kind: 'RENAME',
              on: localDay(scope.now),
              facts: { from: unit.name, to: next.name },
            });
          const changed = Object.entries(next)
            .filter(([key, value]) => Reflect.get(unit, key) !== value)
            .map(([key]) => key);
          audit(scope, actor, 'edit', unitId, { changed, headId: next.headId });
          return { unitId, version };
        } catch (error) {
          throw taken(error, unit.code, next.sectionKey);
        }
      },
    );
  }

  /** The head sits in the unit, or, for a directly-run group, in the section that reviews for it. */
  private async headFindings(
    scope: TransactionScope,
    unit: UnitRow,
    reviewUnitId: string | null,
    headId: string | null,
  ): Promise<readonly FieldFinding[]> {
    if (headId === null) return [];
    const head = await personOrThrow(scope, headId, { bureauId: unit.bureauId });
    const isHere = head.unitId === unit.id || head.unitId === reviewUnitId;
    return isHere && head.disabledAt === null
      ? []
      : [{ field: 'headId', code: 'field.head-elsewhere' }];
  }
}

export interface MoveUnitCommand extends UnitCommand {
  readonly parentId: string;
  readonly validFrom: string;
}

/** Hangs a unit under another parent from a day on; the days before keep the old one. */
export class MoveUnit {
  constructor(private readonly deps: Deps) {}

  async execute(command: MoveUnitCommand): Promise<UnitChanged> {
    const { actor, unitId, parentId, validFrom } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'unit.move',
        request: command.request,
        subject: { kind: 'UNIT', id: unitId },
      },
      async (scope) => {
        refuseUnlessMay('unit.edit', actor);
        const unit = await lockUnitOrThrow(scope, unitId, actor.bureauId);
        refuseStale(unit.version, command.expectedVersion);
        const since = (await membershipsOf(scope, unitId))[0]?.validFrom ?? unit.validFrom;
        refuseFindings([
          ...futureFinding(validFrom, localDay(scope.now)),
          ...(validFrom < since ? [{ field: 'validFrom', code: 'field.date-before-last' }] : []),
          ...(await parentFindings(scope, actor.bureauId, unit.kind, parentId)),
        ]);
        // a running phase goes on where it began: the new parent counts from the next phase on
        if (unit.kind === 'SCHOOL') {
          await moveMembership(scope, { unitId, parentId, validFrom });
          await noteUnitEvent(scope, actor, {
            unitId,
            kind: 'CHANGE_PARENT',
            on: validFrom,
            facts: { from: unit.parentId, to: parentId },
          });
        }
        const version = await updateUnit(
          scope,
          unitId,
          { ...unit, parentId },
          { actorId: actor.personId, at: scope.now },
        );
        audit(scope, actor, 'move', unitId, { from: unit.parentId, to: parentId, validFrom });
        return { unitId, version };
      },
    );
  }
}

export interface SetProfileCommand extends UnitCommand {
  readonly validFrom: string;
  readonly profile: SchoolProfile;
}

/** A school's profile from a day on; running cohorts keep what they froze when the school joined. */
export class SetProfile {
  constructor(private readonly deps: Deps) {}

  async execute(command: SetProfileCommand): Promise<UnitChanged> {
    const { actor, unitId, validFrom, profile } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'unit.set-profile',
        request: command.request,
        subject: { kind: 'UNIT', id: unitId },
      },
      async (scope) => {
        refuseUnlessMay('unit.edit', actor);
        const unit = await lockUnitOrThrow(scope, unitId, actor.bureauId);
        refuseStale(unit.version, command.expectedVersion);
        const last = (await profilesOf(scope, unitId))[0];
        const since = last?.validFrom ?? unit.validFrom;
        refuseFindings([
          ...(unit.kind === 'SCHOOL' ? [] : [{ field: 'profile', code: 'field.not-for-kind' }]),
          ...futureFinding(validFrom, localDay(scope.now)),
          ...(validFrom < since ? [{ field: 'validFrom', code: 'field.date-before-last' }] : []),
          ...profileFindings(profile),
        ]);
        await putProfile(scope, unitId, validFrom, profile);
        if (last && last.schoolType !== profile.schoolType)
          await noteUnitEvent(scope, actor, {
            unitId,
            kind: 'RECATEGORISE',
            on: validFrom,
            facts: { from: last.schoolType, to: profile.schoolType },
          });
        const version = await updateUnit(scope, unitId, unit, {
          actorId: actor.personId,
          at: scope.now,
        });
        audit(scope, actor, 'setProfile', unitId, { validFrom, schoolType: profile.schoolType });
        return { unitId, version };
      },
    );
  }
}
