import type { DeliveryState } from '@app/contracts';

/** How one attempt to send a message ended, as its channel saw it. */
export type SendOutcome =
  /** the other side has taken it */
  | { readonly kind: 'sent' }
  /** the other side has not taken it and may do so later */
  | { readonly kind: 'refused-for-now'; readonly fault: string }
  /** the other side will never take it like this */
  | { readonly kind: 'refused'; readonly fault: string }
  /** it was handed over and no answer came: it may have arrived */
  | { readonly kind: 'unknown'; readonly fault: string };

/** Minutes before the second, third … attempt: a mail server that is down for a night is waited out. */
const BACKOFF_MINUTES = [1, 5, 15, 60, 120, 240, 480] as const;
const MINUTE_MS = 60_000;

export interface Settled {
  readonly state: DeliveryState;
  readonly fault: string | null;
  /** until the next attempt; null = none by itself */
  readonly waitMs: number | null;
}

/**
 * The state after an attempt. An unknown outcome is a state somebody looks at, never a silent second attempt: only a
 * receiver that promises to know the message by its id is asked again.
 * @param attempts this one included
 */
export function afterAttempt(
  outcome: SendOutcome,
  attempts: number,
  isIdempotent: boolean,
): Settled {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'SENT', fault: null, waitMs: null };
    case 'refused':
      return { state: 'DEAD', fault: outcome.fault, waitMs: null };
    case 'unknown':
      return isIdempotent
        ? retried(outcome.fault, attempts)
        : { state: 'UNKNOWN', fault: outcome.fault, waitMs: null };
    case 'refused-for-now':
      return retried(outcome.fault, attempts);
  }
}

function retried(fault: string, attempts: number): Settled {
  const minutes = BACKOFF_MINUTES[attempts - 1];
  return minutes === undefined
    ? { state: 'DEAD', fault, waitMs: null }
    : { state: 'FAILED_RETRY', fault, waitMs: minutes * MINUTE_MS };
}
