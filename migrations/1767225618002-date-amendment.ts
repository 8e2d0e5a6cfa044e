import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dates of a running plan that change by a document of their own, and what that did to each task. */
export class DateAmendment1767225618002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE date_amendment (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_date_amendment_campaign REFERENCES campaign,
  reason text NOT NULL,
  document text NOT NULL,
  changes jsonb NOT NULL,
  plan_version int,
  sign_off_id uuid CONSTRAINT fk_date_amendment_sign_off REFERENCES sign_off,
  applied_at timestamptz,
  created_by uuid NOT NULL CONSTRAINT fk_date_amendment_created_by REFERENCES person,
  state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT ck_date_amendment_state CHECK (state IN ('DRAFT','IN_SIGNOFF','APPLIED')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL);
CREATE INDEX ix_date_amendment_campaign ON date_amendment (campaign_id, created_at);
-- one row per task and plan version: a second application finds it and changes nothing
CREATE TABLE amendment_effect (
  school_task_id uuid NOT NULL CONSTRAINT fk_amendment_effect_task REFERENCES school_task,
  plan_version int NOT NULL,
  amendment_id uuid NOT NULL CONSTRAINT fk_amendment_effect_amendment REFERENCES date_amendment,
  outcome text NOT NULL CONSTRAINT ck_amendment_effect_outcome CHECK (outcome IN ('MOVED','KEPT')),
  from_due_at timestamptz NOT NULL,
  to_due_at timestamptz NOT NULL,
  CONSTRAINT pk_amendment_effect PRIMARY KEY (school_task_id, plan_version));
ALTER TABLE sign_off DROP CONSTRAINT ck_sign_off_purpose,
  ADD CONSTRAINT ck_sign_off_purpose CHECK (purpose IN ('CAMPAIGN_PLAN','PHASE_GATE','DATE_AMENDMENT'));
ALTER TABLE snapshot DROP CONSTRAINT ck_snapshot_kind,
  ADD CONSTRAINT ck_snapshot_kind CHECK (kind IN ('CAMPAIGN_PLAN','PHASE_GATE','DATE_AMENDMENT','COHORT_SHEET','CAMPAIGN_FINAL'));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE snapshot DROP CONSTRAINT ck_snapshot_kind,
  ADD CONSTRAINT ck_snapshot_kind CHECK (kind IN ('CAMPAIGN_PLAN','PHASE_GATE','COHORT_SHEET','CAMPAIGN_FINAL'));
ALTER TABLE sign_off DROP CONSTRAINT ck_sign_off_purpose,
  ADD CONSTRAINT ck_sign_off_purpose CHECK (purpose IN ('CAMPAIGN_PLAN','PHASE_GATE'));
DROP TABLE amendment_effect, date_amendment;
`);
  }
}
