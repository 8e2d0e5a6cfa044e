/**
 * Open tasks of reopened cohorts come back to their own cohort's clock; a carry-over of theirs ends with the reopening.
 * $1 cohort ids, $2 instant.
 */
export const takeTasksBackSql = `
WITH back AS MATERIALIZED (
  SELECT id FROM school_task WHERE cohort_id = ANY($1::uuid[]) AND open ORDER BY id FOR NO KEY UPDATE),
ended AS (
  UPDATE carry_over o SET settled_at = $2::timestamptz, outcome = 'REOPENED', version = o.version + 1
  FROM back b WHERE o.subject_kind = 'SCHOOL_TASK' AND o.subject_id = b.id AND o.settled_at IS NULL)
UPDATE school_task t SET carried_to_phase_id = NULL, clock_cohort_id = t.cohort_id, updated_at = $2::timestamptz, version = t.version + 1
FROM back b WHERE t.id = b.id`;

/**
 * Arms the silent ladders of those tasks (rule 4 of section 6): rungs that fell due meanwhile are SKIPPED except the highest one
 * at or after the due day, which fires at the next slot; goals without a due day stay silent. $1 cohort ids, $2 instant,
 * $3 ladder version, $4 calendar, $5 the day that stands for never.
 */
export const rearmTasksSql = `
WITH rung AS MATERIALIZED (
  SELECT t.id, t.deadline_version, i.rung, i.at, r.level, r.offset_wd, i.at <= $2::timestamptz AS past
  FROM school_task t JOIN rung_instant i ON i.calendar_id = $4 AND i.ladder = 'SCHOOL_TASK' AND i.ladder_version = $3 AND i.due_at = t.current_due_at
  JOIN ladder_rung r ON r.ladder = i.ladder AND r.version = i.ladder_version AND r.rung = i.rung
  WHERE t.cohort_id = ANY($1::uuid[]) AND t.open AND t.holder = 'SCHOOL' AND t.next_action_at IS NULL AND t.due_on <> $5::date
    AND NOT EXISTS (SELECT FROM ladder_firing f WHERE f.subject_kind = 'SCHOOL_TASK' AND f.subject_id = t.id AND f.deadline_version = t.deadline_version AND f.rung = i.rung)),
last_past AS (SELECT id, max(rung) AS rung FROM rung WHERE past AND offset_wd >= 0 GROUP BY id),
skipped AS (
  INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level)
  SELECT 'SCHOOL_TASK', x.id, x.deadline_version, x.rung, 'SCHOOL_TASK', 'SKIPPED', x.at, $2::timestamptz, x.level
  FROM rung x LEFT JOIN last_past l ON l.id = x.id WHERE x.past AND x.rung IS DISTINCT FROM l.rung ON CONFLICT DO NOTHING),
next AS (
  SELECT DISTINCT ON (x.id) x.id, x.rung, CASE WHEN x.past THEN $2::timestamptz ELSE x.at END AS at
  FROM rung x LEFT JOIN last_past l ON l.id = x.id WHERE NOT x.past OR x.rung = l.rung ORDER BY x.id, x.rung)
UPDATE school_task t SET next_rung = n.rung, next_action_at = n.at, updated_at = $2::timestamptz FROM next n WHERE t.id = n.id`;
