import { keepsLocalDrafts } from './local-drafts';

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

const NAME = 'gongjian-uploads';
const STORE = 'files';
let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => {
      // some browsers close an idle database by themselves: the next use opens it again
      request.result.onclose = () => (opened = null);
      resolve(request.result);
    };
    request.onerror = () => {
      opened = null;
      reject(request.error ?? new Error('no database'));
    };
  });
  return opened;
}

async function run<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    // a write counts when it is durable: a full disk refuses it only at the end
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('no room on this device'));
    request.onerror = () => reject(request.error ?? new Error('no answer of the database'));
  });
}

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
