import { OperatorError, type Command } from '../command';
import { table } from '../table';
import { gateAndReason } from './gate-word';

/** Lets messages go again. */
export const resume: Command = {
  name: 'resume',
  usage: '<relay | delivery> --reason <text>',
  help: 'lets messages to clocks (relay) or to people (delivery) go again',
  examples: ['resume delivery --reason "mail server is back"'],
  options: { reason: { type: 'string' } },
  run: async (context, args) => {
    const { app } = context.runtime();
    const command = gateAndReason(args);
    if (command.gate === 'delivery') {
      const { restore } = await app.operate.reviewDelivery.execute(null);
      if (restore && restore.reviewedAt === null)
        throw new OperatorError(
          `this database was restored to ${restore.restoredTo.toISOString()}: first "delivery review", then "delivery review --suppress"`,
        );
    }
    const gates = await app.operate.setGate.execute({ ...command, open: true });
    return { data: gates, lines: table(gates, ['name', 'open', 'reason', 'changedAt']) };
  },
};
