import { UsageError, type Arguments } from '../command';

/** Why an operator acts. @throws UsageError without one */
export function reasonOf(args: Arguments): string {
  const reason = args.text('reason')?.trim() ?? '';
  if (reason === '') throw new UsageError('--reason is missing: it goes into the audit trail');
  return reason;
}
