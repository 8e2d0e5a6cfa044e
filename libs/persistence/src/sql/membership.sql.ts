/** Running phases a school may join. $1 bureau. */
export const runningPhasesSql = `
SELECT p.id FROM phase p JOIN campaign c ON c.id = p.campaign_id
WHERE c.bureau_id = $1 AND c.state IN ('ISSUED','ACTIVE','SUSPENDED') AND p.state = 'ACTIVE' ORDER BY p.id`;

/** Schools of $2 in the phase's scope on day $3 that are no members of it yet. $1 phase. */
export const joiningSchoolsSql = `
SELECT s.school_id AS "schoolId", s.group_id AS "groupId" FROM phase p JOIN campaign c ON c.id = p.campaign_id CROSS JOIN LATERAL schools_on(c.bureau_id, $3::date) s
WHERE p.id = $1 AND s.school_id = ANY($2::uuid[]) AND scope_matches(c.scope, s.school_type, s.group_id, s.code, s.flags)
  AND NOT EXISTS (SELECT FROM cohort_member m WHERE m.phase_id = p.id AND m.school_id = s.school_id AND m.left_at IS NULL)
  AND NOT EXISTS (SELECT FROM launch_member l JOIN launch_chunk k USING (phase_id, generation, chunk_no)
    WHERE l.phase_id = p.id AND l.generation = p.generation AND l.school_id = s.school_id AND k.done_at IS NULL)
ORDER BY s.group_id, s.code`;

/** Cohorts of a group that still take schools, with the room they have, locked. $1 phase, $2 group, $3 most schools. */
export const roomSql = `
SELECT c.id, $3::int - (SELECT count(*)::int FROM cohort_member m WHERE m.cohort_id = c.id AND m.left_at IS NULL) AS room
FROM cohort c WHERE c.phase_id = $1 AND c.group_id = $2 AND c.state IN ('OPEN','TOWN_REVIEW') ORDER BY c.shard_no FOR NO KEY UPDATE`;

/** A further shard of a group, after those planned and those there. $1 phase, $2 group, $3 instant. */
export const furtherCohortSql = `
INSERT INTO cohort (bureau_id, campaign_id, phase_id, group_id, shard_no, review_unit_id, generation, state, created_at, updated_at)
SELECT p.bureau_id, p.campaign_id, p.id, g.id,
  1 + greatest((SELECT coalesce(max(shard_no), 0) FROM cohort WHERE phase_id = p.id AND group_id = g.id),
    (SELECT coalesce(max(shard_no), 0) FROM launch_member WHERE phase_id = p.id AND group_id = g.id)),
  coalesce(g.review_unit_id, g.id), p.generation, 'OPEN', $3, $3
FROM phase p, unit g WHERE p.id = $1 AND g.id = $2 RETURNING id`;

/** $1 cohort, $2 schools, $3 day, $4 instant. What a school is that day is frozen. */
export const addMembersSql = `
INSERT INTO cohort_member AS m (cohort_id, phase_id, school_id, school_type, support_type, flags, joined_at)
SELECT c.id, c.phase_id, s.school_id, s.school_type, s.support_type, s.flags, $4 FROM cohort c CROSS JOIN LATERAL schools_on(c.bureau_id, $3::date) s
WHERE c.id = $1 AND s.school_id = ANY($2::uuid[])
ON CONFLICT (cohort_id, school_id) DO UPDATE SET left_at = NULL, joined_at = excluded.joined_at`;

/**
 * What the schools owe from now on, due at the phase's date or $5, whichever is later. $1 cohort, $2 schools, $3 instant,
 * $4 ladder version, $5 due, $6 its day, $7 whether it is provisional.
 */
