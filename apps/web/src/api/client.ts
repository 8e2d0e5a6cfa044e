import createClient from 'openapi-fetch';
import type { components, paths } from './generated/schema';
import { networkProblem, problemOf } from './problem';
import { sessionKeeper } from './session-keeper';

export type Schemas = components['schemas'];

async function isSessionOver(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const body: unknown = await response.clone().json();
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    body.code.startsWith('session.')
  );
}

async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET') request.headers.set('x-csrf-token', sessionKeeper.csrf());
  const response = await fetch(request);
  sessionKeeper.noticeRelease(response.headers.get('x-release'));
  return response;
}

/** Sends; when the sign-in has expired meanwhile, waits for the next one and sends the same request again. */
async function patientFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (!sessionKeeper.isSignedIn() || !(await isSessionOver(response))) return response;
  await sessionKeeper.signedInAgain();
  return send(again);
}

/** The typed client; paths and bodies come from the OpenAPI document. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: patientFetch,
  querySerializer: { array: { style: 'form', explode: false } },
});

/** Headers of an unsafe request. @param key one per intended action, so that a repetition has one effect */
export const intent = (
  key: string,
): { readonly 'x-csrf-token': string; readonly 'idempotency-key': string } => ({
  'x-csrf-token': sessionKeeper.csrf(),
  'idempotency-key': key,
});

export const newKey = (): string => crypto.randomUUID();

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

async function received<T>(asked: Promise<Answer<T>>): Promise<Answer<T>> {
  let answer: Answer<T>;
  try {
    answer = await asked;
  } catch {
    throw networkProblem();
  }
  if (!answer.response.ok) throw problemOf(answer.error, answer.response);
  return answer;
}

/** The body of an answer. @throws ApiProblem */
export async function bodyOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, response } = await received(asked);
  if (data === undefined) throw problemOf(null, response);
  return data;
}

/** An answer without a body. @throws ApiProblem */
export async function done(asked: Promise<Answer<unknown>>): Promise<void> {
  await received(asked);
}
