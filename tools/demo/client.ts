import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a person goes on trying before he gives up. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 250;

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What a person's browser does, in a few lines: cookie, token, idempotency key. */
export class Person {
  private cookie = '';
  private csrf = '';

  private constructor(
    private readonly base: string,
    readonly login: string,
    private readonly password: string,
  ) {}

  static async signIn(base: string, login: string, password: string): Promise<Person> {
    const person = new Person(base, login, password);
    const { response, body } = await patiently(`${base}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    if (response.status !== 200)
      throw new Error(`${login}: ${response.status} ${JSON.stringify(body)}`);
    person.cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    person.csrf = text(body, 'csrfToken');
    return person;
  }

  /**
   * Goes on trying with the same idempotency key while the server is away, as a browser's retry button does.
   * @param key the idempotency key; a fresh one unless the call is a repetition
   */
  async ask(
    method: string,
    path: string,
    body?: unknown,
    key: string = randomUUID(),
  ): Promise<ApiAnswer> {
    const { response, body: parsed } = await patiently(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        ...this.credentials(),
        ...(method === 'GET' ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: parsed };
  }

  /** A file for the server, or a file from it; patient like any other question. */
  async file(
    method: string,
    path: string,
    sent?: { readonly type: string; readonly bytes: Buffer },
  ): Promise<Received> {
    const headers = { ...this.credentials(), 'idempotency-key': randomUUID() };
    return patiently(`${this.base}/api/v1${path}`, {
      method,
      headers: sent === undefined ? headers : { ...headers, 'content-type': sent.type },
      ...(sent === undefined ? {} : { body: new Uint8Array(sent.bytes) }),
    });
  }

  /** One step of a protocol that has its own way to go on after a break. @throws Error when the line breaks */
  step(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    bytes?: Buffer,
  ): Promise<Response> {
    return fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: { ...this.credentials(), ...headers },
      ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }),
    });
  }

  /** What a client of another protocol needs to be this person. */
  credentials(): Readonly<Record<string, string>> {
    return { cookie: this.cookie, 'x-csrf-token': this.csrf };
  }

  async get(path: string): Promise<unknown> {
    return this.must('GET', path);
  }

  /** @throws Error with the problem's code when the answer is not 2xx */
  async must(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await this.ask(method, path, body);
    if (answer.status >= 300)
      throw new Error(
        `${this.login} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    return answer.body;
  }

  /** A signature; an installation may ask for the password once more. @throws Error as `must` does */
  async sign(path: string, seen: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.must('POST', path, { ...seen, password: this.password });
  }

  /** Every item of a list, page by page. */
  async all(path: string): Promise<readonly unknown[]> {
    const items: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: unknown = await this.get(
        `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      items.push(...list(page, 'items'));
      const next: unknown = field(page, 'nextCursor');
      cursor = typeof next === 'string' ? next : null;
    } while (cursor !== null);
    return items;
  }
}

export interface Received {
  readonly response: Response;
  readonly bytes: Buffer;
  readonly body: unknown;
}

/** An answer that says try again: the server is restarting, busy, or still at work on the same key. */
function isPassing(response: Response, body: unknown): boolean {
  return response.status >= 500 || field(body, 'code') === 'request.in-progress';
}

let retries = 0;
/** How often anybody had to try again since this process began. */
export const retriesSoFar = (): number => retries;

async function patiently(url: string, init: RequestInit): Promise<Received> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const response = await fetch(url, init);
      const bytes = Buffer.from(await response.arrayBuffer());
      const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
      const body: unknown = isJson && bytes.length > 0 ? JSON.parse(bytes.toString()) : null;
      if (!isPassing(response, body) || Date.now() > end) return { response, bytes, body };
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    retries += 1;
    await delay(RETRY_MS);
  }
}

/** A field of an unknown JSON value; undefined when it is not there. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  let at: unknown = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = new Map(Object.entries(at)).get(name);
  }
  return at;
}

export function text(value: unknown, ...path: readonly string[]): string {
  const found = field(value, ...path);
  if (typeof found !== 'string') throw new Error(`no text at ${path.join('.')}`);
  return found;
}

export function count(value: unknown, ...path: readonly string[]): number {
  const found = field(value, ...path);
  return typeof found === 'number' ? found : 0;
}

export function list(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = field(value, ...path);
  return Array.isArray(found) ? found : [];
}
