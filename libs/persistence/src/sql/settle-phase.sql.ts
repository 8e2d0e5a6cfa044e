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
-- the same matter, carried over before: its chain goes on
prior AS MATERIALIZED (
  SELECT o.id, o.subject_id FROM carry_over o JOIN line l ON l.task_id = o.subject_id
  WHERE o.subject_kind = 'SCHOOL_TASK' AND NOT EXISTS (SELECT FROM carry_over n WHERE n.predecessor_id = o.id)),
made AS (
  INSERT INTO carry_over (campaign_id, phase_id, subject_kind, subject_id, from_cohort_id, owner_unit_id, owner_person_id, new_due_on, new_due_at, target_phase_id, routine, reason, created_at, generation, predecessor_id)
  SELECT l.campaign_id, $1, 'SCHOOL_TASK', l.task_id, l.cohort_id, l.owner_unit_id, l.owner_person_id, l.new_due_on,
    coalesce(d.ends_at, ((l.new_due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')), l.target_phase_id, l.routine, l.reason, $2::timestamptz, p.generation, o.id
  FROM line l JOIN phase p ON p.id = $1 LEFT JOIN prior o ON o.subject_id = l.task_id LEFT JOIN calendar_day d ON d.calendar_id = $3 AND d.day = l.new_due_on
  ON CONFLICT DO NOTHING RETURNING subject_id)
UPDATE school_task t SET carried_to_phase_id = l.target_phase_id,
  clock_cohort_id = CASE WHEN l.routine THEN NULL ELSE coalesce((
    SELECT c.id FROM cohort c WHERE c.phase_id = l.target_phase_id AND c.group_id = l.group_id AND c.state <> 'CLOSED'
    ORDER BY EXISTS (SELECT FROM cohort_member m WHERE m.cohort_id = c.id AND m.school_id = t.school_id AND m.left_at IS NULL) DESC, c.shard_no LIMIT 1), t.clock_cohort_id) END,
  updated_at = $2::timestamptz, version = t.version + 1
FROM line l JOIN made m ON m.subject_id = l.task_id WHERE t.id = l.task_id`;

/** Open carry-overs of matters this phase's closing judges anew: carried on with a line, done without. $1 phase, $2 instant. */
export const endPriorCarriesSql = `
UPDATE carry_over o SET settled_at = $2::timestamptz, version = o.version + 1,
  outcome = CASE WHEN o.subject_kind = 'SCHOOL_TASK' OR EXISTS (
    SELECT FROM phase p JOIN gate_line l ON l.sheet_id = p.sheet_id JOIN gate_item x ON x.id = o.subject_id AND x.no = l.gate_item_no WHERE p.id = $1) THEN 'CARRIED_ON' ELSE 'DONE' END
WHERE o.settled_at IS NULL AND (
  (o.subject_kind = 'SCHOOL_TASK' AND EXISTS (
    SELECT FROM school_task t JOIN cohort c ON c.id = t.cohort_id WHERE t.id = o.subject_id AND t.phase_id = $1 AND t.open AND c.state <> 'CLOSED'))
  OR (o.subject_kind = 'GATE_ITEM' AND o.phase_id = $1))`;

/** Carry-overs of gate items that are not tasks of a cohort line: one row per unmet item of the sheet. */
export const carryItemsSql = `
INSERT INTO carry_over (campaign_id, phase_id, subject_kind, subject_id, owner_unit_id, owner_person_id, new_due_on, new_due_at, target_phase_id, routine, reason, created_at, generation, predecessor_id)
SELECT p.campaign_id, p.id, 'GATE_ITEM', i.id, l.owner_unit_id, l.owner_person_id, l.new_due_on,
  coalesce(d.ends_at, ((l.new_due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')), l.target_phase_id, l.routine, l.reason, $2::timestamptz, p.generation,
  (SELECT o.id FROM carry_over o JOIN gate_item x ON x.id = o.subject_id AND x.no = i.no AND x.kind = i.kind
   WHERE o.phase_id = p.id AND o.subject_kind = 'GATE_ITEM' AND NOT EXISTS (SELECT FROM carry_over n WHERE n.predecessor_id = o.id) ORDER BY o.generation DESC LIMIT 1)
FROM phase p JOIN gate_line l ON l.sheet_id = p.sheet_id AND l.gate_item_no IS NOT NULL
JOIN gate_item i ON i.sheet_id = l.sheet_id AND i.no = l.gate_item_no
LEFT JOIN calendar_day d ON d.calendar_id = $3 AND d.day = l.new_due_on
WHERE p.id = $1 ON CONFLICT DO NOTHING`;

/** Open links of a chain end. $1 ids, $2 instant. Returns those that were open. */
export const endLinksSql = `
UPDATE carry_over SET settled_at = $2::timestamptz, outcome = 'CARRIED_ON', version = version + 1
WHERE id = ANY($1::uuid[]) AND settled_at IS NULL RETURNING id`;

/**
 * The next link of each chain, after the one before has ended. $1 ids of those, $2 instant, $3 target phase or null = the
 * routine ledger, $4 owner unit or null = as before, $5 owner, $6 due day or null = as before, $7 its instant, $8 reason with
 * the placeholder {reason} for the one before.
 */
export const nextLinksSql = `
INSERT INTO carry_over (campaign_id, phase_id, subject_kind, subject_id, from_cohort_id, owner_unit_id, owner_person_id, new_due_on, new_due_at, target_phase_id, routine, reason, created_at, generation, predecessor_id)
SELECT campaign_id, phase_id, subject_kind, subject_id, from_cohort_id, coalesce($4::uuid, owner_unit_id), CASE WHEN $4::uuid IS NULL THEN owner_person_id ELSE $5::uuid END,
  coalesce($6::date, new_due_on), coalesce($7::timestamptz, new_due_at), $3::uuid, $3::uuid IS NULL, left(replace($8::text, '{reason}', reason), 500), $2::timestamptz, generation, id
FROM carry_over WHERE id = ANY($1::uuid[]) RETURNING id`;

/** Carried tasks follow their newest link: to a cohort of the target phase, or out of every clock. $1 ids of links, $2 instant. */
export const followLinksSql = `
WITH link AS MATERIALIZED (
  SELECT o.subject_id, o.target_phase_id, o.routine FROM carry_over o WHERE o.id = ANY($1::uuid[]) AND o.subject_kind = 'SCHOOL_TASK')
UPDATE school_task t SET carried_to_phase_id = l.target_phase_id,
  clock_cohort_id = CASE WHEN l.routine THEN NULL ELSE coalesce((
    SELECT c.id FROM cohort c WHERE c.phase_id = l.target_phase_id AND c.group_id = t.group_id AND c.state <> 'CLOSED'
    ORDER BY EXISTS (SELECT FROM cohort_member m WHERE m.cohort_id = c.id AND m.school_id = t.school_id AND m.left_at IS NULL) DESC, c.shard_no LIMIT 1), t.clock_cohort_id) END,
  next_rung = CASE WHEN l.routine THEN NULL ELSE t.next_rung END, next_action_at = CASE WHEN l.routine THEN NULL ELSE t.next_action_at END,
  updated_at = $2::timestamptz, version = t.version + 1
FROM link l WHERE t.id = l.subject_id AND t.open`;

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
  AND NOT EXISTS (SELECT 1 FROM carry_over o WHERE o.subject_kind = 'SCHOOL_TASK' AND o.subject_id = t.id AND o.phase_id = $1 AND NOT o.routine AND o.settled_at IS NULL)`;

/** Clocks that now drive tasks of the closed phase. $1 phase. */
export const carryingCohortsSql = `
SELECT DISTINCT c.id, c.generation FROM school_task t JOIN cohort c ON c.id = t.clock_cohort_id
WHERE t.phase_id = $1 AND t.open AND c.phase_id <> $1 AND c.state <> 'CLOSED' ORDER BY c.id`;

/** Meetings of the phase nobody held are missed when it ends. $1 phase, $2 instant, $3 set id. */
export const missMeetingsSql = `
WITH target AS (SELECT id, state FROM meeting WHERE phase_id = $1 AND state IN ('PLANNED','NOTIFIED') ORDER BY id FOR NO KEY UPDATE),
moved AS (
  UPDATE meeting m SET state = 'MISSED', state_version = m.state_version + 1, version = m.version + 1, updated_at = $2::timestamptz
  FROM target t WHERE m.id = t.id RETURNING m.id, m.state_version, t.state AS from_state)
INSERT INTO state_event (subject_kind, subject_id, state_version, action, from_state, to_state, at, set_id)
SELECT 'MEETING', id, state_version, 'miss', from_state, 'MISSED', $2::timestamptz, $3::uuid FROM moved`;
