import { EXIT, wordOrThrow, type Command } from '../command';

/** Wakes a clock, or all clocks of a campaign. */
export const nudge: Command = {
  name: 'nudge',
  usage: '<workflow id | campaign code | campaign id>',
  help: 'wakes one clock or all clocks of a campaign; they look at the database again',
  examples: ['nudge cohort/<id>', 'nudge CS-2027-01'],
  run: async (context, args) => {
    const name = wordOrThrow(args, 0, 'workflow id or campaign');
    const ids = name.includes('/')
      ? [name]
      : (await context.runtime().app.operate.describe.execute(name)).flatMap((p) => p.clocks);
    const results: {
      readonly workflowId: string;
      readonly result: unknown;
      readonly ok: boolean;
    }[] = [];
    for (const workflowId of ids) {
      try {
        const result = await context.clocks().runNow(workflowId);
        results.push({ workflowId, result, ok: true });
      } catch (error) {
        const result = error instanceof Error ? error.message : String(error);
        results.push({ workflowId, result, ok: false });
      }
    }
    const failed = results.filter((r) => !r.ok);
    return {
      code: failed.length === 0 ? EXIT.ok : EXIT.wrong,
      data: results,
      lines: [
        ...results.map(
          (r) => `${r.ok ? 'woken ' : 'failed'} ${r.workflowId} ${JSON.stringify(r.result)}`,
        ),
        `${results.length - failed.length} woken, ${failed.length} failed`,
      ],
    };
  },
};
