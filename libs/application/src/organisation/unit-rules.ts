import { ADMINISTRATOR_CODES, type ActorCode, type UnitKind } from '@app/contracts';
import {
  codesAllowing,
  DomainError,
  type FieldFinding,
  type PersonActor,
  type PolicyKey,
} from '@app/domain';

/** Under what a unit may stand (domain model, unit tree). */
const PARENT_KINDS: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  BUREAU: [],
  SECTION: ['BUREAU'],
  TOWN_CENTER: ['BUREAU'],
  DIRECT_GROUP: ['BUREAU'],
  SCHOOL: ['TOWN_CENTER', 'DIRECT_GROUP'],
  CAMPUS: ['SCHOOL'],
  MEMBER_UNIT: ['BUREAU'],
  AGENCY: ['BUREAU'],
};

const GROUPS: readonly UnitKind[] = ['TOWN_CENTER', 'DIRECT_GROUP'];
/** At what kind of unit a role holds. Tip senders have no account and so no grant. */
export const ROLE_KINDS: Readonly<Record<ActorCode, readonly UnitKind[]>> = {
  CHIEF: ['BUREAU'],
  DEP: ['BUREAU'],
  OFF: ['BUREAU'],
  LEAD: ['SECTION'],
  SUP: ['SECTION'],
  AREA: GROUPS,
  DISC: ['BUREAU'],
  TOWN: GROUPS,
  TOWNH: GROUPS,
  TEAM: ['BUREAU', 'SECTION', ...GROUPS],
  EXT: ['MEMBER_UNIT', 'AGENCY'],
  PRIN: ['SCHOOL'],
  SAF: ['SCHOOL'],
  STAFF: ['SCHOOL'],
  CARE: ['SCHOOL'],
  PUB: [],
  ARCH: ['BUREAU'],
  SYS: ['BUREAU'],
  SEC: ['BUREAU'],
  AUD: ['BUREAU'],
};
const SCHOOL_CODE = /^\d{10}$/;

/** @throws request.invalid with the findings, when there are any */
export function refuseFindings(findings: readonly FieldFinding[]): void {
  if (findings.length > 0)
    throw new DomainError('request.invalid', 'invalid', { count: findings.length }, findings);
}

/** The route asks too; a script has no route. @throws action.not-permitted */
export function refuseUnlessMay(policy: PolicyKey, actor: PersonActor): void {
  if (codesAllowing(policy, actor, { bureauId: actor.bureauId }).length === 0)
    throw new DomainError('action.not-permitted', 'forbidden');
}

/** @throws version.stale when the reader saw another version */
export function refuseStale(version: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== version)
    throw new DomainError('version.stale', 'conflict', { version });
}

export const parentKindIsRight = (kind: UnitKind, parentKind: UnitKind): boolean =>
  PARENT_KINDS[kind].includes(parentKind);

/** Whether anything may stand under such a unit. */
export const mayHaveChildren = (kind: UnitKind): boolean =>
  Object.values(PARENT_KINDS).some((parents) => parents.includes(kind));

export const roleHoldsAt = (code: ActorCode, kind: UnitKind): boolean =>
  ROLE_KINDS[code].includes(kind);

export const isAdministrator = (code: ActorCode): boolean =>
  ADMINISTRATOR_CODES.some((one) => one === code);

/**
 * Whether a role may be added to those a person has: the three administrator roles exclude each other and every
 * business role, in both directions (domain model, separation of duties 2).
 */
export const rolesExclude = (held: readonly ActorCode[], wanted: ActorCode): boolean =>
  held.some((code) => code !== wanted && (isAdministrator(code) || isAdministrator(wanted)));

/** What a new or changed unit's own fields have to be for its kind. */
export function unitFindings(unit: {
  readonly kind: UnitKind;
  readonly code: string;
  readonly sectionKey: string | null;
  readonly isSafetyOffice: boolean;
  readonly reviewUnitId: string | null;
  readonly hasProfile: boolean;
}): readonly FieldFinding[] {
  const findings: FieldFinding[] = [];
  const onlyFor = (field: string, isGiven: boolean, kind: UnitKind): void => {
    if (isGiven && unit.kind !== kind) findings.push({ field, code: 'field.not-for-kind' });
  };
  onlyFor('sectionKey', unit.sectionKey !== null, 'SECTION');
  onlyFor('isSafetyOffice', unit.isSafetyOffice, 'SECTION');
  onlyFor('reviewUnitId', unit.reviewUnitId !== null, 'DIRECT_GROUP');
  onlyFor('profile', unit.hasProfile, 'SCHOOL');
  if (unit.kind === 'BUREAU') findings.push({ field: 'kind', code: 'field.one-bureau' });
  if (unit.kind === 'SCHOOL' && !unit.hasProfile)
    findings.push({ field: 'profile', code: 'field.required' });
  if (unit.kind === 'SCHOOL' && !SCHOOL_CODE.test(unit.code))
    findings.push({ field: 'code', code: 'field.school-code' });
  return findings;
}
