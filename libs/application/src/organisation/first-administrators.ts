import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { ADMINISTRATOR_CODES } from '@app/contracts';
import { DomainError } from '@app/domain';
import {
  accountByLogin,
  anyBureau,
  endSessions,
  insertAccount,
  insertGrant,
  insertPerson,
  insertSetupToken,
  insertUnit,
  liveCodesOf,
  storePassword,
  takeSetupToken,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { hashPassword, oneTimePassword } from '../session/password';
import { localDay } from './local-day';
import { isAdministrator, refuseFindings } from './unit-rules';

const TOKEN_LIFE_MS = 30 * 60_000;
const digest = (token: string): Buffer => createHash('sha256').update(`setup:${token}`).digest();

export interface NewAdministrator {
  readonly name: string;
  readonly login: string;
}
export interface FirstAdministratorsCommand {
  /** printed by the console, good for half an hour and for one use */
  readonly token: string;
  readonly bureau: { readonly code: string; readonly name: string };
  readonly administrators: Readonly<Record<(typeof ADMINISTRATOR_CODES)[number], NewAdministrator>>;
}
export interface OneTimeLogin {
  readonly code: string;
  readonly login: string;
  readonly oneTimePassword: string;
}

async function useToken(scope: TransactionScope, token: string): Promise<void> {
  if (!(await takeSetupToken(scope, digest(token), scope.now)))
    throw new DomainError('setup.token-invalid', 'forbidden');
}

/** Makes a one-time token; whoever can run the console on the server may set the system up. */
export class IssueSetupToken {
  constructor(private readonly deps: Deps) {}

  async execute(): Promise<{ readonly token: string; readonly expiresAt: string }> {
    const token = randomBytes(24).toString('base64url');
    return this.deps.commands.transact(async (scope) => {
      const expiresAt = new Date(scope.now.getTime() + TOKEN_LIFE_MS);
      await insertSetupToken(scope, { hash: digest(token), at: scope.now, expiresAt });
      return { token, expiresAt: expiresAt.toISOString() };
    });
  }
}

/**
 * Founds the bureau with its three administrators, three people from the first minute: nobody could approve the second
 * of them otherwise. Only while there is no bureau.
 */
export class CreateFirstAdministrators {
  constructor(private readonly deps: Deps) {}

  /** @throws setup.token-invalid, setup.done, request.invalid */
  async execute(command: FirstAdministratorsCommand): Promise<{
    readonly bureauId: string;
    readonly accounts: readonly OneTimeLogin[];
  }> {
    const people = await Promise.all(
      ADMINISTRATOR_CODES.map(async (code) => {
        const password = oneTimePassword();
        return {
          ...command.administrators[code],
          code,
          id: randomUUID(),
          password,
          hash: await hashPassword(password),
        };
      }),
    );
    refuseFindings(
      people.flatMap((p, i) =>
        people.slice(0, i).some((other) => other.login === p.login || other.name === p.name)
          ? [{ field: `administrators.${p.code}`, code: 'field.three-people' }]
          : [],
      ),
    );
    const bureauId = randomUUID();
    await this.deps.commands.transact(async (scope) => {
      await scope.query("SELECT pg_advisory_xact_lock(hashtextextended('gongjian.setup', 0))");
      await useToken(scope, command.token);
      if (await anyBureau(scope)) throw new DomainError('setup.done', 'conflict');
      const at = scope.now;
      const validFrom = localDay(at);
      await insertUnit(scope, {
        id: bureauId,
        bureauId,
        kind: 'BUREAU',
        ...command.bureau,
        parentId: null,
        sectionKey: null,
        isSafetyOffice: false,
        reviewUnitId: null,
        validFrom,
        actorId: null,
        at,
      });
      for (const { id, name, login, code, hash } of people) {
        const person = { id, bureauId, unitId: bureauId, name, post: code, phone: null };
        await insertPerson(scope, { ...person, actorId: null, at });
        await insertAccount(scope, { personId: id, login, hash, at });
        const grant = { id: randomUUID(), bureauId, personId: id, code, unitId: bureauId };
        await insertGrant(scope, {
          ...grant,
          lines: [],
          validFrom,
          validTo: null,
          state: 'APPROVED',
          reason: null,
          requestedBy: null,
          at,
        });
      }
      scope.audit({
        actorId: null,
        action: 'BUREAU.found',
        subjectKind: 'UNIT',
        subjectId: bureauId,
        unitId: bureauId,
        bureauId,
        data: { administrators: people.map((p) => p.id) },
      });
    });
    return {
      bureauId,
      accounts: people.map(({ code, login, password }) => ({
        code,
        login,
        oneTimePassword: password,
      })),
    };
  }
}

/** A new one-time password for an administrator who lost his, on the operator's console only. */
export class RenewAdministrator {
  constructor(private readonly deps: Deps) {}

  /** @throws setup.token-invalid, object.missing */
  async execute(command: {
    readonly token: string;
    readonly login: string;
  }): Promise<OneTimeLogin> {
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    return this.deps.commands.transact(async (scope) => {
      await useToken(scope, command.token);
      const account = await accountByLogin(scope, command.login);
      const codes = account ? await liveCodesOf(scope, account.personId, localDay(scope.now)) : [];
      const code = codes.find(isAdministrator);
      if (!account || code === undefined) throw new DomainError('object.missing', 'missing');
      await storePassword(scope, {
        personId: account.personId,
        hash,
        history: [account.passwordHash, ...account.passwordHistory].slice(0, 5),
        mustChange: true,
        at: scope.now,
      });
      await endSessions(scope, { personId: account.personId }, scope.now);
      scope.audit({
        actorId: null,
        action: 'ACCOUNT.renewAdministrator',
        subjectKind: 'PERSON',
        subjectId: account.personId,
        unitId: account.unitId,
        bureauId: account.bureauId,
        data: { code },
      });
      return { code, login: account.login, oneTimePassword: password };
    });
  }
}
