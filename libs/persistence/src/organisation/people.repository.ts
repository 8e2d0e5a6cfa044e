import type { ActorCode, GrantView } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Queryable } from '../core/database';
import { reachPredicate } from '../core/reach-predicate';
import type { TransactionScope } from '../core/transaction';
import { GROUP_OF_UNIT, type OrganisationReader } from './unit.repository';

export interface PersonRef {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly unitId: string;
}

/** Enabled people who hold a role at a unit (school, group, section line, or the bureau for bureau-wide roles). */
export async function peopleInRole(
  db: Queryable,
  code: ActorCode | 'HEAD',
  unitId: string,
  day: string,
): Promise<readonly PersonRef[]> {
  return db.query<PersonRef>(
    `SELECT DISTINCT p.id AS "personId", p.name, p.post, p.unit_id AS "unitId" FROM duty_holder h JOIN person p ON p.id = h.person_id
     WHERE h.code = $1 AND h.unit_id = $2 AND h.valid_from <= $3::date AND (h.valid_to IS NULL OR h.valid_to >= $3::date) ORDER BY p.name, p.id`,
    [code, unitId, day],
  );
}

/** Enabled people who hold a code at one of the places on a day. */
export async function dutyHolders(
  db: Queryable,
  code: string,
  unitIds: readonly string[],
  day: string,
): Promise<readonly string[]> {
  const rows = await db.query<{ person_id: string }>(
    `SELECT DISTINCT person_id FROM duty_holder
     WHERE code = $1 AND unit_id = ANY($2::uuid[]) AND valid_from <= $3::date AND (valid_to IS NULL OR valid_to >= $3::date) ORDER BY 1`,
    [code, unitIds, day],
  );
  return rows.map((r) => r.person_id);
}

