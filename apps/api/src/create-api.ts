import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import underPressure from '@fastify/under-pressure';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Runtime } from '@app/application';
import { AppModule } from './app.module';
import { serveConsole } from './console/console';
import { acceptUploadBodies } from './evidence/tus-protocol';
import { compressAnswers } from './http/compression';
import { ProblemFilter } from './http/problem.filter';
import { refuseUnsoundInput } from './http/sound-input';
import { cookieName, type ApiOptions } from './http/tokens';
import { requestValidation } from './http/validation';
import { acceptUploads } from './http/upload';
import { undeclaredRoutes } from './routes';

const BODY_LIMIT_BYTES = 1024 * 1024;
/** A loop this late answers nobody in time: new requests are told to come back. */
const MAX_EVENT_LOOP_DELAY_MS = 1_000;

/** The HTTP application without a listener; main.ts and the tests start it. */
export async function createApi(
  runtime: Runtime,
  options: ApiOptions & {
    readonly cursorSecret: string;
    /** the built console; absent = the api alone */
    readonly consoleFolder?: string;
  },
  log: Logger,
): Promise<NestFastifyApplication> {
  const undeclared = undeclaredRoutes();
  if (undeclared.length > 0) throw new Error(`routes without a policy: ${undeclared.join(', ')}`);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    logger: false,
    // the address of the last hop that is not ours: a list, so that a made-up header in front of it counts for nothing
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
  });
  const api = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(runtime, options, options.cursorSecret),
    adapter,
    { logger: false },
  );
  await api.register(fastifyCookie);
  await api.register(helmet, {
    // an answer of the api is no page: nothing may load, run, frame or post; the console's page brings its own
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  const { maxEventLoopDelayMs = MAX_EVENT_LOOP_DELAY_MS } = options;
  await api.register(underPressure, { maxEventLoopDelay: maxEventLoopDelayMs, retryAfter: 2 });
  await compressAnswers(api);
  const fastify = adapter.getInstance();
  acceptUploadBodies(fastify);
  acceptUploads(fastify);
  const release =
    options.consoleFolder === undefined
      ? null
      : await serveConsole(api, options.consoleFolder, cookieName(options));
  fastify.addHook('preHandler', (request, _reply, done) => {
    refuseUnsoundInput([request.body, request.query, request.params]);
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    if (release !== null) void reply.header('x-release', release);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-cache');
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        // security questions ask where a failure came from; whoever got in is known by his session
        ...(reply.statusCode === 401 || reply.statusCode === 429 ? { address: request.ip } : {}),
      },
      'request',
    );
    options.onAnswer?.({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    done();
  });
  api.setGlobalPrefix('api/v1', {
    exclude: [{ path: 'health/{*rest}', method: RequestMethod.ALL }],
  });
  api.useGlobalPipes(requestValidation());
  api.useGlobalFilters(new ProblemFilter(log));
  return api;
}
