import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys that are replaced: name, column, parent. */
const KEYS = [
  ['fk_school_task_campaign', 'campaign_id', 'campaign'],
  ['fk_school_task_phase', 'phase_id', 'phase'],
  ['fk_school_task_cohort', 'cohort_id', 'cohort'],
  ['fk_school_task_clock_cohort', 'clock_cohort_id', 'cohort'],
  ['fk_school_task_school', 'school_id', 'unit'],
  ['fk_school_task_task_phase', 'task_phase_id', 'task_phase'],
  ['fk_school_task_deliverable', 'deliverable_id', 'deliverable_spec'],
] as const;

/** One row of `source` whose parent does not exist, as an error that names the column. */
const check = (source: string): string =>
  KEYS.map(
    ([, column, table]) => `
  IF EXISTS (SELECT FROM (SELECT DISTINCT ${column} AS id FROM ${source}) n
             WHERE n.id IS NOT NULL AND NOT EXISTS (SELECT FROM ${table} p WHERE p.id = n.id)) THEN
    RAISE EXCEPTION 'school_task.${column} names no row of ${table}' USING ERRCODE = '23503';
  END IF;`,
  ).join('');

/**
 * References of school tasks are checked once a statement instead of once a row and key: row-wise checks were seven
 * tenths of the cost of a launch. What a task points at may not be deleted, as before.
 */
export class SchoolTaskReferences1767225608000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE school_task ${KEYS.map(([name]) => `DROP CONSTRAINT ${name}`).join(', ')};

CREATE FUNCTION school_task_check_inserted() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN${check('new_rows')}
  RETURN NULL;
END
$fn$;
CREATE TRIGGER school_task_references AFTER INSERT ON school_task REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION school_task_check_inserted();

CREATE FUNCTION school_task_check_moved() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN${check('(SELECT NEW.*) AS moved')}
  RETURN NULL;
END
$fn$;
CREATE TRIGGER school_task_moved AFTER UPDATE OF campaign_id, phase_id, cohort_id, clock_cohort_id, school_id, task_phase_id, deliverable_id ON school_task
  FOR EACH ROW WHEN ((OLD.campaign_id, OLD.phase_id, OLD.cohort_id, OLD.clock_cohort_id, OLD.school_id, OLD.task_phase_id, OLD.deliverable_id)
    IS DISTINCT FROM (NEW.campaign_id, NEW.phase_id, NEW.cohort_id, NEW.clock_cohort_id, NEW.school_id, NEW.task_phase_id, NEW.deliverable_id))
  EXECUTE FUNCTION school_task_check_moved();

-- The argument is the condition that finds the tasks of the deleted row, by an index.
CREATE FUNCTION school_task_keeps_parent() RETURNS trigger LANGUAGE plpgsql AS $fn$
DECLARE
  v_found boolean;
BEGIN
  EXECUTE 'SELECT EXISTS (SELECT FROM school_task t WHERE ' || TG_ARGV[0] || ')' INTO v_found USING OLD;
  IF v_found THEN
    RAISE EXCEPTION 'school tasks refer to this row of %', TG_TABLE_NAME USING ERRCODE = '23503';
  END IF;
  RETURN OLD;
END
$fn$;
CREATE TRIGGER campaign_has_tasks BEFORE DELETE ON campaign FOR EACH ROW
  EXECUTE FUNCTION school_task_keeps_parent('t.campaign_id = $1.id');
CREATE TRIGGER phase_has_tasks BEFORE DELETE ON phase FOR EACH ROW
  EXECUTE FUNCTION school_task_keeps_parent('t.campaign_id = $1.campaign_id AND t.phase_id = $1.id');
CREATE TRIGGER cohort_has_tasks BEFORE DELETE ON cohort FOR EACH ROW
  EXECUTE FUNCTION school_task_keeps_parent('t.cohort_id = $1.id OR t.clock_cohort_id = $1.id');
CREATE TRIGGER unit_has_tasks BEFORE DELETE ON unit FOR EACH ROW
  EXECUTE FUNCTION school_task_keeps_parent('t.school_id = $1.id');
CREATE TRIGGER task_phase_has_tasks BEFORE DELETE ON task_phase FOR EACH ROW
  EXECUTE FUNCTION school_task_keeps_parent('t.campaign_id = (SELECT p.campaign_id FROM phase p WHERE p.id = $1.phase_id) AND t.task_phase_id = $1.id');
CREATE TRIGGER deliverable_spec_has_tasks BEFORE DELETE ON deliverable_spec FOR EACH ROW
  EXECUTE FUNCTION school_task_keeps_parent('t.campaign_id = $1.campaign_id AND t.deliverable_id = $1.id');
`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER campaign_has_tasks ON campaign;
DROP TRIGGER phase_has_tasks ON phase;
DROP TRIGGER cohort_has_tasks ON cohort;
DROP TRIGGER unit_has_tasks ON unit;
DROP TRIGGER task_phase_has_tasks ON task_phase;
DROP TRIGGER deliverable_spec_has_tasks ON deliverable_spec;
DROP TRIGGER school_task_moved ON school_task;
DROP TRIGGER school_task_references ON school_task;
DROP FUNCTION school_task_keeps_parent(), school_task_check_moved(), school_task_check_inserted();
ALTER TABLE school_task ${KEYS.map(([name, column, table]) => `ADD CONSTRAINT ${name} FOREIGN KEY (${column}) REFERENCES ${table}`).join(', ')};
`);
  }
}
