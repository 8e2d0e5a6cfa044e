import { DomainError, type PersonActor } from '@app/domain';
import {
  accountOf,
  endSessions,
  insertAccount,
  isUniqueViolation,
  liveCodesOf,
  lockPersonOrThrow,
  storePassword,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { hashPassword, oneTimePassword } from '../session/password';
import { auditPerson } from './edit-people';
import { localDay } from './local-day';
import { isAdministrator, refuseUnlessMay } from './unit-rules';

export interface OneTimeAccount {
  readonly personId: string;
  readonly login: string;
  /** shown once and kept nowhere; null when the request is a repetition of an answered one */
  readonly oneTimePassword: string | null;
}

export interface AccountCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly personId: string;
}

/** Gives a person a login with a password that must be changed at the first sign-in. */
export class CreateAccount {
  constructor(private readonly deps: Deps) {}

  async execute(command: AccountCommand & { readonly login: string }): Promise<OneTimeAccount> {
    const { actor, personId, login } = command;
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    let isFirst = false;
    const made = await this.deps.commands.run(
      {
        actor,
        name: 'account.create',
        request: command.request,
        subject: { kind: 'PERSON', id: personId },
      },
      async (scope) => {
        refuseUnlessMay('account.edit', actor);
        const person = await lockPersonOrThrow(scope, personId, actor.bureauId);
        if (person.disabledAt !== null) throw new DomainError('person.disabled', 'conflict');
        if (person.login !== null)
          throw new DomainError('account.exists', 'conflict', { login: person.login });
        try {
          await insertAccount(scope, { personId, login, hash, at: scope.now });
        } catch (error) {
          if (!isUniqueViolation(error, 'uq_account_login')) throw error;
          throw new DomainError('account.login-taken', 'conflict', { login });
        }
        auditPerson(scope, actor, 'ACCOUNT.create', person);
        isFirst = true;
        return { personId, login };
      },
    );
    return { ...made, oneTimePassword: isFirst ? password : null };
  }
}

/**
 * A new one-time password; every session of the person ends. Not for SEC and AUD: whoever could set their passwords
 * could be both of two persons; theirs are renewed on the operator's console.
 */
export class ResetPassword {
  constructor(private readonly deps: Deps) {}

  async execute(command: AccountCommand): Promise<OneTimeAccount> {
    const { actor, personId } = command;
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    let isFirst = false;
    const done = await this.deps.commands.run(
      {
        actor,
        name: 'account.reset-password',
        request: command.request,
        subject: { kind: 'PERSON', id: personId },
      },
      async (scope) => {
        refuseUnlessMay('account.edit', actor);
        const person = await lockPersonOrThrow(scope, personId, actor.bureauId);
        const account = await accountOf(scope, personId);
        if (!account) throw new DomainError('object.missing', 'missing');
        const codes = await liveCodesOf(scope, personId, localDay(scope.now));
        if (codes.some(isAdministrator))
          throw new DomainError('account.administrator', 'forbidden');
        await storePassword(scope, {
          personId,
          hash,
          history: [account.passwordHash, ...account.passwordHistory].slice(0, 5),
          mustChange: true,
          at: scope.now,
        });
        await endSessions(scope, { personId }, scope.now);
        auditPerson(scope, actor, 'ACCOUNT.resetPassword', person);
        isFirst = true;
        return { personId, login: account.login };
      },
    );
    return { ...done, oneTimePassword: isFirst ? password : null };
  }
}
