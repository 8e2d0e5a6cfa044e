import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRuntime } from '@app/application';
import { fromRoot } from '@app/platform';
import { afterRestore, type RestoreCheck } from '../backup/after-restore';
import { copyTree } from '../backup/copy-tree';
import { restoreEmbedded } from '../backup/embedded-restore';
import { manifestFaults, readManifest, type Manifest } from '../backup/manifest';
import { connectionOf, onPath, runProgram } from '../backup/programs';
import { EXIT, instantOf, OperatorError, wordOrThrow, type Command } from '../command';
import type { OpsContext } from '../context';

interface Source {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly walArchive: string | undefined;
  readonly to: Date | undefined;
}
interface Restored {
  readonly restoredTo: Date;
  readonly aside: string | undefined;
  readonly checks: readonly RestoreCheck[];
}

async function checked(url: string, source: Source, at: Date): Promise<readonly RestoreCheck[]> {
  const runtime = createRuntime({ databaseUrl: url, poolSize: 2, name: 'gongjian-restore' });
  try {
    return await afterRestore(runtime, { backup: source.manifest.label, restoredTo: at });
  } finally {
    await runtime.close();
  }
}

async function embedded(context: OpsContext, source: Source): Promise<Restored> {
  const dataFolder = resolve(fromRoot('.'), context.variable('GONGJIAN_DATA') ?? '.data');
  const { server, aside, restoredTo } = await restoreEmbedded({
    backup: source.folder,
    dataFolder,
    ...(source.walArchive ? { walArchive: source.walArchive } : {}),
    ...(source.to ? { to: source.to } : {}),
    progress: context.progress,
  });
  try {
    const at = restoredTo ?? new Date(source.manifest.endedAt);
    context.progress('checking the restored database');
    return { restoredTo: at, aside, checks: await checked(server.url, source, at) };
  } finally {
    await server.stop();
  }
}

async function fromDump(context: OpsContext, source: Source): Promise<Restored> {
  const program = onPath('pg_restore');
  if (!program) throw new OperatorError('pg_restore is not on the PATH');
  const hint = 'the emptied database that takes the backup';
  const { env, database } = connectionOf(context.variableOrThrow('DATABASE_MIGRATION_URL', hint));
  const url = context.variableOrThrow('DATABASE_URL', hint);
  context.progress(`pg_restore into ${database}`);
  await runProgram(
    program,
    ['--no-password', '--exit-on-error', '-d', database, join(source.folder, 'database.dump')],
    env,
  );
  // a dump is one moment: the one at which it began
  const at = new Date(source.manifest.startedAt);
  return { restoredTo: at, aside: undefined, checks: await checked(url, source, at) };
}

const NEXT = [
  'next: start the system; Temporal may be old or empty',
  '  npm run ops -- reconcile --all          until "restarted 0"',
  '  npm run ops -- audit verify --checkpoints <the copy kept elsewhere> --key <public key>',
  '  npm run ops -- delivery review          what would be sent',
  '  npm run ops -- delivery review --suppress',
  '  npm run ops -- resume delivery --reason "restored and reviewed"',
];

/** Puts a backup in the place of the data; what was there is moved aside. */
export const restore: Command = {
  name: 'restore',
  usage: '<backup folder> [--wal <archive>] [--to <instant>] [--files <folder>]',
  help: 'puts a backup in place of the data, with delivery closed and everything checked; the system must stand',
  examples: [
    'restore /mnt/backup/2027-03-01',
    'restore /mnt/backup/2027-03-01 --wal /mnt/wal --to 2027-03-01T09:30:00+08:00',
  ],
  options: { wal: { type: 'string' }, to: { type: 'string' }, files: { type: 'string' } },
  run: async (context, args) => {
    const begunMs = Date.now();
    const folder = resolve(wordOrThrow(args, 0, 'backup folder'));
    const manifest = readManifest(folder);
    const walArchive = args.text('wal');
    if (walArchive !== undefined && !existsSync(walArchive))
      throw new OperatorError(`there is no folder ${walArchive}`);
    const to = args.text('to');
    const source: Source = {
      folder,
      manifest,
      walArchive: walArchive === undefined ? undefined : resolve(walArchive),
      to: to === undefined ? undefined : instantOf(to, '--to'),
    };
    const faults = await manifestFaults(folder, manifest, context.progress);
    if (faults.length > 0)
      throw new OperatorError(
        `the backup is damaged: ${faults.slice(0, 5).join(', ')}${faults.length > 5 ? ` and ${faults.length - 5} more` : ''}`,
      );
    const done =
      manifest.kind === 'embedded'
        ? await embedded(context, source)
        : await fromDump(context, source);
    const given = args.text('files');
    const uploads = given === undefined ? context.uploadsFolder() : resolve(given);
    if (uploads !== undefined && existsSync(join(folder, 'files'))) {
      context.progress(`copying the uploads to ${uploads}`);
      await copyTree(join(folder, 'files'), uploads, { prefix: 'files' });
    }
    const seconds = (Date.now() - begunMs) / 1000;
    const isSound = done.checks.every((c) => c.ok);
    return {
      code: isSound ? EXIT.ok : EXIT.wrong,
      data: { ...done, seconds, manifestFiles: manifest.files.length },
      lines: [
        `manifest: ${manifest.files.length} files as they were written`,
        `restored to ${done.restoredTo.toISOString()} in ${seconds.toFixed(1)} s`,
        ...(done.aside ? [`what was there before: ${done.aside}`] : []),
        ...done.checks.map((c) => `${c.ok ? 'ok  ' : 'FAIL'} ${c.step}: ${c.detail}`),
        ...NEXT,
      ],
    };
  },
};
