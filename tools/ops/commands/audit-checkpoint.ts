import type { Command } from '../command';
import { privateKeyOf } from './checkpoint-key';

/** Signs the heads now. */
export const auditCheckpoint: Command = {
  name: 'audit checkpoint',
  usage: '[--key <private.pem>]',
  help: 'signs the heads of the audit chains now; the worker does it every hour',
  examples: ['audit checkpoint --key /etc/gongjian/checkpoint.pem'],
  options: { key: { type: 'string' } },
  run: async (context, args) => {
    const path =
      args.text('key') ??
      context.variableOrThrow('AUDIT_CHECKPOINT_KEY_PATH', 'or name the private key with --key');
    const made = await context.runtime().app.operate.takeCheckpoint.execute(privateKeyOf(path));
    return { data: made, lines: [`checkpoint ${made.no} of ${made.at}, root ${made.root}`] };
  },
};
