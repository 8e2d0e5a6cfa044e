import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { DomainError, type PersonActor } from '@app/domain';
import {
  accountByLogin,
  accountOf,
  endSessions,
  grantsOf,
  insertSession,
  liveSession,
  noteFailure,
  noteSuccess,
  storePassword,
  touchSession,
  type AccountRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { hashPassword, passwordProblem, verifyPassword } from './password';

const ABSOLUTE_MS = 12 * 3_600_000;
const IDLE_MS = 30 * 60_000;
/** seen_at is written at most once a minute, so that reads stay reads */
const TOUCH_MS = 60_000;
const HISTORY = 5;
/** Progressive delay after repeated failure: 1 s, 2 s, 4 s … 15 min, from the third failure on. */
const MAX_DELAY_SECONDS = 900;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
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
  readonly mustChange: boolean;
}

/** Shanghai's civil day of an instant: grants are dated by local days. */
const dayOf = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

export class Sessions {
  constructor(private readonly deps: Deps) {}

  /** @throws account.wrong-credentials, account.wait, account.disabled */
  async signIn(login: string, password: string): Promise<SignedIn> {
    const account = await accountByLogin(this.deps.database, login);
    decoy ??= hashPassword(randomBytes(16).toString('hex'));
    const wait = account?.retryAt ?? null;
    if (account && wait !== null && wait.getTime() > Date.now()) {
      const seconds = Math.ceil((wait.getTime() - Date.now()) / 1000);
      throw new DomainError('account.wait', 'limited', { seconds, retryAfterSeconds: seconds });
    }
    const right = await verifyPassword(account?.passwordHash ?? (await decoy), password);
    if (!account || !right || account.disabled) {
      if (account) await this.failed(account);
      throw new DomainError('account.wrong-credentials', 'unauthenticated');
    }
    const token = randomBytes(32).toString('base64url');
    const csrfToken = this.csrfOf(token);
    await this.deps.commands.transact(async (scope) => {
      await noteSuccess(scope, account.personId);
      await insertSession(scope, {
        tokenHash: digest(token),
        csrfHash: digest(csrfToken),
        personId: account.personId,
        at: scope.now,
        expiresAt: new Date(scope.now.getTime() + ABSOLUTE_MS),
      });
    });
    return { token, csrfToken, mustChange: account.mustChange };
  }

  /** The person behind a session token with the grants in force today. @throws session.expired */
  async current(token: string): Promise<CurrentSession> {
    const session = await liveSession(this.deps.database, digest(token), IDLE_MS);
    if (!session) throw new DomainError('session.expired', 'unauthenticated');
    if (session.now.getTime() - session.seenAt.getTime() > TOUCH_MS)
      await touchSession(this.deps.database, session.id, session.now);
    const account = await accountOf(this.deps.database, session.personId);
    if (!account) throw new DomainError('session.expired', 'unauthenticated');
    const grants = await grantsOf(this.deps.database, account.personId, dayOf(session.now));
    return {
      actor: {
        kind: 'person',
        personId: account.personId,
        bureauId: account.bureauId,
        unitId: account.unitId,
        grants,
      },
      name: account.name,
      post: account.post,
      login: account.login,
      mustChange: account.mustChange,
    };
  }

  /** The token a page must send with every unsafe request; derived, so that any page of the session can ask for it. */
  csrfOf(token: string): string {
    return createHash('sha256').update(`csrf:${token}`).digest('base64url');
  }

  csrfMatches(token: string, given: string): boolean {
    const wanted = digest(this.csrfOf(token));
    return timingSafeEqual(wanted, digest(given));
  }

  async signOut(token: string): Promise<void> {
    await this.deps.commands.transact((scope) =>
      endSessions(scope, { tokenHash: digest(token) }, scope.now),
    );
  }

  /** Ends every session of the person. @throws account.wrong-credentials, request.invalid */
  async changePassword(actor: PersonActor, current: string, next: string): Promise<void> {
    const account = await accountOf(this.deps.database, actor.personId);
    if (!account || !(await verifyPassword(account.passwordHash, current)))
      throw new DomainError('account.wrong-credentials', 'unauthenticated');
    const used = await Promise.all(
      [account.passwordHash, ...account.passwordHistory].map((old) => verifyPassword(old, next)),
    );
    if (passwordProblem(next, account.login) || used.some(Boolean)) {
      throw new DomainError('request.invalid', 'invalid', { count: 1 }, [
        { field: 'newPassword', code: 'password.weak' },
      ]);
    }
    const hash = await hashPassword(next);
    await this.deps.commands.transact(async (scope) => {
      await storePassword(
        scope,
        actor.personId,
        hash,
        [account.passwordHash, ...account.passwordHistory].slice(0, HISTORY),
        scope.now,
      );
      await endSessions(scope, { personId: actor.personId }, scope.now);
      scope.audit({
        actorId: actor.personId,
        action: 'ACCOUNT.changePassword',
        subjectKind: 'PERSON',
        subjectId: actor.personId,
        unitId: actor.unitId,
        bureauId: actor.bureauId,
      });
    });
  }

  private async failed(account: AccountRow): Promise<void> {
    const seconds =
      account.failedCount < 2 ? 0 : Math.min(2 ** (account.failedCount - 2), MAX_DELAY_SECONDS);
    await noteFailure(this.deps.database, account.personId, new Date(Date.now() + seconds * 1000));
  }
}
