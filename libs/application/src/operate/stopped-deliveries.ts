import type { DeliveryState } from '@app/contracts';
import {
  decideStopped,
  deliveryCounts,
  gateStates,
  stoppedDeliveries,
  STOPPED_STATES,
  type GateState,
  type StoppedRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { tellDelivery } from '../delivery/tell-delivery';

const CHUNK = 200;

export interface StoppedDeliveries {
  readonly gate: GateState | null;
  readonly counts: readonly { readonly state: DeliveryState; readonly n: number }[];
  readonly stopped: readonly StoppedRow[];
}

/** Messages of every bureau that wait for a decision, with the gate and how many are in which state. */
export class LookAtDeliveries {
  constructor(private readonly deps: Deps) {}

  /** @param states of the rows listed; null = those that stopped */
  async execute(
    states: readonly DeliveryState[] | null,
    limit: number,
  ): Promise<StoppedDeliveries> {
    return this.deps.commands.transact(async (scope) => ({
      gate: (await gateStates(scope)).find((g) => g.name === 'delivery') ?? null,
      counts: await deliveryCounts(scope),
      stopped: await stoppedDeliveries(scope, states ?? STOPPED_STATES, limit),
    }));
  }
}

export interface OperatorDecision {
  readonly decision: 'resend' | 'suppress';
  /** null = everything that has stopped by now */
  readonly ids: readonly string[] | null;
  readonly reason: string;
}

/**
 * An operator decides on stopped messages. He is nobody of a bureau: `decided_by` stays empty and each message leaves an
 * entry OPERATOR.resendDelivery or OPERATOR.suppressDelivery with his reason in its bureau's trail.
 */
export class DecideStoppedDeliveries {
  constructor(private readonly deps: Deps) {}

  /** Chunk by chunk, so that ten thousand messages hold no lock for long. */
  async execute(
    command: OperatorDecision,
    progress: (decided: number) => void = () => undefined,
  ): Promise<readonly string[]> {
    const until = await this.deps.commands.transact((scope) => Promise.resolve(scope.now));
    const decided: string[] = [];
    for (;;) {
      const rows = await this.chunk(command, until);
      decided.push(...rows.map((r) => r.id));
      if (rows.length < CHUNK) return decided;
      progress(decided.length);
    }
  }

  private chunk(command: OperatorDecision, until: Date): Promise<readonly StoppedRow[]> {
    const { decision, ids, reason } = command;
    return this.deps.commands.transact(async (scope) => {
      const rows = await decideStopped(scope, {
        ids,
        to: decision === 'resend' ? 'PENDING' : 'SUPPRESSED',
        until,
        at: scope.now,
        limit: CHUNK,
      });
      for (const row of rows) {
        tellDelivery(scope, row.id, decision);
        scope.audit({
          actorId: null,
          action: `OPERATOR.${decision}Delivery`,
          subjectKind: 'DELIVERY',
          subjectId: row.id,
          unitId: row.bureauId,
          bureauId: row.bureauId,
          data: { from: row.state, channel: row.channel, fault: row.fault, reason },
        });
      }
      return rows;
    });
  }
}
