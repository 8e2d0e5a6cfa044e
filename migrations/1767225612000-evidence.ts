import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploads in progress, stored files, evidence and what it serves. */
export class Evidence1767225612000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Limits as data: the row without a bureau holds for all that have none of their own.
CREATE TABLE upload_limit (
  bureau_id uuid,
  file_bytes int NOT NULL CONSTRAINT ck_upload_limit_file CHECK (file_bytes > 0),
  hand_in_files int NOT NULL CONSTRAINT ck_upload_limit_hand_in CHECK (hand_in_files > 0),
  unit_bytes_per_day bigint NOT NULL CONSTRAINT ck_upload_limit_day CHECK (unit_bytes_per_day > 0),
  CONSTRAINT uq_upload_limit UNIQUE NULLS NOT DISTINCT (bureau_id));
INSERT INTO upload_limit (bureau_id, file_bytes, hand_in_files, unit_bytes_per_day) VALUES (NULL, 20971520, 50, 1073741824);

-- One row per hash and bureau; the object's key is its own, so that removing one never takes away another's bytes.
CREATE TABLE stored_file (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  sha256 bytea NOT NULL CONSTRAINT ck_stored_file_sha256 CHECK (length(sha256) = 32),
  size_bytes int NOT NULL,
  media_type text NOT NULL,
  state text NOT NULL CONSTRAINT ck_stored_file_state CHECK (state IN ('KEPT','QUARANTINED','REFUSED')),
  file_key text NOT NULL CONSTRAINT uq_stored_file_key UNIQUE,
  thumbnail_key text,
  width int,
  height int,
  perceptual_hash bytea CONSTRAINT ck_stored_file_perceptual CHECK (length(perceptual_hash) = 8),
  created_at timestamptz NOT NULL,
  CONSTRAINT uq_stored_file_hash UNIQUE (bureau_id, sha256));
CREATE INDEX ix_stored_file_quarantined ON stored_file (created_at) WHERE state = 'QUARANTINED';
CREATE INDEX ix_stored_file_perceptual ON stored_file (bureau_id, perceptual_hash) WHERE perceptual_hash IS NOT NULL;

-- Never overwritten: a changed file is another piece of evidence.
CREATE TABLE evidence (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  file_id uuid NOT NULL CONSTRAINT fk_evidence_file REFERENCES stored_file,
  unit_id uuid NOT NULL CONSTRAINT fk_evidence_unit REFERENCES unit,
  name text NOT NULL CONSTRAINT ck_evidence_name CHECK (octet_length(name) BETWEEN 1 AND 255),
  original_sha256 bytea NOT NULL,
  taken_at timestamptz,
  uploader_id uuid NOT NULL CONSTRAINT fk_evidence_uploader REFERENCES person,
  created_at timestamptz NOT NULL,
  -- since when it serves no duty; such evidence is collected after a grace
  unreferenced_at timestamptz);
CREATE INDEX ix_evidence_unreferenced ON evidence (unreferenced_at) WHERE unreferenced_at IS NOT NULL;
CREATE INDEX ix_evidence_file ON evidence (file_id);
CREATE INDEX ix_evidence_original ON evidence (bureau_id, original_sha256);

CREATE TABLE evidence_link (
  evidence_id uuid NOT NULL CONSTRAINT fk_evidence_link_evidence REFERENCES evidence,
  school_task_id uuid NOT NULL CONSTRAINT fk_evidence_link_task REFERENCES school_task,
  linked_by uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  CONSTRAINT pk_evidence_link PRIMARY KEY (school_task_id, evidence_id));
CREATE INDEX ix_evidence_link_evidence ON evidence_link (evidence_id);

-- What a submission version was handed in with; stays when the draft's links change.
CREATE TABLE submission_evidence (
  submission_id uuid NOT NULL CONSTRAINT fk_submission_evidence_submission REFERENCES submission,
  evidence_id uuid NOT NULL CONSTRAINT fk_submission_evidence_evidence REFERENCES evidence,
  CONSTRAINT pk_submission_evidence PRIMARY KEY (submission_id, evidence_id));
CREATE INDEX ix_submission_evidence_evidence ON submission_evidence (evidence_id);

CREATE TABLE upload (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  person_id uuid NOT NULL CONSTRAINT fk_upload_person REFERENCES person,
  unit_id uuid NOT NULL CONSTRAINT fk_upload_unit REFERENCES unit,
  school_task_id uuid NOT NULL CONSTRAINT fk_upload_task REFERENCES school_task,
  name text NOT NULL,
  size_bytes int NOT NULL CONSTRAINT ck_upload_size CHECK (size_bytes > 0),
  offset_bytes int NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'UPLOADING' CONSTRAINT ck_upload_state CHECK (state IN ('UPLOADING','KEPT','QUARANTINED','REFUSED')),
  refusal jsonb,
  evidence_id uuid CONSTRAINT fk_upload_evidence REFERENCES evidence ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT ck_upload_offset CHECK (offset_bytes BETWEEN 0 AND size_bytes));
CREATE INDEX ix_upload_unit_day ON upload (unit_id, created_at);
CREATE INDEX ix_upload_task ON upload (school_task_id) WHERE state = 'UPLOADING';
CREATE INDEX ix_upload_unfinished ON upload (created_at) WHERE state = 'UPLOADING';
CREATE INDEX ix_upload_evidence ON upload (evidence_id);
CREATE TABLE upload_part (
  upload_id uuid NOT NULL CONSTRAINT fk_upload_part_upload REFERENCES upload ON DELETE CASCADE,
  at_byte int NOT NULL,
  size_bytes int NOT NULL,
  file_key text NOT NULL,
  CONSTRAINT pk_upload_part PRIMARY KEY (upload_id, at_byte));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE upload_part, upload, submission_evidence, evidence_link, evidence, stored_file, upload_limit;
`);
  }
}
