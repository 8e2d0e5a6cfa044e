import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 撤回 of a committed roster file: what each row was before it, so that it can be put back as long as nobody used it. */
export class RosterWithdrawal1767225626000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE roster_import DROP CONSTRAINT ck_roster_import_state,
  ADD CONSTRAINT ck_roster_import_state CHECK (state IN ('STAGED','COMMITTED','DISCARDED','WITHDRAWN')),
  ADD COLUMN withdrawn_at timestamptz, ADD COLUMN withdrawn_by uuid CONSTRAINT fk_roster_import_withdrawn_by REFERENCES person;
CREATE TABLE roster_import_change (
  import_id uuid NOT NULL CONSTRAINT fk_roster_import_change_import REFERENCES roster_import,
  subject_id uuid NOT NULL,
  row_no int NOT NULL,
  label text NOT NULL,
  outcome text NOT NULL CONSTRAINT ck_roster_import_change_outcome CHECK (outcome IN ('NEW','CHANGED','CLOSED')),
  before jsonb,
  version int NOT NULL,
  CONSTRAINT pk_roster_import_change PRIMARY KEY (import_id, subject_id));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE roster_import_change;
UPDATE roster_import SET state = 'DISCARDED' WHERE state = 'WITHDRAWN';
ALTER TABLE roster_import DROP COLUMN withdrawn_by, DROP COLUMN withdrawn_at, DROP CONSTRAINT ck_roster_import_state,
  ADD CONSTRAINT ck_roster_import_state CHECK (state IN ('STAGED','COMMITTED','DISCARDED'));
`);
  }
}
