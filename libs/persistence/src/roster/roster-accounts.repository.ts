import type { Queryable } from '../core/database';

export interface ImportedAccount {
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly unitName: string;
}

/** Accounts an import made whose first password was never handed out or changed, locked. */
export async function lockImportedAccounts(
  db: Queryable,
  importId: string,
): Promise<readonly ImportedAccount[]> {
  return db.query<ImportedAccount>(
    `SELECT a.person_id AS "personId", a.login, p.name, u.name AS "unitName" FROM account a JOIN person p ON p.id = a.person_id JOIN unit u ON u.id = p.unit_id
     WHERE a.import_id = $1 AND a.must_change AND a.password_history = '{}' ORDER BY u.code, p.name, a.person_id FOR NO KEY UPDATE OF a`,
    [importId],
  );
}

export async function setPasswords(
  db: Queryable,
  passwords: readonly { readonly personId: string; readonly hash: string }[],
  at: Date,
): Promise<void> {
  await db.execute(
    `UPDATE account a SET password_hash = x.hash, password_changed_at = $2 FROM jsonb_to_recordset($1::jsonb) AS x("personId" uuid, hash text) WHERE a.person_id = x."personId"`,
    [JSON.stringify(passwords), at],
  );
}

export async function markPasswordsTaken(db: Queryable, importId: string, at: Date): Promise<void> {
  await db.execute(
    'UPDATE roster_import SET passwords_at = $2, version = version + 1 WHERE id = $1',
    [importId, at],
  );
}

/** What an approval of many grants has to look at. */
export interface GrantsToApprove {
  readonly bureauId: string;
  readonly actorId: string;
  readonly importId: string | null;
  readonly grantIds: readonly string[];
  readonly today: string;
  readonly at: Date;
}

/**
 * Approves those that one approval alone would approve: asked for, by and for another person, who is enabled, holds no
 * role that excludes it, and stands for it only here. The rest stays as it is.
 * @returns ids approved and how many were left
 */
export async function approveGrants(
  db: Queryable,
  a: GrantsToApprove,
): Promise<{ readonly approved: number; readonly left: number; readonly digest: string }> {
  const rows = await db.query<{ approved: number; left: number; digest: string }>(
    `WITH person_lock AS MATERIALIZED (
       SELECT p.id, p.disabled_at FROM person p WHERE p.bureau_id = $1 AND p.id IN (
         SELECT person_id FROM role_grant WHERE bureau_id = $1 AND state = 'REQUESTED' AND (import_id = $3 OR id = ANY($4::uuid[]))) ORDER BY p.id FOR UPDATE),
     asked AS (
       SELECT g.*, l.disabled_at, g.code IN ('SYS','SEC','AUD') AS is_admin FROM role_grant g JOIN person_lock l ON l.id = g.person_id
       WHERE g.bureau_id = $1 AND g.state = 'REQUESTED' AND (g.import_id = $3 OR g.id = ANY($4::uuid[]))),
     good AS (
       SELECT a.id FROM asked a WHERE a.requested_by IS DISTINCT FROM $2::uuid AND a.person_id <> $2::uuid AND a.disabled_at IS NULL
         AND NOT EXISTS (SELECT FROM role_grant o WHERE o.person_id = a.person_id AND o.id <> a.id AND o.code <> a.code AND o.state IN ('REQUESTED','APPROVED')
           AND (o.valid_to IS NULL OR o.valid_to >= $5::date) AND (a.is_admin OR o.code IN ('SYS','SEC','AUD')))),
     moved AS (
       UPDATE role_grant g SET state = 'APPROVED', approved_by = $2, decided_by = $2, decided_at = $6, version = g.version + 1 FROM good WHERE g.id = good.id RETURNING g.id)
     SELECT (SELECT count(*) FROM moved)::int AS approved, ((SELECT count(*) FROM asked) - (SELECT count(*) FROM good))::int AS left,
       encode(sha256(convert_to(coalesce((SELECT string_agg(id::text, ',' ORDER BY id) FROM moved), ''), 'UTF8')), 'hex') AS digest`,
    [a.bureauId, a.actorId, a.importId, a.grantIds, a.today, a.at],
  );
  return rows[0] ?? { approved: 0, left: 0, digest: '' };
}

const UNIT_EXPORT = `SELECT u.code, u.name, g.name AS "group", f.school_type AS "schoolType", f.ownership, f.boarding, f.flags, f.pupils, f.boarders, f.staff, f.campuses,
  f.guards_in_house AS "guardsInHouse", f.guards_outsourced AS "guardsOutsourced", u.valid_from AS "openedOn"
  FROM unit u JOIN unit g ON g.id = u.parent_id JOIN school_profile f ON f.unit_id = u.id AND f.valid_to IS NULL
  WHERE u.bureau_id = $1 AND u.kind = 'SCHOOL' AND u.valid_to IS NULL AND u.code > $2 ORDER BY u.code LIMIT $3`;
const PEOPLE_EXPORT = `SELECT p.id || coalesce(r.id::text, '') AS code, u.code AS unit, p.name, p.post, p.phone, a.login, r.code AS role, ru.code AS "roleUnit"
  FROM person p JOIN unit u ON u.id = p.unit_id LEFT JOIN account a ON a.person_id = p.id
  LEFT JOIN role_grant r ON r.person_id = p.id AND r.state IN ('REQUESTED','APPROVED') AND r.valid_to IS NULL LEFT JOIN unit ru ON ru.id = r.unit_id
  WHERE p.bureau_id = $1 AND p.disabled_at IS NULL AND u.valid_to IS NULL
    AND NOT EXISTS (SELECT FROM role_grant x WHERE x.person_id = p.id AND x.code IN ('SYS','SEC','AUD') AND x.state IN ('REQUESTED','APPROVED'))
    AND p.id || coalesce(r.id::text, '') > $2 ORDER BY 1 LIMIT $3`;

export type ExportRow = Readonly<Record<string, unknown>> & { readonly code: string };

/** One page of the roster in the order of its key `code`. */
export const rosterPage = (
  db: Queryable,
  kind: 'UNITS' | 'PEOPLE',
  bureauId: string,
  after: string,
  limit: number,
): Promise<readonly ExportRow[]> =>
  db.query<ExportRow>(kind === 'UNITS' ? UNIT_EXPORT : PEOPLE_EXPORT, [bureauId, after, limit]);
