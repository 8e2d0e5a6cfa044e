import type { DelegatedPower } from '@app/contracts';
import { DomainError, hasPolicy, SIGNING_CODES, type PersonActor } from '@app/domain';
import {
  campaignsOfBureau,
  delegationsBetween,
  insertDelegation,
  liveCodesOf,
  lockPersonOrThrow,
  mandatesOf,
  type DelegationRow,
  type PersonRow,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { localDay } from '../organisation/local-day';
import { isAdministrator, refuseFindings } from '../organisation/unit-rules';
import type { RequestKey } from '../pipeline/command-runner';
import { tellPeople } from './tell-people';

/** A delegation is for an absence, not for good. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

export interface GiveDelegationCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly delegateId: string;
  readonly powers: readonly DelegatedPower[];
  /** empty or absent = every campaign */
  readonly campaignIds?: readonly string[];
  readonly startsOn: string;
  /** last day */
  readonly endsOn: string;
  readonly reason: string;
}
export interface DelegationGiven {
  readonly delegationId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const refuse = (field: string, code: DomainError['code']): never => {
  throw new DomainError(code, 'invalid', {}, [{ field, code }]);
};
const meets = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));
/** No campaign named means all of them. */
const campaignsMeet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || meets(a, b);

/** Lets another sign for a while what is one's own to sign: dated, scoped, told to both, never passed on. */
export class GiveDelegation {
  constructor(private readonly deps: Deps) {}

  async execute(command: GiveDelegationCommand): Promise<DelegationGiven> {
    const { actor, delegateId } = command;
    return this.deps.commands.run(
      { actor, name: 'delegation.give', request: command.request },
      async (scope) => {
        const { delegate, principal } = await lockBoth(scope, actor, delegateId);
        refuseWrongDates(command, localDay(scope.now));
        await refusePowersNotHeld(scope, actor, command.powers);
        await refuseUnfit(scope, principal, delegate, command.powers);
        const campaignIds = [...new Set(command.campaignIds ?? [])];
        const known = await campaignsOfBureau(scope, actor.bureauId, campaignIds);
        if (known < campaignIds.length) refuse('campaignIds', 'object.missing');
        await refuseCollisions(scope, { ...command, campaignIds });
        const id = await insertDelegation(scope, {
          ...command,
          bureauId: actor.bureauId,
          principalId: actor.personId,
          campaignIds,
          powers: [...new Set(command.powers)],
          at: scope.now,
        });
        auditDelegation(scope, actor, 'give', { id, principalId: actor.personId, delegateId });
        await tellPeople(scope, actor.bureauId, {
          topic: 'DELEGATION_GIVEN',
          subjectKind: 'DELEGATION',
          subjectId: id,
          recipientIds: [actor.personId, delegateId],
          facts: {
            principal: principal.name,
            delegate: delegate.name,
            from: command.startsOn,
            to: command.endsOn,
          },
        });
        return { delegationId: id, startsOn: command.startsOn, endsOn: command.endsOn };
      },
    );
  }
}

/** Both rows in one order, so that two people who delegate to each other cannot both succeed. */
async function lockBoth(
  scope: TransactionScope,
  actor: PersonActor,
  delegateId: string,
): Promise<{ readonly principal: PersonRow; readonly delegate: PersonRow }> {
  if (!hasPolicy('delegation.give', actor))
    throw new DomainError('action.not-permitted', 'forbidden');
  if (delegateId === actor.personId) refuse('delegateId', 'delegation.self');
  const rows = new Map<string, PersonRow>();
  for (const id of [actor.personId, delegateId].toSorted())
    rows.set(id, await lockPersonOrThrow(scope, id, actor.bureauId));
  const [principal, delegate] = [rows.get(actor.personId), rows.get(delegateId)];
  if (!principal || !delegate) throw new DomainError('object.missing', 'missing');
  return { principal, delegate };
}

function refuseWrongDates(command: GiveDelegationCommand, today: string): void {
  if (command.endsOn < today) refuse('endsOn', 'delegation.ended');
  const days = (Date.parse(command.endsOn) - Date.parse(command.startsOn)) / DAY_MS;
  refuseFindings([
    ...(days < 0 ? [{ field: 'endsOn', code: 'field.ends-before-start' }] : []),
    ...(days > LONGEST_DAYS ? [{ field: 'endsOn', code: 'field.delegation-too-long' }] : []),
  ]);
}

/** Only what is one's own can be given; what another lets one sign least of all. */
async function refusePowersNotHeld(
  scope: TransactionScope,
  actor: PersonActor,
  powers: readonly DelegatedPower[],
): Promise<void> {
  const missing = powers.filter(
    (power) => !actor.grants.some((g) => SIGNING_CODES[power].includes(g.code)),
  );
  if (missing.length === 0) return;
  const lent = await mandatesOf(scope, actor.personId, localDay(scope.now));
  const isLent = lent.some((m) => meets(m.powers, missing));
  throw new DomainError(
    isLent ? 'delegation.re-delegation' : 'delegation.power-not-held',
    'forbidden',
  );
}

/** A school's and a town's signature stays in the house; administrators do no business. */
async function refuseUnfit(
  scope: TransactionScope,
  principal: PersonRow,
  delegate: PersonRow,
  powers: readonly DelegatedPower[],
): Promise<void> {
  if (delegate.disabledAt !== null) refuse('delegateId', 'person.disabled');
  const codes = await liveCodesOf(scope, delegate.id, localDay(scope.now));
  const ofTheHouse = powers.some((power) => power !== 'SIGN_OFF');
  if (codes.some(isAdministrator) || (ofTheHouse && delegate.unitId !== principal.unitId))
    refuse('delegateId', 'delegation.delegate-unfit');
}

async function refuseCollisions(
  scope: TransactionScope,
  wanted: GiveDelegationCommand & { readonly campaignIds: readonly string[] },
): Promise<void> {
  const me = wanted.actor.personId;
  const live = await delegationsBetween(
    scope,
    [me, wanted.delegateId],
    wanted.startsOn,
    wanted.endsOn,
  );
  const touches = (d: DelegationRow): boolean =>
    meets(d.powers, wanted.powers) && campaignsMeet(d.campaignIds, wanted.campaignIds);
  if (live.some((d) => d.principalId === wanted.delegateId && d.delegateId === me))
    throw new DomainError('delegation.circle', 'conflict');
  // who is away himself cannot stand in: his own delegate would have to sign what is not his
  if (live.some((d) => d.principalId === wanted.delegateId && touches(d)))
    throw new DomainError('delegation.re-delegation', 'conflict');
  if (live.some((d) => d.principalId === me && touches(d)))
    throw new DomainError('delegation.overlap', 'conflict');
}

export function auditDelegation(
  scope: TransactionScope,
  actor: PersonActor,
  action: string,
  d: { readonly id: string; readonly principalId: string; readonly delegateId: string },
): void {
  scope.audit({
    actorId: actor.personId,
    action: `DELEGATION.${action}`,
    subjectKind: 'DELEGATION',
    subjectId: d.id,
    unitId: actor.unitId,
    bureauId: actor.bureauId,
    data: { principalId: d.principalId, delegateId: d.delegateId },
  });
}
