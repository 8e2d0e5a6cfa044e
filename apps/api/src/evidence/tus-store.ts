import { AsyncLocalStorage } from 'node:async_hooks';
import type { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/server';
import type { Application } from '@app/application';
import { DomainError, UNFINISHED_HOURS, type PersonActor } from '@app/domain';

const HOUR_MS = 3_600_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Who sends the request that the protocol is just working on. */
export const sender = new AsyncLocalStorage<PersonActor>();
function senderOrThrow(): PersonActor {
  const actor = sender.getStore();
  if (!actor) throw new DomainError('session.missing', 'unauthenticated');
  return actor;
}

/**
 * The protocol's store on our use cases. Nothing is remembered here: the offset is a row and the bytes are objects, so any
 * api process takes up where another left off.
 */
export class TusStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];

  constructor(private readonly app: Application) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const taskId = upload.metadata?.['taskId'] ?? '';
    if (upload.size === undefined) throw new DomainError('upload.length-missing', 'invalid');
    if (!UUID.test(taskId)) throw new DomainError('object.missing', 'missing');
    const { uploadId } = await this.app.evidence.createUpload.execute({
      actor: senderOrThrow(),
      taskId,
      name: upload.metadata?.['filename'] ?? '',
      sizeBytes: upload.size,
    });
    // the protocol's layer makes the address from the id of the upload it handed over
    upload.id = uploadId;
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const found = await this.app.evidence.read.upload(senderOrThrow(), id);
    if (found.state === 'REFUSED') throw new DomainError('upload.closed', 'missing');
    return new Upload({
      id,
      size: found.sizeBytes,
      offset: found.offsetBytes,
      metadata: { filename: found.name, taskId: found.taskId },
      creation_date: found.createdAt.toISOString(),
    });
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const command = { actor: senderOrThrow(), uploadId: id, offset, stream };
    return (await this.app.evidence.appendUpload.execute(command)).offset;
  }

  override async remove(id: string): Promise<void> {
    await this.app.evidence.dropUpload.execute({ actor: senderOrThrow(), uploadId: id });
  }

  override getExpiration(): number {
    return UNFINISHED_HOURS * HOUR_MS;
  }
}
