import type { Queryable } from '../core/database';

export interface AuditRow {
  readonly shard: number;
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly payload: string;
  /** of a person, a unit, or the person of a role; null for business records */
  readonly subjectName: string | null;
  /** the role, when the entry is about one */
  readonly roleCode: string | null;
}

export interface AuditFault {
  readonly shard: number;
  readonly seq: number;
  readonly fault: 'hash' | 'link' | 'gap' | 'tail' | 'columns';
}

/**
 * Recomputes every chain: hashes, links, gaps, the head's tail, entries of a chain that has no head, and the columns
 * against the sealed payload. Empty = intact.
 */
export async function auditFaults(
  db: Queryable,
): Promise<{ readonly entries: number; readonly faults: readonly AuditFault[] }> {
  const faults = await db.query<AuditFault>(
    `WITH chain AS (
       SELECT l.*, lag(hash) OVER w AS prior, lag(seq) OVER w AS prior_seq, sha256(convert_to('gongjian-audit-' || shard, 'UTF8')) AS genesis,
         hash = sha256(prev_hash || int8send(seq) || convert_to(payload, 'UTF8')) AS sealed
       FROM audit_log l WINDOW w AS (PARTITION BY shard ORDER BY seq, at))
     SELECT shard, seq, 'hash' AS fault FROM chain WHERE NOT sealed
     UNION ALL SELECT shard, seq, 'link' FROM chain WHERE prev_hash <> coalesce(prior, genesis)
     UNION ALL SELECT shard, seq, 'gap' FROM chain WHERE seq <> coalesce(prior_seq, 0) + 1
     -- a payload that does not match its hash may not even be JSON
     UNION ALL SELECT shard, seq, 'columns' FROM chain WHERE CASE WHEN sealed THEN
       (payload::jsonb->>'at', payload::jsonb->'entry'->>'action', payload::jsonb->'entry'->>'subjectKind', lower(payload::jsonb->'entry'->>'subjectId'), lower(payload::jsonb->'entry'->>'actorId'),
        payload::jsonb->'entry'->>'stateVersion', lower(payload::jsonb->'entry'->>'setId'), lower(payload::jsonb->'entry'->>'unitId'), lower(payload::jsonb->'entry'->>'bureauId'))
       IS DISTINCT FROM
       (to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), action, subject_kind, subject_id::text, actor_id::text, state_version::text, set_id::text, unit_id::text, bureau_id::text)
       ELSE false END
     UNION ALL SELECT h.shard, h.seq, 'tail' FROM audit_head h LEFT JOIN LATERAL (SELECT seq, hash FROM audit_log a WHERE a.shard = h.shard ORDER BY seq DESC LIMIT 1) t ON true
       WHERE h.seq <> coalesce(t.seq, 0) OR h.hash <> coalesce(t.hash, sha256(convert_to('gongjian-audit-' || h.shard, 'UTF8')))
     UNION ALL SELECT a.shard, min(a.seq), 'tail' FROM audit_log a WHERE NOT EXISTS (SELECT FROM audit_head h WHERE h.shard = a.shard) GROUP BY a.shard
     ORDER BY 1, 2, 3 LIMIT 100`,
  );
  const count = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM audit_log');
  return { entries: count[0]?.n ?? 0, faults };
}
