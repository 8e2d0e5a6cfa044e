/**
 * Settlement of a closed phase, set-based. $1 phase, $2 instant, $3 calendar.
 * Cohort exceptions and the unsettled tasks of unsigned cohorts become carry-overs; carried tasks move to the clock of
 * their group's cohort in the target phase when it exists, keep their own until that phase opens, and lose it in the routine
 * ledger.
 */
export const carryTasksSql = `
WITH line AS (
  SELECT t.id AS task_id, t.campaign_id, t.cohort_id, t.group_id, e.owner_unit_id, e.owner_person_id, e.new_due_on, e.target_phase_id,
    (e.target_phase_id IS NULL) AS routine, e.reason
  FROM exception_line e JOIN school_task t ON t.id = e.school_task_id JOIN cohort c ON c.id = e.cohort_id
  WHERE t.phase_id = $1 AND t.open AND c.state = 'SIGNED'
  UNION ALL
  SELECT t.id, t.campaign_id, t.cohort_id, t.group_id, l.owner_unit_id, l.owner_person_id, l.new_due_on, l.target_phase_id, l.routine, l.reason
  FROM school_task t JOIN cohort c ON c.id = t.cohort_id JOIN phase p ON p.id = t.phase_id
  JOIN gate_line l ON l.sheet_id = p.sheet_id AND l.cohort_id = c.id
  WHERE t.phase_id = $1 AND t.open AND c.state IN ('OPEN','TOWN_REVIEW')),
made AS (
  INSERT INTO carry_over (campaign_id, phase_id, subject_kind, subject_id, from_cohort_id, owner_unit_id, owner_person_id, new_due_on, new_due_at, target_phase_id, routine, reason, created_at)
  SELECT l.campaign_id, $1, 'SCHOOL_TASK', l.task_id, l.cohort_id, l.owner_unit_id, l.owner_person_id, l.new_due_on,
    coalesce(d.ends_at, ((l.new_due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')), l.target_phase_id, l.routine, l.reason, $2::timestamptz
  FROM line l LEFT JOIN calendar_day d ON d.calendar_id = $3 AND d.day = l.new_due_on
  ON CONFLICT (phase_id, subject_kind, subject_id) DO NOTHING RETURNING subject_id)
UPDATE school_task t SET carried_to_phase_id = l.target_phase_id,
  clock_cohort_id = CASE WHEN l.routine THEN NULL ELSE coalesce((
    SELECT c.id FROM cohort c WHERE c.phase_id = l.target_phase_id AND c.group_id = l.group_id AND c.state <> 'CLOSED'
    ORDER BY EXISTS (SELECT FROM cohort_member m WHERE m.cohort_id = c.id AND m.school_id = t.school_id AND m.left_at IS NULL) DESC, c.shard_no LIMIT 1), t.clock_cohort_id) END,
  updated_at = $2::timestamptz, version = t.version + 1
FROM line l JOIN made m ON m.subject_id = l.task_id WHERE t.id = l.task_id`;

/** Carry-overs of gate items that are not tasks of a cohort line: one row per unmet item of the sheet. */
export const carryItemsSql = `
INSERT INTO carry_over (campaign_id, phase_id, subject_kind, subject_id, owner_unit_id, owner_person_id, new_due_on, new_due_at, target_phase_id, routine, reason, created_at)
SELECT p.campaign_id, p.id, 'GATE_ITEM', i.id, l.owner_unit_id, l.owner_person_id, l.new_due_on,
  coalesce(d.ends_at, ((l.new_due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')), l.target_phase_id, l.routine, l.reason, $2::timestamptz
FROM phase p JOIN gate_line l ON l.sheet_id = p.sheet_id AND l.gate_item_no IS NOT NULL
JOIN gate_item i ON i.sheet_id = l.sheet_id AND i.no = l.gate_item_no
LEFT JOIN calendar_day d ON d.calendar_id = $3 AND d.day = l.new_due_on
WHERE p.id = $1 ON CONFLICT (phase_id, subject_kind, subject_id) DO NOTHING`;

/** $1 phase, $2 instant, $3 set id. Closes every cohort of the phase with its reason; returns what was closed. */
export const closeCohortsSql = `
WITH target AS (
  SELECT id, state, group_id, CASE WHEN state = 'SIGNED' THEN 'closeCohort' ELSE 'closeUnsigned' END AS action,
    CASE WHEN state = 'SIGNED' THEN 'PHASE_CLOSED' ELSE 'UNSIGNED' END AS reason
  FROM cohort WHERE phase_id = $1 AND state IN ('OPEN','TOWN_REVIEW','SIGNED') ORDER BY id FOR NO KEY UPDATE),
moved AS (
  UPDATE cohort c SET state = 'CLOSED', close_reason = t.reason, state_version = c.state_version + 1, version = c.version + 1,
    next_rung = NULL, next_action_at = NULL, updated_at = $2::timestamptz
  FROM target t WHERE c.id = t.id RETURNING c.id, c.state_version, c.generation, c.group_id, c.version, t.action, t.state AS from_state),
event AS (
  INSERT INTO state_event (subject_kind, subject_id, state_version, action, from_state, to_state, at, set_id)
  SELECT 'COHORT', id, state_version, action, from_state, 'CLOSED', $2::timestamptz, $3::uuid FROM moved)
SELECT m.id, m.generation, m.group_id AS "groupId", m.state_version AS "stateVersion", m.action
FROM moved m ORDER BY m.id`;

/** Ladders of the phase's own tasks go silent unless the task is carried on by a cohort. $1 phase, $2 instant. */
export const disarmPhaseTasksSql = `
UPDATE school_task t SET next_rung = NULL, next_action_at = NULL, updated_at = $2::timestamptz
WHERE t.phase_id = $1 AND t.next_action_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM carry_over o WHERE o.subject_kind = 'SCHOOL_TASK' AND o.subject_id = t.id AND o.phase_id = $1 AND NOT o.routine)`;

/** Clocks that now drive tasks of the closed phase. $1 phase. */
export const carryingCohortsSql = `
SELECT DISTINCT c.id, c.generation FROM school_task t JOIN cohort c ON c.id = t.clock_cohort_id
WHERE t.phase_id = $1 AND t.open AND c.phase_id <> $1 AND c.state <> 'CLOSED' ORDER BY c.id`;
