import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators and the keeping of the house need: relay gate, jobs, checkpoints, restores, failures per address. */
export class Operations1767225614000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE relay_gate (
  id int CONSTRAINT pk_relay_gate PRIMARY KEY CONSTRAINT ck_relay_gate_one CHECK (id = 1),
  open boolean NOT NULL,
  reason text NOT NULL,
  changed_at timestamptz NOT NULL);
INSERT INTO relay_gate VALUES (1, true, 'installed', clock_timestamp());

-- The last slot of each repeated job that was carried out to its end, whichever process did it.
CREATE TABLE upkeep_run (
  job text CONSTRAINT pk_upkeep_run PRIMARY KEY,
  slot_at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  report jsonb NOT NULL DEFAULT '{}');

-- Signed pictures of the 64 heads. The truth is the exported copy: whoever owns this table could shorten it.
CREATE TABLE audit_checkpoint (
  no bigint CONSTRAINT pk_audit_checkpoint PRIMARY KEY,
  at timestamptz NOT NULL,
  heads jsonb NOT NULL,
  root bytea NOT NULL,
  previous bytea,
  key_id text NOT NULL,
  signature bytea NOT NULL);
CREATE TRIGGER audit_checkpoint_no_change BEFORE UPDATE OR DELETE ON audit_checkpoint FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_checkpoint_no_truncate BEFORE TRUNCATE ON audit_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

-- A restored database says so until an operator has looked at what it would send.
CREATE TABLE restore_mark (
  id uuid PRIMARY KEY DEFAULT new_id(),
  backup text NOT NULL,
  restored_to timestamptz NOT NULL,
  restored_at timestamptz NOT NULL,
  reviewed_at timestamptz,
  facts jsonb NOT NULL DEFAULT '{}');

-- A dead letter is sent again at most once.
ALTER TABLE outbox_log ADD COLUMN redriven_at timestamptz;

CREATE TABLE address_guard (
  address_hash bytea CONSTRAINT pk_address_guard PRIMARY KEY,
  window_at timestamptz NOT NULL,
  failed_count int NOT NULL);
CREATE INDEX ix_address_guard_window ON address_guard (window_at);
CREATE INDEX ix_session_expires ON session (expires_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX ix_session_expires;
DROP TABLE address_guard;
ALTER TABLE outbox_log DROP COLUMN redriven_at;
DROP TABLE restore_mark, audit_checkpoint, upkeep_run, relay_gate;
`);
  }
}
