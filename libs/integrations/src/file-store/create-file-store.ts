import { fileURLToPath } from 'node:url';
import { DiskFileStore } from './disk-file-store';
import type { FileStore } from './file-store';
import { S3FileStore } from './s3-file-store';

/** As the environment gives it; checked by the configuration. */
export interface StorageOptions {
  /** `file:///folder` or `s3://bucket/prefix` */
  readonly url: string;
  readonly s3?: {
    readonly endpoint: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
}

/** The store an address names. @throws Error when the address or what belongs to it is missing */
export function createFileStore(options: StorageOptions): FileStore {
  const url = new URL(options.url);
  if (url.protocol === 'file:') return new DiskFileStore(fileURLToPath(url));
  if (url.protocol !== 's3:' || !options.s3)
    throw new Error('STORAGE_URL: neither a folder nor a bucket with its credentials');
  const path = url.pathname.replace(/^\/+|\/+$/g, '');
  return new S3FileStore({
    ...options.s3,
    bucket: url.hostname,
    prefix: path === '' ? '' : `${path}/`,
  });
}
