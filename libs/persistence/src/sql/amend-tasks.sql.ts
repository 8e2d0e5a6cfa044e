/** First versions that stood for "as the plan says" keep what it said. $1 duty, $2 old expression. */
export const keepFirstExprSql = `
UPDATE deadline d SET expr = $2::jsonb FROM school_task t
WHERE d.subject_kind = 'SCHOOL_TASK' AND d.subject_id = t.id AND d.version = 1 AND d.expr IS NULL AND coalesce(t.task_phase_id, t.deliverable_id) = $1`;

/**
 * New dates for the tasks of one duty, once per task and plan version. Work at the school takes the date; what is handed
 * in, reviewed or settled keeps its own, and so does a task that a return or an extension has given more time already. The
 * school's ladder is armed anew, rungs already past are recorded SKIPPED.
 * $1 duty, $2 plan version, $3 amendment, $4 due, $5 due day, $6 provisional, $7 old expression, $8 new one, $9 calendar,
 * $10 its version, $11 ladder version, $12 instant, $13 who, $14 why.
 */
export const amendTasksSql = `
WITH target AS MATERIALIZED (
  SELECT t.id, t.deadline_version, t.original_due_at, t.current_due_at, t.due_provisional, t.holder, t.clock_cohort_id, t.created_at,
    (t.state IN ('ASSIGNED','ACKNOWLEDGED','IN_PROGRESS','INTERNAL_REVIEW','RETURNED') AND t.current_due_at <> $4::timestamptz
      AND NOT (t.deadline_version > 1 AND t.current_due_at > $4::timestamptz)) AS moves
  FROM school_task t WHERE coalesce(t.task_phase_id, t.deliverable_id) = $1 AND t.state <> 'CANCELLED'
    AND NOT EXISTS (SELECT 1 FROM amendment_effect e WHERE e.school_task_id = t.id AND e.plan_version = $2)
  ORDER BY t.id FOR NO KEY UPDATE),
effect AS (
  INSERT INTO amendment_effect (school_task_id, plan_version, amendment_id, outcome, from_due_at, to_due_at)
  SELECT id, $2, $3, CASE WHEN moves THEN 'MOVED' ELSE 'KEPT' END, current_due_at, CASE WHEN moves THEN $4::timestamptz ELSE current_due_at END FROM target),
first AS (
  INSERT INTO deadline (subject_kind, subject_id, version, cause, expr, due_at, provisional, calendar_id, calendar_version, created_at)
  SELECT 'SCHOOL_TASK', id, 1, 'ORIGINAL', $7::jsonb, original_due_at, due_provisional, $9, $10, created_at FROM target WHERE moves AND deadline_version = 1 ON CONFLICT DO NOTHING),
made AS (
  INSERT INTO deadline (subject_kind, subject_id, version, cause, expr, anchor_at, due_at, provisional, calendar_id, calendar_version, created_at, created_by, reason)
  SELECT 'SCHOOL_TASK', id, deadline_version + 1, 'AMENDED', $8::jsonb, NULL, $4::timestamptz, $6, $9, $10, $12::timestamptz, $13::uuid, $14 FROM target WHERE moves),
rung AS MATERIALIZED (
  SELECT i.rung, i.at, r.level FROM rung_instant i JOIN ladder_rung r ON r.ladder = i.ladder AND r.version = i.ladder_version AND r.rung = i.rung
  WHERE i.calendar_id = $9 AND i.ladder = 'SCHOOL_TASK' AND i.ladder_version = $11 AND i.due_at = $4::timestamptz),
skipped AS (
  INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level)
  SELECT 'SCHOOL_TASK', t.id, t.deadline_version + 1, r.rung, 'SCHOOL_TASK', 'SKIPPED', r.at, $12::timestamptz, r.level
  FROM target t JOIN rung r ON r.at <= $12::timestamptz WHERE t.moves AND t.holder = 'SCHOOL' AND t.clock_cohort_id IS NOT NULL ON CONFLICT DO NOTHING),
ahead AS (SELECT rung, at FROM rung WHERE at > $12::timestamptz ORDER BY rung LIMIT 1)
UPDATE school_task t SET deadline_version = t.deadline_version + 1, current_due_at = $4::timestamptz, due_on = $5::date, due_provisional = $6,
  next_rung = CASE WHEN g.clock_cohort_id IS NULL THEN NULL ELSE (SELECT rung FROM ahead) END,
  next_action_at = CASE WHEN g.clock_cohort_id IS NULL THEN NULL ELSE (SELECT at FROM ahead) END,
  updated_at = $12::timestamptz, version = t.version + 1
FROM target g WHERE t.id = g.id AND g.moves`;
