import { DELEGATED_POWERS, type DelegatedPower } from '@app/contracts';
import { DomainError, hasPolicy, reachOf, SIGNING_CODES, type PersonActor } from '@app/domain';
import {
  delegationOrThrow,
  revokeDelegation,
  waitingForDelegate,
  type DelegationRow,
} from '@app/persistence';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { localDay } from '../organisation/local-day';
import type { RequestKey } from '../pipeline/command-runner';
import { plain } from '../query/plain';
import { auditDelegation } from './give-delegation.use-case';
import { tellPeople } from './tell-people';

export type DelegationState = 'PLANNED' | 'IN_FORCE' | 'ENDED' | 'REVOKED';

export const delegationState = (d: DelegationRow, today: string): DelegationState => {
  if (d.revokedAt !== null) return 'REVOKED';
  if (today > d.endsOn) return 'ENDED';
  return today < d.startsOn ? 'PLANNED' : 'IN_FORCE';
};
export const delegationReader = (actor: PersonActor) => ({
  bureauId: actor.bureauId,
  personId: actor.personId,
  all: reachOf('delegation.read', actor).all,
});

/** Principal, delegate or the office end a delegation before its last day; both hear of it. */
export class RevokeDelegation {
  constructor(private readonly deps: Deps) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly request?: RequestKey;
    readonly delegationId: string;
  }): Promise<{ readonly delegationId: string; readonly state: DelegationState }> {
    const { actor, delegationId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'delegation.revoke',
        request: command.request,
        subject: { kind: 'DELEGATION', id: delegationId },
      },
      async (scope) => {
        const d = await delegationOrThrow(scope, delegationId, delegationReader(actor), true);
        const isConcerned = [d.principalId, d.delegateId].includes(actor.personId);
        if (!isConcerned && !actor.grants.some((g) => g.code === 'OFF'))
          throw new DomainError('action.not-permitted', 'forbidden');
        const state = delegationState(d, localDay(scope.now));
        if (state === 'ENDED' || state === 'REVOKED')
          throw new DomainError('delegation.ended', 'conflict');
        await revokeDelegation(scope, d.id, { personId: actor.personId, at: scope.now });
        auditDelegation(scope, actor, 'revoke', d);
        await tellPeople(scope, actor.bureauId, {
          topic: 'DELEGATION_REVOKED',
          subjectKind: 'DELEGATION',
          subjectId: d.id,
          recipientIds: [d.principalId, d.delegateId],
          facts: { principal: d.principalName, delegate: d.delegateName },
        });
        return { delegationId: d.id, state: 'REVOKED' };
      },
    );
  }
}

/** A delegation as a list shows it: where it stands today, and whether the reader may revoke it. */
export function delegationBrief(d: DelegationRow, actor: PersonActor, today: string) {
  const state = delegationState(d, today);
  const mayRevoke =
    (state === 'PLANNED' || state === 'IN_FORCE') &&
    ([d.principalId, d.delegateId].includes(actor.personId) ||
      actor.grants.some((g) => g.code === 'OFF'));
  return plain({ ...d, state, actions: mayRevoke ? ['revoke'] : [] });
}

/** What waits for a delegate's hand. */
export class DelegationQueries {
  constructor(private readonly deps: Deps) {}

  /** 待我代签, and which signatures of his own the reader may let another give */
  async waiting(actor: PersonActor): Promise<{
    readonly items: readonly unknown[];
    readonly mayGive: readonly DelegatedPower[];
    readonly today: string;
  }> {
    const db = this.deps.database;
    const today = localDay(new Date(await databaseNowMs(db)));
    const items = await waitingForDelegate(db, actor.personId, today, 200, {
      cohort: SIGNING_CODES.COHORT,
      school: SIGNING_CODES.SCHOOL_TASK,
    });
    const mayGive = DELEGATED_POWERS.filter(
      (power) =>
        hasPolicy('delegation.give', actor) &&
        actor.grants.some((g) => SIGNING_CODES[power].includes(g.code)),
    );
    return { items: items.map(plain), mayGive, today };
  }
}
