import type { ErrorCode, ErrorFacts } from '@app/domain';
import type { Queryable } from '../core/database';

export type UploadState = 'UPLOADING' | 'KEPT' | 'QUARANTINED' | 'REFUSED';

export interface UploadRow {
  readonly id: string;
  readonly bureauId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly taskId: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly offsetBytes: number;
  readonly state: UploadState;
  readonly refusal: { readonly code: ErrorCode; readonly facts: ErrorFacts } | null;
  readonly evidenceId: string | null;
  readonly createdAt: Date;
}

const COLUMNS = `id, bureau_id AS "bureauId", person_id AS "personId", unit_id AS "unitId", school_task_id AS "taskId", name, size_bytes AS "sizeBytes",
  offset_bytes AS "offsetBytes", state, refusal, evidence_id AS "evidenceId", created_at AS "createdAt"`;

export interface UploadLimits {
  readonly fileBytes: number;
  readonly handInFiles: number;
  readonly unitBytesPerDay: number;
}

/** The bureau's own limits, else those of the installation. */
export async function uploadLimits(db: Queryable, bureauId: string): Promise<UploadLimits> {
  const rows = await db.query<UploadLimits>(
    `SELECT file_bytes AS "fileBytes", hand_in_files AS "handInFiles", unit_bytes_per_day AS "unitBytesPerDay"
     FROM upload_limit WHERE bureau_id = $1 OR bureau_id IS NULL ORDER BY bureau_id NULLS LAST LIMIT 1`,
    [bureauId],
  );
  // the migration writes the row of the installation; without it nothing may come in
  return rows[0] ?? { fileBytes: 0, handInFiles: 0, unitBytesPerDay: 0 };
}

/**
 * What a unit has announced today (local day). Uploads of one unit are counted one after the other: without the lock two
 * at once would both find room.
 */
export async function announcedToday(db: Queryable, unitId: string, at: Date): Promise<number> {
  await db.execute("SELECT pg_advisory_xact_lock(hashtextextended('upload.day.' || $1, 0))", [
    unitId,
  ]);
  const rows = await db.query<{ bytes: number }>(
    `SELECT coalesce(sum(size_bytes), 0)::bigint AS bytes FROM upload
     WHERE unit_id = $1 AND created_at >= date_trunc('day', $2::timestamptz AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai'`,
    [unitId, at],
  );
  return rows[0]?.bytes ?? 0;
}

/** Files a task has, those on their way included. */
export async function filesOfTask(db: Queryable, taskId: string): Promise<number> {
  const rows = await db.query<{ n: number }>(
    `SELECT (SELECT count(*) FROM evidence_link WHERE school_task_id = $1)::int
       + (SELECT count(*) FROM upload WHERE school_task_id = $1 AND state = 'UPLOADING')::int AS n`,
    [taskId],
  );
  return rows[0]?.n ?? 0;
}

export async function insertUpload(
  db: Queryable,
  u: Pick<UploadRow, 'bureauId' | 'personId' | 'unitId' | 'taskId' | 'name' | 'sizeBytes'>,
  at: Date,
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO upload (bureau_id, person_id, unit_id, school_task_id, name, size_bytes, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING id`,
    [u.bureauId, u.personId, u.unitId, u.taskId, u.name, u.sizeBytes, at],
  );
  return rows[0]?.id ?? '';
}

/** An upload of this person; another's is not there. */
export async function ownUpload(
  db: Queryable,
  uploadId: string,
  personId: string,
  lock = false,
): Promise<UploadRow | undefined> {
  const rows = await db.query<UploadRow>(
    `SELECT ${COLUMNS} FROM upload WHERE id = $1 AND person_id = $2${lock ? ' FOR UPDATE' : ''}`,
    [uploadId, personId],
  );
  return rows[0];
}

export interface UploadPart {
  readonly atByte: number;
  readonly sizeBytes: number;
  readonly key: string;
}

export const partsOf = (db: Queryable, uploadId: string): Promise<UploadPart[]> =>
  db.query<UploadPart>(
    'SELECT at_byte AS "atByte", size_bytes AS "sizeBytes", file_key AS key FROM upload_part WHERE upload_id = $1 ORDER BY at_byte',
    [uploadId],
  );

/** Moves an upload on by one part; false when it is not where the sender believes it to be. */
export async function advanceUpload(
  db: Queryable,
  uploadId: string,
  part: UploadPart,
  at: Date,
): Promise<boolean> {
  const moved = await db.execute(
    "UPDATE upload SET offset_bytes = $2::int + $3::int, updated_at = $4 WHERE id = $1 AND state = 'UPLOADING' AND offset_bytes = $2",
    [uploadId, part.atByte, part.sizeBytes, at],
  );
  if (moved === 0) return false;
  await db.execute(
    'INSERT INTO upload_part (upload_id, at_byte, size_bytes, file_key) VALUES ($1, $2, $3, $4)',
    [uploadId, part.atByte, part.sizeBytes, part.key],
  );
  return true;
}

/** Ends an upload; its parts are forgotten. False when somebody else has ended it or moved it on. */
export async function endUpload(
  db: Queryable,
  upload: { readonly id: string; readonly offsetBytes: number },
  end: {
    readonly state: Exclude<UploadState, 'UPLOADING'>;
    readonly refusal?: { readonly code: ErrorCode; readonly facts: ErrorFacts };
    readonly evidenceId?: string;
  },
  at: Date,
): Promise<boolean> {
  const moved = await db.execute(
    `UPDATE upload SET state = $3, refusal = $4::jsonb, evidence_id = $5, updated_at = $6,
       offset_bytes = CASE WHEN $5::uuid IS NULL THEN offset_bytes ELSE size_bytes END
     WHERE id = $1 AND state = 'UPLOADING' AND offset_bytes = $2`,
    [
      upload.id,
      upload.offsetBytes,
      end.state,
      end.refusal ? JSON.stringify(end.refusal) : null,
      end.evidenceId ?? null,
      at,
    ],
  );
  if (moved > 0) await db.execute('DELETE FROM upload_part WHERE upload_id = $1', [upload.id]);
  return moved > 0;
}

/** Unfinished uploads whose last byte came before the instant, the oldest first, locked. */
export const staleUploads = (db: Queryable, before: Date, limit: number): Promise<UploadRow[]> =>
  db.query<UploadRow>(
    `SELECT ${COLUMNS} FROM upload WHERE state = 'UPLOADING' AND updated_at < $1 ORDER BY updated_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [before, limit],
  );

/** Of these keys, those some row still names. */
export async function keysInUse(
  db: Queryable,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ key: string }>(
    `SELECT file_key AS key FROM stored_file WHERE file_key = ANY($1::text[]) UNION ALL SELECT thumbnail_key FROM stored_file WHERE thumbnail_key = ANY($1::text[])
     UNION ALL SELECT file_key FROM upload_part WHERE file_key = ANY($1::text[])`,
    [keys],
  );
  return new Set(rows.map((r) => r.key));
}
