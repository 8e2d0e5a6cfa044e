import type { Runtime } from '@app/application';
import type { PersonActor } from '@app/domain';
import { accountByLogin, grantsOf } from '@app/persistence';

/** The person behind a login as an actor, for scripts that run beside the api. */
export async function personActor(
  runtime: Pick<Runtime, 'database'>,
  login: string,
): Promise<PersonActor> {
  const account = await accountByLogin(runtime.database, login);
  if (!account) throw new Error(`no account ${login}`);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return {
    kind: 'person',
    personId: account.personId,
    bureauId: account.bureauId,
    unitId: account.unitId,
    grants: await grantsOf(runtime.database, account.personId, today),
  };
}
