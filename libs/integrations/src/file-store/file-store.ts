import type { Readable } from 'node:stream';

export interface StoredObject {
  readonly key: string;
  readonly modifiedAt: Date;
}

/** First and last byte, both included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where bytes are kept: a folder or a bucket. An object is there whole or not at all, is never changed, and every
 * failure is a refusal people can be told (`storage.full`, `storage.unavailable`).
 */
export interface FileStore {
  /** @throws DomainError storage.full, storage.unavailable */
  put(key: string, bytes: Buffer): Promise<void>;
  /** @throws DomainError object.missing, storage.unavailable */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** does nothing when the object is not there */
  remove(key: string): Promise<void>;
  /** every object below a prefix that ends with a slash, in no order */
  list(prefix: string): AsyncIterable<StoredObject>;
}

/** Keys are made by the product alone; anything else is a mistake in it. */
export function checkedKey(key: string): string {
  if (!/^[a-z]+(\/[0-9a-z-]+)+$/.test(key)) throw new Error('not a key of the file store');
  return key;
}

/** The whole object. */
export async function readWhole(store: FileStore, key: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await store.read(key)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
