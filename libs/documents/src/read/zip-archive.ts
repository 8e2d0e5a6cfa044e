import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { READ_LIMITS, SheetError } from './sheet-error';

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new SheetError('truncated'));
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let total = 0;
    zip.on('error', () => {
      reject(new SheetError('truncated'));
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      const fault = faultOf(entry, total);
      if (fault) {
        reject(new SheetError(fault));
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    if (zip.entryCount > READ_LIMITS.entries) reject(new SheetError('too-many-entries'));
    else zip.readEntry();
  });
}

function faultOf(entry: Entry, total: number) {
  if (entry.isEncrypted()) return 'encrypted';
  if (entry.fileName.endsWith('vbaProject.bin')) return 'external';
  const isBomb =
    entry.uncompressedSize > READ_LIMITS.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * READ_LIMITS.ratio;
  return isBomb || entry.uncompressedSize > READ_LIMITS.entryBytes || total > READ_LIMITS.totalBytes
    ? 'unpacks-too-large'
    : null;
}

/** A ZIP file whose directory has been checked against the bounds; entries come as streams. */
export class ZipArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws SheetError */
  static async open(path: string): Promise<ZipArchive> {
    const zip = await openZip(path);
    try {
      return new ZipArchive(zip, await listEntries(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The text of an entry in pieces; what comes out is counted too, since a directory may lie. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw new SheetError('malformed');
    const stream = await this.stream(entry);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let bytes = 0;
    try {
      for await (const piece of stream) {
        if (!Buffer.isBuffer(piece)) throw new SheetError('malformed');
        bytes += piece.length;
        if (bytes > READ_LIMITS.entryBytes) throw new SheetError('unpacks-too-large');
        yield decoder.decode(piece, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      // a broken stream, a wrong size, bytes that are no text: the file did not arrive whole
      throw error instanceof SheetError ? error : new SheetError('truncated');
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }

  private stream(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error) reject(new SheetError('truncated'));
        else resolve(stream);
      });
    });
  }
}
