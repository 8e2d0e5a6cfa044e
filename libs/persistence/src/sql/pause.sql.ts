/**
 * Budgets that ran when a pause ended, one row per distinct due instant: the reviews of school tasks and the town reviews.
 * $1 campaign, $2 start of the pause. `since` = what of the pause counts: it may have begun in the midst of it.
 */
export const pausedBudgetsSql = `
SELECT 'REVIEW' AS ladder, s.due_at AS "dueAt", s.from_at < $2::timestamptz AS earlier, min(greatest(s.from_at, $2::timestamptz)) AS since
FROM school_task t JOIN court_segment s ON s.id = t.segment_id
WHERE t.campaign_id = $1 AND t.open AND t.ladder = 'REVIEW' AND s.due_at IS NOT NULL GROUP BY 2, 3
UNION ALL
SELECT 'COHORT', c.town_review_due_at, c.town_review_at < $2::timestamptz, min(greatest(c.town_review_at, $2::timestamptz))
FROM cohort c WHERE c.campaign_id = $1 AND c.state = 'TOWN_REVIEW' AND c.town_review_due_at IS NOT NULL GROUP BY 2, 3`;

/** What both statements below are told: $3 old due instants, $4 whether begun before the pause, $5 new due instants. */
const MOVED = `SELECT * FROM unnest($3::timestamptz[], $4::boolean[], $5::timestamptz[]) AS x(old_due, earlier, new_due)`;

/** Reviews get the pause's working days; unfired rungs move along. $1 campaign, $2 start of the pause, $6 calendar, $7 ladder version. */
export const moveReviewsSql = `
WITH target AS MATERIALIZED (
  SELECT t.id, t.segment_id, t.next_rung, m.new_due FROM school_task t JOIN court_segment s ON s.id = t.segment_id
  JOIN (${MOVED}) m ON m.old_due = s.due_at AND m.earlier = (s.from_at < $2::timestamptz)
  WHERE t.campaign_id = $1 AND t.open AND t.ladder = 'REVIEW' ORDER BY t.id FOR NO KEY UPDATE OF t),
segment AS (UPDATE court_segment s SET due_at = g.new_due FROM target g WHERE s.id = g.segment_id)
UPDATE school_task t SET next_action_at = i.at FROM target g
JOIN rung_instant i ON i.calendar_id = $6 AND i.ladder = 'REVIEW' AND i.ladder_version = $7 AND i.due_at = g.new_due AND i.rung = g.next_rung
WHERE t.id = g.id`;

/** The same for the town reviews of cohorts. */
export const moveTownReviewsSql = `
WITH target AS MATERIALIZED (
  SELECT c.id, c.next_rung, m.new_due FROM cohort c
  JOIN (${MOVED}) m ON m.old_due = c.town_review_due_at AND m.earlier = (c.town_review_at < $2::timestamptz)
  WHERE c.campaign_id = $1 AND c.state = 'TOWN_REVIEW' ORDER BY c.id FOR NO KEY UPDATE OF c)
UPDATE cohort c SET town_review_due_at = g.new_due, next_action_at = i.at FROM target g
LEFT JOIN rung_instant i ON i.calendar_id = $6 AND i.ladder = 'COHORT' AND i.ladder_version = $7 AND i.due_at = g.new_due AND i.rung = g.next_rung
WHERE c.id = g.id`;

/**
 * A school's dates stay where they are. Its rungs that fell due in the pause are SKIPPED but for the highest from the due
 * day on, which fires now. $1 campaign, $2 instant, $3 calendar, $4 ladder version.
 */
export const rearmPausedTasksSql = `
WITH target AS MATERIALIZED (
  SELECT t.id, t.next_rung, t.current_due_at, t.deadline_version FROM school_task t
  WHERE t.campaign_id = $1 AND t.open AND t.ladder = 'SCHOOL_TASK' AND t.next_action_at <= $2::timestamptz ORDER BY t.id FOR NO KEY UPDATE),
past AS MATERIALIZED (
  SELECT g.id, g.deadline_version, i.rung, i.at, r.level,
    i.rung IS NOT DISTINCT FROM max(i.rung) FILTER (WHERE r.offset_wd >= 0) OVER (PARTITION BY g.id) AS kept
  FROM target g JOIN rung_instant i ON i.calendar_id = $3 AND i.ladder = 'SCHOOL_TASK' AND i.ladder_version = $4 AND i.due_at = g.current_due_at
    AND i.rung >= g.next_rung AND i.at <= $2::timestamptz
  JOIN ladder_rung r ON r.ladder = i.ladder AND r.version = i.ladder_version AND r.rung = i.rung),
skipped AS (
  INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level)
  SELECT 'SCHOOL_TASK', id, deadline_version, rung, 'SCHOOL_TASK', 'SKIPPED', at, $2::timestamptz, level FROM past WHERE NOT kept ON CONFLICT DO NOTHING)
UPDATE school_task t SET next_rung = coalesce(k.rung, n.rung), next_action_at = CASE WHEN k.rung IS NULL THEN n.at ELSE $2::timestamptz END
FROM target g LEFT JOIN past k ON k.id = g.id AND k.kept
LEFT JOIN LATERAL (
  SELECT i.rung, i.at FROM rung_instant i
  WHERE i.calendar_id = $3 AND i.ladder = 'SCHOOL_TASK' AND i.ladder_version = $4 AND i.due_at = g.current_due_at AND i.at > $2::timestamptz
  ORDER BY i.rung LIMIT 1) n ON true
WHERE t.id = g.id`;
