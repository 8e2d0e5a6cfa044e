import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Runtime } from '@app/application';
import { createLogger } from '@app/platform';
import { createApi } from '../../apps/api/src/create-api';

export const ORIGIN = 'http://127.0.0.1:3000';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: unknown;
  readonly text: string;
  readonly bytes: Buffer;
}
export interface Ask {
  readonly body?: unknown;
  /** sent as it is, instead of `body` */
  readonly raw?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** idempotency key; a fresh one unless the request is a repetition; null = none */
  readonly key?: string | null;
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** Somebody at a browser; without cookie a stranger. */
export class Browser {
  constructor(
    private readonly api: NestFastifyApplication,
    readonly cookie: string = '',
    readonly csrf: string = '',
  ) {}

  /** @param path below /api/v1, or whole with a leading `//` */
  async ask(method: string, path: string, ask: Ask = {}): Promise<Answer> {
    const known = METHODS.find((m) => m === method);
    if (!known) throw new Error(`no method ${method}`);
    const payload = ask.raw ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
    const key = ask.key === undefined && method !== 'GET' ? randomUUID() : ask.key;
    const answer = await this.api.inject({
      method: known,
      url: path.startsWith('//') ? path.slice(1) : `/api/v1${path}`,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(this.csrf === '' || method === 'GET' ? {} : { 'x-csrf-token': this.csrf }),
        ...(key === undefined || key === null ? {} : { 'idempotency-key': key }),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...ask.headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    const body: unknown = isJson && answer.payload !== '' ? JSON.parse(answer.payload) : null;
    if (answer.statusCode >= 400) expectWholeSentences(`${method} ${path}`, body);
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body,
      text: answer.payload,
      bytes: answer.rawPayload,
    };
  }

  get = (path: string): Promise<Answer> => this.ask('GET', path);
  post = (path: string, body?: unknown, ask: Ask = {}): Promise<Answer> =>
    this.ask('POST', path, { ...ask, body });
}

export interface TestApi {
  readonly api: NestFastifyApplication;
  readonly stranger: Browser;
  signIn(login: string, password: string): Promise<Browser>;
  close(): Promise<void>;
}

/** The api in this process, without a listener, over the suite's runtime. */
export async function createTestApi(
  runtime: Runtime,
  // test and server share one loop: its delay says nothing about the server
  {
    maxEventLoopDelayMs = 0,
    ...options
  }: {
    readonly maxEventLoopDelayMs?: number;
    readonly trustedProxies?: readonly string[];
    readonly demoPassword?: string;
    readonly signaturePassword?: boolean;
    readonly consoleFolder?: string;
  } = {},
): Promise<TestApi> {
  const api = await createApi(
    runtime,
    {
      origins: [ORIGIN],
      secureCookie: false,
      cursorSecret: 'test-secret-of-the-cursors',
      maxEventLoopDelayMs,
      ...options,
    },
    createLogger({ name: 'test-api', level: 'silent' }),
  );
  await api.init();
  await api.getHttpAdapter().getInstance().ready();
  const stranger = new Browser(api);
  return {
    api,
    stranger,
    signIn: async (login, password) => {
      const answer = await stranger.ask('POST', '/session', {
        body: { login, password },
        key: null,
      });
      if (answer.status !== 200) throw new Error(`${login}: ${answer.status} ${answer.text}`);
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      return new Browser(api, cookie, text(answer.body, 'csrfToken'));
    },
    close: () => api.close(),
  };
}

/** Whatever is refused, nobody reads a sentence with an open place in it. @throws Error naming the sentence */
function expectWholeSentences(what: string, problem: unknown): void {
  const findings = field(problem, 'findings');
  const sentences = [
    field(problem, 'title'),
    ...(Array.isArray(findings) ? findings.map((finding) => field(finding, 'message')) : []),
  ];
  const open = sentences.find((sentence) => /\{\w+\}/.test(String(sentence)));
  if (open !== undefined) throw new Error(`${what} answers “${String(open)}”`);
}

/** A field of an unknown JSON value; undefined when it is not there. */
export function field(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at: unknown = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, name);
  }
  return at;
}

export function text(value: unknown, ...path: readonly (string | number)[]): string {
  const found = field(value, ...path);
  if (typeof found !== 'string') throw new Error(`no text at ${path.join('.')}`);
  return found;
}

export function list(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = field(value, ...path);
  if (!Array.isArray(found)) throw new Error(`no list at ${path.join('.')}`);
  return found;
}
