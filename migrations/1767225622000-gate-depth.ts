import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reopened phases, chains of carry-overs, restated snapshots, milestones, meetings, quotas with their facts. */
export class GateDepth1767225622000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- One row per reopening; the sheet and the snapshot that held before stay readable through it.
CREATE TABLE phase_reopening (
  id uuid PRIMARY KEY DEFAULT new_id(),
  phase_id uuid NOT NULL CONSTRAINT fk_phase_reopening_phase REFERENCES phase,
  generation int NOT NULL,
  reason text NOT NULL,
  cohort_ids uuid[] NOT NULL,
  work_until_at timestamptz NOT NULL,
  earlier_state text NOT NULL,
  earlier_sheet_id uuid CONSTRAINT fk_phase_reopening_sheet REFERENCES gate_sheet,
  earlier_snapshot_id uuid CONSTRAINT fk_phase_reopening_snapshot REFERENCES snapshot,
  decided_by uuid NOT NULL CONSTRAINT fk_phase_reopening_decided_by REFERENCES person,
  reopened_at timestamptz NOT NULL,
  CONSTRAINT uq_phase_reopening UNIQUE (phase_id, generation));
ALTER TABLE phase ADD COLUMN reopened_at timestamptz;
-- A reopened cohort is left to its schools until then; absent = never reopened.
ALTER TABLE cohort ADD COLUMN work_until_at timestamptz;

-- A matter carried over once more is a new row that names the one before; (phase, subject) alone is no longer unique.
ALTER TABLE carry_over ADD COLUMN generation int NOT NULL DEFAULT 1,
  ADD COLUMN predecessor_id uuid CONSTRAINT fk_carry_over_predecessor REFERENCES carry_over,
  ADD COLUMN outcome text CONSTRAINT ck_carry_over_outcome CHECK (outcome IN ('DONE','CARRIED_ON','REOPENED')),
  ADD COLUMN settled_by uuid CONSTRAINT fk_carry_over_settled_by REFERENCES person,
  ADD COLUMN settle_note text,
  ADD COLUMN version int NOT NULL DEFAULT 1,
  DROP CONSTRAINT uq_carry_over;
UPDATE carry_over SET outcome = 'DONE' WHERE settled_at IS NOT NULL;
ALTER TABLE carry_over ADD CONSTRAINT ck_carry_over_settled CHECK ((settled_at IS NULL) = (outcome IS NULL));
CREATE UNIQUE INDEX uq_carry_over ON carry_over (phase_id, subject_kind, subject_id, generation) WHERE predecessor_id IS NULL;
CREATE INDEX ix_carry_over_owner_person ON carry_over (owner_person_id, new_due_on, id) WHERE owner_person_id IS NOT NULL;
CREATE UNIQUE INDEX uq_carry_over_open ON carry_over (campaign_id, subject_kind, subject_id) WHERE settled_at IS NULL;
CREATE UNIQUE INDEX uq_carry_over_predecessor ON carry_over (predecessor_id) WHERE predecessor_id IS NOT NULL;

