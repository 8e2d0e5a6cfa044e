import { get as httpGet, type IncomingMessage } from 'node:http';
import type { Browser, TestApi } from './app';

/** An open stream of somebody's browser, and everything it has heard. */
export interface LiveStream {
  readonly status: number;
  readonly text: () => string;
  readonly ended: () => boolean;
  close(): void;
}

/** Opens `GET /events` over a real connection; the api must be listening. */
export async function openStream(
  web: TestApi,
  browser: Browser,
  headers: Readonly<Record<string, string>> = {},
): Promise<LiveStream> {
  const url = new URL(await web.api.getUrl());
  let heard = '';
  let isEnded = false;
  const request = httpGet({
    host: '127.0.0.1',
    port: url.port,
    path: '/api/v1/events',
    headers: { cookie: browser.cookie, ...headers },
    agent: false,
  });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject);
  });
  answer.on('data', (chunk: Buffer) => {
    heard += chunk.toString('utf8');
  });
  const end = (): void => {
    isEnded = true;
  };
  answer.on('end', end).on('error', end);
  return {
    status: answer.statusCode ?? 0,
    text: () => heard,
    ended: () => isEnded,
    close: () => request.destroy(),
  };
}
