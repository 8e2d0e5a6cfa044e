/** Collects who must hear of what during one scan; gone at commit. */
export const createScanItemsSql = `
CREATE TEMP TABLE IF NOT EXISTS scan_item (recipient_id uuid NOT NULL, topic text NOT NULL, ladder text, rung int, deadline_version int,
  subject_kind text NOT NULL, subject_id uuid NOT NULL, campaign_id uuid NOT NULL, facts jsonb NOT NULL) ON COMMIT DROP`;

/**
 * Fires the next rung of every due task of one cohort and moves each to its following rung; run until it returns 0.
 * $1 cohort, $2 upTo, $3 command id, $4 instant, $5 ladder version, $6 day, $7 calendar. The subject of a REVIEW rung is the court
 * segment. The first overdue rung that fires in a later deadline version also goes to the highest level already reached.
 */
export const fireTaskRungsSql = `
WITH due AS MATERIALIZED (
  SELECT t.id, t.bureau_id, t.campaign_id, t.school_id, t.group_id, t.lead_section_ids, t.holder, t.ladder, t.segment_id, t.next_rung, t.next_action_at,
    t.deadline_version, t.reached_level, CASE WHEN t.ladder = 'REVIEW' THEN s.due_at ELSE t.current_due_at END AS due_at,
    t.current_due_at, t.task_key, t.phase_no
  FROM school_task t LEFT JOIN court_segment s ON s.id = t.segment_id
  WHERE t.clock_cohort_id = $1 AND t.open AND NOT t.suspended AND t.next_action_at <= $2::timestamptz
  ORDER BY t.id LIMIT 5000 FOR NO KEY UPDATE OF t),
subject AS (
  SELECT d.*, r.level, r.recipients, r.effect, r.suggest, r.offset_wd,
    CASE WHEN d.ladder = 'REVIEW' THEN 'COURT_SEGMENT' ELSE 'SCHOOL_TASK' END AS subject_kind,
    CASE WHEN d.ladder = 'REVIEW' THEN d.segment_id ELSE d.id END AS subject_id,
    CASE WHEN d.ladder = 'REVIEW' THEN 1 ELSE d.deadline_version END AS version,
    (d.ladder = 'SCHOOL_TASK' AND d.deadline_version > 1 AND r.offset_wd > 0 AND d.reached_level > r.level
      AND NOT EXISTS (SELECT FROM ladder_firing f JOIN ladder_rung e ON e.ladder = f.ladder AND e.version = $5 AND e.rung = f.rung
        WHERE f.subject_kind = 'SCHOOL_TASK' AND f.subject_id = d.id AND f.deadline_version = d.deadline_version AND f.result = 'FIRED' AND e.offset_wd > 0)) AS floor_applies
  FROM due d JOIN ladder_rung r ON r.ladder = d.ladder AND r.version = $5 AND r.rung = d.next_rung),
fired AS (
  INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level, command_id)
  SELECT subject_kind, subject_id, version, next_rung, ladder, 'FIRED', next_action_at, $4::timestamptz,
    CASE WHEN floor_applies THEN reached_level ELSE level END, $3 FROM subject
  ON CONFLICT DO NOTHING),
effects AS (
  INSERT INTO ladder_effect (bureau_id, campaign_id, subject_kind, subject_id, deadline_version, rung, unit_id, effect, suggest, created_at)
  SELECT bureau_id, campaign_id, subject_kind, subject_id, version, next_rung, school_id, effect, suggest, $4::timestamptz
  FROM subject WHERE effect IS NOT NULL OR suggest IS NOT NULL ON CONFLICT DO NOTHING),
role AS (
  SELECT s.id, s.holder, s.school_id, s.group_id, s.bureau_id, s.lead_section_ids[1] AS section_id, c.code
  FROM subject s CROSS JOIN LATERAL (
    SELECT unnest(s.recipients) AS code
    UNION SELECT unnest(r.recipients) FROM ladder_rung r WHERE s.floor_applies AND r.ladder = s.ladder AND r.version = $5 AND r.level = s.reached_level) c),
target AS (
  SELECT id, CASE WHEN code = 'HOLDER' AND holder = 'BUREAU' THEN 'LEAD' WHEN code = 'HOLDER' THEN 'TOWN'
      WHEN code = 'HOLDER_HEAD' AND holder = 'BUREAU' THEN 'HEAD' WHEN code = 'HOLDER_HEAD' THEN 'TOWNH' ELSE code END AS code,
    CASE WHEN code IN ('SAF','PRIN') THEN school_id WHEN code IN ('TOWN','TOWNH','AREA') THEN group_id
      WHEN code IN ('LEAD','HEAD','DEP') OR (code IN ('HOLDER','HOLDER_HEAD') AND holder = 'BUREAU') THEN section_id
      WHEN code IN ('HOLDER','HOLDER_HEAD') THEN group_id ELSE bureau_id END AS unit_id
  FROM role
  UNION ALL SELECT id, 'DEP', bureau_id FROM role WHERE code = 'DEP'),
told AS (
  INSERT INTO scan_item (recipient_id, topic, ladder, rung, deadline_version, subject_kind, subject_id, campaign_id, facts)
  SELECT DISTINCT h.person_id, 'LADDER', s.ladder, s.next_rung, s.version, 'SCHOOL_TASK', s.id, s.campaign_id,
    jsonb_build_object('offset', s.offset_wd, 'taskKey', s.task_key, 'phaseNo', s.phase_no, 'schoolId', s.school_id, 'dueAt', s.current_due_at, 'effect', s.effect)
  FROM target t JOIN subject s ON s.id = t.id
  JOIN duty_holder h ON h.code = t.code AND h.unit_id = t.unit_id AND h.valid_from <= $6::date AND (h.valid_to IS NULL OR h.valid_to >= $6::date))
UPDATE school_task t SET
  reached_level = CASE WHEN s.ladder = 'SCHOOL_TASK' AND s.offset_wd > 0 THEN greatest(t.reached_level, s.level) ELSE t.reached_level END,
  next_rung = n.rung, next_action_at = n.at
FROM subject s LEFT JOIN LATERAL (
  SELECT i.rung, i.at FROM rung_instant i
  WHERE i.calendar_id = $7 AND i.ladder = s.ladder AND i.ladder_version = $5 AND i.due_at = s.due_at AND i.rung > s.next_rung
  ORDER BY i.rung LIMIT 1) n ON true
WHERE t.id = s.id`;

