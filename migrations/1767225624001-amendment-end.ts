import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An amendment ends with its campaign. */
export class AmendmentEnd1767225624001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE date_amendment DROP CONSTRAINT ck_date_amendment_state,
  ADD CONSTRAINT ck_date_amendment_state CHECK (state IN ('DRAFT','IN_SIGNOFF','APPLIED','CANCELLED'));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE date_amendment DROP CONSTRAINT ck_date_amendment_state,
  ADD CONSTRAINT ck_date_amendment_state CHECK (state IN ('DRAFT','IN_SIGNOFF','APPLIED'));
`);
  }
}
