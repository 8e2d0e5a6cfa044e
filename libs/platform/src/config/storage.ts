import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../root';
import type { Config } from './config';

/** Where files are kept: a folder, or a bucket with its service and keys. */
export interface StorageConfig {
  readonly url: string;
  readonly s3?: {
    readonly endpoint: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
}

/** The place STORAGE_URL names; without it a folder beside the data of this clone. */
export function storageUrlOf(config: Pick<Config, 'GONGJIAN_DATA' | 'STORAGE_URL'>): string {
  const folder = join(resolve(projectRoot, config.GONGJIAN_DATA ?? '.data'), 'files');
  return config.STORAGE_URL ?? pathToFileURL(folder).toString();
}

/** That place with what is needed to reach it. */
export function storageOf(config: Config): StorageConfig {
  const url = storageUrlOf(config);
  if (!url.startsWith('s3:')) return { url };
  return {
    url,
    s3: {
      endpoint: config.S3_ENDPOINT ?? '',
      region: config.S3_REGION,
      accessKeyId: config.S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: config.S3_SECRET_ACCESS_KEY ?? '',
    },
  };
}
