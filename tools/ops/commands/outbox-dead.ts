import { deadMessages } from '@app/application';
import { EXIT, type Command } from '../command';
import { table } from '../table';

const LIMIT = 200;

/** Messages that were given up. */
export const outboxDead: Command = {
  name: 'outbox dead',
  usage: '',
  help: 'messages given up after 20 failures and not sent again since; code 1 when there are any',
  examples: ['outbox dead'],
  run: async (context) => {
    const rows = await deadMessages(context.runtime().database, LIMIT);
    return {
      code: rows.length === 0 ? EXIT.ok : EXIT.wrong,
      data: rows,
      lines:
        rows.length === 0
          ? ['no dead letters']
          : table(rows, ['id', 'settledAt', 'kind', 'workflowId', 'action', 'lastError']),
    };
  },
};
