import { DomainError, type Reach } from '@app/domain';
import type { Queryable } from '../core/database';
import { reachPredicate } from '../core/reach-predicate';
import { SCHOOL_TASK_REACH } from '../school-task/school-task.repository';

export type FileState = 'KEPT' | 'QUARANTINED' | 'REFUSED';

/** A piece of evidence with its file. */
export interface EvidenceRow {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly state: FileState;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** hex */
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly takenAt: Date | null;
  readonly uploaderId: string;
  readonly uploadedAt: Date;
  readonly fileId: string;
  readonly key: string;
  readonly thumbnailKey: string | null;
}

/** A duty some evidence serves, as a reader sees it. */
export interface ServedDuty {
  readonly evidenceId: string;
  readonly taskId: string;
  readonly title: string;
  readonly campaignTitle: string;
  readonly schoolId: string;
  readonly schoolName: string;
  /** the same piece of evidence, or another one with the same bytes */
  readonly isSame: boolean;
}

export interface EvidenceReader {
  readonly reach: Reach;
  readonly bureauId: string;
}

export const EVIDENCE_COLUMNS = `e.id, e.name, e.unit_id AS "unitId", f.state, f.media_type AS "mediaType", f.size_bytes AS "sizeBytes", encode(f.sha256, 'hex') AS sha256, f.width, f.height,
  e.taken_at AS "takenAt", e.uploader_id AS "uploaderId", e.created_at AS "uploadedAt", f.id AS "fileId", f.file_key AS key, f.thumbnail_key AS "thumbnailKey"`;
export const EVIDENCE_JOINS = 'JOIN stored_file f ON f.id = e.file_id';
const FROM = `FROM evidence e ${EVIDENCE_JOINS}`;
/** Tasks a piece of evidence belongs to: now, or in a submission of the past. */
const SERVED = `SELECT evidence_id, school_task_id FROM evidence_link
  UNION SELECT x.evidence_id, s.school_task_id FROM submission_evidence x JOIN submission s ON s.id = x.submission_id`;

/** What is linked with a task, in the order it came. */
export const evidenceOfTask = (db: Queryable, taskId: string): Promise<EvidenceRow[]> =>
  db.query<EvidenceRow>(
    `SELECT ${EVIDENCE_COLUMNS} ${FROM} JOIN evidence_link l ON l.evidence_id = e.id WHERE l.school_task_id = $1 ORDER BY l.linked_at, e.id`,
    [taskId],
  );

/** What submissions of a task rest on and its draft does not any more. */
export const evidenceOfSubmissions = (db: Queryable, taskId: string): Promise<EvidenceRow[]> =>
  db.query<EvidenceRow>(
    `SELECT ${EVIDENCE_COLUMNS} ${FROM} WHERE e.id IN (SELECT x.evidence_id FROM submission_evidence x JOIN submission s ON s.id = x.submission_id WHERE s.school_task_id = $1)
       AND NOT EXISTS (SELECT FROM evidence_link l WHERE l.school_task_id = $1 AND l.evidence_id = e.id) ORDER BY e.created_at, e.id`,
    [taskId],
  );

