import { randomUUID } from 'node:crypto';
import { afterAttempt, isQuiet, type SendOutcome } from '@app/domain';
import {
  claimDeliveries,
  deliveryGateOpen,
  dueDeliveryCalendars,
  loseClaims,
  settleDelivery,
  STOPPED_STATES,
  type ClaimedDelivery,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import type { Deps } from '../composition/deps';
import { tellDelivery } from './tell-delivery';

/** Sent at once and together: nothing claimed waits in a queue until its lease has run out. */
const SLOTS = 16;
/** Every attempt ends before this: what is still claimed after it was held by a worker that was killed. */
const LEASE_MS = 30_000;

/** A message its channel cannot even put together will not get better. */
const unsendable = (error: unknown): SendOutcome => {
  if (error instanceof Error) return { kind: 'refused', fault: 'channel.unsendable' };
  throw error;
};

/**
 * Sends digests through the channels outside the house. An attempt is claimed, made, and settled in three steps, for
 * nothing outside the database happens inside a transaction; what a worker held that died between them is of unknown
 * outcome and waits for somebody's word, unless its receiver promises to know it by its id.
 */
export class SendDeliveries {
  constructor(private readonly deps: Deps) {}

  /** @returns messages tried */
  async execute(): Promise<number> {
    const token = randomUUID();
    const claimed = await this.claim(token);
    await Promise.all(claimed.map((delivery) => this.attempt(delivery, token)));
    return claimed.length;
  }

  private claim(token: string): Promise<readonly ClaimedDelivery[]> {
    return this.deps.commands.transact(async (scope) => {
      for (const id of await loseClaims(scope, scope.now, LEASE_MS))
        tellDelivery(scope, id, 'lost');
      if (!(await deliveryGateOpen(scope))) return [];
      const awake: string[] = [];
      for (const id of await dueDeliveryCalendars(scope, scope.now))
        if (!isQuiet(scope.now.getTime(), await calendarOf(scope, id))) awake.push(id);
      return claimDeliveries(scope, {
        token,
        at: scope.now,
        limit: SLOTS,
        leaseMs: LEASE_MS,
        awakeCalendarIds: awake,
      });
    });
  }

  private async attempt(delivery: ClaimedDelivery, token: string): Promise<void> {
    const outcome = await this.send(delivery).catch(unsendable);
    const isIdempotent = delivery.target?.format === 'SIGNED';
    const settled =
      outcome === null
        ? ({ state: 'SUPPRESSED', fault: null, waitMs: null } as const)
        : afterAttempt(outcome, delivery.attempts, isIdempotent);
    await this.deps.commands.transact(async (scope) => {
      const isSettled = await settleDelivery(scope, {
        id: delivery.id,
        token,
        state: settled.state,
        fault: settled.fault,
        dueAt: settled.waitMs === null ? null : new Date(scope.now.getTime() + settled.waitMs),
        at: scope.now,
      });
      if (isSettled && STOPPED_STATES.some((state) => state === settled.state))
        tellDelivery(scope, delivery.id, 'stopped');
    });
  }

  /** null = nobody wants it any more */
  private async send(delivery: ClaimedDelivery): Promise<SendOutcome | null> {
    const { channels } = this.deps;
    const message = { ...delivery, id: delivery.digestId };
    if (delivery.email !== null)
      return channels.mail === null
        ? { kind: 'refused-for-now', fault: 'smtp.not-configured' }
        : channels.mail.send(message, delivery.email);
    if (delivery.target !== null) return channels.webhook.send(message, delivery.target);
    return null;
  }
}
