import { UsageError, type Command } from '../command';
import { reasonOf } from './reason';

/** Sends waiting and dead messages once more. */
export const outboxRetry: Command = {
  name: 'outbox retry',
  usage: '<number …> | --all --reason <text>',
  help: 'sends waiting messages at once and dead ones once more, with fresh sequence numbers',
  examples: [
    'outbox retry 4711 4712 --reason "task queue was renamed"',
    'outbox retry --all --reason "Temporal is back"',
  ],
  options: { all: { type: 'boolean' }, reason: { type: 'string' } },
  run: async (context, args) => {
    const ids = args.positionals.map(Number);
    if (ids.some((id) => !Number.isSafeInteger(id) || id <= 0))
      throw new UsageError('a message is named by its number from "outbox list" or "outbox dead"');
    if ((ids.length === 0) !== args.flag('all')) throw new UsageError('either numbers or --all');
    const result = await context.runtime().app.operate.redrive.execute({
      ids: args.flag('all') ? null : ids,
      reason: reasonOf(args),
    });
    return {
      data: result,
      lines: [`${result.hurried} sent at once, ${result.redriven.length} dead letters sent again`],
    };
  },
};
