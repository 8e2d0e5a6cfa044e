import { readFileSync } from 'node:fs';
import { checkpointFaults, parseCheckpoints } from '@app/application';
import { EXIT, OperatorError, type Command } from '../command';
import { publicKeyOf } from './checkpoint-key';

/** Recomputes the chains and holds signed checkpoints against them. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--checkpoints <file> --key <public.pem>] [--offline]',
  help: 'recomputes every audit chain; with an exported file of checkpoints also finds what was cut off, rewound or restored',
  examples: [
    'audit verify',
    'audit verify --checkpoints /mnt/backup/checkpoints.jsonl --key /etc/gongjian/checkpoint.pub.pem',
    'audit verify --offline --checkpoints checkpoints.jsonl --key checkpoint.pub.pem      without a database',
  ],
  options: {
    checkpoints: { type: 'string' },
    key: { type: 'string' },
    offline: { type: 'boolean' },
  },
  run: async (context, args) => {
    const file = args.text('checkpoints');
    const keyPath = args.text('key') ?? context.variable('AUDIT_CHECKPOINT_KEY_PATH');
    if (file !== undefined && keyPath === undefined)
      throw new OperatorError('--key is missing: the public key of the checkpoints');
    if (args.flag('offline') && file === undefined)
      throw new OperatorError('--offline needs --checkpoints');
    const list = file === undefined ? [] : parseCheckpoints(readFileSync(file, 'utf8'));
    if (file !== undefined && list.length === 0)
      throw new OperatorError(`${file} holds no checkpoint`);
    const key = file !== undefined && keyPath !== undefined ? publicKeyOf(keyPath) : undefined;
    if (args.flag('offline') && key) {
      const faults = checkpointFaults(list, key);
      return {
        code: faults.length === 0 ? EXIT.ok : EXIT.wrong,
        data: { checkpoints: list.length, faults },
        lines: [
          ...faults.map((f) => `checkpoint ${f.no}: ${f.fault}`),
          `${list.length} checkpoints, ${faults.length} faults`,
        ],
      };
    }
    const { app } = context.runtime();
    context.progress('recomputing the chains');
    const chains = await app.duties.verifyAudit();
    const held = key
      ? await app.operate.verifyCheckpoints.execute(list, key)
      : { checkpoints: 0, faults: [] };
    const count = chains.faults.length + held.faults.length;
    return {
      code: count === 0 ? EXIT.ok : EXIT.wrong,
      data: { entries: chains.entries, ...held, faults: [...chains.faults, ...held.faults] },
      lines: [
        ...chains.faults.map((f) => `shard ${f.shard} seq ${f.seq}: ${f.fault}`),
        ...held.faults.map((f) =>
          f.fault === 'missing'
            ? `checkpoint ${f.no}: shard ${f.shard} seq ${f.seq} is no longer in the log`
            : `checkpoint ${f.no}: ${f.fault}`,
        ),
        count === 0
          ? `audit: ${chains.entries} entries intact, ${held.checkpoints} checkpoints hold`
          : `audit: ${count} faults in ${chains.entries} entries and ${held.checkpoints} checkpoints`,
      ],
    };
  },
};
