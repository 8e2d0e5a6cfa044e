import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError, type ErrorCode, type ErrorKind } from '@app/domain';
import { isMessageKey, textOf } from '@app/messages';

const HTTP = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'too-large': 413,
  limited: 429,
  unavailable: 503,
} satisfies Record<ErrorKind, number>;

const FRAMEWORK: Readonly<Record<number, ErrorCode>> = {
  400: 'request.malformed',
  404: 'request.not-found',
  405: 'request.method-not-allowed',
  413: 'request.body-too-large',
  415: 'request.unsupported-media-type',
  503: 'server.overloaded',
};

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly findings: readonly {
    readonly field: string;
    readonly code: string;
    readonly message: string;
  }[];
  readonly traceId: string;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
  )
    return error.statusCode;
  return undefined;
}

/** Every refusal as application/problem+json with a stable code and a Chinese sentence. */
export function problemOf(error: unknown, traceId: string): Problem {
  if (error instanceof DomainError) {
    return {
      type: `urn:gongjian:${error.code}`,
      title: textOf(`error.${error.code}`, error.facts),
      status: HTTP[error.kind],
      code: error.code,
      facts: error.facts,
      findings: error.findings.map((f) => ({
        field: f.field,
        code: f.code,
        // a finding that repeats the refusal speaks of the same facts
        message: textOf(messageKey(f.code), {
          ...(f.code === error.code ? error.facts : {}),
          ...f.facts,
        }),
      })),
      traceId,
    };
  }
  const status = isDataException(error) ? HTTP.invalid : statusOf(error);
  const code: ErrorCode =
    (status === undefined ? undefined : FRAMEWORK[status]) ??
    (status !== undefined && status < 500 ? 'request.malformed' : 'server.internal');
  return {
    type: `urn:gongjian:${code}`,
    title: textOf(`error.${code}`),
    status: code === 'server.internal' ? 500 : (status ?? 500),
    code,
    facts: {},
    findings: [],
    traceId,
  };
}

function messageKey(code: string): string {
  if (code.startsWith('form.') || code.startsWith('plan.')) return `finding.${code}`;
  if (!code.startsWith('field.')) return `error.${code}`;
  return isMessageKey(`finding.${code}`) ? `finding.${code}` : 'finding.field.invalid';
}

/** A value the database could not take (SQLSTATE class 22): the request's fault, not the server's. */
const isDataException = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^22[0-9A-Z]{3}$/.test(error.code);

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    const line = { requestId: request.id, code: problem.code, status: problem.status };
    if (problem.status >= 500) this.log.error({ ...line, err: error }, 'request failed');
    else if (problem.status === 403) this.log.warn(line, 'request refused');
    else this.log.info(line, 'request refused');
    const retry = problem.facts['retryAfterSeconds'];
    if (problem.status === 429 || problem.status === 503 || retry !== undefined) {
      void reply.header('retry-after', String(typeof retry === 'number' ? retry : 2));
    }
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}