/** The cohort's own ladder, one rung a call. Same parameters. */
export const fireCohortRungSql = `
WITH due AS MATERIALIZED (
  SELECT c.id, c.bureau_id, c.campaign_id, c.group_id, k.owner_section_id, c.deadline_version, c.next_rung, c.next_action_at, c.town_review_due_at AS due_at,
    p.no AS phase_no, p.id AS phase_id
  FROM cohort c JOIN campaign k ON k.id = c.campaign_id JOIN phase p ON p.id = c.phase_id
  WHERE c.id = $1 AND c.state = 'TOWN_REVIEW' AND c.next_action_at <= $2::timestamptz FOR NO KEY UPDATE OF c),
subject AS (
  SELECT d.*, r.level, r.recipients, r.effect, r.suggest, r.offset_wd FROM due d JOIN ladder_rung r ON r.ladder = 'COHORT' AND r.version = $5 AND r.rung = d.next_rung),
fired AS (
  INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level, command_id)
  SELECT 'COHORT', id, deadline_version, next_rung, 'COHORT', 'FIRED', next_action_at, $4::timestamptz, level, $3 FROM subject ON CONFLICT DO NOTHING),
target AS (
  SELECT s.id, c.code, CASE WHEN c.code IN ('TOWN','TOWNH','AREA') THEN s.group_id WHEN c.code IN ('LEAD','HEAD','DEP') THEN s.owner_section_id ELSE s.bureau_id END AS unit_id
  FROM subject s CROSS JOIN LATERAL unnest(s.recipients) AS c(code)
  UNION ALL SELECT s.id, 'DEP', s.bureau_id FROM subject s WHERE 'DEP' = ANY(s.recipients)),
told AS (
  INSERT INTO scan_item (recipient_id, topic, ladder, rung, deadline_version, subject_kind, subject_id, campaign_id, facts)
  SELECT DISTINCT h.person_id, 'LADDER', 'COHORT', s.next_rung, s.deadline_version, 'COHORT', s.id, s.campaign_id,
    jsonb_build_object('offset', s.offset_wd, 'phaseNo', s.phase_no, 'groupId', s.group_id, 'dueAt', s.due_at)
  FROM target t JOIN subject s ON s.id = t.id
  JOIN duty_holder h ON h.code = t.code AND h.unit_id = t.unit_id AND h.valid_from <= $6::date AND (h.valid_to IS NULL OR h.valid_to >= $6::date))
UPDATE cohort c SET next_rung = n.rung, next_action_at = n.at
FROM subject s LEFT JOIN LATERAL (
  SELECT i.rung, i.at FROM rung_instant i
  WHERE i.calendar_id = $7 AND i.ladder = 'COHORT' AND i.ladder_version = $5 AND i.due_at = s.due_at AND i.rung > s.next_rung ORDER BY i.rung LIMIT 1) n ON true
WHERE c.id = s.id`;

/**
 * Puts the collected items into the recipients' digests: today's while it is still open, else the next one's.
 * $1 today's slot or null on a day off or at night, $2 next slot, $3 instant, $4 calendar, $5 bureau, $6 grace in ms between the last item and sending.
 */
