import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseFacts } from '@app/application';
import { copyTree } from '../backup/copy-tree';
import { copyRunningDatabase } from '../backup/embedded-backup';
import { sha256Of, writeManifest, type Manifest, type ManifestFile } from '../backup/manifest';
import { connectionOf, onPath, runProgram } from '../backup/programs';
import { OperatorError, wordOrThrow, type Command } from '../command';
import type { OpsContext } from '../context';

type Part = Pick<Manifest, 'kind' | 'startWal' | 'stopWal' | 'files'>;

async function dump(context: OpsContext, target: string): Promise<Part> {
  const program = onPath('pg_dump');
  if (!program)
    throw new OperatorError(
      'pg_dump is not on the PATH: install the client programs of the server, or back it up by its own means and call "restored" after a restore',
    );
  const { env, database } = connectionOf(
    context.variableOrThrow('DATABASE_MIGRATION_URL', 'the owner reads everything'),
  );
  context.progress(`pg_dump ${database}`);
  const path = join(target, 'database.dump');
  await runProgram(program, ['-Fc', '--no-password', '-f', path], env);
  const sha256 = await sha256Of(path);
  const files = [{ path: 'database.dump', bytes: statSync(path).size, sha256 }];
  return { kind: 'pg_dump', startWal: null, stopWal: null, files };
}

async function database(context: OpsContext, target: string, label: string): Promise<Part> {
  const adminUrl = context.variable('DATABASE_ADMIN_URL');
  if (adminUrl === undefined) return dump(context, target);
  return {
    kind: 'embedded',
    ...(await copyRunningDatabase(adminUrl, target, label, context.progress)),
  };
}

/** Uploads beside the database, when they lie in a folder; a system nobody has sent a file to has none yet. */
function uploadsFolder(context: OpsContext, given: string | undefined): string | undefined {
  if (given !== undefined) return resolve(given);
  const own = context.uploadsFolder();
  const isNamed = context.variable('STORAGE_URL') !== undefined;
  return own === undefined || (!isNamed && !existsSync(own)) ? undefined : own;
}

/** One backup in one folder. */
export const backup: Command = {
  name: 'backup',
  usage: '<new folder> [--files <folder>]',
  help: 'database, uploads, audit checkpoints and a manifest with checksums, while the system runs',
  examples: ['backup /mnt/backup/2027-03-01', 'backup /mnt/backup/2027-03-01 --files /srv/uploads'],
  options: { files: { type: 'string' } },
  run: async (context, args) => {
    const target = resolve(wordOrThrow(args, 0, 'folder'));
    if (existsSync(target) && readdirSync(target).length > 0)
      throw new OperatorError(`${target} is not empty: a backup gets a folder of its own`);
    mkdirSync(target, { recursive: true, mode: 0o700 });
    const runtime = context.runtime();
    const startedAt = new Date();
    const label = `gongjian ${startedAt.toISOString()}`;
    const facts = await databaseFacts(runtime.database);
    const part = await database(context, target, label);
    const files: ManifestFile[] = [...part.files];
    // after the database: a row without its file would be worse than a file without its row
    const uploads = uploadsFolder(context, args.text('files'));
    if (uploads !== undefined) {
      if (!existsSync(uploads)) throw new OperatorError(`there is no folder ${uploads}`);
      context.progress('copying the uploads');
      files.push(...(await copyTree(uploads, join(target, 'files'), { prefix: 'files' })));
    }
    const checkpoints = await runtime.app.operate.exportCheckpoints.execute(0);
    const path = join(target, 'checkpoints.jsonl');
    const text = checkpoints.map((c) => `${JSON.stringify(c)}\n`).join('');
    writeFileSync(path, text, { mode: 0o600 });
    files.push({
      path: 'checkpoints.jsonl',
      bytes: Buffer.byteLength(text),
      sha256: await sha256Of(path),
    });
    const endedAt = new Date();
    // the manifest comes last: a folder without one is no backup
    writeManifest(target, {
      v: 1,
      ...part,
      label,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt.toISOString(),
      serverVersion: String(facts['serverVersion'] ?? ''),
      migration: String(facts['migration'] ?? ''),
      checkpoint: checkpoints.at(-1)?.no ?? 0,
      files,
    });
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const seconds = (endedAt.getTime() - startedAt.getTime()) / 1000;
    return {
      data: { folder: target, kind: part.kind, files: files.length, bytes, seconds },
      lines: [
        `${target}: ${part.kind}, ${files.length} files, ${Math.ceil(bytes / 1_048_576)} MB, ${seconds.toFixed(1)} s`,
      ],
    };
  },
};
