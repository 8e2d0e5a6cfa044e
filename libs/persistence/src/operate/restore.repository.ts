import type { Queryable } from '../core/database';

export interface RestoreMark {
  readonly id: string;
  readonly backup: string;
  readonly restoredTo: Date;
  readonly restoredAt: Date;
  readonly reviewedAt: Date | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export async function insertRestoreMark(
  db: Queryable,
  mark: { readonly backup: string; readonly restoredTo: Date; readonly facts: object },
): Promise<void> {
  await db.execute(
    'INSERT INTO restore_mark (backup, restored_to, restored_at, facts) VALUES ($1, $2, clock_timestamp(), $3::jsonb)',
    [mark.backup, mark.restoredTo, JSON.stringify(mark.facts)],
  );
}

/** The last restore of this database; null = it was never restored. */
export async function lastRestore(db: Queryable): Promise<RestoreMark | null> {
  const rows = await db.query<RestoreMark>(
    `SELECT id, backup, restored_to AS "restoredTo", restored_at AS "restoredAt", reviewed_at AS "reviewedAt", facts FROM restore_mark ORDER BY restored_at DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}

export async function markReviewed(db: Queryable, id: string, at: Date): Promise<void> {
  await db.execute('UPDATE restore_mark SET reviewed_at = $2 WHERE id = $1', [id, at]);
}

export interface WouldBeSent {
  readonly channel: string;
  readonly slotAt: Date;
  readonly urgent: boolean;
  readonly digests: number;
  readonly items: number;
  /** before the restore point: somebody may have had it already */
  readonly isOld: boolean;
}

/** What the open gate would let out, by slot: counts, no people. */
export async function wouldBeSent(db: Queryable, before: Date): Promise<readonly WouldBeSent[]> {
  return db.query<WouldBeSent>(
    `SELECT d.channel, d.slot_at AS "slotAt", d.urgent, count(*)::int AS digests, coalesce(sum(i.n), 0)::int AS items, (d.slot_at < $1) AS "isOld"
     FROM digest d LEFT JOIN LATERAL (SELECT count(*) AS n FROM digest_item i WHERE i.digest_id = d.id) i ON true
     WHERE d.state IN ('PENDING','CLAIMED') GROUP BY 1, 2, 3, 6 ORDER BY 2, 1`,
    [before],
  );
}

/** Digests of slots before the instant are never sent. */
export async function suppressDigests(db: Queryable, before: Date): Promise<number> {
  return db.execute(
    `UPDATE digest SET state = 'SUPPRESSED', claimed_at = NULL, claim_token = NULL WHERE state IN ('PENDING','CLAIMED') AND slot_at < $1`,
    [before],
  );
}
