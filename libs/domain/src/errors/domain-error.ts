import type { ErrorCode } from './error-codes';

/** How a refusal is to be understood; mapped once to HTTP and once to Temporal failures. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'too-large'
  | 'limited'
  | 'unavailable';

export type ErrorFacts = Readonly<Record<string, string | number | boolean>>;

/** One finding about one field of a request; `field` is a path such as `phases[1].endOn`. */
export interface FieldFinding {
  readonly field: string;
  readonly code: string;
  readonly facts?: ErrorFacts;
}

/** The only error business code throws: a stable code, its kind, and facts for the message. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly kind: ErrorKind,
    readonly facts: ErrorFacts = {},
    readonly findings: readonly FieldFinding[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
