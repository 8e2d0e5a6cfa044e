import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated, scoped delegations of a signature, and whose name a signature was given in. */
export class Delegation1767225620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE delegation (
  id uuid CONSTRAINT pk_delegation PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  principal_id uuid NOT NULL CONSTRAINT fk_delegation_principal REFERENCES person,
  delegate_id uuid NOT NULL CONSTRAINT fk_delegation_delegate REFERENCES person,
  powers text[] NOT NULL CONSTRAINT ck_delegation_powers CHECK (cardinality(powers) > 0 AND powers <@ ARRAY['SIGN_OFF','COHORT','SCHOOL_TASK']),
  -- empty = every campaign
  campaign_ids uuid[] NOT NULL DEFAULT '{}',
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  revoked_at timestamptz,
  revoked_by uuid,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT ck_delegation_two_people CHECK (principal_id <> delegate_id),
  CONSTRAINT ck_delegation_dates CHECK (ends_on >= starts_on));
CREATE INDEX ix_delegation_principal ON delegation (principal_id, ends_on) WHERE revoked_at IS NULL;
CREATE INDEX ix_delegation_delegate ON delegation (delegate_id, ends_on) WHERE revoked_at IS NULL;
CREATE INDEX ix_delegation_bureau ON delegation (bureau_id, created_at DESC, id DESC);
ALTER TABLE submission ADD COLUMN delegate_of uuid CONSTRAINT fk_submission_delegate_of REFERENCES person;
ALTER TABLE cohort_sheet ADD COLUMN delegate_of uuid CONSTRAINT fk_cohort_sheet_delegate_of REFERENCES person;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE cohort_sheet DROP COLUMN delegate_of; ALTER TABLE submission DROP COLUMN delegate_of; DROP TABLE delegation',
    );
  }
}
