import type { Queryable } from '../core/database';

export interface OutboxRow {
  readonly id: number;
  readonly createdAt: Date;
  readonly ageSeconds: number;
  readonly kind: string;
  readonly workflowId: string | null;
  readonly workflowType: string | null;
  readonly action: string;
  readonly attempts: number;
  readonly failures: number;
  readonly lastError: string | null;
}
/** The record a message is about. */
export interface MessageSubject {
  readonly subjectKind: string;
  readonly subjectId: string;
}
export interface DeadRow extends OutboxRow, MessageSubject {
  readonly settledAt: Date;
  readonly subjectVersion: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

const COLUMNS = `id, created_at AS "createdAt", round(extract(epoch FROM clock_timestamp() - created_at))::int AS "ageSeconds", kind, workflow_id AS "workflowId",
  workflow_type AS "workflowType", action, attempts, failures, last_error AS "lastError"`;

/** Undelivered messages, the oldest first. */
export async function pendingMessages(db: Queryable, limit: number): Promise<readonly OutboxRow[]> {
  return db.query<OutboxRow>(
    `SELECT ${COLUMNS} FROM outbox WHERE kind <> 'event' ORDER BY created_at, id LIMIT $1`,
    [limit],
  );
}

/** Messages given up and not sent again since, the newest first. */
export async function deadMessages(db: Queryable, limit: number): Promise<readonly DeadRow[]> {
  return db.query<DeadRow>(
    `SELECT ${COLUMNS}, settled_at AS "settledAt", subject_kind AS "subjectKind", subject_id AS "subjectId", subject_version AS "subjectVersion", payload
     FROM outbox_log WHERE outcome = 'dead' AND redriven_at IS NULL ORDER BY settled_at DESC, id LIMIT $1`,
    [limit],
  );
}

/** Takes dead letters to be sent again; each is taken once. @param ids null = all of them */
export async function takeDeadMessages(
  db: Queryable,
  ids: readonly number[] | null,
): Promise<readonly DeadRow[]> {
  return db.query<DeadRow>(
    `UPDATE outbox_log SET redriven_at = clock_timestamp() WHERE outcome = 'dead' AND redriven_at IS NULL AND ($1::bigint[] IS NULL OR id = ANY($1))
     RETURNING ${COLUMNS}, settled_at AS "settledAt", subject_kind AS "subjectKind", subject_id AS "subjectId", subject_version AS "subjectVersion", payload`,
    [ids],
  );
}

/** Waiting messages may go at once. @param ids null = all of them */
export async function hurryMessages(
  db: Queryable,
  ids: readonly number[] | null,
): Promise<readonly MessageSubject[]> {
  return db.query<MessageSubject & Record<string, unknown>>(
    `UPDATE outbox SET available_at = clock_timestamp() WHERE kind <> 'event' AND claimed_at IS NULL AND available_at > clock_timestamp() AND ($1::bigint[] IS NULL OR id = ANY($1))
     RETURNING subject_kind AS "subjectKind", subject_id AS "subjectId"`,
    [ids],
  );
}
