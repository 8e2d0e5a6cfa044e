import type { ActorCode } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Queryable } from '../core/database';
import type { TransactionScope } from '../core/transaction';

export const GRANT_STATES = ['REQUESTED', 'APPROVED', 'REJECTED', 'REVOKED'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

export interface GrantRow {
  readonly id: string;
  readonly bureauId: string;
  readonly personId: string;
  readonly personName: string;
  readonly code: ActorCode;
  readonly unitId: string;
  readonly unitName: string;
  readonly lines: readonly string[];
  readonly lineNames: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly state: GrantState;
  /** why it was asked for; null = an import, or nothing was said */
  readonly reason: string | null;
  readonly requestedBy: string | null;
  readonly requestedByName: string | null;
  readonly approvedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly version: number;
  readonly createdAt: Date;
}

/** What a row shows. */
export const GRANT_COLUMNS = `g.id, g.bureau_id AS "bureauId", g.person_id AS "personId", p.name AS "personName", g.code, g.unit_id AS "unitId", u.name AS "unitName", g.lines,
  CASE WHEN cardinality(g.lines) = 0 THEN '{}' ELSE ARRAY(SELECT l.name FROM unit l WHERE l.id = ANY(g.lines) ORDER BY l.name) END AS "lineNames",
  g.valid_from AS "validFrom", g.valid_to AS "validTo", g.state, g.reason, g.requested_by AS "requestedBy", r.name AS "requestedByName", g.approved_by AS "approvedBy",
  d.name AS "decidedByName", g.decided_at AS "decidedAt", g.decision_reason AS "decisionReason", g.version, g.created_at AS "createdAt"`;
export const GRANT_JOINS =
  'JOIN person p ON p.id = g.person_id JOIN unit u ON u.id = g.unit_id LEFT JOIN person r ON r.id = g.requested_by LEFT JOIN person d ON d.id = g.decided_by';
const GRANT = `SELECT ${GRANT_COLUMNS} FROM role_grant g ${GRANT_JOINS}`;

/** @throws DomainError object.missing */
export async function grantOrThrow(
  db: Queryable,
  grantId: string,
  bureauId: string,
): Promise<GrantRow> {
  const rows = await db.query<GrantRow>(`${GRANT} WHERE g.id = $1 AND g.bureau_id = $2`, [
    grantId,
    bureauId,
  ]);
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Codes a person holds or has been asked for and not refused, whatever their dates but ended ones. */
export async function liveCodesOf(
  db: Queryable,
  personId: string,
  day: string,
): Promise<readonly ActorCode[]> {
  const rows = await db.query<{ code: ActorCode }>(
    "SELECT DISTINCT code FROM role_grant WHERE person_id = $1 AND state IN ('REQUESTED','APPROVED') AND (valid_to IS NULL OR valid_to >= $2::date) ORDER BY code",
    [personId, day],
  );
  return rows.map((r) => r.code);
}

/**
 * Enabled people other than this one who hold the code in the bureau on a day. The rows are locked, so that two
 * removals at once cannot both count on each other.
 */
export async function lockOtherHolders(
  scope: TransactionScope,
  holder: {
    readonly bureauId: string;
    readonly code: ActorCode;
    readonly personId: string;
    readonly day: string;
  },
): Promise<number> {
  await scope.query('SELECT pg_advisory_xact_lock(hashtextextended($1 || $2, 1))', [
    holder.bureauId,
    holder.code,
  ]);
  const rows = await scope.query<{ n: number }>(
    `SELECT count(DISTINCT g.person_id)::int AS n FROM role_grant g JOIN person p ON p.id = g.person_id JOIN account a ON a.person_id = p.id
     WHERE g.bureau_id = $1 AND g.code = $2 AND g.person_id <> $3 AND g.state = 'APPROVED' AND g.valid_from <= $4::date AND g.valid_to IS NULL
       AND p.disabled_at IS NULL AND a.disabled_at IS NULL`,
    [holder.bureauId, holder.code, holder.personId, holder.day],
  );
  return rows[0]?.n ?? 0;
}

export interface NewGrant {
  readonly id: string;
  readonly bureauId: string;
  readonly personId: string;
  readonly code: ActorCode;
  readonly unitId: string;
  readonly lines: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly state: GrantState;
  readonly reason: string | null;
  readonly requestedBy: string | null;
  readonly at: Date;
}

export async function insertGrant(db: Queryable, grant: NewGrant): Promise<void> {
  await db.execute(
    `INSERT INTO role_grant (id, bureau_id, person_id, code, unit_id, lines, valid_from, valid_to, state, requested_by, created_at, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      grant.id,
      grant.bureauId,
      grant.personId,
      grant.code,
      grant.unitId,
      grant.lines,
      grant.validFrom,
      grant.validTo,
      grant.state,
      grant.requestedBy,
      grant.at,
      grant.reason,
    ],
  );
}

/** Moves a locked grant on; false when it is no longer in `from`. */
export async function decideGrant(
  db: Queryable,
  grantId: string,
  decision: {
    readonly from: GrantState;
    readonly to: GrantState;
    readonly actorId: string;
    readonly reason: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const moved = await db.execute(
    `UPDATE role_grant SET state = $3, approved_by = CASE WHEN $3 = 'APPROVED' THEN $4 ELSE approved_by END, decided_by = $4, decision_reason = $6, decided_at = $5, version = version + 1
     WHERE id = $1 AND state = $2`,
    [grantId, decision.from, decision.to, decision.actorId, decision.at, decision.reason],
  );
  return moved === 1;
}
