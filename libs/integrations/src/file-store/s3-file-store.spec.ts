import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readWhole } from './file-store';
import { S3FileStore } from './s3-file-store';
import { signS3Request } from './sign-s3-request';

const KEYS = { accessKeyId: 'test-id', secretAccessKey: 'test/secret+key', region: 'cn-test-1' };
const PAGE = 3;

describe('the signature', () => {
  // the worked example of the protocol's documentation: GET of the first ten bytes of an object
  it('is the one the protocol documents', () => {
    const headers = signS3Request(
      {
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
        headers: { range: 'bytes=0-9' },
      },
      {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        region: 'us-east-1',
      },
      new Date('2013-05-24T00:00:00Z'),
    );
    expect(headers['authorization']).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });

  it('is the one the protocol documents for a list', () => {
    const headers = signS3Request(
      {
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J'),
      },
      {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        region: 'us-east-1',
      },
      new Date('2013-05-24T00:00:00Z'),
    );
    expect(headers['authorization']).toMatch(
      /Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7$/,
    );
  });
});

/** A service that checks what it is told: the hash of every body, the day, and the signature from what arrived. */
class Service {
  readonly objects = new Map<string, Buffer>();
  trouble: { readonly status: number; readonly code: string } | undefined;
  private server: Server | undefined;

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => this.answer(request, response, Buffer.concat(pieces)));
    });
    this.server = server;
    await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
    const at = server.address();
    return `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  }
  stop(): Promise<void> {
    this.server?.closeAllConnections();
    return new Promise((down) => this.server?.close(() => down()));
  }

  private answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const refuse = (status: number, code: string): void =>
      void response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`);
    if (!isSigned(request, body)) return refuse(403, 'SignatureDoesNotMatch');
    if (this.trouble) return refuse(this.trouble.status, this.trouble.code);
    const url = new URL(request.url ?? '', 'http://service');
    const key = decodeURIComponent(url.pathname.slice('/bucket/'.length));
    if (url.searchParams.has('list-type')) return this.list(url, response);
    const held = this.objects.get(key);
    if (request.method === 'PUT') this.objects.set(key, body);
    else if (request.method === 'DELETE') this.objects.delete(key);
    else if (!held) return refuse(404, 'NoSuchKey');
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const shown = range ? held?.subarray(Number(range[1]), Number(range[2]) + 1) : held;
    const status = request.method === 'DELETE' ? 204 : range ? 206 : 200;
    response.writeHead(status).end(request.method === 'GET' ? shown : undefined);
  }

  private list(url: URL, response: ServerResponse): void {
    const prefix = url.searchParams.get('prefix') ?? '';
    const from = Number(url.searchParams.get('continuation-token')?.slice('page &'.length) ?? 0);
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix)).toSorted();
    const items = keys
      .slice(from, from + PAGE)
      .map(
        (key) =>
          `<Contents><Key>${key}</Key><LastModified>2026-05-04T02:30:00.000Z</LastModified></Contents>`,
      );
    const next =
      from + PAGE < keys.length
        ? `<NextContinuationToken>page &amp;${from + PAGE}</NextContinuationToken>`
        : '';
    response.writeHead(200).end(`<ListBucketResult>${items.join('')}${next}</ListBucketResult>`);
  }
}

/** Written from the protocol, without a line of the client. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const sha = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
  const hmac = (key: string | Buffer, text: string): Buffer =>
    createHmac('sha256', key).update(text).digest();
  const given =
    /Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request,SignedHeaders=([^,]+),Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    );
  const [, id, day = '', region = '', names = '', signature] = given ?? [];
  const stamp = String(request.headers['x-amz-date']);
  if (id !== KEYS.accessKeyId || region !== KEYS.region || !stamp.startsWith(day)) return false;
  if (request.headers['x-amz-content-sha256'] !== sha(body)) return false;
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.replaceAll('+', '%20'));
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name])}\n`);
  const canonical = `${request.method}\n${path}\n${pairs.toSorted().join('&')}\n${headers.join('')}\n${names}\n${sha(body)}`;
  const text = `AWS4-HMAC-SHA256\n${stamp}\n${day}/${region}/s3/aws4_request\n${sha(canonical)}`;
  const key = hmac(
    hmac(hmac(hmac(`AWS4${KEYS.secretAccessKey}`, day), region), 's3'),
    'aws4_request',
  );
  return hmac(key, text).toString('hex') === signature;
}

describe('a bucket', () => {
  const service = new Service();
  let store: S3FileStore;
  let endpoint: string;
  beforeAll(async () => {
    endpoint = await service.start();
    store = new S3FileStore({ ...KEYS, endpoint, bucket: 'bucket', prefix: 'gongjian/' });
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    service.objects.clear();
    service.trouble = undefined;
  });

  it('keeps an object below its prefix and gives it back whole or in part', async () => {
    await store.put('file/ab/cd', Buffer.from('0123456789'));
    expect([...service.objects.keys()]).toEqual(['gongjian/file/ab/cd']);
    expect((await readWhole(store, 'file/ab/cd')).toString()).toBe('0123456789');
    const part: Buffer[] = [];
    for await (const piece of await store.read('file/ab/cd', { from: 2, to: 4 }))
      part.push(Buffer.from(piece));
    expect(Buffer.concat(part).toString()).toBe('234');
  });

  it('lists over pages, and forgets what is removed', async () => {
    for (let n = 0; n < 7; n += 1) await store.put(`part/x/${n}`, Buffer.from('x'));
    await store.put('file/00/y', Buffer.from('x'));
    const seen: string[] = [];
    for await (const { key, modifiedAt } of store.list('part/'))
      seen.push(`${key} ${modifiedAt.toISOString().slice(0, 10)}`);
    expect(seen).toEqual(Array.from({ length: 7 }, (_, n) => `part/x/${n} 2026-05-04`));
    await store.remove('part/x/0');
    await store.remove('part/x/0');
    await expect(store.read('part/x/0')).rejects.toMatchObject({ code: 'object.missing' });
  });

  it.each([
    [507, 'InsufficientStorage', 'storage.full'],
    [403, 'QuotaExceeded', 'storage.full'],
    [507, 'XMinioStorageFull', 'storage.full'],
    [503, 'SlowDown', 'storage.unavailable'],
    [404, 'NoSuchBucket', 'storage.unavailable'],
  ])('that answers %i %s is %s', async (status, code, refusal) => {
    service.trouble = { status, code };
    await expect(store.put('file/ab/cd', Buffer.from('x'))).rejects.toMatchObject({
      code: refusal,
      kind: 'unavailable',
    });
  });

  it('with other keys, or away, is unavailable', async () => {
    const options = { ...KEYS, endpoint, bucket: 'bucket', prefix: '' };
    const wrong = new S3FileStore({ ...options, secretAccessKey: 'other' });
    const away = new S3FileStore({ ...options, endpoint: 'http://127.0.0.1:9' });
    for (const one of [wrong, away])
      await expect(one.put('file/ab/cd', Buffer.from('x'))).rejects.toMatchObject({
        code: 'storage.unavailable',
      });
    expect(service.objects.size).toBe(0);
  });
});
