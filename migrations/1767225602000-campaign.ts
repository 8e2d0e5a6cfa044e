import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaign plan: basis, phases, tasks, parties, deliverables; sign-off, numbers, documents, snapshots. */
export class Campaign1767225602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE policy_basis (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  issuer text NOT NULL,
  title text NOT NULL,
  doc_number text NOT NULL,
  issued_on date NOT NULL,
  clause text,
  created_at timestamptz NOT NULL,
  created_by uuid);
CREATE INDEX ix_policy_basis_bureau ON policy_basis (bureau_id, id);

CREATE TABLE snapshot (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT ck_snapshot_kind CHECK (kind IN ('CAMPAIGN_PLAN','PHASE_GATE','COHORT_SHEET','CAMPAIGN_FINAL')),
  definition_version int NOT NULL,
  cut_off timestamptz NOT NULL,
  content text NOT NULL,
  hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT ck_snapshot_hash CHECK (hash = sha256(convert_to(content, 'UTF8'))));
CREATE INDEX ix_snapshot_subject ON snapshot (subject_kind, subject_id, created_at);

CREATE TABLE campaign (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL CONSTRAINT fk_campaign_bureau REFERENCES unit,
  code text NOT NULL,
  title text NOT NULL,
  theme text,
  campaign_trigger text NOT NULL CONSTRAINT ck_campaign_trigger CHECK (campaign_trigger IN ('INCIDENT','SUPERIOR','SEASON','HOLIDAY','SENSITIVE','ROUTINE')),
  owner_section_id uuid NOT NULL CONSTRAINT fk_campaign_owner_section REFERENCES unit,
  parent_campaign_id uuid CONSTRAINT fk_campaign_parent REFERENCES campaign,
  start_on date NOT NULL,
  end_on date NOT NULL,
  start_at timestamptz,
  end_at timestamptz,
  calendar_id uuid NOT NULL CONSTRAINT fk_campaign_calendar REFERENCES calendar,
  scope jsonb NOT NULL DEFAULT '{}',
  goals jsonb NOT NULL DEFAULT '[]',
  milestones jsonb NOT NULL DEFAULT '[]',
  quotas jsonb NOT NULL DEFAULT '[]',
  reports jsonb NOT NULL DEFAULT '[]',
  sign_routes jsonb NOT NULL DEFAULT '{}',
  template_id text NOT NULL,
  template_version int NOT NULL,
  y0 int,
  plan_version int NOT NULL DEFAULT 1,
  explained_findings jsonb NOT NULL DEFAULT '[]',
  doc_prefix text NOT NULL DEFAULT '',
  doc_number_id uuid,
  sign_off_id uuid,
  snapshot_id uuid CONSTRAINT fk_campaign_snapshot REFERENCES snapshot,
  final_snapshot_id uuid CONSTRAINT fk_campaign_final_snapshot REFERENCES snapshot,
  signed_at timestamptz,
  released_at timestamptz,
  planned_at timestamptz,
  wrap_up_at timestamptz,
  wrap_up_reminded_at timestamptz,
  state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT ck_campaign_state CHECK (state IN ('DRAFT','IN_SIGNOFF','RETURNED','APPROVED','ISSUED','ACTIVE','SUSPENDED','WRAP_UP','CLOSED','ARCHIVED','CANCELLED')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  CONSTRAINT uq_campaign_code UNIQUE (bureau_id, code),
  CONSTRAINT ck_campaign_release CHECK (released_at IS NULL OR released_at >= signed_at));
CREATE INDEX ix_campaign_bureau ON campaign (bureau_id, created_at DESC, id);
CREATE TABLE campaign_basis (
  campaign_id uuid NOT NULL CONSTRAINT fk_campaign_basis_campaign REFERENCES campaign,
  basis_id uuid NOT NULL CONSTRAINT fk_campaign_basis_basis REFERENCES policy_basis,
  ord int NOT NULL,
  CONSTRAINT pk_campaign_basis PRIMARY KEY (campaign_id, basis_id));

-- The schools a campaign is for, resolved from its scope when it is issued; phases add schools that join later.
CREATE TABLE campaign_audience (
  campaign_id uuid NOT NULL CONSTRAINT fk_campaign_audience_campaign REFERENCES campaign,
  school_id uuid NOT NULL CONSTRAINT fk_campaign_audience_school REFERENCES unit,
  group_id uuid NOT NULL,
  CONSTRAINT pk_campaign_audience PRIMARY KEY (campaign_id, school_id));
CREATE INDEX ix_campaign_audience_school ON campaign_audience (school_id, campaign_id);
CREATE INDEX ix_campaign_audience_group ON campaign_audience (group_id, campaign_id);

-- phase numbers may clash while a draft is edited; the validator reports it and submit refuses
CREATE TABLE phase (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_phase_campaign REFERENCES campaign,
  no int NOT NULL,
  type text NOT NULL,
  title text NOT NULL,
  requirement text NOT NULL DEFAULT '',
  start_on date NOT NULL,
  end_on date NOT NULL,
  start_at timestamptz,
  end_at timestamptz,
  provisional boolean NOT NULL DEFAULT false,
  town_review_budget_wd int NOT NULL DEFAULT 5,
  gate_budget_wd int NOT NULL DEFAULT 10,
  gate_spec jsonb NOT NULL DEFAULT '[]',
  start_requires_gate_of int[] NOT NULL DEFAULT '{}',
  generation int NOT NULL DEFAULT 1,
  opened_at timestamptz,
  fanned_out_at timestamptz,
  gate_ready_at timestamptz,
  gate_reminded_at timestamptz,
  sheet_id uuid,
  sign_off_id uuid,
  snapshot_id uuid CONSTRAINT fk_phase_snapshot REFERENCES snapshot,
  settled_at timestamptz,
  state text NOT NULL DEFAULT 'PLANNED' CONSTRAINT ck_phase_state CHECK (state IN ('PLANNED','ACTIVE','IN_REVIEW','CLOSED','CLOSED_WITH_ISSUES','CANCELLED')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL);
CREATE INDEX ix_phase_campaign ON phase (campaign_id, no, id);

CREATE TABLE task (
  id uuid PRIMARY KEY DEFAULT new_id(),
  campaign_id uuid NOT NULL CONSTRAINT fk_task_campaign REFERENCES campaign,
  parent_id uuid CONSTRAINT fk_task_parent REFERENCES task,
  no int NOT NULL,
  plan_no text NOT NULL DEFAULT '',
  title text NOT NULL,
  requirement text NOT NULL DEFAULT '',
  scope jsonb,
  weight numeric,
  white_list_no text,
  evidence_policy text NOT NULL DEFAULT 'OPTIONAL' CONSTRAINT ck_task_evidence CHECK (evidence_policy IN ('NONE','OPTIONAL','REQUIRED')),
  evidence_reason text,
  version int NOT NULL DEFAULT 1);
CREATE INDEX ix_task_campaign ON task (campaign_id, no, id);
CREATE TABLE task_party (
  id uuid PRIMARY KEY DEFAULT new_id(),
  task_id uuid NOT NULL CONSTRAINT fk_task_party_task REFERENCES task ON DELETE CASCADE,
  unit_id uuid CONSTRAINT fk_task_party_unit REFERENCES unit,
  support_type text CONSTRAINT ck_task_party_support CHECK (support_type IN ('TOWN_CENTERS','DISTRICT_SCHOOLS','KINDERGARTENS','VOCATIONAL')),
  role text NOT NULL CONSTRAINT ck_task_party_role CHECK (role IN ('LEAD','SUPPORT','RESPONSIBLE')),
  ord int NOT NULL DEFAULT 0,
  CONSTRAINT ck_task_party_one CHECK ((unit_id IS NULL) <> (support_type IS NULL)));
CREATE INDEX ix_task_party_task ON task_party (task_id, role, ord);
CREATE TABLE task_phase (
  id uuid PRIMARY KEY DEFAULT new_id(),
  task_id uuid NOT NULL CONSTRAINT fk_task_phase_task REFERENCES task ON DELETE CASCADE,
  phase_id uuid NOT NULL CONSTRAINT fk_task_phase_phase REFERENCES phase,
  requirement text NOT NULL DEFAULT '',
  due jsonb NOT NULL,
  form_spec jsonb NOT NULL,
  review_levels int NOT NULL DEFAULT 1 CONSTRAINT ck_task_phase_levels CHECK (review_levels IN (1, 2)),
  due_at timestamptz,
  due_on date,
  due_provisional boolean NOT NULL DEFAULT false,
  due_soft boolean NOT NULL DEFAULT false,
  CONSTRAINT uq_task_phase UNIQUE (task_id, phase_id));
CREATE INDEX ix_task_phase_phase ON task_phase (phase_id);
CREATE TABLE deliverable_spec (
  id uuid PRIMARY KEY DEFAULT new_id(),
  campaign_id uuid NOT NULL CONSTRAINT fk_deliverable_spec_campaign REFERENCES campaign,
  phase_id uuid NOT NULL CONSTRAINT fk_deliverable_spec_phase REFERENCES phase,
  code text NOT NULL,
  title text NOT NULL,
  requirement text NOT NULL DEFAULT '',
  due jsonb NOT NULL,
  form_spec jsonb NOT NULL,
  review_levels int NOT NULL DEFAULT 1 CONSTRAINT ck_deliverable_spec_levels CHECK (review_levels IN (1, 2)),
  evidence_policy text NOT NULL DEFAULT 'OPTIONAL' CONSTRAINT ck_deliverable_spec_evidence CHECK (evidence_policy IN ('NONE','OPTIONAL','REQUIRED')),
  evidence_reason text,
  due_at timestamptz,
  due_on date,
  due_provisional boolean NOT NULL DEFAULT false,
  due_soft boolean NOT NULL DEFAULT false,
  version int NOT NULL DEFAULT 1);
CREATE INDEX ix_deliverable_spec_phase ON deliverable_spec (phase_id, code);
CREATE INDEX ix_deliverable_spec_campaign ON deliverable_spec (campaign_id, code);

CREATE TABLE sign_off (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  no text NOT NULL,
  purpose text NOT NULL CONSTRAINT ck_sign_off_purpose CHECK (purpose IN ('CAMPAIGN_PLAN','PHASE_GATE')),
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_sign_off_campaign REFERENCES campaign,
  title text NOT NULL,
  author_id uuid NOT NULL CONSTRAINT fk_sign_off_author REFERENCES person,
  content_hash bytea,
  snapshot_id uuid CONSTRAINT fk_sign_off_snapshot REFERENCES snapshot,
  current_no int,
  restart_no int,
  step_started_at timestamptz,
  changed_after_sign boolean NOT NULL DEFAULT false,
  change_note jsonb,
  deadline_version int NOT NULL DEFAULT 1,
  next_rung int,
  next_action_at timestamptz,
  state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT ck_sign_off_state CHECK (state IN ('DRAFT','PENDING','APPROVED','REJECTED','RETURNED','WITHDRAWN','EXPIRED')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT uq_sign_off_no UNIQUE (bureau_id, no));
CREATE INDEX ix_sign_off_subject ON sign_off (subject_kind, subject_id, created_at);
CREATE TABLE sign_step (
  id uuid PRIMARY KEY DEFAULT new_id(),
  sign_off_id uuid NOT NULL CONSTRAINT fk_sign_step_sign_off REFERENCES sign_off ON DELETE CASCADE,
  no int NOT NULL,
  type text NOT NULL CONSTRAINT ck_sign_step_type CHECK (type IN ('SERIAL','PARALLEL_ALL','PARALLEL_ANY','NOTIFY')),
  post text NOT NULL DEFAULT '',
  signer_id uuid NOT NULL CONSTRAINT fk_sign_step_signer REFERENCES person,
  delegate_of uuid CONSTRAINT fk_sign_step_delegate_of REFERENCES person,
  decision text CONSTRAINT ck_sign_step_decision CHECK (decision IN ('APPROVED','REJECTED','RETURNED','SKIPPED')),
  opinion text,
  decided_at timestamptz,
  hash bytea,
  round int NOT NULL DEFAULT 1,
  CONSTRAINT uq_sign_step UNIQUE (sign_off_id, no, signer_id, round));
CREATE INDEX ix_sign_step_signer ON sign_step (signer_id, sign_off_id) WHERE decision IS NULL;
ALTER TABLE campaign ADD CONSTRAINT fk_campaign_sign_off FOREIGN KEY (sign_off_id) REFERENCES sign_off;
ALTER TABLE phase ADD CONSTRAINT fk_phase_sign_off FOREIGN KEY (sign_off_id) REFERENCES sign_off;

-- Serials per issuer, series and year; taken at issue, never reused.
CREATE TABLE serial (
  bureau_id uuid NOT NULL,
  series text NOT NULL,
  year int NOT NULL,
  last_n int NOT NULL,
  CONSTRAINT pk_serial PRIMARY KEY (bureau_id, series, year));
CREATE TABLE doc_number (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  series text NOT NULL,
  year int NOT NULL,
  n int NOT NULL,
  text text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  taken_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CONSTRAINT uq_doc_number UNIQUE (bureau_id, series, year, n));
ALTER TABLE campaign ADD CONSTRAINT fk_campaign_doc_number FOREIGN KEY (doc_number_id) REFERENCES doc_number;
CREATE TABLE official_document (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  type text NOT NULL,
  doc_number_id uuid CONSTRAINT fk_official_document_number REFERENCES doc_number,
  title text NOT NULL,
  campaign_id uuid CONSTRAINT fk_official_document_campaign REFERENCES campaign,
  recipients jsonb NOT NULL DEFAULT '[]',
  body text NOT NULL,
  content_hash bytea NOT NULL,
  signed_at timestamptz,
  released_at timestamptz,
  state text NOT NULL CONSTRAINT ck_official_document_state CHECK (state IN ('DRAFT','IN_SIGNOFF','RELEASED','WITHDRAWN')),
  created_at timestamptz NOT NULL);
CREATE INDEX ix_official_document_campaign ON official_document (campaign_id, created_at);

CREATE TABLE suspension (
  id uuid PRIMARY KEY DEFAULT new_id(),
  campaign_id uuid NOT NULL CONSTRAINT fk_suspension_campaign REFERENCES campaign,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  reason text NOT NULL,
  document text NOT NULL,
  decided_by uuid NOT NULL CONSTRAINT fk_suspension_decided_by REFERENCES person);
CREATE UNIQUE INDEX uq_suspension_open ON suspension (campaign_id) WHERE to_at IS NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE suspension, official_document;
ALTER TABLE campaign DROP CONSTRAINT fk_campaign_doc_number, DROP CONSTRAINT fk_campaign_sign_off;
ALTER TABLE phase DROP CONSTRAINT fk_phase_sign_off;
DROP TABLE doc_number, serial, sign_step, sign_off, deliverable_spec, task_phase, task_party, task, phase, campaign_audience, campaign_basis, campaign, snapshot, policy_basis;
`);
  }
}
