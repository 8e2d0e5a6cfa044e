import type { ActorCode, GrantView } from '@app/contracts';
import type { Queryable } from '../core/database';

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
