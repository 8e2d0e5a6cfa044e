import { GATES, type GateName } from '@app/application';
import { UsageError, wordOrThrow, type Arguments } from '../command';
import { reasonOf } from './reason';

/** The gate's name and the reason that goes into the audit trail. */
export function gateAndReason(args: Arguments): {
  readonly gate: GateName;
  readonly reason: string;
} {
  const word = wordOrThrow(args, 0, 'relay or delivery');
  const gate = GATES.find((name) => name === word);
  if (!gate) throw new UsageError(`there is no gate ${word}: relay or delivery`);
  return { gate, reason: reasonOf(args) };
}
