import type { WebhookFormat } from '@app/contracts';
import type { SendOutcome } from '@app/domain';

/** A message in words; its id is the same in every attempt, so that a receiver can know it again. */
export interface OutgoingMessage {
  readonly id: string;
  readonly createdAt: Date;
  readonly recipientName: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** E-mail to one address. */
export interface MailChannel {
  send(message: OutgoingMessage, to: string): Promise<SendOutcome>;
}

export interface WebhookTarget {
  readonly format: WebhookFormat;
  readonly url: string;
  readonly secret: string;
}

/** A push to an address of the bureau. */
export interface WebhookChannel {
  send(message: OutgoingMessage, target: WebhookTarget): Promise<SendOutcome>;
  /** whether the address may be spoken to as far as it can be told now; asked again at every sending */
  mayBeTarget(url: string): Promise<boolean>;
}
