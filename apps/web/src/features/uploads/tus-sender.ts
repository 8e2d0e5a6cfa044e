import { DetailedError, Upload } from 'tus-js-client';
import { api, bodyOf, type Schemas } from '@web/api/client';
import { asProblem, networkProblem, problemOf, type ApiProblem } from '@web/api/problem';
import { sessionKeeper } from '@web/api/session-keeper';

/** Lost at most when the line breaks; the server stores in the same pieces. */
const PIECE_BYTES = 1024 * 1024;
const PROTOCOL = '1.0.0';
const addressOf = (uploadId: string): string => `${location.origin}/api/v1/uploads/${uploadId}`;

/** Metadata of the protocol is base64 of UTF-8. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

export type Outcome = Schemas['UploadOutcomeResponse'];

/** Announces a file of a task. @returns the id of the upload @throws ApiProblem */
export async function announce(taskId: string, name: string, size: number): Promise<string> {
  const answer = await api
    .POST('/api/v1/uploads', {
      params: {
        header: {
          'x-csrf-token': sessionKeeper.csrf(),
          'tus-resumable': PROTOCOL,
          'upload-length': size,
          'upload-metadata': `filename ${base64(name)},taskId ${base64(taskId)}`,
        },
      },
    })
    .catch(() => {
      throw networkProblem();
    });
  const id = (answer.response.headers.get('location') ?? '').split('/').at(-1);
  if (!answer.response.ok || !id) throw problemOf(answer.error, answer.response);
  return id;
}

/** What has become of an upload. @throws ApiProblem */
export const outcomeOf = (uploadId: string): Promise<Outcome> =>
  bodyOf(api.GET('/api/v1/uploads/{id}', { params: { path: { id: uploadId } } }));

/** Gives up an unfinished upload. @throws ApiProblem */
export async function drop(uploadId: string): Promise<void> {
  await api.DELETE('/api/v1/uploads/{id}', {
    params: {
      path: { id: uploadId },
      header: { 'x-csrf-token': sessionKeeper.csrf(), 'tus-resumable': PROTOCOL },
    },
  });
}

function problemIn(error: Error): ApiProblem {
  if (!(error instanceof DetailedError) || !error.originalResponse) return networkProblem();
  const status = error.originalResponse.getStatus();
  if (status === 0) return networkProblem();
  const response = new Response(null, { status: status < 200 ? 500 : status });
  let body: unknown = null;
  try {
    body = JSON.parse(error.originalResponse.getBody());
  } catch {
    // an answer without a body, as every refused HEAD: the number alone must do
  }
  return problemOf(body, response);
}

/**
 * Sends the bytes the server does not have yet; it is asked first how far it came.
 * @throws ApiProblem also when the signal ends it
 */
export async function send(
  uploadId: string,
  blob: Blob,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    await attempt(uploadId, blob, onProgress, signal);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status !== 401 || signal.aborted) throw problem;
    // the sign-in has expired: the dialog stands over the page, then the same upload goes on
    await sessionKeeper.signedInAgain();
    await attempt(uploadId, blob, onProgress, signal);
  }
}

function attempt(
  uploadId: string,
  blob: Blob,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(blob, {
      // its address only: a client that knows an endpoint begins a second upload when the server stumbles
      uploadUrl: addressOf(uploadId),
      chunkSize: PIECE_BYTES,
      // the queue decides when it is tried again
      retryDelays: null,
      storeFingerprintForResuming: false,
      onBeforeRequest: (request) => request.setHeader('x-csrf-token', sessionKeeper.csrf()),
      onProgress: (bytes) => onProgress(bytes),
      onError: (error) => reject(problemIn(error)),
      onSuccess: () => resolve(),
    });
    signal.addEventListener('abort', () => {
      void upload.abort();
      reject(networkProblem());
    });
    if (signal.aborted) reject(networkProblem());
    else upload.start();
  });
}
