import type { Queryable } from '../core/database';

export interface HeadRow {
  readonly shard: number;
  readonly seq: number;
  readonly hash: Buffer;
}
export interface CheckpointRow {
  readonly no: number;
  readonly at: Date;
  readonly heads: readonly (readonly [shard: number, seq: number, hash: string])[];
  readonly root: Buffer;
  readonly previous: Buffer | null;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** The 64 heads as one statement sees them. */
export async function auditHeads(db: Queryable): Promise<readonly HeadRow[]> {
  return db.query<HeadRow>('SELECT shard, seq, hash FROM audit_head ORDER BY shard');
}

export async function checkpoints(
  db: Queryable,
  afterNo: number,
): Promise<readonly CheckpointRow[]> {
  return db.query<CheckpointRow>(
    `SELECT no, at, heads, root, previous, key_id AS "keyId", signature FROM audit_checkpoint WHERE no > $1 ORDER BY no`,
    [afterNo],
  );
}

export async function lastCheckpoint(
  db: Queryable,
): Promise<{ readonly no: number; readonly at: Date; readonly root: Buffer } | null> {
  const rows = await db.query<{ no: number; at: Date; root: Buffer }>(
    'SELECT no, at, root FROM audit_checkpoint ORDER BY no DESC LIMIT 1',
  );
  return rows[0] ?? null;
}

/** The last checkpoint with the ends of the chains it signed. */
export async function lastCheckpointHeads(
  db: Queryable,
): Promise<Pick<CheckpointRow, 'no' | 'at' | 'heads'> | null> {
  const rows = await db.query<Pick<CheckpointRow, 'no' | 'at' | 'heads'>>(
    'SELECT no, at, heads FROM audit_checkpoint ORDER BY no DESC LIMIT 1',
  );
  return rows[0] ?? null;
}

export async function insertCheckpoint(db: Queryable, c: CheckpointRow): Promise<void> {
  await db.execute(
    'INSERT INTO audit_checkpoint (no, at, heads, root, previous, key_id, signature) VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7)',
    [c.no, c.at, JSON.stringify(c.heads), c.root, c.previous, c.keyId, c.signature],
  );
}

/**
 * Heads of a checkpoint that the log no longer contains: cut off, rewound and written anew, or gone with a restore.
 * @returns shard and number of each
 */
export async function headsNotInLog(
  db: Queryable,
  heads: readonly (readonly [shard: number, seq: number, hash: string])[],
): Promise<readonly { readonly shard: number; readonly seq: number }[]> {
  return db.query(
    `SELECT h.shard, h.seq FROM unnest($1::smallint[], $2::bigint[], $3::text[]) AS h(shard, seq, hash)
     WHERE h.seq > 0 AND NOT EXISTS (SELECT FROM audit_log a WHERE a.shard = h.shard AND a.seq = h.seq AND a.hash = decode(h.hash, 'hex')) ORDER BY 1`,
    [heads.map((h) => h[0]), heads.map((h) => h[1]), heads.map((h) => h[2])],
  );
}
