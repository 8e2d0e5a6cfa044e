import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { DomainError, type ErrorKind } from '@app/domain';

const RETRYABLE = {
  invalid: false,
  unauthenticated: false,
  forbidden: false,
  missing: false,
  conflict: false,
  'too-large': false,
  limited: true,
  unavailable: true,
} satisfies Record<ErrorKind, boolean>;

/** Domain errors keep their code on the way to Temporal; only what waiting can mend is tried again. */
export const domainErrorInterceptor: ActivityInterceptorsFactory = () => ({
  inbound: {
    async execute(input, next) {
      try {
        return await next(input);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        throw ApplicationFailure.create({
          type: error.code,
          message: error.code,
          // a stale version means that somebody else acted: the retry loads afresh
          nonRetryable: !RETRYABLE[error.kind] && error.code !== 'version.stale',
          details: [error.facts],
        });
      }
    },
  },
});