/** Evidence of a task the reader may read; everything else does not exist. @throws DomainError object.missing */
export async function evidenceOrThrow(
  db: Queryable,
  evidenceId: string,
  reader: EvidenceReader,
): Promise<EvidenceRow> {
  const values: unknown[] = [evidenceId, reader.bureauId];
  const reach = reachPredicate(reader.reach, SCHOOL_TASK_REACH, values);
  const rows = await db.query<EvidenceRow>(
    `SELECT ${EVIDENCE_COLUMNS} ${FROM} WHERE e.id = $1 AND e.bureau_id = $2 AND EXISTS (
       SELECT FROM (${SERVED}) v JOIN school_task t ON t.id = v.school_task_id WHERE v.evidence_id = e.id AND t.bureau_id = $2 AND ${reach})`,
    values,
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Every duty the same bytes serve, the own one left out, within the reader's reach and nothing told of the rest. */
export async function dutiesOfFiles(
  db: Queryable,
  evidenceIds: readonly string[],
  exceptTaskId: string | null,
  reader: EvidenceReader,
): Promise<ServedDuty[]> {
  if (evidenceIds.length === 0) return [];
  const values: unknown[] = [evidenceIds, reader.bureauId, exceptTaskId];
  const reach = reachPredicate(reader.reach, SCHOOL_TASK_REACH, values);
  return db.query<ServedDuty>(
    `SELECT e.id AS "evidenceId", t.id AS "taskId", coalesce(tk.title, d.title) AS title, k.title AS "campaignTitle", t.school_id AS "schoolId", u.name AS "schoolName",
       bool_or(o.id = e.id) AS "isSame"
     FROM evidence e JOIN evidence o ON o.bureau_id = e.bureau_id AND (o.file_id = e.file_id OR o.original_sha256 = e.original_sha256)
     JOIN (${SERVED}) v ON v.evidence_id = o.id JOIN school_task t ON t.id = v.school_task_id JOIN campaign k ON k.id = t.campaign_id JOIN unit u ON u.id = t.school_id
     LEFT JOIN task_phase tp ON tp.id = t.task_phase_id LEFT JOIN task tk ON tk.id = tp.task_id LEFT JOIN deliverable_spec d ON d.id = t.deliverable_id
     WHERE e.id = ANY($1::uuid[]) AND t.bureau_id = $2 AND t.id IS DISTINCT FROM $3::uuid AND ${reach}
     GROUP BY e.id, t.id, tk.title, d.title, k.title, u.name ORDER BY u.name, t.id LIMIT 200`,
    values,
  );
}

export interface NewFile {
  readonly bureauId: string;
  readonly sha256: Buffer;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly state: FileState;
  readonly key: string;
  readonly thumbnailKey: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly perceptualHash: Buffer | null;
}

/** One row per hash and bureau: the answer is the row that was there first, locked so that it is not collected meanwhile. */
export async function insertFile(
  db: Queryable,
  f: NewFile,
  at: Date,
): Promise<{ readonly id: string; readonly state: FileState; readonly key: string }> {
  await db.execute(
    `INSERT INTO stored_file (bureau_id, sha256, size_bytes, media_type, state, file_key, thumbnail_key, width, height, perceptual_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT ON CONSTRAINT uq_stored_file_hash DO NOTHING`,
    [
      f.bureauId,
      f.sha256,
      f.sizeBytes,
      f.mediaType,
      f.state,
      f.key,
      f.thumbnailKey,
      f.width,
      f.height,
      f.perceptualHash,
      at,
    ],
  );
  const rows = await db.query<{ id: string; state: FileState; key: string }>(
    'SELECT id, state, file_key AS key FROM stored_file WHERE bureau_id = $1 AND sha256 = $2 FOR KEY SHARE',
    [f.bureauId, f.sha256],
  );
  const row = rows[0];
  if (!row) throw new DomainError('database.conflict', 'unavailable');
  return row;
}

/** What the scanner said about a file that waited for it; its uploads say the same. */
export async function decideFile(
  db: Queryable,
  fileId: string,
  state: 'KEPT' | 'REFUSED',
): Promise<void> {
  await db.execute("UPDATE stored_file SET state = $2 WHERE id = $1 AND state = 'QUARANTINED'", [
    fileId,
    state,
  ]);
  await db.execute(
    `UPDATE upload SET state = $2, refusal = CASE WHEN $2 = 'REFUSED' THEN '{"code":"evidence.malware","facts":{}}'::jsonb END
     WHERE state = 'QUARANTINED' AND evidence_id IN (SELECT id FROM evidence WHERE file_id = $1)`,
    [fileId, state],
  );
}

/** Files that wait for the scanner, the oldest first. */
export const quarantinedFiles = (
  db: Queryable,
  limit: number,
): Promise<{ readonly id: string; readonly key: string }[]> =>
  db.query(
    "SELECT id, file_key AS key FROM stored_file WHERE state = 'QUARANTINED' ORDER BY created_at LIMIT $1",
    [limit],
  );

/** Evidence with this file that the task has already. */
export async function linkedFile(
  db: Queryable,
  taskId: string,
  fileId: string,
): Promise<string | undefined> {
  const rows = await db.query<{ id: string }>(
    'SELECT e.id FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id WHERE l.school_task_id = $1 AND e.file_id = $2 LIMIT 1',
    [taskId, fileId],
  );
  return rows[0]?.id;
}

export async function insertEvidence(
  db: Queryable,
  e: {
    readonly bureauId: string;
    readonly fileId: string;
    readonly unitId: string;
    readonly name: string;
    readonly originalSha256: Buffer;
    readonly takenAt: Date | null;
    readonly uploaderId: string;
  },
  at: Date,
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO evidence (bureau_id, file_id, unit_id, name, original_sha256, taken_at, uploader_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [e.bureauId, e.fileId, e.unitId, e.name, e.originalSha256, e.takenAt, e.uploaderId, at],
  );
  return rows[0]?.id ?? '';
}

/** False when the link was there already. */
export async function linkEvidence(
  db: Queryable,
  link: { readonly taskId: string; readonly evidenceId: string; readonly by: string },
  at: Date,
): Promise<boolean> {
  const made = await db.execute(
    'INSERT INTO evidence_link (evidence_id, school_task_id, linked_by, linked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [link.evidenceId, link.taskId, link.by, at],
  );
  await db.execute('UPDATE evidence SET unreferenced_at = NULL WHERE id = $1', [link.evidenceId]);
  return made > 0;
}

/** False when there was no such link. */
export async function unlinkEvidence(
  db: Queryable,
  taskId: string,
  evidenceId: string,
  at: Date,
): Promise<boolean> {
  const gone = await db.execute(
    'DELETE FROM evidence_link WHERE school_task_id = $1 AND evidence_id = $2',
    [taskId, evidenceId],
  );
  await db.execute(
    `UPDATE evidence e SET unreferenced_at = $2 WHERE id = $1 AND NOT EXISTS (SELECT FROM evidence_link l WHERE l.evidence_id = e.id)
       AND NOT EXISTS (SELECT FROM submission_evidence x WHERE x.evidence_id = e.id)`,
    [evidenceId, at],
  );
  return gone > 0;
}

/** The submission version keeps what the task is linked with now. */
export async function keepWithSubmission(db: Queryable, taskId: string, no: number): Promise<void> {
  await db.execute(
    `INSERT INTO submission_evidence (submission_id, evidence_id)
     SELECT s.id, l.evidence_id FROM submission s JOIN evidence_link l ON l.school_task_id = s.school_task_id WHERE s.school_task_id = $1 AND s.no = $2`,
    [taskId, no],
  );
}

/** Removes evidence that serves nothing since before the instant; the number of rows. */
export async function dropUnreferencedEvidence(
  db: Queryable,
  before: Date,
  limit: number,
): Promise<number> {
  return db.execute(
    `DELETE FROM evidence WHERE id IN (SELECT e.id FROM evidence e WHERE e.unreferenced_at < $1
       AND NOT EXISTS (SELECT FROM evidence_link l WHERE l.evidence_id = e.id) AND NOT EXISTS (SELECT FROM submission_evidence x WHERE x.evidence_id = e.id)
       ORDER BY e.unreferenced_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [before, limit],
  );
}

/** Removes files no evidence names; their keys, for the objects. */
export async function dropUnreferencedFiles(
  db: Queryable,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db.query<{ key: string; thumbnailKey: string | null }>(
    `DELETE FROM stored_file WHERE id IN (SELECT f.id FROM stored_file f WHERE NOT EXISTS (SELECT FROM evidence e WHERE e.file_id = f.id)
       ORDER BY f.id LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING file_key AS key, thumbnail_key AS "thumbnailKey"`,
    [limit],
  );
  return rows.flatMap((r) => (r.thumbnailKey === null ? [r.key] : [r.key, r.thumbnailKey]));
}
