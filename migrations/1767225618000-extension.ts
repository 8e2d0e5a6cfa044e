import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for more time, and the journal of due dates that moved without a new version. */
export class Extension1767225618000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE extension_request (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  no text,
  school_task_id uuid NOT NULL CONSTRAINT fk_extension_request_task REFERENCES school_task,
  seq int NOT NULL,
  reason text NOT NULL,
  new_due_on date NOT NULL,
  -- what the request was measured against when it was submitted
  base_due_at timestamptz,
  base_deadline_version int,
  asked_wd int,
  short_notice boolean NOT NULL DEFAULT false,
  rule_pack text NOT NULL,
  rule_version int NOT NULL,
  requested_by uuid NOT NULL CONSTRAINT fk_extension_request_by REFERENCES person,
  submitted_at timestamptz,
  decision_due_at timestamptz,
  next_rung int,
  next_action_at timestamptz,
  decided_by uuid CONSTRAINT fk_extension_request_decided_by REFERENCES person,
  decided_at timestamptz,
  decision_reason text,
  state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT ck_extension_request_state CHECK (state IN ('DRAFT','SUBMITTED','APPROVED','REJECTED','WITHDRAWN','LAPSED')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT uq_extension_request_seq UNIQUE (school_task_id, seq),
  CONSTRAINT uq_extension_request_no UNIQUE (bureau_id, no));
CREATE UNIQUE INDEX uq_extension_request_live ON extension_request (school_task_id) WHERE state IN ('DRAFT','SUBMITTED');
CREATE INDEX ix_extension_request_list ON extension_request (bureau_id, created_at DESC, id);

-- A projection that moves (a calendar year, a term table, a pause) adds no deadline version; it leaves a line here.
CREATE TABLE deadline_move (
  id uuid PRIMARY KEY DEFAULT new_id(),
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  deadline_version int NOT NULL,
  cause text NOT NULL CONSTRAINT ck_deadline_move_cause CHECK (cause IN ('CALENDAR','TERM','PAUSE')),
  source_id uuid NOT NULL,
  from_due_at timestamptz NOT NULL,
  to_due_at timestamptz NOT NULL,
  moved_at timestamptz NOT NULL,
  CONSTRAINT uq_deadline_move UNIQUE (subject_kind, subject_id, deadline_version, source_id));
CREATE INDEX ix_deadline_move_source ON deadline_move (source_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deadline_move, extension_request');
  }
}
