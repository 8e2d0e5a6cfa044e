import type { Command } from '../command';

/** Partitions and retention, now. */
export const upkeepCommand: Command = {
  name: 'upkeep',
  usage: '',
  help: 'makes the partitions of the coming months and deletes what has expired; the worker does it daily',
  examples: ['upkeep'],
  run: async (context) => {
    const report = await context.runtime().app.operate.keepHouse.execute();
    return {
      data: report,
      lines: Object.entries(report).map(([what, n]) => `${what.padEnd(18)} ${String(n)}`),
    };
  },
};
