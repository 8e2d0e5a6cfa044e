import type { DeliveryState } from '@app/contracts';
import { DomainError, hasPolicy, type PersonActor } from '@app/domain';
import { decideDelivery, lockDelivery, STOPPED_STATES } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { tellDelivery } from './tell-delivery';
import { refuseUnlessMay } from '../organisation/unit-rules';
import type { RequestKey } from '../pipeline/command-runner';

/** What this person can do with a message: only one that stopped waits for him. */
export const deliveryActions = (
  delivery: { readonly state: DeliveryState },
  actor: PersonActor,
): readonly ('resend' | 'suppress')[] =>
  hasPolicy('delivery.review', actor) && STOPPED_STATES.some((state) => state === delivery.state)
    ? ['resend', 'suppress']
    : [];

export interface DeliveryDecided {
  readonly deliveryId: string;
  readonly state: DeliveryState;
}

/** A person decides on a message that stopped: send it once more, or leave it. */
export class DecideDelivery {
  constructor(
    private readonly deps: Deps,
    private readonly decision: 'resend' | 'suppress',
  ) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly request?: RequestKey;
    readonly deliveryId: string;
  }): Promise<DeliveryDecided> {
    const { actor, deliveryId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: `delivery.${this.decision}`,
        request: command.request,
        subject: { kind: 'DELIVERY', id: deliveryId },
      },
      async (scope) => {
        refuseUnlessMay('delivery.review', actor);
        const found = await lockDelivery(scope, deliveryId, actor.bureauId);
        if (!found) throw new DomainError('object.missing', 'missing');
        if (!STOPPED_STATES.some((state) => state === found.state))
          throw new DomainError('delivery.state', 'conflict', { state: found.state });
        const state = this.decision === 'resend' ? 'PENDING' : 'SUPPRESSED';
        await decideDelivery(scope, deliveryId, state, {
          personId: actor.personId,
          at: scope.now,
        });
        tellDelivery(scope, deliveryId, this.decision);
        scope.audit({
          actorId: actor.personId,
          action: `DELIVERY.${this.decision}`,
          subjectKind: 'DELIVERY',
          subjectId: deliveryId,
          unitId: actor.unitId,
          bureauId: actor.bureauId,
          data: { from: found.state, channel: found.channel },
        });
        return { deliveryId, state };
      },
    );
  }
}
