import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ManifestFile } from './manifest';

export interface TreeFile {
  readonly path: string;
  readonly bytes: number;
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Plain files below a folder, the folders first; links and sockets are not followed. */
export function listTree(
  root: string,
  skip: (path: string) => boolean = () => false,
): { readonly folders: readonly string[]; readonly files: readonly TreeFile[] } {
  const folders: string[] = [];
  const files: TreeFile[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (skip(path)) continue;
      if (entry.isDirectory()) {
        folders.push(path);
        walk(path);
      } else if (entry.isFile()) {
        try {
          files.push({ path, bytes: lstatSync(join(root, path)).size });
        } catch (error) {
          // dropped since the folder was read
          if (!isGone(error)) throw error;
        }
      }
    }
  };
  walk('');
  return { folders, files };
}

/** Copies one file and hashes what was written; undefined when the source is gone meanwhile. */
export async function copyHashed(
  source: string,
  target: string,
  path: string,
): Promise<ManifestFile | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(
      createReadStream(source),
      count,
      createWriteStream(target, { mode: 0o600, flush: true }),
    );
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/** Copies a tree into `target`; answers what was written, with paths below `prefix`. */
export async function copyTree(
  root: string,
  target: string,
  options: {
    readonly prefix: string;
    readonly skip?: (path: string) => boolean;
    readonly onFile?: (bytes: number) => void;
  },
): Promise<readonly ManifestFile[]> {
  const { folders, files } = listTree(root, options.skip);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const folder of folders) mkdirSync(join(target, folder), { recursive: true, mode: 0o700 });
  const written: ManifestFile[] = [];
  for (const { path } of files) {
    const made = await copyHashed(
      join(root, path),
      join(target, path),
      `${options.prefix}/${path}`,
    );
    if (made) written.push(made);
    options.onFile?.(made?.bytes ?? 0);
  }
  return written;
}
