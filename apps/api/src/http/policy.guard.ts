import '@fastify/cookie';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Application } from '@app/application';
import { DomainError, hasPolicy, POLICY_KEYS, type PolicyKey } from '@app/domain';
import { POLICY_METADATA } from './policy.decorator';
import type { SessionRequest } from './request-context';
import { API_OPTIONS, APPLICATION, cookieName, type ApiOptions } from './tokens';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Routes a person must reach before he has changed his first password. */
const BEFORE_CHANGE = new Set([
  'SessionController.current',
  'SessionController.changePassword',
  'SessionController.signOut',
]);
const isPolicy = (value: unknown): value is PolicyKey =>
  typeof value === 'string' && POLICY_KEYS.includes(value);

/** Session, origin, token and policy of every request; a route that declares nothing is refused. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared: unknown = this.reflector.get(POLICY_METADATA, context.getHandler());
    const request = context.switchToHttp().getRequest<SessionRequest>();
    if (!SAFE.has(request.method)) this.checkOrigin(request);
    if (declared === 'public') return true;
    if (!isPolicy(declared)) throw new DomainError('action.not-permitted', 'forbidden');
    const token = request.cookies[cookieName(this.options)];
    if (token === undefined) throw new DomainError('session.missing', 'unauthenticated');
    const session = await this.app.session.current(token);
    request.session = session;
    request.sessionToken = token;
    if (!SAFE.has(request.method)) {
      const given = request.headers['x-csrf-token'];
      if (typeof given !== 'string' || !this.app.session.csrfMatches(token, given))
        throw new DomainError('session.csrf', 'forbidden');
    }
    if (
      session.mustChange &&
      !BEFORE_CHANGE.has(`${context.getClass().name}.${context.getHandler().name}`)
    ) {
      throw new DomainError('session.password-change-first', 'forbidden');
    }
    if (!hasPolicy(declared, session.actor))
      throw new DomainError('action.not-permitted', 'forbidden');
    return true;
  }

  /** Browsers send Origin with every unsafe request; one from elsewhere is forged. */
  private checkOrigin(request: SessionRequest): void {
    const { origin } = request.headers;
    if (origin !== undefined && !this.options.origins.includes(origin))
      throw new DomainError('session.csrf', 'forbidden');
  }
}
