import { stuckThings } from '@app/application';
import { EXIT, type Command } from '../command';
import { ageText, table } from '../table';

const LIMIT = 200;

/** What should have moved and has not. */
export const stuck: Command = {
  name: 'stuck',
  usage: '',
  help: 'what is stuck, since when, and for whom it waits; code 1 when there is anything',
  examples: ['stuck', 'stuck --json'],
  run: async (context) => {
    const rows = await stuckThings(context.runtime().database, LIMIT);
    const shown = rows.map((row) => ({ ...row, age: ageText(row.ageSeconds) }));
    return {
      code: rows.length === 0 ? EXIT.ok : EXIT.wrong,
      data: rows,
      lines:
        rows.length === 0
          ? ['nothing is stuck']
          : [
              ...table(shown, ['kind', 'subject', 'count', 'age', 'waitsFor']),
              ...(rows.length === LIMIT ? [`the oldest ${LIMIT} are shown`] : []),
            ],
    };
  },
};
