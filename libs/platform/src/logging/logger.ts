import { pino } from 'pino';
import type { DestinationStream, Logger, LoggerOptions } from 'pino';
import type { LogLevel } from '../config/config';

export interface LogOptions {
  /** which process speaks: api, worker, ops … */
  readonly name: string;
  readonly level: LogLevel;
}

const SECRET_KEYS = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'secret',
  'csrfToken',
  'authorization',
  'cookie',
  'connectionString',
  'url.password',
];
const redactPaths = [
  ...SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
  'req.headers["x-csrf-token"]',
  'req.headers["idempotency-key"]',
  'res.headers["set-cookie"]',
];

/** Database errors carry row values in `detail`, `where` and `parameters`; logs carry ids only. */
function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: plainError(error.cause) };
  return { type: error.name, message: error.message, stack: error.stack, ...code, ...cause };
}

/** Options for pino and everything built on it, so that all processes write the same lines. */
export function loggerOptions({ name, level }: LogOptions): LoggerOptions {
  return {
    name,
    level,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: redactPaths, censor: '[hidden]' },
    serializers: { err: plainError, error: plainError },
  };
}

/** One JSON object per line on stdout, or on the given stream. */
export function createLogger(options: LogOptions, stream?: DestinationStream): Logger {
  return stream ? pino(loggerOptions(options), stream) : pino(loggerOptions(options));
}

/** A logger whose every line names the request it belongs to. */
export const withRequestId = (logger: Logger, requestId: string): Logger =>
  logger.child({ requestId });
