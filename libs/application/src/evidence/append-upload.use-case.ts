import { randomBytes } from 'node:crypto';
import { DomainError, type PersonActor } from '@app/domain';
import { readWhole } from '@app/integrations';
import { advanceUpload, endUpload, partsOf, type UploadRow } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { keepFile } from './keep-file';
import { openUpload } from './read-uploads';

/** What is held in memory of one upload, and lost at most when the line breaks. */
const PIECE_BYTES = 1024 * 1024;
/** 20 pieces are the rule; a bad line makes more, a hostile client thousands. */
const MAX_PARTS = 300;

/** Cuts a stream into pieces; when it breaks, what has come is still handed over before the error. */
async function* piecesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  let broken: Error | undefined;
  try {
    for await (const chunk of stream) {
      held.push(chunk);
      bytes += chunk.length;
      if (bytes < PIECE_BYTES) continue;
      yield Buffer.concat(held);
      held = [];
      bytes = 0;
    }
  } catch (error) {
    broken = error instanceof Error ? error : new Error('the stream broke');
  }
  if (bytes > 0) yield Buffer.concat(held);
  if (broken !== undefined) throw broken;
}

/**
 * Takes more bytes of an upload. Each piece is durable before the next; the last one is acknowledged when the file is kept,
 * so an upload that is complete is also evidence.
 */
export class AppendUpload {
  constructor(private readonly deps: Deps) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly uploadId: string;
    readonly offset: number;
    readonly stream: AsyncIterable<Uint8Array>;
  }): Promise<{ readonly offset: number }> {
    let upload = await openUpload(this.deps.database, command.actor, command.uploadId);
    if (upload.offsetBytes !== command.offset) throw moved(upload.offsetBytes);
    for await (const piece of piecesOf(command.stream))
      upload = await this.take(command.actor, upload, piece);
    return { offset: upload.offsetBytes };
  }

  private async take(actor: PersonActor, upload: UploadRow, piece: Buffer): Promise<UploadRow> {
    const offset = upload.offsetBytes + piece.length;
    if (offset > upload.sizeBytes) throw new DomainError('upload.length-exceeded', 'invalid');
    if (offset === upload.sizeBytes) await this.finish(actor, upload, piece);
    else await this.store(upload, piece);
    return { ...upload, offsetBytes: offset };
  }

  private async store(upload: UploadRow, piece: Buffer): Promise<void> {
    const { database, files, commands } = this.deps;
    const atByte = upload.offsetBytes;
    if ((await partsOf(database, upload.id)).length >= MAX_PARTS)
      throw new DomainError('upload.too-many-parts', 'invalid');
    // two senders at one offset write two objects; the database decides which of them counts
    const key = `part/${upload.id}/${atByte}-${randomBytes(6).toString('hex')}`;
    await files.put(key, piece);
    const part = { atByte, sizeBytes: piece.length, key };
    const isTaken = await commands.transact((scope) =>
      advanceUpload(scope, upload.id, part, scope.now),
    );
    if (isTaken) return;
    await files.remove(key);
    throw moved(atByte);
  }

  private async finish(actor: PersonActor, upload: UploadRow, last: Buffer): Promise<void> {
    const { database, files, commands } = this.deps;
    const parts = await partsOf(database, upload.id);
    const pieces: Buffer[] = [];
    for (const part of parts) pieces.push(await readWhole(files, part.key));
    const bytes = Buffer.concat([...pieces, last]);
    // somebody moved the upload on between reading it and reading its parts
    if (bytes.length !== upload.sizeBytes) throw moved(upload.offsetBytes);
    try {
      await keepFile(this.deps, actor, upload, bytes);
    } catch (error) {
      if (!(error instanceof DomainError) || !isFinal(error)) throw error;
      const refusal = { code: error.code, facts: error.facts };
      await commands.transact((scope) =>
        endUpload(scope, upload, { state: 'REFUSED', refusal }, scope.now),
      );
      throw error;
    } finally {
      await this.dropParts(
        upload.id,
        parts.map((part) => part.key),
      );
    }
  }

  /** Parts of an upload that has ended; while it has not, they are needed again. */
  private async dropParts(uploadId: string, keys: readonly string[]): Promise<void> {
    if ((await partsOf(this.deps.database, uploadId)).length > 0) return;
    for (const key of keys) await this.deps.files.remove(key);
  }
}

const moved = (offset: number): DomainError =>
  new DomainError('upload.offset-mismatch', 'conflict', { offset });
/** Sending the same bytes again would give the same answer. */
const isFinal = (error: DomainError): boolean =>
  (error.kind === 'invalid' || error.kind === 'conflict') &&
  error.code !== 'upload.offset-mismatch';
