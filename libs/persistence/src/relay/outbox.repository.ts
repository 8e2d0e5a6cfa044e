import type { DispatchOutcome, OutboxMessage, SearchAttributes } from '@app/contracts';
import type { Queryable } from '../core/database';
import { LIVE_CHANNEL } from '../live/listener';

const CLAIM = `
WITH picked AS MATERIALIZED (
  SELECT c.id FROM outbox c WHERE c.kind <> 'event' AND c.available_at <= clock_timestamp()
    AND (c.claimed_at IS NULL OR c.claimed_at < clock_timestamp() - interval '30 seconds')
    AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.workflow_id = c.workflow_id AND e.seq < c.seq)
  ORDER BY c.available_at, c.id LIMIT $2 FOR NO KEY UPDATE OF c SKIP LOCKED),
claimed AS (
  UPDATE outbox o SET claimed_at = clock_timestamp(), claim_token = $1, attempts = attempts + 1 FROM picked p WHERE o.id = p.id RETURNING o.*)
SELECT c.id, c.seq, c.kind, c.workflow_id, c.workflow_type, c.action, c.payload, c.attempts, w.input, (w.state = 'closed') AS closed
FROM claimed c JOIN workflow_ref w ON w.workflow_id = c.workflow_id`;

const SETTLE = `
WITH gone AS (DELETE FROM outbox WHERE id = $1 AND claim_token = $2 RETURNING *)
INSERT INTO outbox_log (id, created_at, subject_kind, subject_id, subject_version, action, kind, workflow_id, workflow_type, seq, payload, attempts, failures, last_error, outcome)
SELECT id, created_at, subject_kind, subject_id, subject_version, action, kind, workflow_id, workflow_type, seq, payload, attempts, failures, $4, $3 FROM gone`;

export type ClaimedMessage = OutboxMessage & { readonly attempts: number };

interface ClaimRow {
  readonly id: number;
  readonly seq: number;
  readonly kind: OutboxMessage['kind'];
  readonly workflow_id: string;
  readonly workflow_type: string;
  readonly action: string;
  readonly payload: {
    readonly input?: Readonly<Record<string, unknown>>;
    readonly summary?: string;
    readonly searchAttributes?: SearchAttributes;
  };
  readonly attempts: number;
  readonly input: Readonly<Record<string, unknown>>;
  readonly closed: boolean;
}

/** Claims the oldest message of each workflow that has none in flight. @param limit free send slots */
export async function claimMessages(
  db: Queryable,
  token: string,
  limit: number,
): Promise<readonly ClaimedMessage[]> {
  const rows = await db.query<ClaimRow>(CLAIM, [token, limit]);
  return rows.map((r) => ({
    id: r.id,
    seq: r.seq,
    kind: r.kind,
    workflowId: r.workflow_id,
    workflowType: r.workflow_type,
    action: r.action,
    input: r.payload.input ?? r.input,
    summary: r.payload.summary ?? null,
    searchAttributes: r.payload.searchAttributes ?? {},
    closed: r.closed,
    attempts: r.attempts,
  }));
}

export async function settleMessage(
  db: Queryable,
  id: number,
  token: string,
  outcome: DispatchOutcome | 'dead',
  error: string | null,
): Promise<void> {
  await db.execute(SETTLE, [id, token, outcome, error]);
}

/** Gives a message back: the claim ends, the row never merges again. @param failed counts towards the dead letters */
export async function releaseMessage(
  db: Queryable,
  id: number,
  token: string,
  waitMs: number,
  error: string,
  failed: boolean,
): Promise<number> {
  const rows = await db.query<{ failures: number }>(
    `UPDATE outbox SET claimed_at = NULL, claim_token = NULL, last_error = $4, failures = failures + $5::int,
       available_at = clock_timestamp() + make_interval(secs => $3::float8 / 1000) WHERE id = $1 AND claim_token = $2 RETURNING failures`,
    [id, token, waitMs, error.slice(0, 500), failed ? 1 : 0],
  );
  return rows[0]?.failures ?? 0;
}

/** The first success after an outage frees everything that only waited for the server. */
export async function releaseBacklog(db: Queryable): Promise<number> {
  return db.execute(
    'UPDATE outbox SET available_at = clock_timestamp() WHERE failures = 0 AND claimed_at IS NULL AND available_at > clock_timestamp()',
  );
}

