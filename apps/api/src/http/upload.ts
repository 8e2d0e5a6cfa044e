import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '@app/domain';

/** A roster of 100,000 rows stays far below this. */
export const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024;
/** What browsers call the two kinds of files, and what programs send that do not know. */
const TYPES = [
  'application/octet-stream',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
];

export interface SavedUpload {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
}

/** A body that nobody has read yet: who may not upload is refused before a byte is stored. */
export class Upload {
  readonly #source: Readable;
  readonly #declaredBytes: number;

  constructor(source: Readable, declaredBytes: number) {
    this.#source = source;
    this.#declaredBytes = declaredBytes;
  }

  /**
   * Stores the body in a file of its own for the time of the work.
   * @throws request.body-too-large by the declared length at once, else as soon as the limit is passed
   */
  async use<T>(work: (saved: SavedUpload) => Promise<T>): Promise<T> {
    const tooLarge = (): DomainError =>
      new DomainError('request.body-too-large', 'too-large', { limitMb: 50 }, [
        { field: 'file', code: 'field.sheet-too-large' },
      ]);
    if (this.#declaredBytes > UPLOAD_LIMIT_BYTES) throw tooLarge();
    const path = join(tmpdir(), `gongjian-upload-${randomUUID()}`);
    const hash = createHash('sha256');
    let sizeBytes = 0;
    try {
      await pipeline(
        this.#source,
        async function* (pieces: AsyncIterable<Buffer>) {
          for await (const piece of pieces) {
            sizeBytes += piece.length;
            if (sizeBytes > UPLOAD_LIMIT_BYTES) throw tooLarge();
            hash.update(piece);
            yield piece;
          }
        },
        createWriteStream(path, { mode: 0o600 }),
      );
      return await work({ path, sizeBytes, sha256: hash.digest() });
    } finally {
      await rm(path, { force: true });
    }
  }
}

/** Files come as the body itself; the route's handler reads them after the guard has let it in. */
export function acceptUploads(fastify: FastifyInstance): void {
  for (const type of TYPES)
    fastify.addContentTypeParser(type, (request, payload, done) => {
      done(null, new Upload(payload, Number(request.headers['content-length'] ?? 0)));
    });
}
