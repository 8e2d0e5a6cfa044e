import { setHandler, type SignalDefinition } from '@temporalio/workflow';
import type { ChangedSignal } from '@app/contracts';

export interface Inbox {
  lastSeq(): number;
  hasNews(): boolean;
  /** news without a message: an operator's request */
  poke(): void;
  /** true once after each batch of news */
  take(): boolean;
}

/** Signals are references to the outbox: the highest sequence and one flag are all that has to be kept. */
export function openInbox(signal: SignalDefinition<[ChangedSignal]>, startSeq: number): Inbox {
  let lastSeq = startSeq;
  let fresh = false;
  setHandler(signal, ({ seq }) => {
    if (seq > lastSeq) {
      lastSeq = seq;
      fresh = true;
    }
  });
  return {
    lastSeq: () => lastSeq,
    hasNews: () => fresh,
    poke: () => {
      fresh = true;
    },
    take: () => {
      const had = fresh;
      fresh = false;
      return had;
    },
  };
}
