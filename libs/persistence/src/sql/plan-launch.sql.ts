/**
 * Plans the fan-out of one phase: schools in scope on the day, split per group into shards of at most $4 schools by
 * unit code, whole shards packed into chunks of about $5 schools. $1 phase, $2 generation, $3 day. Idempotent.
 */
export const planLaunchSql = `
WITH target AS (
  SELECT s.*, row_number() OVER (PARTITION BY s.group_id ORDER BY s.code) AS pos
  FROM phase p JOIN campaign c ON c.id = p.campaign_id
  CROSS JOIN LATERAL schools_on(c.bureau_id, $3::date) s
  WHERE p.id = $1 AND scope_matches(c.scope, s.school_type, s.group_id, s.code, s.flags)),
sharded AS (SELECT t.*, ((t.pos - 1) / $4::int)::int + 1 AS shard_no FROM target t),
shard AS (
  SELECT group_id, shard_no, count(*) AS n, new_id() AS cohort_id FROM sharded GROUP BY group_id, shard_no),
packed AS (
  SELECT s.*, (sum(s.n) OVER (ORDER BY s.group_id, s.shard_no) - 1)::int / $5::int AS bucket FROM shard s),
numbered AS (SELECT p.*, dense_rank() OVER (ORDER BY p.bucket)::int AS chunk_no FROM packed p),
members AS (
  INSERT INTO launch_member (phase_id, generation, chunk_no, cohort_id, group_id, shard_no, school_id, school_type, support_type, flags)
  SELECT $1, $2, n.chunk_no, n.cohort_id, s.group_id, s.shard_no, s.school_id, s.school_type, s.support_type, s.flags
  FROM sharded s JOIN numbered n USING (group_id, shard_no)
  WHERE NOT EXISTS (SELECT 1 FROM launch_chunk l WHERE l.phase_id = $1 AND l.generation = $2)
  RETURNING chunk_no)
INSERT INTO launch_chunk (phase_id, generation, chunk_no, schools)
SELECT $1, $2, chunk_no, count(*) FROM members GROUP BY chunk_no`;

/** The lowest chunk still to be done, locked. $1 phase, $2 generation. */
export const nextChunkSql = `
SELECT chunk_no, schools FROM launch_chunk WHERE phase_id = $1 AND generation = $2 AND done_at IS NULL
ORDER BY chunk_no LIMIT 1 FOR NO KEY UPDATE`;

/** $1 phase, $2 generation, $3 chunk, $4 instant. Cohorts of the chunk with their first event. */
export const openCohortsSql = `
WITH made AS (
  INSERT INTO cohort (id, bureau_id, campaign_id, phase_id, group_id, shard_no, review_unit_id, generation, state, state_version, created_at, updated_at)
  SELECT DISTINCT ON (l.cohort_id) l.cohort_id, p.bureau_id, p.campaign_id, p.id, l.group_id, l.shard_no, coalesce(g.review_unit_id, g.id), 1, 'OPEN', 1, $4::timestamptz, $4::timestamptz
  FROM launch_member l JOIN phase p ON p.id = l.phase_id JOIN unit g ON g.id = l.group_id
  WHERE l.phase_id = $1 AND l.generation = $2 AND l.chunk_no = $3
  RETURNING id, group_id, shard_no, bureau_id, campaign_id, phase_id)
, event AS (
  INSERT INTO state_event (subject_kind, subject_id, state_version, action, from_state, to_state, at, set_id)
  SELECT 'COHORT', id, 1, 'openCohort', '-', 'OPEN', $4::timestamptz, $5::uuid FROM made)
, member AS (
  INSERT INTO cohort_member (cohort_id, phase_id, school_id, school_type, support_type, flags, joined_at)
  SELECT cohort_id, phase_id, school_id, school_type, support_type, flags, $4::timestamptz
  FROM launch_member WHERE phase_id = $1 AND generation = $2 AND chunk_no = $3 ORDER BY school_id)
SELECT m.id, m.group_id, m.shard_no, u.code AS group_code, u.name AS group_name FROM made m JOIN unit u ON u.id = m.group_id ORDER BY m.id`;

/** Most duties have no scope of their own; for them the function, which the planner cannot inline, is not called. */
const OWES = `(d.support_types IS NULL OR m.support_type = ANY(d.support_types))
    AND (d.scope IS NULL OR scope_matches(d.scope, m.school_type, m.group_id, m.code, m.flags))`;

/**
 * The whole chunk's tasks in one statement: members × duties of the phase, with the first rung still ahead. Rungs
 * already past are recorded, so that a history tells why they did not fire. Whatever follows the insert reads the rows
 * it returned: how many, and the lower-case hex sha-256 of their ordered ids for the one audit entry.
 * $1 phase, $2 generation, $3 chunk, $4 instant, $5 ladder version. Deadline version 1 is the row itself.
 */
