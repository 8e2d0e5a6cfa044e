import type {
  DispatchOutcome,
  OutboxMessage,
  SearchAttributes,
  WorkflowType,
} from '@app/contracts';
import type { Queryable } from '../core/database';
import { LIVE_CHANNEL } from '../live/listener';

const CLAIM = `
WITH picked AS MATERIALIZED (
  SELECT c.id FROM outbox c WHERE (SELECT open FROM relay_gate) AND c.kind <> 'event' AND c.available_at <= clock_timestamp()
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
  readonly workflowType: WorkflowType;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly stage: string;
  readonly paused: boolean;
  readonly phaseNo: number | null;
  readonly unitCode: string | null;
  /** of the campaign, or of the sign-off */
  readonly title: string;
  readonly number: string | null;
  readonly groupName: string | null;
}

/** Every clock that should be running: one per open subject, with what its start would have carried. */
export async function expectedClocks(db: Queryable): Promise<readonly ClockToRebuild[]> {
  return db.query<ClockToRebuild>(
    `WITH live AS (
       SELECT c.id, c.bureau_id, c.title, c.state, n.text AS number FROM campaign c LEFT JOIN doc_number n ON n.id = c.doc_number_id
       WHERE c.state IN ('ISSUED','ACTIVE','SUSPENDED','WRAP_UP')),
     wanted AS (
       SELECT 'campaign/' || id AS workflow_id, 'campaignWorkflow' AS type, 'CAMPAIGN' AS kind, id, jsonb_build_object('campaignId', id) AS ref,
         bureau_id, id AS campaign_id, state AS stage, NULL::int AS phase_no, NULL AS unit_code, title, number, NULL AS group_name FROM live
       UNION ALL SELECT 'phase/' || p.id || CASE WHEN p.generation > 1 THEN '/g' || p.generation ELSE '' END, 'phaseWorkflow', 'PHASE', p.id,
         jsonb_build_object('phaseId', p.id, 'generation', p.generation), c.bureau_id, c.id, p.state, p.no, NULL, c.title, NULL, NULL
       FROM phase p JOIN live c ON c.id = p.campaign_id
       WHERE p.state IN ('PLANNED','ACTIVE','IN_REVIEW') OR (p.state IN ('CLOSED','CLOSED_WITH_ISSUES') AND p.settled_at IS NULL)
       UNION ALL SELECT 'cohort/' || o.id || CASE WHEN o.generation > 1 THEN '/g' || o.generation ELSE '' END, 'cohortWorkflow', 'COHORT', o.id,
         jsonb_build_object('cohortId', o.id, 'generation', o.generation), o.bureau_id, o.campaign_id, o.state, p.no, u.code, c.title, NULL, u.name
       FROM cohort o JOIN campaign c ON c.id = o.campaign_id JOIN phase p ON p.id = o.phase_id JOIN unit u ON u.id = o.group_id WHERE o.state <> 'CLOSED'
       UNION ALL SELECT 'signoff/' || id, 'signOffWorkflow', 'SIGN_OFF', id, jsonb_build_object('signOffId', id), bureau_id, campaign_id, state, NULL, NULL, title, no, NULL
       FROM sign_off WHERE state IN ('PENDING','RETURNED'))
     SELECT w.workflow_id AS "workflowId", w.type AS "workflowType", w.kind AS "subjectKind", w.id AS "subjectId",
       w.ref || jsonb_build_object('v', 1, 'lastSeq', 0) AS input, w.bureau_id AS "bureauId", w.campaign_id AS "campaignId", w.stage,
       (w.kind <> 'SIGN_OFF' AND c.state = 'SUSPENDED') AS paused, w.phase_no AS "phaseNo", w.unit_code AS "unitCode", w.title, w.number, w.group_name AS "groupName"
     FROM wanted w JOIN campaign c ON c.id = w.campaign_id ORDER BY 1`,
  );
}

/** Workflows the database does not know to have ended. */
export async function openRefs(db: Queryable): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    "SELECT workflow_id AS id FROM workflow_ref WHERE state <> 'closed' ORDER BY workflow_id",
  );
  return rows.map((r) => r.id);
}

/** Workflows asked for a moment ago. */
export async function youngRefs(db: Queryable, ageMs: number): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    'SELECT workflow_id AS id FROM workflow_ref WHERE created_at > clock_timestamp() - make_interval(secs => $1::float8 / 1000)',
    [ageMs],
  );
  return rows.map((r) => r.id);
}

/** A message to one of these starts nothing any more. */
export async function closeRefs(db: Queryable, workflowIds: readonly string[]): Promise<number> {
  return db.execute(
    `UPDATE workflow_ref SET state = 'closed', closed_at = clock_timestamp() WHERE workflow_id IN (
       SELECT workflow_id FROM workflow_ref WHERE workflow_id = ANY($1) AND state <> 'closed' ORDER BY workflow_id FOR NO KEY UPDATE)`,
    [workflowIds],
  );
}

/** A clock whose subject is open may be started again. */
export async function reopenRefs(db: Queryable, workflowIds: readonly string[]): Promise<number> {
  return db.execute(
    `UPDATE workflow_ref SET state = 'requested', closed_at = NULL WHERE workflow_id IN (
       SELECT workflow_id FROM workflow_ref WHERE workflow_id = ANY($1) AND state = 'closed' ORDER BY workflow_id FOR NO KEY UPDATE)`,
    [workflowIds],
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
