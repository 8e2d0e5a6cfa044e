import type { Queryable } from '../core/database';

export interface UnitInput {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly sectionKey: string | null;
  readonly isSafetyOffice: boolean;
  readonly reviewUnitId: string | null;
}
export interface ProfileInput {
  readonly unitId: string;
  readonly schoolType: string;
  readonly ownership: string;
  readonly boarding: string;
  readonly flags: readonly string[];
  readonly pupils: number;
  readonly boarders: number;
  readonly staff: number;
}
export interface PersonInput {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly post: string;
  readonly login: string;
  readonly role: string;
  readonly grantUnitId: string;
  readonly headOf: string | null;
}

/** Units with their membership and profiles, set-based; parents come before their children in the list. */
export async function insertUnits(
  db: Queryable,
  input: {
    readonly bureauId: string;
    readonly units: readonly UnitInput[];
    readonly profiles: readonly ProfileInput[];
    readonly validFrom: string;
    readonly at: Date;
  },
): Promise<void> {
  await db.execute(
    `INSERT INTO unit (id, bureau_id, kind, code, name, parent_id, section_key, is_safety_office, review_unit_id, valid_from, created_at, updated_at)
     SELECT (u->>'id')::uuid, $1, u->>'kind', u->>'code', u->>'name', (u->>'parentId')::uuid, u->>'sectionKey', (u->>'isSafetyOffice')::boolean, (u->>'reviewUnitId')::uuid, $3::date, $4, $4
     FROM jsonb_array_elements($2::jsonb) u`,
    [input.bureauId, JSON.stringify(input.units), input.validFrom, input.at],
  );
  await db.execute(
    `INSERT INTO unit_membership (unit_id, parent_id, valid_from)
     SELECT (u->>'id')::uuid, (u->>'parentId')::uuid, $2::date FROM jsonb_array_elements($1::jsonb) u WHERE u->>'kind' = 'SCHOOL'`,
    [JSON.stringify(input.units), input.validFrom],
  );
  await db.execute(
    `INSERT INTO school_profile (unit_id, school_type, ownership, boarding, flags, pupils, boarders, staff, valid_from)
     SELECT (p->>'unitId')::uuid, p->>'schoolType', p->>'ownership', p->>'boarding', ARRAY(SELECT jsonb_array_elements_text(p->'flags')), (p->>'pupils')::int, (p->>'boarders')::int, (p->>'staff')::int, $2::date
     FROM jsonb_array_elements($1::jsonb) p`,
    [JSON.stringify(input.profiles), input.validFrom],
  );
}

/** People with account and approved grant, set-based; used for installation and demo data only. */
export async function insertPeople(
  db: Queryable,
  input: {
    readonly bureauId: string;
    readonly people: readonly PersonInput[];
    readonly passwordHash: string;
    readonly isDemo: boolean;
    readonly validFrom: string;
    readonly at: Date;
    readonly requestedBy: string;
    readonly approvedBy: string;
  },
): Promise<void> {
  const json = JSON.stringify(input.people);
  await db.execute(
    `INSERT INTO person (id, bureau_id, unit_id, name, post, created_at, updated_at)
     SELECT (p->>'id')::uuid, $1, (p->>'unitId')::uuid, p->>'name', p->>'post', $3, $3 FROM jsonb_array_elements($2::jsonb) p`,
    [input.bureauId, json, input.at],
  );
  await db.execute(
    `INSERT INTO account (person_id, login, password_hash, password_changed_at, must_change, is_demo)
     SELECT (p->>'id')::uuid, p->>'login', $2, $3, NOT $4::boolean, $4 FROM jsonb_array_elements($1::jsonb) p`,
    [json, input.passwordHash, input.at, input.isDemo],
  );
  await db.execute(
    `INSERT INTO role_grant (bureau_id, person_id, code, unit_id, valid_from, state, requested_by, approved_by, decided_by, decided_at, created_at)
     SELECT $1, (p->>'id')::uuid, p->>'role', (p->>'grantUnitId')::uuid, $3::date, 'APPROVED', $5, $6, $6, $4, $4 FROM jsonb_array_elements($2::jsonb) p`,
    [input.bureauId, json, input.validFrom, input.at, input.requestedBy, input.approvedBy],
  );
  await db.execute(
    `UPDATE unit u SET head_id = (p->>'id')::uuid FROM jsonb_array_elements($1::jsonb) p WHERE u.id = (p->>'headOf')::uuid`,
    [json],
  );
}

export async function bureauByCode(db: Queryable, code: string): Promise<string | null> {
  const rows = await db.query<{ id: string }>(
    "SELECT id FROM unit WHERE kind = 'BUREAU' AND code = $1",
    [code],
  );
  return rows[0]?.id ?? null;
}

/** One password for the demo accounts of a bureau; accounts of people are not touched. */
export async function renewDemoPasswords(
  db: Queryable,
  bureauId: string,
  passwordHash: string,
  at: Date,
): Promise<number> {
  return db.execute(
    'UPDATE account a SET password_hash = $2, password_changed_at = $3 FROM person p WHERE p.id = a.person_id AND p.bureau_id = $1 AND a.is_demo',
    [bureauId, passwordHash, at],
  );
}
