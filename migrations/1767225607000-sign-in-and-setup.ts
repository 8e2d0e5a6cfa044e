import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed sign-ins by login (known or not) and one-time tokens of the operator's console. */
export class SignInAndSetup1767225607000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Keyed by a digest of the login as typed, so that an unknown account behaves like a known one.
CREATE TABLE sign_in_guard (
  login_hash bytea CONSTRAINT pk_sign_in_guard PRIMARY KEY,
  failed_count int NOT NULL,
  failed_at timestamptz NOT NULL,
  retry_at timestamptz NOT NULL);
CREATE INDEX ix_sign_in_guard_failed ON sign_in_guard (failed_at);
ALTER TABLE account DROP COLUMN failed_count, DROP COLUMN retry_at;

CREATE TABLE setup_token (
  token_hash bytea CONSTRAINT pk_setup_token PRIMARY KEY,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz);

-- One live request or grant of a role at a unit per person.
CREATE UNIQUE INDEX uq_role_grant_live ON role_grant (person_id, code, unit_id) WHERE state IN ('REQUESTED','APPROVED') AND valid_to IS NULL;
CREATE INDEX ix_role_grant_state ON role_grant (bureau_id, created_at DESC, id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX ix_role_grant_state, uq_role_grant_live;
DROP TABLE setup_token, sign_in_guard;
ALTER TABLE account ADD COLUMN failed_count int NOT NULL DEFAULT 0, ADD COLUMN retry_at timestamptz;
`);
  }
}