-- What is frozen stays frozen; what has to be put right is told beside it.
CREATE FUNCTION snapshot_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a snapshot cannot be changed';
END $$;
CREATE TRIGGER snapshot_no_change BEFORE UPDATE OR DELETE ON snapshot FOR EACH ROW EXECUTE FUNCTION snapshot_refuse();
CREATE TABLE restatement (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_restatement_campaign REFERENCES campaign,
  snapshot_id uuid NOT NULL CONSTRAINT fk_restatement_snapshot REFERENCES snapshot,
  figure text NOT NULL,
  old_value text NOT NULL,
  new_value text NOT NULL,
  reason text NOT NULL,
  proposed_by uuid NOT NULL CONSTRAINT fk_restatement_proposed_by REFERENCES person,
  decided_by uuid CONSTRAINT fk_restatement_decided_by REFERENCES person,
  decided_at timestamptz,
  decision_reason text,
  state text NOT NULL DEFAULT 'PROPOSED' CONSTRAINT ck_restatement_state CHECK (state IN ('PROPOSED','CONFIRMED','REJECTED','WITHDRAWN')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT ck_restatement_two_persons CHECK (state <> 'CONFIRMED' OR decided_by <> proposed_by));
CREATE INDEX ix_restatement_snapshot ON restatement (snapshot_id, created_at);
CREATE UNIQUE INDEX uq_restatement_proposed ON restatement (snapshot_id, figure) WHERE state = 'PROPOSED';

CREATE TABLE milestone (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_milestone_campaign REFERENCES campaign,
  code text NOT NULL,
  task_no int,
  title text NOT NULL,
  scope text NOT NULL DEFAULT '',
  due jsonb NOT NULL,
  due_on date NOT NULL,
  due_at timestamptz NOT NULL,
  due_provisional boolean NOT NULL DEFAULT false,
  soft boolean NOT NULL,
  target numeric(14,2) NOT NULL,
  achieved numeric(14,2),
  achieved_on date,
  note text,
  evidence_ref text,
  confirmed_by uuid CONSTRAINT fk_milestone_confirmed_by REFERENCES person,
  confirmed_at timestamptz,
  met_late boolean NOT NULL DEFAULT false,
  missed_at timestamptz,
  state text NOT NULL DEFAULT 'OPEN' CONSTRAINT ck_milestone_state CHECK (state IN ('OPEN','MET','MISSED')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT uq_milestone UNIQUE (campaign_id, code));

CREATE TABLE meeting (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_meeting_campaign REFERENCES campaign,
  phase_id uuid CONSTRAINT fk_meeting_phase REFERENCES phase,
  group_id uuid CONSTRAINT fk_meeting_group REFERENCES unit,
  no text NOT NULL,
  type text NOT NULL CONSTRAINT ck_meeting_type CHECK (type IN ('KICKOFF','PROGRESS','DISPATCH','JOINT','EMERGENCY','ROUTINE')),
  title text NOT NULL,
  agenda text NOT NULL DEFAULT '',
  planned_on date NOT NULL,
  held_on date,
  attendees jsonb NOT NULL DEFAULT '[]',
  decisions jsonb NOT NULL DEFAULT '[]',
  minutes_document_id uuid CONSTRAINT fk_meeting_minutes REFERENCES official_document,
  created_by uuid NOT NULL CONSTRAINT fk_meeting_created_by REFERENCES person,
  state text NOT NULL DEFAULT 'PLANNED' CONSTRAINT ck_meeting_state CHECK (state IN ('PLANNED','NOTIFIED','HELD','MINUTES_ISSUED','TRACKING','CLOSED','MISSED','CANCELLED')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT uq_meeting_no UNIQUE (bureau_id, no));
CREATE INDEX ix_meeting_campaign ON meeting (campaign_id, planned_on, id);
CREATE INDEX ix_meeting_phase ON meeting (phase_id, type);
CREATE TABLE action_item (
  id uuid PRIMARY KEY DEFAULT new_id(),
  meeting_id uuid NOT NULL CONSTRAINT fk_action_item_meeting REFERENCES meeting,
  no int NOT NULL,
  text text NOT NULL,
  owner_unit_id uuid NOT NULL CONSTRAINT fk_action_item_owner REFERENCES unit,
  owner_person_id uuid CONSTRAINT fk_action_item_person REFERENCES person,
  due_on date NOT NULL,
  done_at timestamptz,
  done_by uuid CONSTRAINT fk_action_item_done_by REFERENCES person,
  done_note text,
  moved_to uuid CONSTRAINT fk_action_item_moved_to REFERENCES meeting,
  CONSTRAINT uq_action_item UNIQUE (meeting_id, no));

CREATE TABLE quota_rule (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_quota_rule_campaign REFERENCES campaign,
  code text NOT NULL,
  pack_version int NOT NULL,
  title text NOT NULL,
  per text NOT NULL CONSTRAINT ck_quota_rule_per CHECK (per IN ('WEEK','MONTH','QUARTER','TERM','SCHOOL_YEAR','YEAR')),
  minimum numeric(14,2) NOT NULL,
  unit text NOT NULL CONSTRAINT ck_quota_rule_unit CHECK (unit IN ('PIECE','PLACE','SITE','HOUSEHOLD','PERSON','PERSON_TIME','DEVICE','SESSION','LESSON','YUAN')),
  level text NOT NULL CONSTRAINT ck_quota_rule_level CHECK (level IN ('SCHOOL','BUREAU')),
  school_types text[] NOT NULL DEFAULT '{}',
  whole_only boolean NOT NULL DEFAULT false,
  source text NOT NULL,
  confidence text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT uq_quota_rule UNIQUE (campaign_id, code));
CREATE TABLE quota_span (
  rule_id uuid NOT NULL CONSTRAINT fk_quota_span_rule REFERENCES quota_rule,
  from_on date NOT NULL,
  to_on date NOT NULL,
  ends_at timestamptz NOT NULL,
  partial boolean NOT NULL,
  CONSTRAINT pk_quota_span PRIMARY KEY (rule_id, from_on));
CREATE TABLE quota_period (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_quota_period_campaign REFERENCES campaign,
  rule_id uuid NOT NULL CONSTRAINT fk_quota_period_rule REFERENCES quota_rule,
  unit_id uuid NOT NULL CONSTRAINT fk_quota_period_unit REFERENCES unit,
  group_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  ends_at timestamptz NOT NULL,
  minimum numeric(14,2) NOT NULL,
  achieved numeric(14,2) NOT NULL DEFAULT 0,
  made_up numeric(14,2) NOT NULL DEFAULT 0,
  precision text NOT NULL DEFAULT 'EXACT' CONSTRAINT ck_quota_period_precision CHECK (precision IN ('EXACT','ESTIMATE','AT_LEAST')),
  exempt_reason text,
  state text NOT NULL DEFAULT 'OPEN' CONSTRAINT ck_quota_period_state CHECK (state IN ('OPEN','MET','UNMET','EXEMPT','MADE_UP')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT uq_quota_period UNIQUE (rule_id, unit_id, from_on));
CREATE INDEX ix_quota_period_unit ON quota_period (unit_id, to_on, id);
CREATE INDEX ix_quota_period_campaign ON quota_period (campaign_id, to_on);
CREATE INDEX ix_quota_period_open ON quota_period (campaign_id, ends_at) WHERE state = 'OPEN';
CREATE TABLE fact (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  quota_period_id uuid NOT NULL CONSTRAINT fk_fact_quota_period REFERENCES quota_period,
  value numeric(14,2) NOT NULL CONSTRAINT ck_fact_value CHECK (value >= 0),
  unit text NOT NULL,
  precision text NOT NULL CONSTRAINT ck_fact_precision CHECK (precision IN ('EXACT','ESTIMATE','AT_LEAST')),
  as_of date NOT NULL,
  standard_version int NOT NULL,
  note text NOT NULL DEFAULT '',
  made_up boolean NOT NULL,
  recorded_by uuid NOT NULL CONSTRAINT fk_fact_recorded_by REFERENCES person,
  recorded_at timestamptz NOT NULL,
  confirmed_by uuid CONSTRAINT fk_fact_confirmed_by REFERENCES person,
  confirmed_at timestamptz,
  refused_at timestamptz,
  refuse_reason text,
  CONSTRAINT ck_fact_decided CHECK (confirmed_at IS NULL OR refused_at IS NULL));
CREATE INDEX ix_fact_period ON fact (quota_period_id, as_of);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE fact, quota_period, quota_span, quota_rule, action_item, meeting, milestone, restatement;
DROP TRIGGER snapshot_no_change ON snapshot;
DROP FUNCTION snapshot_refuse();
DROP INDEX ix_carry_over_owner_person, uq_carry_over_predecessor, uq_carry_over_open, uq_carry_over;
-- the list before knew one row of a matter and phase: the newest stays
DELETE FROM carry_over o WHERE EXISTS (SELECT FROM carry_over x WHERE x.phase_id = o.phase_id AND x.subject_kind = o.subject_kind AND x.subject_id = o.subject_id AND (x.created_at, x.id) > (o.created_at, o.id));
ALTER TABLE carry_over DROP CONSTRAINT ck_carry_over_settled, DROP COLUMN version, DROP COLUMN settle_note, DROP COLUMN settled_by, DROP COLUMN outcome, DROP COLUMN predecessor_id, DROP COLUMN generation,
  ADD CONSTRAINT uq_carry_over UNIQUE (phase_id, subject_kind, subject_id);
ALTER TABLE cohort DROP COLUMN work_until_at;
ALTER TABLE phase DROP COLUMN reopened_at;
DROP TABLE phase_reopening;
`);
  }
}
