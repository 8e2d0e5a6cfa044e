import { afterRestore } from '../backup/after-restore';
import { EXIT, instantOf, UsageError, type Command } from '../command';

/** After a restore by other means. */
export const restored: Command = {
  name: 'restored',
  usage: '--to <instant> [--backup <name>]',
  help: 'after a restore by other means (PITR of a server): closes delivery, remembers the instant, checks',
  examples: ['restored --to 2027-03-01T09:30:00+08:00 --backup "base of 28 February"'],
  options: { to: { type: 'string' }, backup: { type: 'string' } },
  run: async (context, args) => {
    const to = args.text('to');
    if (to === undefined) throw new UsageError('--to is missing: the instant it was restored to');
    const restoredTo = instantOf(to, '--to');
    const backup = args.text('backup') ?? 'by other means';
    const checks = await afterRestore(context.runtime(), { backup, restoredTo });
    return {
      code: checks.every((c) => c.ok) ? EXIT.ok : EXIT.wrong,
      data: { restoredTo, checks },
      lines: checks.map((c) => `${c.ok ? 'ok  ' : 'FAIL'} ${c.step}: ${c.detail}`),
    };
  },
};
