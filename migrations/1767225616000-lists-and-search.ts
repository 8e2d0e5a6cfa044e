import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index for every sort and every selective filter of the lists, text search by pairs of characters, rates. */
export class ListsAndSearch1767225616000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Chinese words have no spaces and are often two characters long: trigrams find none of them, and their extension
-- depends on the locale of the server. So a text is indexed by its single characters and its pairs.
CREATE FUNCTION search_grams(p_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fn$
  SELECT coalesce(array_agg(DISTINCT substr(l.t, i, w)), '{}') FROM (SELECT lower(p_text) AS t) l, generate_series(1, char_length(l.t)) i, generate_series(1, 2) w
  WHERE i + w - 1 <= char_length(l.t)
$fn$;
-- What a text must have to contain the word; shorter than a pair = the single character.
CREATE FUNCTION search_needles(p_word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fn$
  SELECT coalesce(array_agg(DISTINCT substr(l.t, i, l.w)), '{}') FROM (SELECT lower(p_word) AS t, least(2, char_length(p_word)) AS w) l, generate_series(1, char_length(l.t)) i
  WHERE i + l.w - 1 <= char_length(l.t)
$fn$;
CREATE INDEX ix_unit_search ON unit USING gin (search_grams(name));
CREATE INDEX ix_person_search ON person USING gin (search_grams(name));
CREATE INDEX ix_campaign_search ON campaign USING gin (search_grams(title));
CREATE INDEX ix_official_document_search ON official_document USING gin (search_grams(title));
CREATE INDEX ix_task_search ON task USING gin (search_grams(title));
CREATE INDEX ix_deliverable_spec_search ON deliverable_spec USING gin (search_grams(title));

DROP INDEX ix_school_task_due;
CREATE INDEX ix_school_task_group ON school_task (group_id, current_due_at, id);
CREATE INDEX ix_school_task_due ON school_task (bureau_id, current_due_at, id);
CREATE INDEX ix_school_task_updated ON school_task (bureau_id, updated_at, id);
CREATE INDEX ix_school_task_type ON school_task (bureau_id, school_type, current_due_at, id);
-- these cost the launch nothing: no new task is in them
CREATE INDEX ix_school_task_late ON school_task (bureau_id, current_due_at, id) WHERE late_original;
CREATE INDEX ix_school_task_submitted ON school_task (bureau_id, submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX ix_school_task_returned ON school_task (bureau_id, return_count, id) WHERE return_count > 0;
CREATE INDEX ix_school_task_assignee ON school_task (assignee_id, current_due_at, id) WHERE assignee_id IS NOT NULL;
CREATE INDEX ix_school_task_state ON school_task (bureau_id, state, current_due_at, id);
CREATE INDEX ix_school_task_lead ON school_task USING gin (lead_section_ids);

CREATE INDEX ix_unit_name ON unit (bureau_id, name, id);
CREATE INDEX ix_unit_closed ON unit (bureau_id, name, id) WHERE valid_to IS NOT NULL;
CREATE INDEX ix_school_profile_type ON school_profile (school_type, unit_id) WHERE valid_to IS NULL;
CREATE INDEX ix_school_profile_ownership ON school_profile (ownership, unit_id) WHERE valid_to IS NULL;
CREATE INDEX ix_person_updated ON person (bureau_id, updated_at, id);
CREATE INDEX ix_person_disabled ON person (bureau_id, name, id) WHERE disabled_at IS NOT NULL;
CREATE INDEX ix_role_grant_code_person ON role_grant (bureau_id, code, person_id) WHERE state = 'APPROVED';
DROP INDEX ix_role_grant_state;
CREATE INDEX ix_role_grant_created ON role_grant (bureau_id, created_at, id);
CREATE INDEX ix_role_grant_state ON role_grant (bureau_id, state, created_at, id);
CREATE INDEX ix_role_grant_code ON role_grant (bureau_id, code, created_at, id);
CREATE INDEX ix_role_grant_person_created ON role_grant (person_id, created_at, id);
CREATE INDEX ix_role_grant_unit_created ON role_grant (unit_id, created_at, id);
CREATE INDEX ix_inbox_message_unread ON inbox_message (recipient_id, delivered_at, id) WHERE read_at IS NULL;
CREATE INDEX ix_audit_log_subject_at ON audit_log (subject_id, at);
CREATE INDEX ix_audit_log_actor ON audit_log (actor_id, at);
CREATE INDEX ix_audit_log_action ON audit_log (bureau_id, action, at);
CREATE INDEX ix_campaign_created ON campaign (bureau_id, created_at, id);
CREATE INDEX ix_sign_off_created ON sign_off (bureau_id, created_at, id);
CREATE INDEX ix_official_document_created ON official_document (bureau_id, created_at, id);
CREATE INDEX ix_carry_over_due ON carry_over (new_due_on, id);
CREATE INDEX ix_carry_over_created ON carry_over (created_at, id);
CREATE INDEX ix_carry_over_target ON carry_over (target_phase_id, new_due_on, id) WHERE target_phase_id IS NOT NULL;
CREATE INDEX ix_carry_over_routine ON carry_over (new_due_on, id) WHERE routine;
CREATE INDEX ix_carry_over_owner ON carry_over (owner_unit_id, new_due_on, id);

-- How often a person may do what is dear: so many times within the window, counted over all processes.
CREATE TABLE rate_rule (
  kind text CONSTRAINT pk_rate_rule PRIMARY KEY,
  times int NOT NULL CONSTRAINT ck_rate_rule_times CHECK (times > 0),
  window_seconds int NOT NULL CONSTRAINT ck_rate_rule_window CHECK (window_seconds > 0));
INSERT INTO rate_rule (kind, times, window_seconds) VALUES ('EXPORT', 5, 3600);
CREATE TABLE rate_use (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_rate_use PRIMARY KEY,
  kind text NOT NULL CONSTRAINT fk_rate_use_rule REFERENCES rate_rule,
  person_id uuid NOT NULL CONSTRAINT fk_rate_use_person REFERENCES person,
  at timestamptz NOT NULL);
CREATE INDEX ix_rate_use_person ON rate_use (person_id, kind, at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE rate_use, rate_rule;
DROP INDEX ix_carry_over_routine, ix_carry_over_target, ix_carry_over_owner, ix_carry_over_created, ix_carry_over_due, ix_official_document_created, ix_sign_off_created, ix_campaign_created,
  ix_audit_log_action, ix_audit_log_actor, ix_audit_log_subject_at, ix_inbox_message_unread, ix_role_grant_unit_created, ix_role_grant_person_created,
  ix_role_grant_code, ix_role_grant_state, ix_role_grant_created, ix_role_grant_code_person, ix_person_disabled, ix_person_updated,
  ix_school_profile_ownership, ix_school_profile_type, ix_unit_closed, ix_unit_name, ix_school_task_late, ix_school_task_lead, ix_school_task_state, ix_school_task_assignee, ix_school_task_returned,
  ix_school_task_submitted, ix_school_task_type, ix_school_task_updated, ix_school_task_due, ix_school_task_group, ix_deliverable_spec_search, ix_task_search,
  ix_official_document_search, ix_campaign_search, ix_person_search, ix_unit_search;
CREATE INDEX ix_role_grant_state ON role_grant (bureau_id, created_at DESC, id);
CREATE INDEX ix_school_task_due ON school_task (group_id, current_due_at, id) WHERE open;
DROP FUNCTION search_needles(text), search_grams(text);
`);
  }
}