/**
 * Settles event rows set-based and tells everybody who listens which subjects changed: one notice for up to 150 of
 * them (a notice holds 8,000 bytes), given out with the commit and in the order of the commits.
 */
export async function settleEvents(db: Queryable, limit: number): Promise<number> {
  const rows = await db.query<{ n: number }>(
    `WITH gone AS (DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE kind = 'event' ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED) RETURNING *),
     logged AS (INSERT INTO outbox_log (id, created_at, subject_kind, subject_id, subject_version, action, kind, payload, attempts, failures, outcome)
       SELECT id, created_at, subject_kind, subject_id, subject_version, action, kind, payload, attempts, failures, 'sent' FROM gone),
     named AS (SELECT word, (row_number() OVER () - 1) / 150 AS part FROM (SELECT DISTINCT subject_kind || ':' || subject_id AS word FROM gone) w),
     told AS (SELECT pg_notify($2, words) FROM (SELECT string_agg(word, ' ') AS words FROM named GROUP BY part) p)
     SELECT (SELECT count(*)::int FROM gone) AS n, (SELECT count(*)::int FROM told) AS told`,
    [limit, LIVE_CHANNEL],
  );
  return rows[0]?.n ?? 0;
}

export interface ClockToRebuild {
  readonly workflowId: string;
  readonly workflowType: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Every clock that should be running: one per open subject. */
export async function expectedClocks(db: Queryable): Promise<readonly ClockToRebuild[]> {
  return db.query<ClockToRebuild>(
    `SELECT 'campaign/' || id AS "workflowId", 'campaignWorkflow' AS "workflowType", 'CAMPAIGN' AS "subjectKind", id AS "subjectId",
       jsonb_build_object('v', 1, 'campaignId', id, 'lastSeq', 0) AS input FROM campaign WHERE state IN ('ISSUED','ACTIVE','SUSPENDED','WRAP_UP')
     UNION ALL SELECT 'phase/' || p.id || CASE WHEN p.generation > 1 THEN '/g' || p.generation ELSE '' END, 'phaseWorkflow', 'PHASE', p.id,
       jsonb_build_object('v', 1, 'phaseId', p.id, 'generation', p.generation, 'lastSeq', 0)
     FROM phase p JOIN campaign c ON c.id = p.campaign_id
     WHERE c.state IN ('ISSUED','ACTIVE','SUSPENDED','WRAP_UP') AND (p.state IN ('PLANNED','ACTIVE','IN_REVIEW') OR (p.state IN ('CLOSED','CLOSED_WITH_ISSUES') AND p.settled_at IS NULL))
     UNION ALL SELECT 'cohort/' || id || CASE WHEN generation > 1 THEN '/g' || generation ELSE '' END, 'cohortWorkflow', 'COHORT', id,
       jsonb_build_object('v', 1, 'cohortId', id, 'generation', generation, 'lastSeq', 0) FROM cohort WHERE state <> 'CLOSED'
     UNION ALL SELECT 'signoff/' || id, 'signOffWorkflow', 'SIGN_OFF', id, jsonb_build_object('v', 1, 'signOffId', id, 'lastSeq', 0) FROM sign_off WHERE state IN ('PENDING','RETURNED')
     ORDER BY 1`,
  );
}

/** Clocks whose next instant has passed by more than the grace. */
export async function lateClocks(
  db: Queryable,
  graceMs: number,
): Promise<readonly { readonly cohortId: string; readonly generation: number }[]> {
  return db.query(
    `SELECT DISTINCT c.id AS "cohortId", c.generation FROM school_task t JOIN cohort c ON c.id = t.clock_cohort_id JOIN campaign k ON k.id = c.campaign_id
     WHERE t.open AND NOT t.suspended AND c.state <> 'CLOSED' AND k.state = 'ACTIVE' AND t.next_action_at < clock_timestamp() - make_interval(secs => $1::float8 / 1000)`,
    [graceMs],
  );
}

export async function oldestMessageSeconds(db: Queryable): Promise<number> {
  const rows = await db.query<{ s: number | null }>(
    "SELECT extract(epoch FROM clock_timestamp() - min(created_at))::float8 AS s FROM outbox WHERE kind <> 'event'",
  );
  return rows[0]?.s ?? 0;
}
