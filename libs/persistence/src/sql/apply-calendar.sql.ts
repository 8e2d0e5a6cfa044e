/** The next open tasks by a calendar, locked in the order of their ids. $1 calendar, $2 last id, $3 how many. */
export const nextTasksSql = `
SELECT t.id FROM school_task t JOIN campaign c ON c.id = t.campaign_id
WHERE c.calendar_id = $1 AND t.open AND ($2::uuid IS NULL OR t.id > $2::uuid) ORDER BY t.id LIMIT $3 FOR NO KEY UPDATE OF t`;

/**
 * Moves the provisional dates of these tasks: no version is added, a line of the journal tells of each. What a return or an
 * extension set is a date of its own and stays; it may only become certain. $1 ids, $2 duties, $3 old instants, $4 new ones,
 * $5 new days, $6 whether still provisional, $7 revision, $8 instant, $9 published years,
 * $10 cause in the journal.
 */
export const moveProvisionalSql = `
WITH target AS MATERIALIZED (
  SELECT t.id, t.deadline_version, t.original_due_at AS old_due, m.to_at, m.to_on, m.provisional,
    (t.deadline_version = 1 AND t.current_due_at = m.from_at) AS moves_current
  FROM school_task t JOIN unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::date[], $6::boolean[]) AS m(duty_id, from_at, to_at, to_on, provisional)
    ON m.duty_id = coalesce(t.task_phase_id, t.deliverable_id) AND m.from_at = t.original_due_at
  WHERE t.id = ANY($1::uuid[]) AND t.open AND (CASE WHEN t.deadline_version = 1 THEN t.due_provisional
    ELSE EXISTS (SELECT 1 FROM deadline d WHERE d.subject_kind = 'SCHOOL_TASK' AND d.subject_id = t.id AND d.version = 1 AND d.provisional) END)),
journal AS (
  INSERT INTO deadline_move (subject_kind, subject_id, deadline_version, cause, source_id, from_due_at, to_due_at, moved_at)
  SELECT 'SCHOOL_TASK', id, 1, $10::text, $7::uuid, old_due, to_at, $8::timestamptz FROM target WHERE to_at <> old_due ON CONFLICT DO NOTHING RETURNING subject_id),
first AS (
  UPDATE deadline d SET due_at = g.to_at, provisional = g.provisional FROM target g WHERE d.subject_kind = 'SCHOOL_TASK' AND d.subject_id = g.id AND d.version = 1),
moved AS (
  UPDATE school_task t SET original_due_at = g.to_at,
    current_due_at = CASE WHEN g.moves_current THEN g.to_at ELSE t.current_due_at END,
    due_on = CASE WHEN g.moves_current THEN g.to_on ELSE t.due_on END,
    due_provisional = CASE WHEN g.moves_current THEN g.provisional ELSE NOT extract(year FROM t.due_on)::int = ANY($9::int[]) END,
    updated_at = $8::timestamptz, version = t.version + 1
  FROM target g WHERE t.id = g.id)
SELECT count(*)::int AS n FROM journal`;

/** Unfired rungs of these tasks follow the working days of the calendar; nothing that fired fires again. $1 ids, $2 calendar, $3 ladder version. */
export const moveRungsSql = `
UPDATE school_task t SET next_action_at = i.at
FROM school_task x LEFT JOIN court_segment s ON s.id = x.segment_id
JOIN rung_instant i ON i.calendar_id = $2 AND i.ladder_version = $3 AND i.ladder = x.ladder AND i.rung = x.next_rung
  AND i.due_at = CASE WHEN x.ladder = 'REVIEW' THEN s.due_at ELSE x.current_due_at END
WHERE t.id = x.id AND x.id = ANY($1::uuid[]) AND x.open AND x.next_rung IS NOT NULL AND x.next_action_at <> i.at`;

/** Due instants by which rungs of a calendar are stored, from an instant on. $1 calendar, $2 from, $3 to. */
export const storedRungDuesSql = `
SELECT DISTINCT ladder, ladder_version AS "ladderVersion", due_at AS "dueAt" FROM rung_instant WHERE calendar_id = $1 AND due_at >= $2 AND due_at < $3 ORDER BY 1, 2, 3`;
