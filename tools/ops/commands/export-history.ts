import { writeFileSync } from 'node:fs';
import { wordOrThrow, type Command } from '../command';

/** A history for the replay corpus. */
export const exportHistory: Command = {
  name: 'export-history',
  usage: '<workflow id> <file>',
  help: 'writes the history as JSON for the replay corpus; of test data only',
  examples: ['export-history cohort/<id> test/histories/cohortWorkflow/2027-03-gate.json'],
  run: async (context, args) => {
    const workflowId = wordOrThrow(args, 0, 'workflow id');
    const file = wordOrThrow(args, 1, 'file');
    const history = await context.clocks().history(workflowId);
    writeFileSync(file, history);
    return { data: { workflowId, file, bytes: history.length }, lines: [`written: ${file}`] };
  },
};
