import { randomUUID } from 'node:crypto';
import { RetryableDispatchError, type TemporalGateway } from '@app/orchestration';
import {
  claimMessages,
  closeRefs,
  releaseBacklog,
  releaseMessage,
  settleEvents,
  settleMessage,
  type ClaimedMessage,
  type Database,
} from '@app/persistence';

const IN_FLIGHT = 16;
/** After this many failures that waiting cannot mend a message is a dead letter; followers go on. */
const DEAD_AFTER = 20;
const MAX_WAIT_MS = 10_000;

export interface RelayLog {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Carries outbox rows to Temporal: in order and at most one in flight per workflow, at once as slots are free. */
export class Relay {
  private busy = 0;
  private outage = false;

  constructor(
    private readonly database: Database,
    private readonly gateway: TemporalGateway,
    private readonly log: RelayLog,
    private readonly onFree: () => void = () => undefined,
  ) {}

  /** Claims what fits and sends it. @returns whether there may be more at once */
  async tick(): Promise<boolean> {
    const events = await settleEvents(this.database, 500);
    const free = IN_FLIGHT - this.busy;
    if (free <= 0) return false;
    const token = randomUUID();
    const messages = await claimMessages(this.database, token, free);
    for (const message of messages) {
      this.busy += 1;
      void this.carry(message, token).finally(() => {
        this.busy -= 1;
        this.onFree();
      });
    }
    return messages.length === free || events === 500;
  }

  async drain(): Promise<void> {
    while (this.busy > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  private async carry(message: ClaimedMessage, token: string): Promise<void> {
    try {
      const outcome = await this.gateway.dispatch(message);
      // a cancelled workflow ends without another load, which would have told
      if (message.kind === 'cancel') await closeRefs(this.database, [message.workflowId]);
      await settleMessage(this.database, message.id, token, outcome, null);
      if (this.outage) {
        this.outage = false;
        await releaseBacklog(this.database);
      }
    } catch (error) {
      await this.giveBack(message, token, error).catch((lost: unknown) => {
        // the lease brings the row back when even giving it back fails
        this.log.warn({ outboxId: message.id, error: text(lost) }, 'outbox row not released');
      });
    }
  }

  private async giveBack(message: ClaimedMessage, token: string, error: unknown): Promise<void> {
    const waiting = error instanceof RetryableDispatchError;
    this.outage ||= waiting;
    const waitMs = Math.min(1_000 * 2 ** Math.min(message.attempts, 10), MAX_WAIT_MS);
    const failures = await releaseMessage(
      this.database,
      message.id,
      token,
      waitMs,
      text(error),
      !waiting,
    );
    if (!waiting)
      this.log.warn(
        { outboxId: message.id, workflowId: message.workflowId, failures, error: text(error) },
        'message refused',
      );
    if (failures >= DEAD_AFTER) {
      const again = randomUUID();
      await this.database.execute(
        'UPDATE outbox SET claim_token = $2, claimed_at = clock_timestamp() WHERE id = $1',
        [message.id, again],
      );
      await settleMessage(this.database, message.id, again, 'dead', text(error));
    }
  }
}

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));
