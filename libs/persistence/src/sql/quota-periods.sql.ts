/**
 * Periods that have begun, of the units that owe them; rows that exist stay as they are. A school counts from its first
 * membership in a cohort of the campaign, the bureau from the launch: what had ended by then nobody was asked for. $1 campaign, $2 units or null = all, $3 today, $4 instant, $5 reason of cut periods,
 * $6 reason of vacations.
 */
export const ensureQuotaPeriodsSql = `
INSERT INTO quota_period (bureau_id, campaign_id, rule_id, unit_id, group_id, from_on, to_on, ends_at, minimum, state, exempt_reason, created_at, updated_at)
SELECT r.bureau_id, r.campaign_id, r.id, u.unit_id, u.group_id, s.from_on, s.to_on, s.ends_at, r.minimum,
  CASE WHEN (r.whole_only AND s.partial) OR s.vacation THEN 'EXEMPT' ELSE 'OPEN' END, CASE WHEN s.vacation THEN $6::text WHEN r.whole_only AND s.partial THEN $5::text END, $4::timestamptz, $4::timestamptz
FROM (
  SELECT DISTINCT ON (m.school_id) m.school_id AS unit_id, m.group_id, m.school_type, m.first_at FROM (
    SELECT n.school_id, c.group_id, n.school_type, n.joined_at, n.left_at, min(n.joined_at) OVER (PARTITION BY n.school_id) AS first_at
    FROM cohort c JOIN cohort_member n ON n.cohort_id = c.id WHERE c.campaign_id = $1 AND ($2::uuid[] IS NULL OR n.school_id = ANY($2))) m
  WHERE m.left_at IS NULL ORDER BY m.school_id, m.joined_at
) u JOIN quota_rule r ON r.campaign_id = $1 AND r.level = 'SCHOOL' AND u.school_type = ANY(r.school_types)
JOIN quota_span s ON s.rule_id = r.id AND s.from_on <= $3::date AND s.ends_at > u.first_at
UNION ALL
SELECT r.bureau_id, r.campaign_id, r.id, r.bureau_id, r.bureau_id, s.from_on, s.to_on, s.ends_at, r.minimum, 'OPEN', NULL, $4::timestamptz, $4::timestamptz
FROM quota_rule r JOIN quota_span s ON s.rule_id = r.id AND s.from_on <= $3::date AND s.ends_at > r.created_at
WHERE r.campaign_id = $1 AND r.level = 'BUREAU' AND ($2::uuid[] IS NULL OR r.bureau_id = ANY($2))
ON CONFLICT (rule_id, unit_id, from_on) DO NOTHING`;

/**
 * MET as soon as the minimum is reached, UNMET when the period has ended below it. $1 campaign, $2 units or null = all,
 * $3 instant, $4 set id.
 */
export const evaluateQuotasSql = `
WITH target AS (
  SELECT id, achieved >= minimum AS met FROM quota_period
  WHERE campaign_id = $1 AND state = 'OPEN' AND ($2::uuid[] IS NULL OR unit_id = ANY($2)) AND (achieved >= minimum OR ends_at <= $3::timestamptz)
  ORDER BY id FOR NO KEY UPDATE),
moved AS (
  UPDATE quota_period q SET state = CASE WHEN t.met THEN 'MET' ELSE 'UNMET' END, state_version = q.state_version + 1, version = q.version + 1, updated_at = $3::timestamptz
  FROM target t WHERE q.id = t.id RETURNING q.id, q.state_version, t.met)
INSERT INTO state_event (subject_kind, subject_id, state_version, action, from_state, to_state, at, set_id)
SELECT 'QUOTA_PERIOD', id, state_version, CASE WHEN met THEN 'meet' ELSE 'fail' END, 'OPEN', CASE WHEN met THEN 'MET' ELSE 'UNMET' END, $3::timestamptz, $4::uuid FROM moved`;
