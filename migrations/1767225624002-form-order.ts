import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms keep the order in which the plan names their fields: jsonb sorts keys by its own lights, json keeps them. */
export class FormOrder1767225624002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE task_phase ALTER COLUMN form_spec TYPE json USING form_spec::json;
ALTER TABLE deliverable_spec ALTER COLUMN form_spec TYPE json USING form_spec::json;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE deliverable_spec ALTER COLUMN form_spec TYPE jsonb USING form_spec::jsonb;
ALTER TABLE task_phase ALTER COLUMN form_spec TYPE jsonb USING form_spec::jsonb;
`);
  }
}
