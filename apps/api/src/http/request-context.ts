import { createHash } from 'node:crypto';
import {
  createParamDecorator,
  Injectable,
  type ExecutionContext,
  type PipeTransform,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { canonicalJson, type CurrentSession, type RequestKey } from '@app/application';
import { DomainError, type PersonActor } from '@app/domain';

/** What the guard found out about a request. */
export interface SessionRequest extends FastifyRequest {
  session?: CurrentSession;
  sessionToken?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const requestOf = (context: ExecutionContext): SessionRequest =>
  context.switchToHttp().getRequest<SessionRequest>();

/** The signed-in person as the use cases see him. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): PersonActor => {
    const session = requestOf(context).session;
    if (!session) throw new DomainError('session.missing', 'unauthenticated');
    return session.actor;
  },
);

/** The request's idempotency key with its route and a digest of its body. */
export const Key = createParamDecorator((_: unknown, context: ExecutionContext): RequestKey => {
  const request = requestOf(context);
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !UUID.test(key))
    throw new DomainError('request.key-missing', 'invalid');
  const body = createHash('sha256')
    .update(canonicalJson({ url: request.url, body: request.body ?? null }))
    .digest();
  return {
    key: key.toLowerCase(),
    route: `${context.getClass().name}.${context.getHandler().name}`,
    bodyHash: body,
  };
});

/** An id in the address; one that cannot exist answers like one that does not. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new DomainError('object.missing', 'missing');
    return value.toLowerCase();
  }
}
