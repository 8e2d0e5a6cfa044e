import { DomainError, type Reach } from '@app/domain';
import type { RestatementState } from '@app/contracts';
import type { Queryable } from '../core/database';
import { reachPredicate } from '../core/reach-predicate';

export interface SnapshotRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly ownerSectionId: string;
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly definitionVersion: number;
  readonly cutOff: Date;
  readonly hash: Buffer;
  readonly createdAt: Date;
}

export const SNAPSHOT_COLUMNS = `s.id, s.bureau_id AS "bureauId", c.id AS "campaignId", c.owner_section_id AS "ownerSectionId", h.group_id AS "groupId", g.name AS "groupName", s.kind, s.subject_kind AS "subjectKind", s.subject_id AS "subjectId",
  s.definition_version AS "definitionVersion", s.cut_off AS "cutOff", s.hash, s.created_at AS "createdAt"`;
export const SNAPSHOT_JOINS = `LEFT JOIN phase p ON s.subject_kind = 'PHASE' AND p.id = s.subject_id LEFT JOIN cohort h ON s.subject_kind = 'COHORT' AND h.id = s.subject_id LEFT JOIN unit g ON g.id = h.group_id
  LEFT JOIN date_amendment da ON s.subject_kind = 'DATE_AMENDMENT' AND da.id = s.subject_id
  JOIN campaign c ON c.id = coalesce(p.campaign_id, h.campaign_id, da.campaign_id, s.subject_id)`;
const SELECT = `SELECT ${SNAPSHOT_COLUMNS} FROM snapshot s ${SNAPSHOT_JOINS}`;
const REACH = { lines: 'ARRAY[c.owner_section_id]', group: 'h.group_id' };

export interface SnapshotReader {
  readonly reach: Reach;
  readonly bureauId: string;
}

/** @throws DomainError object.missing outside the reader's scope too */
export async function snapshotRowOrThrow(
  db: Queryable,
  id: string,
  reader: SnapshotReader,
): Promise<SnapshotRow> {
  const values: unknown[] = [reader.bureauId, id];
  const rows = await db.query<SnapshotRow>(
    `${SELECT} WHERE s.bureau_id = $1 AND s.id = $2 AND ${reachPredicate(reader.reach, REACH, values)}`,
    values,
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

export interface RestatementRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly ownerSectionId: string;
  readonly snapshotId: string;
  /** JSON pointer into the snapshot's content */
  readonly figure: string;
  readonly oldValue: string;
  readonly newValue: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly state: RestatementState;
  readonly createdAt: Date;
}

const RESTATEMENT = `SELECT r.id, r.bureau_id AS "bureauId", r.campaign_id AS "campaignId", c.owner_section_id AS "ownerSectionId", r.snapshot_id AS "snapshotId", r.figure, r.old_value AS "oldValue",
  r.new_value AS "newValue", r.reason, r.proposed_by AS "proposedBy", x.name AS "proposedByName", r.decided_by AS "decidedBy", y.name AS "decidedByName", r.decided_at AS "decidedAt",
  r.decision_reason AS "decisionReason", r.state, r.created_at AS "createdAt"
FROM restatement r JOIN campaign c ON c.id = r.campaign_id JOIN person x ON x.id = r.proposed_by LEFT JOIN person y ON y.id = r.decided_by`;

export async function restatementsOf(
  db: Queryable,
  snapshotId: string,
): Promise<readonly RestatementRow[]> {
  return db.query<RestatementRow>(
    `${RESTATEMENT} WHERE r.snapshot_id = $1 ORDER BY r.created_at, r.id`,
    [snapshotId],
  );
}

/** The last confirmed value of a figure; null = as frozen. */
export async function restatedValue(
  db: Queryable,
  snapshotId: string,
  figure: string,
): Promise<string | null> {
  const rows = await db.query<{ value: string }>(
    `SELECT new_value AS value FROM restatement WHERE snapshot_id = $1 AND figure = $2 AND state = 'CONFIRMED' ORDER BY decided_at DESC, id DESC LIMIT 1`,
    [snapshotId, figure],
  );
  return rows[0]?.value ?? null;
}

/** One proposal or decision of a figure at a time; the snapshot itself is never locked nor touched. */
export async function lockFigure(db: Queryable, snapshotId: string, figure: string): Promise<void> {
  await db.execute('SELECT pg_advisory_xact_lock(hashtextextended($1 || $2, 0))', [
    snapshotId,
    figure,
  ]);
}

/** @returns null when the figure has a proposal waiting already */
export async function insertRestatement(
  db: Queryable,
  r: Pick<
    RestatementRow,
    | 'bureauId'
    | 'campaignId'
    | 'snapshotId'
    | 'figure'
    | 'oldValue'
    | 'newValue'
    | 'reason'
    | 'proposedBy'
  > & { readonly at: Date },
): Promise<string | null> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO restatement (bureau_id, campaign_id, snapshot_id, figure, old_value, new_value, reason, proposed_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT DO NOTHING RETURNING id`,
    [
      r.bureauId,
      r.campaignId,
      r.snapshotId,
      r.figure,
      r.oldValue,
      r.newValue,
      r.reason,
      r.proposedBy,
      r.at,
    ],
  );
  return rows[0]?.id ?? null;
}

/** @throws DomainError object.missing */
export async function lockRestatementOrThrow(
  db: Queryable,
  id: string,
  bureauId: string,
): Promise<RestatementRow> {
  const rows = await db.query<RestatementRow>(
    `${RESTATEMENT} WHERE r.id = $1 AND r.bureau_id = $2 FOR NO KEY UPDATE OF r`,
    [id, bureauId],
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}
