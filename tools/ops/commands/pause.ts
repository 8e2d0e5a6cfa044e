import type { Command } from '../command';
import { table } from '../table';
import { gateAndReason } from './gate-word';

/** Holds back messages to clocks or to people. */
export const pause: Command = {
  name: 'pause',
  usage: '<relay | delivery> --reason <text>',
  help: 'holds back messages to clocks (relay) or to people (delivery); work goes on',
  examples: ['pause delivery --reason "mail server is being replaced"'],
  options: { reason: { type: 'string' } },
  run: async (context, args) => {
    const gates = await context
      .runtime()
      .app.operate.setGate.execute({ ...gateAndReason(args), open: false });
    return { data: gates, lines: table(gates, ['name', 'open', 'reason', 'changedAt']) };
  },
};
