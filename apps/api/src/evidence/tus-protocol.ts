import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '@app/application';
import { DomainError, type ErrorCode, type PersonActor } from '@app/domain';
import { sender, TusStore } from './tus-store';

export const UPLOAD_PATH = '/api/v1/uploads';
/** What of a request the protocol may know: no cookie, no override of the method the guard has judged. */
const KNOWN = [
  'tus-resumable',
  'upload-length',
  'upload-offset',
  'upload-metadata',
  'upload-defer-length',
  'upload-concat',
  'content-type',
  'content-length',
];
/** What the protocol may tell the sender; who may ask from where is decided by the guard alone. */
const ANSWERED = /^(tus-|upload-|location$|cache-control$)/i;
const REFUSALS: Readonly<Record<number, ErrorCode>> = {
  409: 'upload.offset-mismatch',
  410: 'upload.expired',
  413: 'upload.length-exceeded',
};

type Fastify = ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance'];

/** Bytes of uploads pass by the body parsers; whoever takes them bounds them. */
export function acceptUploadBodies(fastify: ReturnType<Fastify>): void {
  fastify.addContentTypeParser(
    'application/offset+octet-stream',
    (_request: FastifyRequest, _body: unknown, done: (error: null) => void) => done(null),
  );
}

/** tus 1.0 behind our own guard, refusals and headers. */
export class TusProtocol {
  private readonly server: Server;
  /** what the use cases refused, by request: the protocol itself knows only its own errors */
  private readonly refused = new WeakMap<Request, Error>();

  constructor(app: Application) {
    this.server = new Server({
      path: UPLOAD_PATH,
      datastore: new TusStore(app),
      relativeLocation: true,
      onResponseError: (request, error) => {
        if (error instanceof Error) this.refused.set(request, error);
        return undefined;
      },
    });
  }

  /** Answers through the protocol. @throws DomainError for every refusal, its own included */
  async answer(
    actor: PersonActor | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const asked = webRequest(request);
    const work = (): Promise<Response> => this.server.handleWeb(asked);
    const answer = actor === null ? await work() : await sender.run(actor, work);
    if (answer.status >= 400) {
      // an unread body would be taken for the next request of the connection
      if (!request.raw.complete) void reply.header('connection', 'close');
      throw this.refused.get(asked) ?? refusalOf(answer.status);
    }
    for (const [name, value] of answer.headers)
      if (ANSWERED.test(name)) void reply.header(name, value);
    await reply.status(answer.status).send();
  }
}

const refusalOf = (status: number): DomainError =>
  new DomainError(
    REFUSALS[status] ?? 'upload.protocol',
    status === 409 ? 'conflict' : status === 404 || status === 410 ? 'missing' : 'invalid',
  );

function webRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const name of KNOWN) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const hasBody = request.method === 'PATCH' || request.method === 'POST';
  return new Request(new URL(request.url, 'http://localhost'), {
    method: request.method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(request.raw), duplex: 'half' } : {}),
  });
}
