import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '@app/domain';
import { checkedKey, type ByteRange, type FileStore, type StoredObject } from './file-store';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

function refusal(error: unknown): DomainError {
  const code = codeOf(error);
  if (FULL.has(code)) return new DomainError('storage.full', 'unavailable');
  if (code === 'ENOENT') return new DomainError('object.missing', 'missing');
  return new DomainError('storage.unavailable', 'unavailable', { code });
}

/** Opens a new file for writing; a parameter so that a test can hand out a disk that is full. */
export type OpenNew = (path: string) => Promise<FileHandle>;
const openNew: OpenNew = (path) => open(path, 'wx', 0o600);

/** Objects as files below one folder, which several processes of one machine, or of one shared disk, may use at once. */
export class DiskFileStore implements FileStore {
  constructor(
    private readonly folder: string,
    private readonly openFile: OpenNew = openNew,
  ) {}

  /** Written beside, flushed, and renamed: a power cut leaves either the whole object or none. */
  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.path(key);
    const draft = join(this.folder, 'draft', randomUUID());
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
      await this.writeDraft(draft, bytes);
      await rename(draft, path);
      await flushFolder(dirname(path));
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw refusal(error);
    }
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    try {
      // opened first, so that a missing file is a refusal and not an error in the middle of an answer
      const file = await open(this.path(key), 'r');
      return file.createReadStream(range ? { start: range.from, end: range.to } : {});
    } catch (error) {
      throw refusal(error);
    }
  }

  async remove(key: string): Promise<void> {
    try {
      await rm(this.path(key), { force: true });
    } catch (error) {
      throw refusal(error);
    }
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    try {
      const below = await opendir(join(this.folder, prefix), { recursive: true });
      for await (const entry of below) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const found = await stat(path).catch(() => undefined);
        if (found)
          yield {
            key: relative(this.folder, path).replaceAll('\\', '/'),
            modifiedAt: found.mtime,
          };
      }
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw refusal(error);
    }
  }

  private async writeDraft(draft: string, bytes: Buffer): Promise<void> {
    const file = await this.openFile(draft);
    try {
      await file.writeFile(bytes);
      await file.sync().catch((error: unknown) => {
        // a device that cannot be flushed has nothing to lose
        if (codeOf(error) !== 'EINVAL') throw error;
      });
    } finally {
      await file.close();
    }
  }

  private path(key: string): string {
    return join(this.folder, checkedKey(key));
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
