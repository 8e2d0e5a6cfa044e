import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From where a session was opened, what a person's sign-ins came to, and why a role was asked for and decided. */
export class SignInsAndGrantReasons1767225635000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE session ADD COLUMN address text, ADD COLUMN device text;
-- Read by the person himself alone; no list of others' and no figure is made of it.
CREATE TABLE sign_in (
  id uuid CONSTRAINT pk_sign_in PRIMARY KEY DEFAULT new_id(),
  person_id uuid NOT NULL CONSTRAINT fk_sign_in_person REFERENCES person,
  at timestamptz NOT NULL,
  outcome text NOT NULL CONSTRAINT ck_sign_in_outcome CHECK (outcome IN ('SIGNED_IN','WRONG_PASSWORD','DISABLED')),
  address text,
  device text);
CREATE INDEX ix_sign_in_person ON sign_in (person_id, at, id);
CREATE INDEX ix_sign_in_at ON sign_in (at);
ALTER TABLE role_grant ADD COLUMN reason text, ADD COLUMN decision_reason text, ADD COLUMN decided_by uuid;
UPDATE role_grant SET decided_by = approved_by WHERE approved_by IS NOT NULL AND state = 'APPROVED';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE role_grant DROP COLUMN decided_by, DROP COLUMN decision_reason, DROP COLUMN reason;
DROP TABLE sign_in;
ALTER TABLE session DROP COLUMN device, DROP COLUMN address;
`);
  }
}
