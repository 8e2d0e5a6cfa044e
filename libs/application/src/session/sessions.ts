import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { DomainError, type PersonActor } from '@app/domain';
import {
  accountByLogin,
  accountOf,
  addressWaitSeconds,
  endSessions,
  forgetSignInFailures,
  insertSession,
  liveSession,
  noteAddressFailure,
  noteSignIn,
  noteSignInFailure,
  signInWaitSeconds,
  storePassword,
  touchSession,
  type AccountRow,
  type HatRow,
  type MandateRow,
  type Origin,
  type SignInOutcome,
  type SessionRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { hashPassword, isWeakPassword, verifyPassword } from './password';
import { serially } from './serial';

const ABSOLUTE_MS = 12 * 3_600_000;
/** how long a session lives without a request */
export const IDLE_MS = 30 * 60_000;
/** seen_at is written at most once a minute, so that reads stay reads */
const TOUCH_MS = 60_000;
const HISTORY = 5;
const MAX_PASSWORD_AGE_MS = 90 * 86_400_000;
/** Waiting time after the first, second … failure in a row; from the fifth on a quarter of an hour. */
const DELAY_SECONDS = [1, 2, 4, 8, 900] as const;

/**
 * Failures from one address within a minute before it has to wait. Only failures count: a whole school shares one
 * address and signs in at eight.
 */
const ADDRESS_FAILURES = 30;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
/** What the database knows of a session's token. */
export const tokenDigest = digest;
const loginKey = (login: string): Buffer => digest(`login:${login}`);
const NOWHERE: Origin = { address: null, device: null };
/** A hash nobody knows the password of: unknown accounts take as long as known ones. */
let decoy: Promise<string> | undefined;

export interface SignedIn {
  readonly token: string;
  readonly csrfToken: string;
  readonly mustChange: boolean;
}

export interface CurrentSession {
  readonly actor: PersonActor;
  readonly name: string;
  readonly post: string;
  readonly login: string;
  readonly unitName: string;
  /** what he may act as, with the names of the units */
  readonly hats: readonly HatRow[];
  /** in whose names he may sign today */
  readonly mandates: readonly MandateRow[];
  readonly mustChange: boolean;
}

/** Signing in and out, the person behind a request, and his password. */
export class Sessions {
  constructor(private readonly deps: Deps) {}

  /**
   * Attempts at one login run one after the other, and an unknown login answers, waits and takes as long as a known one.
   * @param origin where the attempt came from; failures from one address are counted over all logins
   * @throws account.wrong-credentials, account.wait (with the seconds to wait), server.overloaded
   */
  async signIn(login: string, password: string, origin: Origin = NOWHERE): Promise<SignedIn> {
    const key = loginKey(login);
    const from = origin.address === null ? undefined : digest(`address:${origin.address}`);
    return serially(key.toString('hex'), async () => {
      await this.refuseEarly(key, from);
      const account = await accountByLogin(this.deps.database, login);
      decoy ??= hashPassword(randomBytes(16).toString('hex'));
      const isRight = await verifyPassword(account?.passwordHash ?? (await decoy), password);
      if (!account || !isRight || account.disabled) {
        await this.failed(key, account, {
          origin,
          from,
          outcome: isRight ? 'DISABLED' : 'WRONG_PASSWORD',
        });
        throw new DomainError('account.wrong-credentials', 'unauthenticated');
      }
      return this.open(key, account, origin);
    });
  }

  /** The person behind a session token with the grants in force today. @throws session.expired */
  async current(token: string): Promise<CurrentSession> {
    const session = await this.live(token);
    if (!session) throw new DomainError('session.expired', 'unauthenticated');
    const nowMs = session.now.getTime();
    if (nowMs - session.seenAt.getTime() > TOUCH_MS)
      await touchSession(this.deps.database, session.id, session.now);
    return {
      actor: {
        kind: 'person',
        personId: session.personId,
        bureauId: session.bureauId,
        unitId: session.unitId,
        grants: session.hats.map(({ code, unitId, lines }) => ({ code, unitId, lines })),
        mandates: session.mandates,
      },
      name: session.name,
      post: session.post,
      login: session.login,
      unitName: session.unitName,
      hats: session.hats,
      mandates: session.mandates,
      mustChange:
        session.mustChange ||
        (!session.isDemo && nowMs - session.passwordChangedAt.getTime() > MAX_PASSWORD_AGE_MS),
    };
  }

  /** The person behind a token, without counting as a request of his; null when the session has ended. */
  async peek(token: string): Promise<PersonActor | null> {
    const session = await this.live(token);
    if (!session) return null;
    const { personId, bureauId, unitId, hats } = session;
    const grants = hats.map(({ code, unitId: at, lines }) => ({ code, unitId: at, lines }));
    return { kind: 'person', personId, bureauId, unitId, grants };
  }

  /** The token a page must send with every unsafe request; derived, so that any page of the session can ask for it. */
  csrfOf(token: string): string {
    return createHash('sha256').update(`csrf:${token}`).digest('base64url');
  }

  csrfMatches(token: string, given: string): boolean {
    return timingSafeEqual(digest(this.csrfOf(token)), digest(given));
  }

  async signOut(token: string): Promise<void> {
    await this.deps.commands.transact((scope) =>
      endSessions(scope, { tokenHash: digest(token) }, scope.now),
    );
  }

  /**
   * Ends every session of the person, this one too. A wrong current password counts like a failed sign-in.
   * @throws account.wrong-credentials, account.wait, request.invalid with account.password-weak
   */
  async changePassword(
    actor: PersonActor,
    passwords: { readonly current: string; readonly next: string },
    request?: RequestKey,
    origin: Origin = NOWHERE,
  ): Promise<void> {
    const account = await accountOf(this.deps.database, actor.personId);
    if (!account) throw new DomainError('session.expired', 'unauthenticated');
    const key = loginKey(account.login);
    const used = [account.passwordHash, ...account.passwordHistory].slice(0, HISTORY);
    await serially(key.toString('hex'), async () => {
      await this.refuseEarly(key);
      if (!(await verifyPassword(account.passwordHash, passwords.current))) {
        await this.failed(key, account, { origin, outcome: 'WRONG_PASSWORD' });
        throw new DomainError('account.wrong-credentials', 'unauthenticated');
      }
    });
    const isUsed = (
      await Promise.all(used.map((old) => verifyPassword(old, passwords.next)))
    ).includes(true);
    if (isUsed || isWeakPassword(passwords.next, account.login)) {
      throw new DomainError('request.invalid', 'invalid', { count: 1 }, [
        { field: 'newPassword', code: 'account.password-weak' },
      ]);
    }
    const hash = await hashPassword(passwords.next);
    await this.deps.commands.run(
      {
        actor,
        name: 'account.change-password',
        // a digest of passwords must not be kept, whatever it is a digest of
        request: request && { ...request, bodyHash: digest('password') },
      },
      async (scope) => {
        await storePassword(scope, {
          personId: actor.personId,
          hash,
          history: used,
          mustChange: false,
          at: scope.now,
        });
        await endSessions(scope, { personId: actor.personId }, scope.now);
        scope.audit({
          actorId: actor.personId,
          action: 'ACCOUNT.changePassword',
          subjectKind: 'PERSON',
          subjectId: actor.personId,
          unitId: actor.unitId,
          bureauId: actor.bureauId,
        });
      },
    );
  }

  /**
   * Whether it is really this person who signs: his password once more. A wrong one counts like a failed sign-in.
   * @throws signature.password-missing, signature.password-wrong, account.wait
   */
  async confirmPassword(
    actor: PersonActor,
    password: string,
    origin: Origin = NOWHERE,
  ): Promise<void> {
    if (password === '')
      throw new DomainError('signature.password-missing', 'invalid', {}, [
        { field: 'password', code: 'signature.password-missing' },
      ]);
    const account = await accountOf(this.deps.database, actor.personId);
    if (!account) throw new DomainError('session.expired', 'unauthenticated');
    const key = loginKey(account.login);
    await serially(key.toString('hex'), async () => {
      await this.refuseEarly(key);
      if (await verifyPassword(account.passwordHash, password)) {
        // who knows it does not wait longer at his next slip, as after a sign-in
        await this.deps.commands.transact((scope) => forgetSignInFailures(scope, key));
        return;
      }
      await this.failed(key, account, { origin, outcome: 'WRONG_PASSWORD' });
      throw new DomainError('signature.password-wrong', 'invalid', {}, [
        { field: 'password', code: 'signature.password-wrong' },
      ]);
    });
  }

  private live(token: string): Promise<SessionRow | null> {
    const { database } = this.deps;
    return liveSession(database, digest(token), IDLE_MS, database.known());
  }

  private async open(key: Buffer, account: AccountRow, from: Origin): Promise<SignedIn> {
    const token = randomBytes(32).toString('base64url');
    const csrfToken = this.csrfOf(token);
    await this.deps.commands.transact(async (scope) => {
      await forgetSignInFailures(scope, key);
      await insertSession(scope, {
        tokenHash: digest(token),
        csrfHash: digest(csrfToken),
        personId: account.personId,
        at: scope.now,
        expiresAt: new Date(scope.now.getTime() + ABSOLUTE_MS),
        from,
      });
      await noteSignIn(scope, {
        ...from,
        personId: account.personId,
        at: scope.now,
        outcome: 'SIGNED_IN',
      });
    });
    return { token, csrfToken, mustChange: account.mustChange };
  }

  private async refuseEarly(key: Buffer, from?: Buffer): Promise<void> {
    const { database } = this.deps;
    const seconds = Math.max(
      await signInWaitSeconds(database, key, database.known()),
      from ? await addressWaitSeconds(database, from, ADDRESS_FAILURES, database.known()) : 0,
    );
    if (seconds > 0)
      throw new DomainError('account.wait', 'limited', { seconds, retryAfterSeconds: seconds });
  }

  private async failed(
    key: Buffer,
    account: AccountRow | null,
    attempt: {
      readonly origin: Origin;
      readonly outcome: SignInOutcome;
      /** counted over all logins; absent for a change of the password */
      readonly from?: Buffer | undefined;
    },
  ): Promise<void> {
    const { origin, outcome, from } = attempt;
    await this.deps.commands.transact(async (scope) => {
      const personId = account?.personId ?? null;
      await noteSignIn(scope, { ...origin, personId, at: scope.now, outcome });
      if (from) await noteAddressFailure(scope, from, scope.now);
      const count = await noteSignInFailure(scope, {
        loginHash: key,
        delaySeconds: DELAY_SECONDS,
        at: scope.now,
      });
      if (!account || count !== DELAY_SECONDS.length) return;
      scope.audit({
        actorId: null,
        action: 'ACCOUNT.lock',
        subjectKind: 'PERSON',
        subjectId: account.personId,
        unitId: account.unitId,
        bureauId: account.bureauId,
        data: { failures: count },
      });
    });
  }
}
