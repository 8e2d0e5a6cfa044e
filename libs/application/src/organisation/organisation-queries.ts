import type { ActionOffer, ActorCode } from '@app/contracts';
import { hasPolicy, reachOf, type ErrorCode, type PersonActor } from '@app/domain';
import {
  grantOrThrow,
  lineageOf,
  liveCodesOf,
  membershipsOf,
  personOrThrow,
  profilesOf,
  shownHatsOf,
  unitOrThrow,
  type OrganisationReader,
  type PersonRow,
  type UnitRow,
} from '@app/persistence';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { localDay } from './local-day';
import { grantOffers } from './manage-grants';
import { isAdministrator, mayHaveChildren } from './unit-rules';

const unitReader = (actor: PersonActor): OrganisationReader => ({
  bureauId: actor.bureauId,
  reach: reachOf('unit.read', actor),
});
const personReader = (actor: PersonActor): OrganisationReader => ({
  bureauId: actor.bureauId,
  reach: reachOf('person.read', actor),
});

/** Logins are for those who give them out; a telephone number is in the single record only. */
export const personBrief = (person: PersonRow, actor: PersonActor) => ({
  id: person.id,
  name: person.name,
  post: person.post,
  unitId: person.unitId,
  unitName: person.unitName,
  disabled: person.disabledAt !== null,
  ...(hasPolicy('account.edit', actor)
    ? { login: person.login, mustChange: person.mustChange }
    : {}),
  actions: [
    ...(hasPolicy('person.edit', actor)
      ? ['edit', person.disabledAt === null ? 'disable' : 'enable']
      : []),
    ...(hasPolicy('account.edit', actor) && person.disabledAt === null
      ? [person.login === null ? 'createAccount' : 'resetPassword']
      : []),
  ],
});

/** Why an offered action would be refused; what only the roles decide is not in the list's rows. */
const obstacle = (action: string, codes: readonly ActorCode[]): ErrorCode | null =>
  action === 'resetPassword' && codes.some(isAdministrator) ? 'account.administrator' : null;
/** What the register may do with a unit: schools have a history of their own, a unit that is no more has none left. */
function unitActions(unit: UnitRow): readonly string[] {
  if (unit.validTo !== null) return [];
  const isParent = mayHaveChildren(unit.kind) ? ['addChild'] : [];
  if (unit.kind !== 'SCHOOL')
    return ['edit', ...(unit.kind === 'CAMPUS' ? ['move'] : []), ...isParent];
  const pause = unit.suspendedFrom === null ? 'suspend' : 'reopen';
  return ['edit', 'setProfile', 'rename', 'move', pause, 'merge', 'split', 'close', ...isParent];
}

/** Units, people and roles, each answer within the reader's scope. */
export class OrganisationQueries {
  constructor(private readonly deps: Deps) {}

  /** @throws DomainError object.missing when the reader cannot see the unit */
  async mustSee(actor: PersonActor, unitId: string): Promise<void> {
    await unitOrThrow(this.deps.database, unitId, unitReader(actor));
  }

  /** A unit with what it was: its parents and, for a school, its profiles, the newest first. */
  async unit(actor: PersonActor, unitId: string) {
    const db = this.deps.database;
    const unit = await unitOrThrow(db, unitId, unitReader(actor));
    const mayEdit = hasPolicy('unit.edit', actor);
    return plain({
      ...unit,
      profiles: unit.kind === 'SCHOOL' ? await profilesOf(db, unitId) : [],
      memberships: await membershipsOf(db, unitId),
      actions: mayEdit ? unitActions(unit).map((action) => ({ action, allowed: true })) : [],
    });
  }

  /** What happened to a unit, with where it came from and what it became, the newest first. */
  async lineage(actor: PersonActor, unitId: string) {
    await unitOrThrow(this.deps.database, unitId, unitReader(actor));
    return plain({ items: await lineageOf(this.deps.database, unitId) });
  }

  async person(actor: PersonActor, personId: string) {
    const db = this.deps.database;
    const person = await personOrThrow(db, personId, personReader(actor));
    const today = localDay(new Date(await databaseNowMs(db)));
    const { actions, ...rest } = personBrief(person, actor);
    const codes = await liveCodesOf(db, personId, today);
    return plain({
      ...rest,
      phone: person.phone,
      disabledAt: person.disabledAt,
      version: person.version,
      hats: await shownHatsOf(db, personId, today),
      actions: actions.map((action): ActionOffer => {
        const reason = obstacle(action, codes);
        return reason === null ? { action, allowed: true } : { action, allowed: false, reason };
      }),
    });
  }

  async grant(actor: PersonActor, grantId: string) {
    const grant = await grantOrThrow(this.deps.database, grantId, actor.bureauId);
    return plain({ ...grant, actions: grantOffers(grant, actor) });
  }
}
