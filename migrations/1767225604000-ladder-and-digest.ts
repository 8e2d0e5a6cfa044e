import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminder ladders as data, their firings, digests and the in-app inbox. */
export class LadderAndDigest1767225604000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE ladder_rung (
  ladder text NOT NULL,
  version int NOT NULL,
  rung int NOT NULL,
  offset_wd int NOT NULL,
  recipients text[] NOT NULL,
  level int NOT NULL,
  effect text CONSTRAINT ck_ladder_rung_effect CHECK (effect IN ('SLIP_BLUE','SLIP_YELLOW','SLIP_RED','SUPERVISION_LETTER')),
  suggest text,
  CONSTRAINT pk_ladder_rung PRIMARY KEY (ladder, version, rung));
-- Instants are stored once per distinct due date, so a calendar change touches hundreds of rows and not a million.
CREATE TABLE rung_instant (
  calendar_id uuid NOT NULL CONSTRAINT fk_rung_instant_calendar REFERENCES calendar,
  ladder text NOT NULL,
  ladder_version int NOT NULL,
  due_at timestamptz NOT NULL,
  rung int NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT pk_rung_instant PRIMARY KEY (calendar_id, ladder, ladder_version, due_at, rung));

CREATE TABLE ladder_firing (
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  deadline_version int NOT NULL,
  rung int NOT NULL,
  ladder text NOT NULL,
  result text NOT NULL CONSTRAINT ck_ladder_firing_result CHECK (result IN ('FIRED','SKIPPED')),
  planned_at timestamptz NOT NULL,
  fired_at timestamptz NOT NULL,
  level int NOT NULL,
  command_id text,
  CONSTRAINT pk_ladder_firing PRIMARY KEY (subject_kind, subject_id, deadline_version, rung));
-- What a rung prepares for a person to decide on; nothing leaves the house by itself.
CREATE TABLE ladder_effect (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  campaign_id uuid NOT NULL CONSTRAINT fk_ladder_effect_campaign REFERENCES campaign,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  deadline_version int NOT NULL,
  rung int NOT NULL,
  unit_id uuid NOT NULL,
  effect text,
  suggest text,
  created_at timestamptz NOT NULL,
  CONSTRAINT uq_ladder_effect UNIQUE (subject_kind, subject_id, deadline_version, rung));
CREATE INDEX ix_ladder_effect_unit ON ladder_effect (unit_id, created_at);

-- Who stands behind a role of a unit: schools and groups by their unit, sections by line, bureau-wide roles by the bureau.
CREATE VIEW duty_holder AS
  SELECT g.code, u.unit_id, g.person_id, g.valid_from, g.valid_to
  FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
  CROSS JOIN LATERAL (
    SELECT g.unit_id WHERE g.code IN ('SAF','PRIN','STAFF','TOWN','TOWNH','AREA') OR (g.code IN ('LEAD','SUP') AND cardinality(g.lines) = 0)
    UNION ALL SELECT unnest(g.lines) WHERE g.code IN ('LEAD','SUP','DEP')
    UNION ALL SELECT g.bureau_id WHERE g.code IN ('OFF','CHIEF','DISC') OR (g.code = 'DEP' AND cardinality(g.lines) = 0)) u
  WHERE g.state = 'APPROVED'
  UNION ALL
  SELECT 'HEAD', u.id, u.head_id, u.valid_from, NULL FROM unit u JOIN person p ON p.id = u.head_id AND p.disabled_at IS NULL;

CREATE TABLE digest (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  recipient_id uuid NOT NULL CONSTRAINT fk_digest_recipient REFERENCES person,
  channel text NOT NULL CONSTRAINT ck_digest_channel CHECK (channel IN ('INBOX')),
  calendar_id uuid NOT NULL CONSTRAINT fk_digest_calendar REFERENCES calendar,
  slot_at timestamptz NOT NULL,
  urgent boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'PENDING' CONSTRAINT ck_digest_state CHECK (state IN ('PENDING','CLAIMED','SENT','SUPPRESSED')),
  sendable_at timestamptz NOT NULL,
  claimed_at timestamptz,
  claim_token uuid,
  sent_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT uq_digest_slot UNIQUE (recipient_id, channel, slot_at, urgent));
CREATE INDEX ix_digest_sendable ON digest (sendable_at, id) WHERE state IN ('PENDING','CLAIMED');
CREATE TABLE digest_item (
  id uuid PRIMARY KEY DEFAULT new_id(),
  digest_id uuid NOT NULL CONSTRAINT fk_digest_item_digest REFERENCES digest,
  topic text NOT NULL,
  ladder text,
  rung int,
  deadline_version int,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  campaign_id uuid,
  facts jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL);
-- missed rungs of one subject collapse into its latest line
CREATE UNIQUE INDEX uq_digest_item_subject ON digest_item (digest_id, topic, subject_kind, subject_id);
CREATE INDEX ix_digest_item_subject ON digest_item (subject_kind, subject_id);
CREATE TABLE inbox_message (
  id uuid CONSTRAINT pk_inbox_message PRIMARY KEY,
  recipient_id uuid NOT NULL CONSTRAINT fk_inbox_message_recipient REFERENCES person,
  slot_at timestamptz NOT NULL,
  delivered_at timestamptz NOT NULL,
  title text NOT NULL,
  lines jsonb NOT NULL,
  read_at timestamptz);
CREATE INDEX ix_inbox_message_recipient ON inbox_message (recipient_id, delivered_at DESC, id);
CREATE TABLE delivery_gate (
  id int CONSTRAINT pk_delivery_gate PRIMARY KEY CONSTRAINT ck_delivery_gate_one CHECK (id = 1),
  open boolean NOT NULL,
  reason text NOT NULL,
  changed_at timestamptz NOT NULL);
INSERT INTO delivery_gate VALUES (1, true, 'installed', clock_timestamp());
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW duty_holder; DROP TABLE delivery_gate, inbox_message, digest_item, digest, ladder_effect, ladder_firing, rung_instant, ladder_rung',
    );
  }
}
