import { Readable } from 'node:stream';
import { DomainError } from '@app/domain';
import { checkedKey, type ByteRange, type FileStore, type StoredObject } from './file-store';
import { signS3Request, type S3Credentials } from './sign-s3-request';

export interface S3Options extends S3Credentials {
  /** address of the service, `https://s3.example` */
  readonly endpoint: string;
  readonly bucket: string;
  /** below which our keys lie; empty or with a slash at its end */
  readonly prefix: string;
}

/** The largest object is 20 MB: a service that needs longer is as good as away. */
const TIMEOUT_MS = 30_000;
/** What services answer when there is no room, besides status 507. */
const FULL = /<Code>(QuotaExceeded|[A-Za-z]*(StorageFull|StorageQuota)[A-Za-z]*)<\/Code>/;

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const tag = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

/** Objects of a bucket of any service that speaks the S3 protocol, addressed by path. */
export class S3FileStore implements FileStore {
  constructor(private readonly options: S3Options) {}

  async put(key: string, bytes: Buffer): Promise<void> {
    const answer = await this.ask('PUT', this.urlOf(key), bytes);
    await answer.body?.cancel();
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const headers = range ? { range: `bytes=${range.from}-${range.to}` } : undefined;
    const { body } = await this.ask('GET', this.urlOf(key), undefined, headers);
    return body ? Readable.fromWeb(body) : Readable.from([]);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.ask('DELETE', this.urlOf(key));
    await answer.body?.cancel();
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    let next: string | undefined;
    do {
      const url = new URL(`/${this.options.bucket}`, this.options.endpoint);
      url.searchParams.set('list-type', '2');
      url.searchParams.set('prefix', this.options.prefix + prefix);
      if (next !== undefined) url.searchParams.set('continuation-token', next);
      const xml = await (await this.ask('GET', url)).text();
      for (const [, item = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const key = unescaped(tag(item, 'Key') ?? '').slice(this.options.prefix.length);
        yield { key, modifiedAt: new Date(tag(item, 'LastModified') ?? 0) };
      }
      const token = tag(xml, 'NextContinuationToken');
      next = token === undefined ? undefined : unescaped(token);
    } while (next !== undefined);
  }

  private urlOf(key: string): URL {
    const { bucket, prefix, endpoint } = this.options;
    return new URL(`/${bucket}/${prefix}${checkedKey(key)}`, endpoint);
  }

  private async ask(
    method: string,
    url: URL,
    body?: Buffer,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response> {
    const signed = signS3Request({ method, url, headers, body }, this.options, new Date());
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    let answer: Response;
    try {
      answer = await fetch(url, {
        method,
        headers: { ...signed },
        ...(body ? { body: new Uint8Array(body) } : {}),
        redirect: 'error',
        signal,
      });
    } catch {
      throw new DomainError('storage.unavailable', 'unavailable', { code: 'connection' });
    }
    if (answer.ok) return answer;
    const text = await answer.text().catch(() => '');
    if (answer.status === 404 && method !== 'PUT' && tag(text, 'Code') !== 'NoSuchBucket')
      throw new DomainError('object.missing', 'missing');
    if (answer.status === 507 || FULL.test(text))
      throw new DomainError('storage.full', 'unavailable');
    throw new DomainError('storage.unavailable', 'unavailable', { code: String(answer.status) });
  }
}
