import { DomainError, type PersonActor } from '@app/domain';
import { endUpload, ownUpload, partsOf } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { openUpload } from './read-uploads';

/** Gives up an unfinished upload; its place in the limits of the task is free again. */
export class DropUpload {
  constructor(private readonly deps: Deps) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly uploadId: string;
  }): Promise<{ readonly uploadId: string }> {
    const { actor, uploadId } = command;
    const { commands, database, files } = this.deps;
    await openUpload(database, actor, uploadId);
    const keys = await commands.run({ actor, name: 'evidence.drop-upload' }, async (scope) => {
      const upload = await ownUpload(scope, uploadId, actor.personId, true);
      if (upload?.state !== 'UPLOADING') throw new DomainError('upload.closed', 'conflict');
      const parts = await partsOf(scope, uploadId);
      const refusal = { code: 'upload.closed', facts: {} } as const;
      await endUpload(scope, upload, { state: 'REFUSED', refusal }, scope.now);
      return parts.map((part) => part.key);
    });
    for (const key of keys) await files.remove(key);
    return { uploadId };
  }
}
