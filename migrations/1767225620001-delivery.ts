import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Channels outside the house: what a bureau allows, what a person chose, and each message on its way. */
export class Delivery1767225620001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE inbox_message ADD COLUMN archived_at timestamptz;

CREATE TABLE delivery_setting (
  bureau_id uuid CONSTRAINT pk_delivery_setting PRIMARY KEY,
  channels text[] NOT NULL CONSTRAINT ck_delivery_setting_channels CHECK (channels <@ ARRAY['EMAIL','WEBHOOK']),
  version int NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL);
CREATE TABLE webhook_target (
  id uuid CONSTRAINT pk_webhook_target PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  format text NOT NULL CONSTRAINT ck_webhook_target_format CHECK (format IN ('SIGNED','WECOM','DINGTALK')),
  title text NOT NULL,
  url text NOT NULL,
  secret text NOT NULL,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  CONSTRAINT uq_webhook_target_title UNIQUE (bureau_id, title));
CREATE TABLE delivery_preference (
  person_id uuid CONSTRAINT pk_delivery_preference PRIMARY KEY CONSTRAINT fk_delivery_preference_person REFERENCES person,
  channels text[] NOT NULL CONSTRAINT ck_delivery_preference_channels CHECK (channels <@ ARRAY['EMAIL','WEBHOOK']),
  email text,
  webhook_target_id uuid CONSTRAINT fk_delivery_preference_target REFERENCES webhook_target,
  updated_at timestamptz NOT NULL,
  CONSTRAINT ck_delivery_preference_email CHECK (email IS NOT NULL OR NOT 'EMAIL' = ANY(channels)),
  CONSTRAINT ck_delivery_preference_target CHECK (webhook_target_id IS NOT NULL OR NOT 'WEBHOOK' = ANY(channels)));

-- A digest on its way through a channel outside the house; its id is the message id of every attempt.
CREATE TABLE delivery (
  id uuid CONSTRAINT pk_delivery PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  digest_id uuid NOT NULL CONSTRAINT fk_delivery_digest REFERENCES digest,
  recipient_id uuid NOT NULL CONSTRAINT fk_delivery_recipient REFERENCES person,
  channel text NOT NULL CONSTRAINT ck_delivery_channel CHECK (channel IN ('EMAIL','WEBHOOK')),
  calendar_id uuid NOT NULL CONSTRAINT fk_delivery_calendar REFERENCES calendar,
  slot_at timestamptz NOT NULL,
  urgent boolean NOT NULL,
  state text NOT NULL DEFAULT 'PENDING' CONSTRAINT ck_delivery_state CHECK (state IN ('PENDING','CLAIMED','SENT','FAILED_RETRY','UNKNOWN','DEAD','SUPPRESSED')),
  attempts int NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  claimed_at timestamptz,
  claim_token uuid,
  -- a word of ours, never a text of the other side
  fault text,
  settled_at timestamptz,
  decided_by uuid,
  created_at timestamptz NOT NULL,
  CONSTRAINT uq_delivery_slot UNIQUE (recipient_id, channel, slot_at, urgent));
CREATE INDEX ix_delivery_due ON delivery (due_at, id) WHERE state IN ('PENDING','FAILED_RETRY','CLAIMED');
CREATE INDEX ix_delivery_review ON delivery (bureau_id, settled_at DESC, id DESC) WHERE state IN ('UNKNOWN','DEAD');
CREATE INDEX ix_delivery_digest ON delivery (digest_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE delivery, delivery_preference, webhook_target, delivery_setting; ALTER TABLE inbox_message DROP COLUMN archived_at',
    );
  }
}
