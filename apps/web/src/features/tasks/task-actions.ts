import { api, bodyOf, intent } from '@web/api/client';
import { passwordOf } from '../session/SignaturePassword';

export interface Seen {
  readonly id: string;
  /** the version the person saw; another one is refused, so that nobody acts on what he has not read */
  readonly version: number;
}

/** Whose hand signs: a delegate's names the principal; the password where the installation asks for it. */
export interface SigningHand {
  readonly onBehalfOf?: string | undefined;
  readonly password: string;
}

type Changed = { readonly version: number; readonly state: string };
const parts = (task: Seen, key: string) => ({ path: { id: task.id }, header: intent(key) });
const inTheName = (onBehalfOf: string | undefined) =>
  onBehalfOf === undefined ? {} : { onBehalfOf };

/** What a school does with its task; each takes the key of the intended action. */
export const taskActions = {
  acknowledge: (task: Seen, key: string): Promise<Changed> =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/acknowledge', {
        params: parts(task, key),
        body: { expectedVersion: task.version },
      }),
    ),
  saveDraft: (
    task: Seen,
    content: Readonly<Record<string, unknown>>,
    key: string,
  ): Promise<Changed> =>
    bodyOf(
      api.PUT('/api/v1/school-tasks/{id}/draft', {
        params: parts(task, key),
        body: { content, expectedVersion: task.version },
      }),
    ),
  submitInternally: (task: Seen, key: string): Promise<Changed> =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/submit-internally', {
        params: parts(task, key),
        body: { expectedVersion: task.version },
      }),
    ),
  sendBack: (
    task: Seen,
    comment: string,
    onBehalfOf: string | undefined,
    key: string,
  ): Promise<Changed> =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/send-back', {
        params: parts(task, key),
        body: { comment, expectedVersion: task.version, ...inTheName(onBehalfOf) },
      }),
    ),
  sign: (task: Seen, seenDigest: string, hand: SigningHand, key: string): Promise<Changed> =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/sign', {
        params: parts(task, key),
        body: {
          seenDigest,
          expectedVersion: task.version,
          ...inTheName(hand.onBehalfOf),
          ...passwordOf(hand.password),
        },
      }),
    ),
  withdraw: (task: Seen, key: string): Promise<Changed> =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/withdraw', {
        params: parts(task, key),
        body: { expectedVersion: task.version },
      }),
    ),
  requestExemption: (task: Seen, reason: string, key: string): Promise<Changed> =>
    bodyOf(
      api.POST('/api/v1/school-tasks/{id}/request-exemption', {
        params: parts(task, key),
        body: { reason, expectedVersion: task.version },
      }),
    ),
};