/** Enabled people of a bureau who hold one of the codes on a day, at whatever place of it. */
export async function holdersInBureau(
  db: Queryable,
  bureauId: string,
  codes: readonly ActorCode[],
  day: string,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT DISTINCT g.person_id AS id FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
     WHERE g.bureau_id = $1 AND g.code = ANY($2::text[]) AND g.state = 'APPROVED' AND g.valid_from <= $3::date AND (g.valid_to IS NULL OR g.valid_to >= $3::date) ORDER BY 1`,
    [bureauId, codes, day],
  );
  return rows.map(({ id }) => id);
}

/** A role of a person, disabled or not, with the places his superiors are looked for. */
export interface Capacity {
  readonly code: string;
  readonly unitId: string;
  /** the section he sits in or acts for */
  readonly sectionId: string;
  readonly parentId: string | null;
}

/** In which capacities a person acts on a day; unlike duty_holder it knows disabled people too. */
export async function capacitiesOf(
  db: Queryable,
  personId: string,
  day: string,
): Promise<readonly Capacity[]> {
  return db.query<Capacity>(
    `SELECT r.code, r.unit_id AS "unitId", CASE WHEN u.kind = 'SECTION' THEN u.id ELSE p.unit_id END AS "sectionId", m.parent_id AS "parentId"
     FROM (SELECT g.code, g.unit_id FROM role_grant g
             WHERE g.person_id = $1 AND g.state = 'APPROVED' AND g.valid_from <= $2::date AND (g.valid_to IS NULL OR g.valid_to >= $2::date)
           UNION ALL SELECT 'HEAD', h.id FROM unit h WHERE h.head_id = $1 AND h.kind = 'SECTION') r
     JOIN unit u ON u.id = r.unit_id JOIN person p ON p.id = $1
     LEFT JOIN unit_membership m ON m.unit_id = u.id AND m.valid_from <= $2::date AND (m.valid_to IS NULL OR m.valid_to > $2::date)
     ORDER BY r.code, r.unit_id`,
    [personId, day],
  );
}

/** The person's grants in force on a day. */
export async function grantsOf(
  db: Queryable,
  personId: string,
  day: string,
): Promise<readonly GrantView[]> {
  return db.query<GrantView>(
    `SELECT code, unit_id AS "unitId", lines FROM role_grant
     WHERE person_id = $1 AND state = 'APPROVED' AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to >= $2::date) ORDER BY code, unit_id`,
    [personId, day],
  );
}

/** A role in force with the name of the place it holds at. */
export interface ShownHat extends GrantView {
  readonly unitName: string;
  readonly validTo: string | null;
}

/** The person's grants in force on a day, as they are read. */
export async function shownHatsOf(
  db: Queryable,
  personId: string,
  day: string,
): Promise<readonly ShownHat[]> {
  return db.query<ShownHat>(
    `SELECT g.code, g.unit_id AS "unitId", u.name AS "unitName", g.lines, g.valid_to AS "validTo" FROM role_grant g JOIN unit u ON u.id = g.unit_id
     WHERE g.person_id = $1 AND g.state = 'APPROVED' AND g.valid_from <= $2::date AND (g.valid_to IS NULL OR g.valid_to >= $2::date) ORDER BY g.code, u.name, g.unit_id`,
    [personId, day],
  );
}

export async function sectionByKey(
  db: Queryable,
  bureauId: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await db.query<{ section_key: string; id: string }>(
    "SELECT section_key, id FROM unit WHERE bureau_id = $1 AND kind = 'SECTION' AND section_key IS NOT NULL AND valid_to IS NULL",
    [bureauId],
  );
  return Object.fromEntries(rows.map((r) => [r.section_key, r.id]));
}

export interface PersonRow {
  readonly id: string;
  readonly bureauId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly post: string;
  readonly phone: string | null;
  readonly disabledAt: Date | null;
  /** null = no account */
  readonly login: string | null;
  /** signs in with a password somebody else knows, and must change it first; null = no account */
  readonly mustChange: boolean | null;
  readonly version: number;
}

/** What a row shows. */
export const PERSON_COLUMNS = `p.id, p.bureau_id AS "bureauId", p.unit_id AS "unitId", u.name AS "unitName", p.name, p.post, p.phone, p.disabled_at AS "disabledAt", a.login, a.must_change AS "mustChange", p.version`;
export const PERSON_JOINS =
  'JOIN unit u ON u.id = p.unit_id LEFT JOIN account a ON a.person_id = p.id';
const PERSON = `SELECT ${PERSON_COLUMNS} FROM person p ${PERSON_JOINS}`;
const within = (reader: OrganisationReader, values: unknown[]): string =>
  `p.bureau_id = $${values.push(reader.bureauId)} AND ${
    reader.reach
      ? reachPredicate(reader.reach, { unit: 'p.unit_id', group: GROUP_OF_UNIT }, values)
      : 'true'
  }`;

/** @throws DomainError object.missing when there is none or he is out of reach */
export async function personOrThrow(
  db: Queryable,
  personId: string,
  reader: OrganisationReader,
): Promise<PersonRow> {
  const values: unknown[] = [personId];
  const rows = await db.query<PersonRow>(
    `${PERSON} WHERE p.id = $1 AND ${within(reader, values)}`,
    values,
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** The person, locked for a change of his record or of his grants. @throws DomainError object.missing */
export async function lockPersonOrThrow(
  scope: TransactionScope,
  personId: string,
  bureauId: string,
): Promise<PersonRow> {
  await scope.query('SELECT 1 FROM person WHERE id = $1 AND bureau_id = $2 FOR UPDATE', [
    personId,
    bureauId,
  ]);
  return personOrThrow(scope, personId, { bureauId });
}

export interface NewPerson {
  readonly id: string;
  readonly bureauId: string;
  readonly unitId: string;
  readonly name: string;
  readonly post: string;
  readonly phone: string | null;
  readonly actorId: string | null;
  readonly at: Date;
}

export async function insertPerson(db: Queryable, person: NewPerson): Promise<void> {
  await db.execute(
    `INSERT INTO person (id, bureau_id, unit_id, name, post, phone, created_at, created_by, updated_at, updated_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7, $8)`,
    [
      person.id,
      person.bureauId,
      person.unitId,
      person.name,
      person.post,
      person.phone,
      person.at,
      person.actorId,
    ],
  );
}

export async function updatePerson(
  db: Queryable,
  personId: string,
  change: {
    readonly unitId: string;
    readonly name: string;
    readonly post: string;
    readonly phone: string | null;
    readonly disabledAt: Date | null;
  },
  by: { readonly actorId: string; readonly at: Date },
): Promise<number> {
  const rows = await db.query<{ version: number }>(
    `UPDATE person SET unit_id = $2, name = $3, post = $4, phone = $5, disabled_at = $6, version = version + 1, updated_at = $7, updated_by = $8
     WHERE id = $1 RETURNING version`,
    [
      personId,
      change.unitId,
      change.name,
      change.post,
      change.phone,
      change.disabledAt,
      by.at,
      by.actorId,
    ],
  );
  return rows[0]?.version ?? 0;
}
