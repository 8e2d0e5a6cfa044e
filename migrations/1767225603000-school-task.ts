import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cohorts, school tasks with their submissions and reviews, clocks, gate sheets, carry-overs. */
export class SchoolTask1767225603000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE cohort (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_cohort_campaign REFERENCES campaign,
  phase_id uuid NOT NULL CONSTRAINT fk_cohort_phase REFERENCES phase,
  group_id uuid NOT NULL CONSTRAINT fk_cohort_group REFERENCES unit,
  shard_no int NOT NULL,
  review_unit_id uuid NOT NULL CONSTRAINT fk_cohort_review_unit REFERENCES unit,
  generation int NOT NULL DEFAULT 1,
  sheet_version int NOT NULL DEFAULT 0,
  return_count int NOT NULL DEFAULT 0,
  close_reason text CONSTRAINT ck_cohort_close_reason CHECK (close_reason IN ('PHASE_CLOSED','UNSIGNED','CANCELLED')),
  town_review_at timestamptz,
  town_review_due_at timestamptz,
  signed_at timestamptz,
  deadline_version int NOT NULL DEFAULT 1,
  next_rung int,
  next_action_at timestamptz,
  state text NOT NULL DEFAULT 'OPEN' CONSTRAINT ck_cohort_state CHECK (state IN ('OPEN','TOWN_REVIEW','SIGNED','CLOSED')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT uq_cohort UNIQUE (phase_id, group_id, shard_no));
CREATE INDEX ix_cohort_campaign ON cohort (campaign_id, phase_id);
CREATE INDEX ix_cohort_group ON cohort (group_id, phase_id);

CREATE TABLE cohort_member (
  cohort_id uuid NOT NULL CONSTRAINT fk_cohort_member_cohort REFERENCES cohort,
  phase_id uuid NOT NULL CONSTRAINT fk_cohort_member_phase REFERENCES phase,
  school_id uuid NOT NULL CONSTRAINT fk_cohort_member_school REFERENCES unit,
  -- frozen on the day of joining, so that later changes of the school do not move what it owes
  school_type text NOT NULL,
  support_type text,
  flags text[] NOT NULL DEFAULT '{}',
  joined_at timestamptz NOT NULL,
  left_at timestamptz,
  CONSTRAINT pk_cohort_member PRIMARY KEY (cohort_id, school_id));
CREATE UNIQUE INDEX uq_cohort_member_school ON cohort_member (phase_id, school_id) WHERE left_at IS NULL;

-- One row per chunk of a phase's fan-out: taken in the chunk's transaction, so a killed worker repeats at most one.
-- The schools of a chunk are the rows of launch_member; both are planned when the phase opens.
CREATE TABLE launch_member (
  phase_id uuid NOT NULL CONSTRAINT fk_launch_member_phase REFERENCES phase,
  generation int NOT NULL,
  chunk_no int NOT NULL,
  cohort_id uuid NOT NULL,
  group_id uuid NOT NULL,
  shard_no int NOT NULL,
  school_id uuid NOT NULL CONSTRAINT fk_launch_member_school REFERENCES unit,
  school_type text NOT NULL,
  support_type text,
  flags text[] NOT NULL,
  CONSTRAINT pk_launch_member PRIMARY KEY (phase_id, generation, chunk_no, school_id));
CREATE TABLE launch_chunk (
  phase_id uuid NOT NULL CONSTRAINT fk_launch_chunk_phase REFERENCES phase,
  generation int NOT NULL,
  chunk_no int NOT NULL,
  schools int NOT NULL,
  tasks int NOT NULL DEFAULT 0,
  attempts int NOT NULL DEFAULT 0,
  done_at timestamptz,
  CONSTRAINT pk_launch_chunk PRIMARY KEY (phase_id, generation, chunk_no));

CREATE TABLE school_task (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_school_task_campaign REFERENCES campaign,
  phase_id uuid NOT NULL CONSTRAINT fk_school_task_phase REFERENCES phase,
  phase_no int NOT NULL,
  kind text NOT NULL CONSTRAINT ck_school_task_kind CHECK (kind IN ('TASK','DELIVERABLE')),
  task_key text NOT NULL,
  task_phase_id uuid CONSTRAINT fk_school_task_task_phase REFERENCES task_phase,
  deliverable_id uuid CONSTRAINT fk_school_task_deliverable REFERENCES deliverable_spec,
  school_id uuid NOT NULL CONSTRAINT fk_school_task_school REFERENCES unit,
  school_type text NOT NULL,
  group_id uuid NOT NULL,
  lead_section_ids uuid[] NOT NULL,
  cohort_id uuid NOT NULL CONSTRAINT fk_school_task_cohort REFERENCES cohort,
  clock_cohort_id uuid CONSTRAINT fk_school_task_clock_cohort REFERENCES cohort,
  assignee_id uuid,
  state text NOT NULL DEFAULT 'ASSIGNED' CONSTRAINT ck_school_task_state CHECK (state IN ('ASSIGNED','ACKNOWLEDGED','IN_PROGRESS','INTERNAL_REVIEW','SUBMITTED','UNDER_REVIEW','RETURNED','ACCEPTED','EXEMPT_REQUESTED','EXEMPTED','CANCELLED')),
  state_version int NOT NULL DEFAULT 0,
  open boolean NOT NULL GENERATED ALWAYS AS (state NOT IN ('ACCEPTED','EXEMPTED','CANCELLED')) STORED,
  holder text NOT NULL DEFAULT 'SCHOOL' CONSTRAINT ck_school_task_holder CHECK (holder IN ('SCHOOL','TOWN','BUREAU')),
  review_levels int NOT NULL,
  review_stage text CONSTRAINT ck_school_task_stage CHECK (review_stage IN ('TOWN','LEAD')),
  original_due_at timestamptz NOT NULL,
  current_due_at timestamptz NOT NULL,
  due_on date NOT NULL,
  due_provisional boolean NOT NULL DEFAULT false,
  deadline_version int NOT NULL DEFAULT 1,
  ladder text NOT NULL DEFAULT 'SCHOOL_TASK',
  reached_level int NOT NULL DEFAULT 0,
  next_rung int,
  next_action_at timestamptz,
  suspended boolean NOT NULL DEFAULT false,
  segment_id uuid,
  content jsonb,
  prepared_by uuid,
  submitted_by uuid,
  submitted_at timestamptz,
  submission_count int NOT NULL DEFAULT 0,
  return_count int NOT NULL DEFAULT 0,
  late_original boolean NOT NULL DEFAULT false,
  late_current boolean NOT NULL DEFAULT false,
  after_signature boolean NOT NULL DEFAULT false,
  exempt_reason text,
  exempt_requested_by uuid,
  carried_to_phase_id uuid CONSTRAINT fk_school_task_carried_to REFERENCES phase,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid,
  CONSTRAINT uq_school_task UNIQUE (campaign_id, phase_id, school_id, task_key),
  CONSTRAINT ck_school_task_source CHECK ((task_phase_id IS NULL) <> (deliverable_id IS NULL)));
CREATE INDEX ix_school_task_school ON school_task (school_id, phase_no, id);
CREATE INDEX ix_school_task_clock ON school_task (clock_cohort_id, next_action_at) WHERE open;
CREATE INDEX ix_school_task_cohort ON school_task (cohort_id, state);
CREATE INDEX ix_school_task_due ON school_task (group_id, current_due_at, id) WHERE open;

CREATE TABLE submission (
  id uuid PRIMARY KEY DEFAULT new_id(),
  school_task_id uuid NOT NULL CONSTRAINT fk_submission_school_task REFERENCES school_task,
  no int NOT NULL,
  at timestamptz NOT NULL,
  prepared_by uuid NOT NULL,
  signed_by uuid NOT NULL,
  content jsonb NOT NULL,
  hash bytea NOT NULL,
  late_vs_original boolean NOT NULL,
  late_vs_current boolean NOT NULL,
  single_handed boolean NOT NULL,
  withdrawn_at timestamptz,
  request_key uuid,
  CONSTRAINT uq_submission_no UNIQUE (school_task_id, no));
CREATE INDEX ix_submission_request ON submission (request_key) WHERE request_key IS NOT NULL;
CREATE TABLE review (
  id uuid PRIMARY KEY DEFAULT new_id(),
  school_task_id uuid NOT NULL CONSTRAINT fk_review_school_task REFERENCES school_task,
  submission_id uuid CONSTRAINT fk_review_submission REFERENCES submission,
  at timestamptz NOT NULL,
  reviewer_id uuid NOT NULL,
  stage text NOT NULL,
  result text NOT NULL CONSTRAINT ck_review_result CHECK (result IN ('TAKEN_UP','PASSED_UP','ACCEPTED','RETURNED','EXEMPTED','EXEMPTION_REFUSED','SENT_BACK')),
  reason_code text,
  reason text,
  new_due_at timestamptz);
CREATE INDEX ix_review_school_task ON review (school_task_id, at);
CREATE TABLE deadline (
  id uuid PRIMARY KEY DEFAULT new_id(),
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  version int NOT NULL,
  cause text NOT NULL CONSTRAINT ck_deadline_cause CHECK (cause IN ('ORIGINAL','EXTENDED','RETURNED','AMENDED')),
  expr jsonb,
  anchor_at timestamptz,
  due_at timestamptz NOT NULL,
  provisional boolean NOT NULL DEFAULT false,
  calendar_id uuid NOT NULL,
  calendar_version int NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  reason text,
  CONSTRAINT uq_deadline UNIQUE (subject_kind, subject_id, version));
CREATE TABLE court_segment (
  id uuid PRIMARY KEY DEFAULT new_id(),
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  holder text NOT NULL CONSTRAINT ck_court_segment_holder CHECK (holder IN ('SCHOOL','TOWN','BUREAU','EXTERNAL')),
  unit_id uuid NOT NULL,
  person_id uuid,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  due_at timestamptz);
CREATE INDEX ix_court_segment_subject ON court_segment (subject_kind, subject_id, from_at);
CREATE UNIQUE INDEX uq_court_segment_open ON court_segment (subject_kind, subject_id) WHERE to_at IS NULL;

CREATE TABLE cohort_sheet (
  id uuid PRIMARY KEY DEFAULT new_id(),
  cohort_id uuid NOT NULL CONSTRAINT fk_cohort_sheet_cohort REFERENCES cohort,
  version int NOT NULL,
  counts jsonb NOT NULL,
  exceptions jsonb NOT NULL,
  content text NOT NULL,
  hash bytea NOT NULL,
  prepared_by uuid NOT NULL,
  prepared_at timestamptz NOT NULL,
  signed_by uuid,
  signed_at timestamptz,
  superseded_at timestamptz,
  dropped_at timestamptz,
  CONSTRAINT ck_cohort_sheet_hash CHECK (hash = sha256(convert_to(content, 'UTF8'))));
CREATE INDEX ix_cohort_sheet_cohort ON cohort_sheet (cohort_id, prepared_at);
CREATE TABLE exception_line (
  id uuid PRIMARY KEY DEFAULT new_id(),
  cohort_id uuid NOT NULL CONSTRAINT fk_exception_line_cohort REFERENCES cohort,
  school_task_id uuid NOT NULL CONSTRAINT fk_exception_line_task REFERENCES school_task,
  owner_unit_id uuid NOT NULL CONSTRAINT fk_exception_line_owner REFERENCES unit,
  owner_person_id uuid,
  new_due_on date NOT NULL,
  target_phase_id uuid CONSTRAINT fk_exception_line_target REFERENCES phase,
  reason text NOT NULL,
  CONSTRAINT uq_exception_line UNIQUE (cohort_id, school_task_id));

CREATE TABLE gate_sheet (
  id uuid PRIMARY KEY DEFAULT new_id(),
  phase_id uuid NOT NULL CONSTRAINT fk_gate_sheet_phase REFERENCES phase,
  version int NOT NULL,
  computed_at timestamptz NOT NULL,
  sign_off_id uuid CONSTRAINT fk_gate_sheet_sign_off REFERENCES sign_off,
  frozen_at timestamptz,
  hash bytea,
  CONSTRAINT uq_gate_sheet UNIQUE (phase_id, version));
ALTER TABLE phase ADD CONSTRAINT fk_phase_sheet FOREIGN KEY (sheet_id) REFERENCES gate_sheet;
CREATE TABLE gate_item (
  id uuid PRIMARY KEY DEFAULT new_id(),
  sheet_id uuid NOT NULL CONSTRAINT fk_gate_item_sheet REFERENCES gate_sheet,
  no int NOT NULL,
  kind text NOT NULL,
  test text NOT NULL,
  label text NOT NULL,
  selected jsonb NOT NULL DEFAULT '[]',
  mandatory boolean NOT NULL,
  numerator int NOT NULL,
  denominator int NOT NULL,
  status text NOT NULL CONSTRAINT ck_gate_item_status CHECK (status IN ('MET','UNMET','EXEMPT')),
  exempt_reason text,
  numerator_ids uuid[] NOT NULL DEFAULT '{}',
  denominator_ids uuid[] NOT NULL DEFAULT '{}',
  CONSTRAINT uq_gate_item UNIQUE (sheet_id, no));
-- Carry-over lines of a sheet: one for each unmet item and each unsigned cohort.
CREATE TABLE gate_line (
  id uuid PRIMARY KEY DEFAULT new_id(),
  sheet_id uuid NOT NULL CONSTRAINT fk_gate_line_sheet REFERENCES gate_sheet,
  gate_item_no int,
  cohort_id uuid CONSTRAINT fk_gate_line_cohort REFERENCES cohort,
  owner_unit_id uuid NOT NULL CONSTRAINT fk_gate_line_owner REFERENCES unit,
  owner_person_id uuid,
  new_due_on date NOT NULL,
  target_phase_id uuid CONSTRAINT fk_gate_line_target REFERENCES phase,
  routine boolean NOT NULL DEFAULT false,
  reason text NOT NULL,
  CONSTRAINT ck_gate_line_subject CHECK ((gate_item_no IS NULL) <> (cohort_id IS NULL)),
  CONSTRAINT ck_gate_line_target CHECK (routine OR target_phase_id IS NOT NULL));
CREATE UNIQUE INDEX uq_gate_line_item ON gate_line (sheet_id, gate_item_no) WHERE gate_item_no IS NOT NULL;
CREATE UNIQUE INDEX uq_gate_line_cohort ON gate_line (sheet_id, cohort_id) WHERE cohort_id IS NOT NULL;
CREATE TABLE carry_over (
  id uuid PRIMARY KEY DEFAULT new_id(),
  campaign_id uuid NOT NULL CONSTRAINT fk_carry_over_campaign REFERENCES campaign,
  phase_id uuid NOT NULL CONSTRAINT fk_carry_over_phase REFERENCES phase,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  from_cohort_id uuid CONSTRAINT fk_carry_over_cohort REFERENCES cohort,
  owner_unit_id uuid NOT NULL,
  owner_person_id uuid,
  new_due_on date NOT NULL,
  new_due_at timestamptz NOT NULL,
  target_phase_id uuid CONSTRAINT fk_carry_over_target REFERENCES phase,
  routine boolean NOT NULL DEFAULT false,
  reason text NOT NULL,
  settled_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT uq_carry_over UNIQUE (phase_id, subject_kind, subject_id));
CREATE INDEX ix_carry_over_campaign ON carry_over (campaign_id, id);
CREATE INDEX ix_carry_over_subject ON carry_over (subject_kind, subject_id) WHERE settled_at IS NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE carry_over, gate_line, gate_item;
ALTER TABLE phase DROP CONSTRAINT fk_phase_sheet;
DROP TABLE gate_sheet, exception_line, cohort_sheet, court_segment, deadline, review, submission, school_task, launch_chunk, launch_member, cohort_member, cohort;
`);
  }
}
