type Work<T> = (store: IDBObjectStore) => IDBRequest<T>;

/** A store of this device, opened when it is first used and again after the browser has closed it. */
export function localStore(
  database: string,
  store: string,
  options?: IDBObjectStoreParameters,
): <T>(mode: IDBTransactionMode, work: Work<T>) => Promise<T> {
  let opened: Promise<IDBDatabase> | null = null;
  const open = (): Promise<IDBDatabase> => {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store, options);
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
  };
  return async (mode, work) => {
    const found = await open();
    return new Promise((resolve, reject) => {
      const transaction = found.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      // a write counts when it is durable: a full disk refuses it only at the end
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('no room on this device'));
      request.onerror = () => reject(request.error ?? new Error('no answer of the database'));
    });
  };
}
