import { keepsLocalDrafts } from './local-drafts';
import { localStore } from './local-store';

/** A picked file on its way; its bytes are a copy, as pickers of phones take the file back. */
export interface LocalUpload {
  readonly id: string;
  readonly personId: string;
  readonly taskId: string;
  readonly name: string;
  readonly blob: Blob;
  /** the server's address of it, once it has been announced */
  readonly uploadId: string | null;
  readonly addedAtMs: number;
}

export interface UploadStore {
  all(personId: string): Promise<readonly LocalUpload[]>;
  put(upload: LocalUpload): Promise<void>;
  remove(id: string): Promise<void>;
}

const run = localStore('gongjian-uploads', 'files', { keyPath: 'id' });

const isUpload = (value: unknown): value is LocalUpload =>
  typeof value === 'object' &&
  value !== null &&
  'blob' in value &&
  value.blob instanceof Blob &&
  'personId' in value &&
  'taskId' in value;

export const localUploads: UploadStore = {
  async all(personId) {
    const found: readonly unknown[] = await run('readonly', (store) => store.getAll());
    return found.filter(isUpload).filter((upload) => upload.personId === personId);
  },
  async put(upload) {
    if (keepsLocalDrafts()) await run('readwrite', (store) => store.put(upload));
  },
  async remove(id) {
    await run('readwrite', (store) => store.delete(id));
  },
};

export async function removeUploadsOf(personId: string): Promise<void> {
  for (const { id } of await localUploads.all(personId)) await localUploads.remove(id);
}
