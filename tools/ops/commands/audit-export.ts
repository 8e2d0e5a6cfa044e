import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseCheckpoints } from '@app/application';
import { wordOrThrow, type Command } from '../command';

/** Appends checkpoints to a file that is kept elsewhere. */
export const auditExport: Command = {
  name: 'audit export',
  usage: '<file>',
  help: 'appends the checkpoints that the file does not have yet; keep it on another machine',
  examples: ['audit export /mnt/backup/checkpoints.jsonl'],
  run: async (context, args) => {
    const file = wordOrThrow(args, 0, 'file');
    const known = existsSync(file) ? parseCheckpoints(readFileSync(file, 'utf8')) : [];
    const after = known.at(-1)?.no ?? 0;
    const fresh = await context.runtime().app.operate.exportCheckpoints.execute(after);
    if (fresh.length > 0)
      appendFileSync(file, `${fresh.map((c) => JSON.stringify(c)).join('\n')}\n`, { mode: 0o600 });
    return {
      data: { file, appended: fresh.length, total: known.length + fresh.length },
      lines: [`${fresh.length} checkpoints appended, ${known.length + fresh.length} in ${file}`],
    };
  },
};
