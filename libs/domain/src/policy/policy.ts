import { ACTOR_CODES, type ActorCode, type DelegatedPower, type GrantView } from '@app/contracts';
import { POLICY, type PolicyKey, type PolicyScope } from './policy-table';

/** A signed-in person with the grants in force today. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly bureauId: string;
  readonly unitId: string;
  readonly grants: readonly GrantView[];
  /** 代: who acts in this person's name; the grants are the principal's, the hand is the delegate's */
  readonly delegateId?: string;
  /** delegations to this person in force today: what lets him through a route's door in another's name */
  readonly mandates?: readonly Mandate[];
}
/** What a person may sign for another, and by which of the other's roles. */
export interface Mandate {
  readonly principalId: string;
  readonly powers: readonly DelegatedPower[];
  readonly codes: readonly ActorCode[];
}

/** What a delegated signature reaches: to read what is signed, and to sign it. Nothing else passes on. */
const POLICIES_OF_POWER: Readonly<Record<DelegatedPower, readonly PolicyKey[]>> = {
  SIGN_OFF: ['sign-off.read', 'sign-off.sign'],
  COHORT: ['cohort.read', 'cohort.sign'],
  SCHOOL_TASK: ['school-task.read', 'school-task.sign'],
};

/** The roles whose holders have a signature to delegate. */
export const SIGNING_CODES: Readonly<Record<DelegatedPower, readonly ActorCode[]>> = {
  SIGN_OFF: codesOf('sign-off.sign'),
  COHORT: codesOf('cohort.sign'),
  SCHOOL_TASK: codesOf('school-task.sign'),
};

/** The roles whose holders publish a paper of a calendar. */
export const PUBLISHING_CODES: readonly ActorCode[] = codesOf('calendar.publish');

function codesOf(policy: PolicyKey): readonly ActorCode[] {
  return ACTOR_CODES.filter((code) => POLICY[policy][code] !== undefined);
}

/** The system: timers, computed steps. */
export interface SystemActor {
  readonly kind: 'system';
  readonly bureauId: string;
}
export type Actor = PersonActor | SystemActor;

/** Where a record stands in the organisation; the SQL predicate is built from the same five relations. */
export interface Relation {
  readonly bureauId: string;
  readonly groupIds?: readonly string[];
  readonly unitIds?: readonly string[];
  readonly lineSectionIds?: readonly string[];
  readonly involvedPersonIds?: readonly string[];
}

const meets = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  a !== undefined && a.some((x) => b.includes(x));

/** Sections a grant answers for; a LEAD without explicit lines answers for his own section. */
export function linesOf(grant: GrantView): readonly string[] {
  return grant.lines.length > 0 ? grant.lines : [grant.unitId];
}

function reaches(
  scope: PolicyScope,
  grant: GrantView,
  actor: PersonActor,
  relation: Relation,
): boolean {
  switch (scope) {
    case '*':
      return true;
    case 'l':
      return (
        (grant.lines.length === 0 && (grant.code === 'DEP' || grant.code === 'CHIEF')) ||
        meets(relation.lineSectionIds, linesOf(grant))
      );
    case 'a':
      return meets(relation.groupIds, [grant.unitId]);
    case 'o':
      return meets(relation.unitIds, [grant.unitId]);
    case 'i':
      return meets(relation.involvedPersonIds, [actor.personId]);
  }
}

/** The actor's roles that allow the policy for a record standing in `relation`; empty = refused. */
export function codesAllowing(
  policy: PolicyKey,
  actor: PersonActor,
  relation: Relation,
): readonly ActorCode[] {
  if (relation.bureauId !== actor.bureauId) return [];
  const row = POLICY[policy];
  const codes = actor.grants
    .filter((grant) => {
      const scope = row[grant.code];
      return scope !== undefined && reaches(scope, grant, actor, relation);
    })
    .map((grant) => grant.code);
  return [...new Set(codes)];
}

/** Whether any role of the actor has the policy at all, whatever the record: what the route guard asks. */
export function hasPolicy(policy: PolicyKey, actor: PersonActor): boolean {
  const row = POLICY[policy];
  return (
    actor.grants.some((grant) => row[grant.code] !== undefined) ||
    (actor.mandates ?? []).some(
      (m) =>
        m.powers.some((power) => POLICIES_OF_POWER[power].includes(policy)) &&
        m.codes.some((code) => row[code] !== undefined),
    )
  );
}

/** The actor's reach for a policy, as input for the SQL predicate of a list. */
export interface Reach {
  readonly all: boolean;
  readonly lineSectionIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly involvedPersonId: string | null;
}

/** Union of what the actor's grants reach under a policy. */
export function reachOf(policy: PolicyKey, actor: PersonActor): Reach {
  const row = POLICY[policy];
  let all = false;
  let involved = false;
  const lines: string[] = [];
  const groups: string[] = [];
  const units: string[] = [];
  for (const grant of actor.grants) {
    const scope = row[grant.code];
    if (scope === undefined) continue;
    if (scope === '*') all = true;
    else if (scope === 'i') involved = true;
    else if (scope === 'a') groups.push(grant.unitId);
    else if (scope === 'o') units.push(grant.unitId);
    else if (grant.lines.length === 0 && (grant.code === 'DEP' || grant.code === 'CHIEF'))
      all = true;
    else lines.push(...linesOf(grant));
  }
  return {
    all,
    lineSectionIds: lines,
    groupIds: groups,
    unitIds: units,
    involvedPersonId: involved ? actor.personId : null,
  };
}
