import { csvLine } from '@app/documents';
import { DomainError } from '@app/domain';
import { t } from '@app/messages';
import { lockImportedAccounts, markPasswordsTaken, setPasswords } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { refuseUnlessMay } from '../organisation/unit-rules';
import { hashOneTimePassword, oneTimePassword } from '../session/password';
import type { ImportCommand } from './import-command';
import { importOf } from './roster-step';

const AT_ONCE = 500;

/** The one-time passwords of an import's accounts, made when they are handed out, shown once and kept nowhere. */
export class HandOutPasswords {
  constructor(private readonly deps: Deps) {}

  /** @returns a CSV file. @throws import.passwords-taken the second time */
  async execute(command: ImportCommand): Promise<string> {
    const { actor, importId } = command;
    const lines = [
      csvLine([t('roster.unit'), t('roster.name'), t('roster.login'), t('roster.password')]),
    ];
    let isFirst = false;
    await this.deps.commands.run(
      {
        actor,
        name: 'roster.hand-out-passwords',
        request: command.request,
        subject: { kind: 'ROSTER_IMPORT', id: importId },
      },
      async (scope) => {
        refuseUnlessMay('account.edit', actor);
        const row = await importOf(scope, actor, importId, true);
        if (row.state !== 'COMMITTED' || row.passwordsAt !== null)
          throw new DomainError('import.passwords-taken', 'conflict');
        const accounts = await lockImportedAccounts(scope, importId);
        lines.length = 1;
        for (let at = 0; at < accounts.length; at += AT_ONCE) {
          const made = await Promise.all(
            accounts.slice(at, at + AT_ONCE).map(async (account) => {
              const password = oneTimePassword();
              lines.push(csvLine([account.unitName, account.name, account.login, password]));
              return { personId: account.personId, hash: await hashOneTimePassword(password) };
            }),
          );
          await setPasswords(scope, made, scope.now);
        }
        await markPasswordsTaken(scope, importId, scope.now);
        scope.audit({
          actorId: actor.personId,
          action: 'ROSTER.handOutPasswords',
          subjectKind: 'ROSTER_IMPORT',
          subjectId: importId,
          unitId: actor.bureauId,
          bureauId: actor.bureauId,
          data: { accounts: accounts.length },
        });
        isFirst = true;
        return { accounts: accounts.length };
      },
    );
    // a repetition of an answered request: the passwords are gone
    if (!isFirst) throw new DomainError('import.passwords-taken', 'conflict');
    return `\uFEFF${lines.join('')}`;
  }
}
