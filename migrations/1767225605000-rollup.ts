import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Progress counters: deltas written by statement triggers, folded by a worker loop. */
export class Rollup1767225605000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- unit = bureau, group, or each LEAD section of the task; sections overlap and are never summed.
CREATE TABLE rollup (
  campaign_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  phase_no int NOT NULL,
  school_type text NOT NULL,
  state text NOT NULL,
  holder text NOT NULL,
  due_on date NOT NULL,
  n int NOT NULL,
  CONSTRAINT pk_rollup PRIMARY KEY (campaign_id, unit_id, phase_no, school_type, state, holder, due_on));
CREATE TABLE rollup_delta (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_rollup_delta PRIMARY KEY,
  campaign_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  phase_no int NOT NULL,
  school_type text NOT NULL,
  state text NOT NULL,
  holder text NOT NULL,
  due_on date NOT NULL,
  n int NOT NULL);
CREATE INDEX ix_rollup_delta_campaign ON rollup_delta (campaign_id, unit_id);
CREATE TABLE rollup_version (
  campaign_id uuid CONSTRAINT pk_rollup_version PRIMARY KEY,
  version bigint NOT NULL,
  as_of timestamptz NOT NULL);

-- The fan-out knows its counts and seeds them itself: it sets gongjian.rollup = 'seeded' for its transaction.
CREATE FUNCTION school_task_rollup_insert() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  IF current_setting('gongjian.rollup', true) = 'seeded' THEN RETURN NULL; END IF;
  INSERT INTO rollup_delta (campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n)
  SELECT t.campaign_id, u.unit_id, t.phase_no, t.school_type, t.state, t.holder, t.due_on, count(*)
  FROM new_rows t CROSS JOIN LATERAL (SELECT t.bureau_id AS unit_id UNION ALL SELECT t.group_id UNION ALL SELECT unnest(t.lead_section_ids)) u
  GROUP BY 1, 2, 3, 4, 5, 6, 7;
  RETURN NULL;
END
$fn$;
CREATE FUNCTION school_task_rollup_update() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  INSERT INTO rollup_delta (campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n)
  SELECT t.campaign_id, u.unit_id, t.phase_no, t.school_type, t.state, t.holder, t.due_on, sum(t.n)
  FROM (SELECT campaign_id, bureau_id, group_id, lead_section_ids, phase_no, school_type, state, holder, due_on, 1 AS n FROM new_rows
        UNION ALL SELECT campaign_id, bureau_id, group_id, lead_section_ids, phase_no, school_type, state, holder, due_on, -1 FROM old_rows) t
  CROSS JOIN LATERAL (SELECT t.bureau_id AS unit_id UNION ALL SELECT t.group_id UNION ALL SELECT unnest(t.lead_section_ids)) u
  GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(t.n) <> 0;
  RETURN NULL;
END
$fn$;
CREATE FUNCTION school_task_rollup_delete() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  INSERT INTO rollup_delta (campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n)
  SELECT t.campaign_id, u.unit_id, t.phase_no, t.school_type, t.state, t.holder, t.due_on, -count(*)
  FROM old_rows t CROSS JOIN LATERAL (SELECT t.bureau_id AS unit_id UNION ALL SELECT t.group_id UNION ALL SELECT unnest(t.lead_section_ids)) u
  GROUP BY 1, 2, 3, 4, 5, 6, 7;
  RETURN NULL;
END
$fn$;
CREATE TRIGGER school_task_rollup_insert AFTER INSERT ON school_task REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION school_task_rollup_insert();
CREATE TRIGGER school_task_rollup_update AFTER UPDATE ON school_task REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION school_task_rollup_update();
CREATE TRIGGER school_task_rollup_delete AFTER DELETE ON school_task REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION school_task_rollup_delete();

CREATE VIEW live_school_task_count AS
  SELECT t.campaign_id, u.unit_id, t.phase_no, t.school_type, t.state, t.holder, t.due_on, count(*)::int AS n
  FROM school_task t CROSS JOIN LATERAL (SELECT t.bureau_id AS unit_id UNION ALL SELECT t.group_id UNION ALL SELECT unnest(t.lead_section_ids)) u
  GROUP BY 1, 2, 3, 4, 5, 6, 7;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP VIEW live_school_task_count;
DROP TRIGGER school_task_rollup_insert ON school_task;
DROP TRIGGER school_task_rollup_update ON school_task;
DROP TRIGGER school_task_rollup_delete ON school_task;
DROP FUNCTION school_task_rollup_insert(), school_task_rollup_update(), school_task_rollup_delete();
DROP TABLE rollup_version, rollup_delta, rollup;
`);
  }
}
