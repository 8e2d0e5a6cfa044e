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
}

export async function listAudit(
  db: Queryable,
  bureauId: string,
  filter: { readonly subjectId?: string; readonly actorId?: string; readonly action?: string },
  page: { readonly limit: number; readonly after: readonly (string | number | null)[] | null },
): Promise<readonly AuditRow[]> {
  const values: unknown[] = [bureauId];
  const where = ['a.bureau_id = $1'];
  if (filter.subjectId !== undefined)
    where.push(`a.subject_id = $${values.push(filter.subjectId)}`);
  if (filter.actorId !== undefined) where.push(`a.actor_id = $${values.push(filter.actorId)}`);
  if (filter.action !== undefined) where.push(`a.action = $${values.push(filter.action)}`);
  if (page.after) {
    where.push(
      `(a.at, a.shard, a.seq) < ($${values.push(page.after[0])}::timestamptz, $${values.push(page.after[1])}::smallint, $${values.push(page.after[2])}::bigint)`,
    );
  }
  return db.query<AuditRow>(
    `SELECT a.shard, a.seq, a.at, a.actor_id AS "actorId", p.name AS "actorName", a.action, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.payload
     FROM audit_log a LEFT JOIN person p ON p.id = a.actor_id WHERE ${where.join(' AND ')} ORDER BY a.at DESC, a.shard DESC, a.seq DESC LIMIT $${values.push(page.limit + 1)}`,
    values,
  );
}

export interface AuditFault {
  readonly shard: number;
  readonly seq: number;
  readonly fault: 'hash' | 'link' | 'gap' | 'tail' | 'columns';
}

/** Recomputes every chain: hashes, links, gaps, the head's tail, and columns against the sealed payload. Empty = intact. */
export async function auditFaults(
  db: Queryable,
): Promise<{ readonly entries: number; readonly faults: readonly AuditFault[] }> {
  const faults = await db.query<AuditFault>(
    `WITH chain AS (
       SELECT shard, seq, hash, prev_hash, payload, action, subject_id, actor_id, lag(hash) OVER w AS prior, lag(seq) OVER w AS prior_seq,
         sha256(convert_to('gongjian-audit-' || shard, 'UTF8')) AS genesis FROM audit_log WINDOW w AS (PARTITION BY shard ORDER BY seq))
     SELECT shard, seq, 'hash' AS fault FROM chain WHERE hash <> sha256(prev_hash || int8send(seq) || convert_to(payload, 'UTF8'))
     UNION ALL SELECT shard, seq, 'link' FROM chain WHERE prev_hash <> coalesce(prior, genesis)
     UNION ALL SELECT shard, seq, 'gap' FROM chain WHERE seq <> coalesce(prior_seq, 0) + 1
     UNION ALL SELECT shard, seq, 'columns' FROM chain WHERE (payload::jsonb->'entry'->>'action') IS DISTINCT FROM action
       OR (payload::jsonb->'entry'->>'subjectId')::uuid IS DISTINCT FROM subject_id OR (payload::jsonb->'entry'->>'actorId')::uuid IS DISTINCT FROM actor_id
     UNION ALL SELECT h.shard, h.seq, 'tail' FROM audit_head h LEFT JOIN LATERAL (SELECT seq, hash FROM audit_log a WHERE a.shard = h.shard ORDER BY seq DESC LIMIT 1) t ON true
       WHERE h.seq <> coalesce(t.seq, 0) OR (t.hash IS NOT NULL AND h.hash <> t.hash)
     ORDER BY 1, 2 LIMIT 100`,
  );
  const count = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM audit_log');
  return { entries: count[0]?.n ?? 0, faults };
}
