import '@fastify/cookie';
import {
  applyDecorators,
  Inject,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { Application } from '@app/application';
import { DomainError } from '@app/domain';
import { originOf } from './origin-of';
import type { SessionRequest } from './request-context';
import { API_OPTIONS, APPLICATION, type ApiOptions } from './tokens';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Asks for the signer's password once more where the installation wants it. It is taken out of the request before
 * anything else sees it: no digest, log or audit entry ever holds it.
 */
@Injectable()
export class SignatureGuard implements CanActivate {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const password = takePassword(request.body);
    if (this.options.signaturePassword !== true) return true;
    if (!request.session) throw new DomainError('session.missing', 'unauthenticated');
    await this.app.session.confirmPassword(request.session.actor, password, originOf(request));
    return true;
  }
}

function takePassword(body: unknown): string {
  if (!isRecord(body)) return '';
  const { password } = body;
  delete body['password'];
  return typeof password === 'string' ? password : '';
}

/** A route whose act is a signature. */
export const Signature = (): MethodDecorator => applyDecorators(UseGuards(SignatureGuard));