export const distributeTasksSql = `
WITH duty AS MATERIALIZED (SELECT * FROM phase_duty WHERE phase_id = $1),
rung AS MATERIALIZED (
  SELECT i.due_at, i.rung, i.at, r.level
  FROM rung_instant i JOIN ladder_rung r ON r.ladder = i.ladder AND r.version = i.ladder_version AND r.rung = i.rung
  WHERE i.calendar_id = (SELECT c.calendar_id FROM phase p JOIN campaign c ON c.id = p.campaign_id WHERE p.id = $1)
    AND i.ladder = 'SCHOOL_TASK' AND i.ladder_version = $5 AND i.due_at IN (SELECT due_at FROM duty)),
first_rung AS MATERIALIZED (
  SELECT DISTINCT ON (due_at) due_at, rung, at FROM rung WHERE at > $4::timestamptz ORDER BY due_at, rung),
made AS (
  INSERT INTO school_task (bureau_id, campaign_id, phase_id, phase_no, kind, task_key, task_phase_id, deliverable_id, school_id, school_type, group_id,
    lead_section_ids, cohort_id, clock_cohort_id, review_levels, original_due_at, current_due_at, due_on, due_provisional, next_rung, next_action_at, created_at, updated_at)
  SELECT p.bureau_id, p.campaign_id, $1, p.no, d.kind, d.task_key, d.task_phase_id, d.deliverable_id, m.school_id, m.school_type, m.group_id,
    d.lead_section_ids, m.cohort_id, m.cohort_id, d.review_levels, d.due_at, d.due_at, d.due_on, d.due_provisional,
    CASE WHEN d.due_soft THEN NULL ELSE r.rung END, CASE WHEN d.due_soft THEN NULL ELSE r.at END, $4::timestamptz, $4::timestamptz
  FROM (SELECT l.*, u.code FROM launch_member l JOIN unit u ON u.id = l.school_id WHERE l.phase_id = $1 AND l.generation = $2 AND l.chunk_no = $3) m
  JOIN phase p ON p.id = m.phase_id
  JOIN duty d ON ${OWES}
  LEFT JOIN first_rung r ON r.due_at = d.due_at
  ORDER BY m.school_id, d.task_key
  RETURNING id, original_due_at),
skipped AS (
  INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level)
  SELECT 'SCHOOL_TASK', t.id, 1, r.rung, 'SCHOOL_TASK', 'SKIPPED', r.at, $4::timestamptz, r.level
  FROM made t JOIN rung r ON r.due_at = t.original_due_at AND r.at <= $4::timestamptz)
SELECT count(*)::int AS tasks, encode(sha256(convert_to(coalesce(string_agg(id::text, ',' ORDER BY id), ''), 'UTF8')), 'hex') AS digest FROM made`;

/** What the trigger would have counted, computed from members × duties. Same parameters. */
export const seedRollupSql = `
WITH duty AS MATERIALIZED (SELECT * FROM phase_duty WHERE phase_id = $1),
member AS (
  SELECT l.group_id, l.school_type, l.support_type, l.flags, u.code, p.bureau_id, p.campaign_id, p.no AS phase_no
  FROM launch_member l JOIN phase p ON p.id = l.phase_id JOIN unit u ON u.id = l.school_id
  WHERE l.phase_id = $1 AND l.generation = $2 AND l.chunk_no = $3),
cell AS (
  SELECT m.campaign_id, m.bureau_id, m.group_id, d.lead_section_ids, m.phase_no, m.school_type, d.due_on, count(*)::int AS n
  FROM member m JOIN duty d ON ${OWES}
  GROUP BY 1, 2, 3, 4, 5, 6, 7)
INSERT INTO rollup_delta (campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n)
SELECT c.campaign_id, u.unit_id, c.phase_no, c.school_type, 'ASSIGNED', 'SCHOOL', c.due_on, sum(c.n)::int
FROM cell c CROSS JOIN LATERAL (SELECT c.bureau_id AS unit_id UNION ALL SELECT c.group_id UNION ALL SELECT unnest(c.lead_section_ids)) u
GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/**
 * Tasks carried over to this phase before it opened leave the clock of their closed cohort for that of their school's
 * cohort here, or of their group's first one. $1 phase, $2 generation, $3 instant.
 */
export const adoptCarriedTasksSql = `
WITH carried AS MATERIALIZED (
  SELECT t.id, (
    SELECT c.id FROM cohort c WHERE c.phase_id = $1 AND c.group_id = t.group_id AND c.state <> 'CLOSED'
    ORDER BY EXISTS (SELECT FROM launch_member l WHERE l.phase_id = $1 AND l.generation = $2 AND l.cohort_id = c.id AND l.school_id = t.school_id) DESC, c.shard_no LIMIT 1) AS cohort_id
  FROM school_task t JOIN phase p ON p.id = $1 AND p.campaign_id = t.campaign_id JOIN cohort o ON o.id = t.clock_cohort_id
  WHERE t.carried_to_phase_id = $1 AND t.open AND o.state = 'CLOSED' ORDER BY t.id FOR NO KEY UPDATE OF t)
UPDATE school_task t SET clock_cohort_id = c.cohort_id, updated_at = $3::timestamptz, version = t.version + 1
FROM carried c WHERE t.id = c.id AND c.cohort_id IS NOT NULL`;