export const joinTasksSql = `
WITH duty AS MATERIALIZED (
  SELECT d.*, greatest(d.due_at, $5::timestamptz) AS at, CASE WHEN d.due_at >= $5::timestamptz THEN d.due_on ELSE $6::date END AS day,
    CASE WHEN d.due_at >= $5::timestamptz THEN d.due_provisional ELSE $7::boolean END AS is_provisional
  FROM cohort c JOIN phase_duty d ON d.phase_id = c.phase_id WHERE c.id = $1),
first_rung AS MATERIALIZED (
  SELECT DISTINCT ON (i.due_at) i.due_at, i.rung, i.at FROM cohort c JOIN campaign k ON k.id = c.campaign_id JOIN rung_instant i ON i.calendar_id = k.calendar_id
  WHERE c.id = $1 AND i.ladder = 'SCHOOL_TASK' AND i.ladder_version = $4 AND i.at > $3::timestamptz AND i.due_at IN (SELECT at FROM duty) ORDER BY i.due_at, i.rung)
INSERT INTO school_task (bureau_id, campaign_id, phase_id, phase_no, kind, task_key, task_phase_id, deliverable_id, school_id, school_type, group_id, lead_section_ids,
  cohort_id, clock_cohort_id, review_levels, original_due_at, current_due_at, due_on, due_provisional, suspended, next_rung, next_action_at, created_at, updated_at)
SELECT c.bureau_id, c.campaign_id, c.phase_id, p.no, d.kind, d.task_key, d.task_phase_id, d.deliverable_id, m.school_id, m.school_type, c.group_id, d.lead_section_ids,
  c.id, c.id, d.review_levels, d.at, d.at, d.day, d.is_provisional, k.state = 'SUSPENDED',
  CASE WHEN d.due_soft THEN NULL ELSE r.rung END, CASE WHEN d.due_soft THEN NULL ELSE r.at END, $3, $3
FROM cohort c JOIN phase p ON p.id = c.phase_id JOIN campaign k ON k.id = c.campaign_id JOIN cohort_member m ON m.cohort_id = c.id AND m.left_at IS NULL JOIN unit u ON u.id = m.school_id
JOIN duty d ON (d.support_types IS NULL OR m.support_type = ANY(d.support_types)) AND scope_matches(d.scope, m.school_type, c.group_id, u.code, m.flags)
LEFT JOIN first_rung r ON r.due_at = d.at
WHERE c.id = $1 AND m.school_id = ANY($2::uuid[]) ORDER BY m.school_id, d.task_key
ON CONFLICT ON CONSTRAINT uq_school_task DO NOTHING`;

/** Rungs already past, recorded as in the fan-out. $1 cohort, $2 schools, $3 instant, $4 ladder version. */
export const skipJoinedRungsSql = `
INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level)
SELECT 'SCHOOL_TASK', t.id, 1, i.rung, 'SCHOOL_TASK', 'SKIPPED', i.at, $3, r.level
FROM school_task t JOIN campaign k ON k.id = t.campaign_id
JOIN rung_instant i ON i.calendar_id = k.calendar_id AND i.ladder = 'SCHOOL_TASK' AND i.ladder_version = $4 AND i.due_at = t.original_due_at AND i.at <= $3::timestamptz
JOIN ladder_rung r ON r.ladder = i.ladder AND r.version = i.ladder_version AND r.rung = i.rung
WHERE t.cohort_id = $1 AND t.school_id = ANY($2::uuid[]) AND t.created_at = $3 ON CONFLICT DO NOTHING`;

/** Everything the schools still owe, cancelled. $1 schools, $2 instant, $3 actor, $4 set. */
export const cancelDutiesSql = `
WITH target AS (SELECT id, state FROM school_task WHERE school_id = ANY($1::uuid[]) AND open ORDER BY id FOR NO KEY UPDATE),
moved AS (
  UPDATE school_task t SET state = 'CANCELLED', state_version = t.state_version + 1, version = t.version + 1, updated_at = $2, updated_by = $3,
    segment_id = NULL, next_rung = NULL, next_action_at = NULL
  FROM target x WHERE t.id = x.id RETURNING t.id, t.state_version, x.state AS from_state),
event AS (
  INSERT INTO state_event (subject_kind, subject_id, state_version, action, from_state, to_state, actor_id, at, set_id)
  SELECT 'SCHOOL_TASK', id, state_version, 'cancel', from_state, 'CANCELLED', $3, $2, $4::uuid FROM moved),
ball AS (UPDATE court_segment s SET to_at = $2 FROM moved m WHERE s.subject_kind = 'SCHOOL_TASK' AND s.subject_id = m.id AND s.to_at IS NULL),
carried AS (UPDATE carry_over o SET settled_at = $2, outcome = 'DONE', version = o.version + 1 FROM moved m WHERE o.subject_kind = 'SCHOOL_TASK' AND o.subject_id = m.id AND o.settled_at IS NULL)
SELECT count(*)::int AS n FROM moved`;
