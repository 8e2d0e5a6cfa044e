import { pendingMessages } from '@app/application';
import type { Command } from '../command';
import { table } from '../table';

const LIMIT = 200;

/** Undelivered messages to clocks. */
export const outboxList: Command = {
  name: 'outbox list',
  usage: '',
  help: 'messages to clocks that are not delivered yet, the oldest first',
  examples: ['outbox list'],
  run: async (context) => {
    const rows = await pendingMessages(context.runtime().database, LIMIT);
    return {
      data: rows,
      lines:
        rows.length === 0
          ? ['the outbox is empty']
          : table(rows, [
              'id',
              'ageSeconds',
              'kind',
              'workflowId',
              'action',
              'attempts',
              'failures',
              'lastError',
            ]),
    };
  },
};