const queueSql = (present: string): string => `
WITH person_today AS (
  INSERT INTO digest AS d (bureau_id, recipient_id, channel, calendar_id, slot_at, sendable_at, created_at)
  SELECT $5, recipient_id, 'INBOX', $4, $1::timestamptz, greatest($1::timestamptz, $3::timestamptz + make_interval(secs => $6::float8 / 1000)), $3::timestamptz
  FROM (SELECT DISTINCT recipient_id FROM scan_item) r WHERE $1::timestamptz IS NOT NULL ORDER BY recipient_id
  ON CONFLICT (recipient_id, channel, slot_at, urgent) DO UPDATE SET sendable_at = greatest(d.sendable_at, excluded.sendable_at) WHERE d.state = 'PENDING'
  RETURNING d.id, d.recipient_id),
person_later AS (
  INSERT INTO digest AS d (bureau_id, recipient_id, channel, calendar_id, slot_at, sendable_at, created_at)
  SELECT $5, recipient_id, 'INBOX', $4, $2::timestamptz, $2::timestamptz, $3::timestamptz
  FROM (SELECT DISTINCT recipient_id FROM scan_item EXCEPT SELECT recipient_id FROM person_today) r ORDER BY recipient_id
  ON CONFLICT (recipient_id, channel, slot_at, urgent) DO UPDATE SET sendable_at = greatest(d.sendable_at, excluded.sendable_at) WHERE d.state = 'PENDING'
  RETURNING d.id, d.recipient_id)
INSERT INTO digest_item AS i (digest_id, topic, ladder, rung, deadline_version, subject_kind, subject_id, campaign_id, facts, created_at)
SELECT DISTINCT ON (p.id, s.topic, s.subject_kind, s.subject_id) p.id, s.topic, s.ladder, s.rung, s.deadline_version, s.subject_kind, s.subject_id, s.campaign_id, s.facts, $3::timestamptz
FROM scan_item s JOIN (SELECT * FROM person_today UNION ALL SELECT * FROM person_later) p USING (recipient_id)
ORDER BY p.id, s.topic, s.subject_kind, s.subject_id, s.deadline_version DESC NULLS LAST, s.rung DESC NULLS LAST
ON CONFLICT (digest_id, topic, subject_kind, subject_id) ${present}`;

/** What a subject's line says is replaced by what happened later. */
export const queueDigestsSql = queueSql(
  'DO UPDATE SET ladder = excluded.ladder, rung = excluded.rung, deadline_version = excluded.deadline_version, facts = excluded.facts',
);

/** The same for items that have waited: a line that is there already is the later one. */
export const requeueDigestsSql = queueSql('DO NOTHING');

/** Calendars with digests whose time has come. $1 instant. */
export const dueCalendarsSql = `
SELECT DISTINCT calendar_id, bureau_id FROM digest WHERE NOT urgent AND state IN ('PENDING','CLAIMED') AND sendable_at <= $1::timestamptz ORDER BY 1, 2`;

/**
 * Digests that found no open window on their day: their items are collected for a later slot and they are put away.
 * $1 calendar, $2 bureau, $3 instant, $4 start of today, $5 whether nothing may go out now.
 */
export const collectStaleDigestsSql = `
WITH stale AS MATERIALIZED (
  SELECT d.id FROM digest d WHERE d.calendar_id = $1 AND d.bureau_id = $2 AND d.state = 'PENDING' AND NOT d.urgent AND d.sendable_at <= $3::timestamptz
    AND ($5::boolean OR d.slot_at < $4::timestamptz)
  ORDER BY d.id FOR NO KEY UPDATE SKIP LOCKED),
away AS (UPDATE digest d SET state = 'SUPPRESSED' FROM stale s WHERE d.id = s.id RETURNING d.id, d.recipient_id)
INSERT INTO scan_item (recipient_id, topic, ladder, rung, deadline_version, subject_kind, subject_id, campaign_id, facts)
SELECT a.recipient_id, i.topic, i.ladder, i.rung, i.deadline_version, i.subject_kind, i.subject_id, i.campaign_id, i.facts
FROM away a JOIN digest_item i ON i.digest_id = a.id`;

/** $1 relay token, $2 instant, $3 batch, $4 lease in ms, $5 calendars by which something may go out now; urgent ones may always. */
export const claimDigestsSql = `
WITH picked AS MATERIALIZED (
  SELECT d.id FROM digest d
  WHERE (d.urgent OR d.calendar_id = ANY($5::uuid[]))
    AND ((d.state = 'PENDING' AND d.sendable_at <= $2::timestamptz) OR (d.state = 'CLAIMED' AND d.claimed_at < $2::timestamptz - make_interval(secs => $4::float8 / 1000)))
  ORDER BY d.sendable_at, d.id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED)
UPDATE digest d SET state = 'CLAIMED', claimed_at = $2::timestamptz, claim_token = $1 FROM picked p WHERE d.id = p.id
RETURNING d.id, d.recipient_id, d.slot_at`;
