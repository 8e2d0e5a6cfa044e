import { randomUUID } from 'node:crypto';
import type { ActorCode } from '@app/contracts';
import type { PersonActor } from '@app/domain';
import { insertPeople } from '@app/persistence';
import { personActor } from '../../tools/seed/person-actor';
import type { Suite } from './suite';

/** One more person with one role, who signs in with the suite's password. */
export async function addPerson(
  suite: Suite,
  person: {
    readonly login: string;
    readonly code: ActorCode;
    readonly unitId: string;
    readonly bureauId?: string;
    readonly isDemo?: boolean;
  },
): Promise<PersonActor> {
  const sys = await suite.as('sys');
  const [known] = await suite.database.query<{ hash: string }>(
    "SELECT password_hash AS hash FROM account WHERE login = 'sys'",
  );
  await insertPeople(suite.database, {
    bureauId: person.bureauId ?? sys.bureauId,
    people: [
      {
        id: randomUUID(),
        unitId: person.unitId,
        name: person.login,
        post: person.code,
        login: person.login,
        role: person.code,
        grantUnitId: person.unitId,
        headOf: null,
      },
    ],
    passwordHash: known?.hash ?? '',
    isDemo: person.isDemo ?? true,
    validFrom: '2020-01-01',
    at: new Date(),
    requestedBy: randomUUID(),
    approvedBy: randomUUID(),
  });
  return personActor(suite, person.login);
}

/** The id of a unit by its code in the suite's bureau. */
export async function unitId(suite: Suite, code: string): Promise<string> {
  const { bureauId } = await suite.as('sys');
  const rows = await suite.database.query<{ id: string }>(
    'SELECT id FROM unit WHERE bureau_id = $1 AND code = $2',
    [bureauId, code],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`no unit ${code}`);
  return id;
}
