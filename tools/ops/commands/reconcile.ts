import type { Command } from '../command';

/** Compares clocks with records and repairs. */
export const reconcile: Command = {
  name: 'reconcile',
  usage: '[--all]',
  help: 'compares the clocks that should run with those that do; starts, cancels and nudges',
  examples: [
    'reconcile',
    'reconcile --all      after a restore: also what is younger than 10 minutes',
  ],
  options: { all: { type: 'boolean' } },
  run: async (context, args) => {
    const report = await context.clocks().reconcile.execute({ all: args.flag('all') });
    return {
      data: report,
      lines: [
        `clocks: ${report.expected} wanted, ${report.running} running`,
        `restarted ${report.restarted.length}, cancelled ${report.orphans.length}, forgotten ${report.forgotten.length}, nudged ${report.nudged}`,
        ...report.restarted.map((id) => `  restarted ${id}`),
        ...report.orphans.map((id) => `  cancelled ${id}`),
        `oldest message ${report.oldestMessageSeconds} s, figures that differ ${report.rollupFaults}`,
      ],
    };
  },
};
