import type { Command } from '../command';
import { table } from '../table';

/** Schedules of the namespace. */
export const schedulesList: Command = {
  name: 'schedules list',
  usage: '',
  help: 'schedules that Temporal holds; recurring reports make them',
  examples: ['schedules list'],
  run: async (context) => {
    const rows = await context.clocks().schedules();
    return {
      data: rows,
      lines: rows.length === 0 ? ['no schedules'] : table(rows, ['id', 'paused', 'nextAt', 'note']),
    };
  },
};
