import { renewDemoPasswords } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { hashPassword } from '../session/password';

/** A new shared password for the demo accounts of a bureau, when the one they had was never written down. */
export class RenewDemoPassword {
  constructor(private readonly deps: Deps) {}

  /** @returns accounts that have it now */
  async execute(bureauId: string, password: string): Promise<number> {
    const hash = await hashPassword(password);
    return this.deps.commands.transact(async (scope) => {
      const accounts = await renewDemoPasswords(scope, bureauId, hash, scope.now);
      scope.audit({
        actorId: null,
        action: 'BUREAU.renewDemoPassword',
        subjectKind: 'UNIT',
        subjectId: bureauId,
        unitId: bureauId,
        bureauId,
        data: { accounts },
      });
      return accounts;
    });
  }
}
