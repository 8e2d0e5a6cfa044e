import type { DelegatedPower } from '@app/contracts';
import { DomainError, type PersonActor } from '@app/domain';
import { principalFor, type Queryable } from '@app/persistence';
import { localDay } from '../organisation/local-day';

export interface InTheNameOf {
  /** the principal with the delegate's hand; or the person himself */
  readonly actor: PersonActor;
  /** @throws DomainError delegation.none when the delegation does not reach the campaign */
  requireCampaign(campaignId: string): void;
}

const none = (): DomainError => new DomainError('delegation.none', 'forbidden');

/**
 * Who acts: the person, or the one he signs for by a delegation in force today. It is looked up at every signature, so
 * it ends by itself; only the principal's own delegation counts, so it is never passed on.
 * @throws DomainError delegation.none
 */
export async function inTheNameOf(
  db: Queryable,
  actor: PersonActor,
  power: DelegatedPower,
  principalId: string | undefined,
  at: Date,
): Promise<InTheNameOf> {
  if (principalId === undefined || principalId === actor.personId)
    return { actor, requireCampaign: () => undefined };
  const principal = await principalFor(
    db,
    { delegateId: actor.personId, principalId, power },
    localDay(at),
  );
  if (principal?.bureauId !== actor.bureauId) throw none();
  return {
    actor: {
      kind: 'person',
      personId: principal.personId,
      bureauId: principal.bureauId,
      unitId: principal.unitId,
      grants: principal.grants,
      delegateId: actor.personId,
    },
    requireCampaign: (campaignId) => {
      if (principal.campaignIds.length > 0 && !principal.campaignIds.includes(campaignId))
        throw none();
    },
  };
}
