import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who owes what: scope and support rules as functions, and the view the invariants compare tasks with. */
export class Launch1767225606000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Domain model 1.3(4): the support type that reaches a school; NULL when none does.
CREATE FUNCTION school_support_type(p_school_type text, p_group_kind text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fn$
  SELECT CASE
    WHEN p_school_type = 'KINDERGARTEN' THEN 'KINDERGARTENS'
    WHEN p_school_type = 'VOCATIONAL' THEN 'VOCATIONAL'
    WHEN p_group_kind = 'TOWN_CENTER' AND p_school_type IN ('PRIMARY','JUNIOR','NINE_YEAR','SENIOR','COMPLETE_SECONDARY','TWELVE_YEAR','TEACHING_POINT') THEN 'TOWN_CENTERS'
    WHEN p_group_kind = 'DIRECT_GROUP' AND p_school_type IN ('PRIMARY','JUNIOR','NINE_YEAR','SENIOR','COMPLETE_SECONDARY','TWELVE_YEAR','SPECIAL') THEN 'DISTRICT_SCHOOLS'
  END
$fn$;

-- A scope's lists narrow when present; include adds whatever the lists say, exclude always removes.
CREATE FUNCTION scope_matches(p_scope jsonb, p_school_type text, p_group_id uuid, p_code text, p_flags text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fn$
  SELECT p_scope IS NULL OR (
    NOT coalesce(p_scope->'exclude' ? p_code, false)
    AND (coalesce(p_scope->'include' ? p_code, false)
      OR ((coalesce(jsonb_array_length(p_scope->'schoolTypes'), 0) = 0 OR p_scope->'schoolTypes' ? p_school_type)
        AND (coalesce(jsonb_array_length(p_scope->'groups'), 0) = 0 OR p_scope->'groups' ? p_group_id::text)
        AND (coalesce(jsonb_array_length(p_scope->'flags'), 0) = 0 OR p_flags @> (SELECT array_agg(f) FROM jsonb_array_elements_text(p_scope->'flags') f)))))
$fn$;

-- Schools as they are on a day: group, type, flags.
CREATE FUNCTION schools_on(p_bureau_id uuid, p_day date)
RETURNS TABLE (school_id uuid, code text, group_id uuid, group_kind text, review_unit_id uuid, school_type text, support_type text, flags text[])
LANGUAGE sql STABLE AS $fn$
  SELECT u.id, u.code, m.parent_id, g.kind, coalesce(g.review_unit_id, g.id), f.school_type, school_support_type(f.school_type, g.kind), f.flags
  FROM unit u
  JOIN unit_membership m ON m.unit_id = u.id AND m.valid_from <= p_day AND (m.valid_to IS NULL OR m.valid_to > p_day)
  JOIN unit g ON g.id = m.parent_id
  JOIN school_profile f ON f.unit_id = u.id AND f.valid_from <= p_day AND (f.valid_to IS NULL OR f.valid_to > p_day)
  WHERE u.bureau_id = p_bureau_id AND u.kind = 'SCHOOL' AND u.valid_from <= p_day AND (u.valid_to IS NULL OR u.valid_to > p_day)
$fn$;

-- What each phase asks for: one row per task of the phase and per deliverable, ready to be joined with schools.
CREATE VIEW phase_duty AS
  SELECT tp.phase_id, 'TASK'::text AS kind, 'T' || t.no AS task_key, tp.id AS task_phase_id, NULL::uuid AS deliverable_id, t.scope,
    (SELECT array_agg(tpy.support_type) FROM task_party tpy WHERE tpy.task_id = t.id AND tpy.role = 'SUPPORT') AS support_types,
    coalesce((SELECT array_agg(tpy.unit_id ORDER BY tpy.ord) FROM task_party tpy WHERE tpy.task_id = t.id AND tpy.role = 'LEAD' AND tpy.unit_id IS NOT NULL), '{}') AS lead_section_ids,
    tp.review_levels, tp.due_at, tp.due_on, tp.due_provisional, tp.due_soft
  FROM task_phase tp JOIN task t ON t.id = tp.task_id
  UNION ALL
  SELECT d.phase_id, 'DELIVERABLE', 'D' || d.code, NULL, d.id, NULL, NULL, ARRAY[c.owner_section_id], d.review_levels, d.due_at, d.due_on, d.due_provisional, d.due_soft
  FROM deliverable_spec d JOIN campaign c ON c.id = d.campaign_id;

CREATE VIEW expected_school_task AS
  SELECT m.phase_id, m.school_id, d.task_key
  FROM cohort_member m JOIN cohort c ON c.id = m.cohort_id JOIN unit u ON u.id = m.school_id JOIN phase_duty d ON d.phase_id = m.phase_id
  WHERE (d.support_types IS NULL OR m.support_type = ANY(d.support_types)) AND scope_matches(d.scope, m.school_type, c.group_id, u.code, m.flags);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP VIEW expected_school_task, phase_duty;
DROP FUNCTION schools_on(uuid, date), scope_matches(jsonb, text, uuid, text, text[]), school_support_type(text, text);
`);
  }
}
