import { EXIT, type Command } from '../command';

/** Clears away what uploads left behind; the worker does the same by itself. */
export const filesCollect: Command = {
  name: 'files collect',
  usage: '',
  help: 'clears away unfinished uploads, evidence that serves no duty, and objects without a row',
  examples: ['files collect'],
  run: async (context) => {
    const result = await context.runtime().app.evidence.collect.execute({ sweep: true });
    return { code: EXIT.ok, data: result, lines: [JSON.stringify(result)] };
  },
};
