import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every action writes besides its own rows: state events, audit chain, outbox. */
export class AuditAndOutbox1767225601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE legal_transition (
  subject_kind text NOT NULL,
  action text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  CONSTRAINT pk_legal_transition PRIMARY KEY (subject_kind, action, from_state, to_state));

CREATE TABLE state_event (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_state_event PRIMARY KEY,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  state_version int NOT NULL,
  action text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  actor_id uuid,
  at timestamptz NOT NULL,
  set_id uuid,
  facts jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT uq_state_event_version UNIQUE (subject_kind, subject_id, state_version));

-- 64 chains by hash of the unit; a chain's next link is found in its head row, which also serialises writers.
CREATE TABLE audit_head (
  shard smallint CONSTRAINT pk_audit_head PRIMARY KEY,
  seq bigint NOT NULL DEFAULT 0,
  hash bytea NOT NULL);
INSERT INTO audit_head (shard, hash) SELECT s, sha256(convert_to('gongjian-audit-' || s, 'UTF8')) FROM generate_series(0, 63) s;
CREATE TABLE audit_log (
  shard smallint NOT NULL,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid,
  state_version int,
  set_id uuid,
  unit_id uuid,
  bureau_id uuid,
  payload text NOT NULL,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT pk_audit_log PRIMARY KEY (shard, seq, at)) PARTITION BY RANGE (at);
CREATE TABLE audit_log_default PARTITION OF audit_log DEFAULT;
CREATE INDEX ix_audit_log_subject ON audit_log (subject_kind, subject_id, state_version);
CREATE INDEX ix_audit_log_at ON audit_log (bureau_id, at DESC, shard, seq);
CREATE INDEX ix_audit_log_set ON audit_log (set_id) WHERE set_id IS NOT NULL;

-- p_entries: [{actorId, action, subjectKind, subjectId, stateVersion, setId, unitId, bureauId, data}], p_at: the transaction's instant.
CREATE FUNCTION audit_append(p_at timestamptz, p_entries jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $fn$
DECLARE
  e record;
  v_seq bigint;
  v_prev bytea;
  v_hash bytea;
  v_payload text;
  v_count int := 0;
BEGIN
  -- Heads are locked in shard order whatever the order of the entries, so two writers never wait for each other in a circle.
  PERFORM 1 FROM audit_head h WHERE h.shard IN (
    SELECT (('x' || substr(md5(coalesce(x->>'unitId', x->>'bureauId', '')), 1, 2))::bit(8)::int) % 64 FROM jsonb_array_elements(p_entries) x)
    ORDER BY h.shard FOR UPDATE;
  FOR e IN
    SELECT x, (('x' || substr(md5(coalesce(x->>'unitId', x->>'bureauId', '')), 1, 2))::bit(8)::int) % 64 AS shard
    FROM jsonb_array_elements(p_entries) WITH ORDINALITY AS t(x, n) ORDER BY 2, n
  LOOP
    SELECT h.seq + 1, h.hash INTO v_seq, v_prev FROM audit_head h WHERE h.shard = e.shard;
    v_payload := jsonb_build_object('at', to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'entry', e.x)::text;
    v_hash := sha256(v_prev || int8send(v_seq) || convert_to(v_payload, 'UTF8'));
    INSERT INTO audit_log (shard, seq, at, actor_id, action, subject_kind, subject_id, state_version, set_id, unit_id, bureau_id, payload, prev_hash, hash)
    VALUES (e.shard, v_seq, p_at, (e.x->>'actorId')::uuid, e.x->>'action', e.x->>'subjectKind', (e.x->>'subjectId')::uuid,
      (e.x->>'stateVersion')::int, (e.x->>'setId')::uuid, (e.x->>'unitId')::uuid, (e.x->>'bureauId')::uuid, v_payload, v_prev, v_hash);
    UPDATE audit_head SET seq = v_seq, hash = v_hash WHERE shard = e.shard;
    v_count := v_count + 1;
  END LOOP;
  RETURN v_count;
END
$fn$;
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = '42501';
END
$fn$;
CREATE TRIGGER audit_log_no_change BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

CREATE TABLE workflow_ref (
  workflow_id text CONSTRAINT pk_workflow_ref PRIMARY KEY,
  workflow_type text NOT NULL,
  last_seq bigint NOT NULL,
  state text NOT NULL DEFAULT 'requested' CONSTRAINT ck_workflow_ref_state CHECK (state IN ('requested','running','closed')),
  input jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  closed_at timestamptz);
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_outbox PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  subject_version int NOT NULL,
  action text NOT NULL,
  kind text NOT NULL CONSTRAINT ck_outbox_kind CHECK (kind IN ('event','start','signal','signal_with_start','cancel','schedule_upsert','schedule_delete')),
  workflow_id text CONSTRAINT fk_outbox_workflow_ref REFERENCES workflow_ref,
  workflow_type text,
  seq bigint,
  payload jsonb NOT NULL DEFAULT '{}',
  coalesce_key text,
  available_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  attempts int NOT NULL DEFAULT 0,
  failures int NOT NULL DEFAULT 0,
  claimed_at timestamptz,
  claim_token uuid,
  last_error text,
  CONSTRAINT ck_outbox_event CHECK ((kind = 'event') = (workflow_id IS NULL)),
  CONSTRAINT uq_outbox_seq UNIQUE (workflow_id, seq)) WITH (fillfactor = 70);
-- A row leaves coalescing for ever at its first claim.
CREATE UNIQUE INDEX uq_outbox_coalesce ON outbox (coalesce_key) WHERE attempts = 0;
CREATE INDEX ix_outbox_available ON outbox (available_at, id) WHERE kind <> 'event';
CREATE INDEX ix_outbox_event ON outbox (id) WHERE kind = 'event';
CREATE TABLE outbox_log (
  id bigint NOT NULL,
  created_at timestamptz NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  subject_version int NOT NULL,
  action text NOT NULL,
  kind text NOT NULL,
  workflow_id text,
  workflow_type text,
  seq bigint,
  payload jsonb NOT NULL,
  attempts int NOT NULL,
  failures int NOT NULL,
  last_error text,
  settled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  outcome text NOT NULL CONSTRAINT ck_outbox_log_outcome CHECK (outcome IN ('sent','already-started','ignored','dead'))) PARTITION BY RANGE (settled_at);
CREATE TABLE outbox_log_default PARTITION OF outbox_log DEFAULT;
CREATE INDEX ix_outbox_log_workflow ON outbox_log (workflow_id, settled_at);
CREATE INDEX ix_outbox_log_outcome ON outbox_log (settled_at) WHERE outcome = 'dead';

CREATE TABLE activity_command (
  command_id text CONSTRAINT pk_activity_command PRIMARY KEY,
  result jsonb,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp());
CREATE INDEX ix_activity_command_created ON activity_command (created_at);

-- Months ahead for the two partitioned tables; the DEFAULT partition keeps a missing month from stopping a write.
CREATE FUNCTION ensure_partitions() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $fn$
DECLARE
  t text;
  m date;
  made int := 0;
  name text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('gongjian.ensure_partitions', 0));
  FOREACH t IN ARRAY ARRAY['audit_log','outbox_log'] LOOP
    FOR i IN 0..3 LOOP
      m := (date_trunc('month', clock_timestamp() AT TIME ZONE 'UTC') + make_interval(months => i))::date;
      name := t || '_' || to_char(m, 'YYYYMM');
      IF to_regclass(name) IS NULL THEN
        BEGIN
          EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', name, t, m::text || ' 00:00+00', ((m + interval '1 month')::date)::text || ' 00:00+00');
          made := made + 1;
        EXCEPTION WHEN check_violation THEN
          NULL;  -- rows of that month already sit in the DEFAULT partition; they stay there
        END;
      END IF;
    END LOOP;
  END LOOP;
  RETURN made;
END
$fn$;

-- The application may do everything but own tables or touch the audit log other than through audit_append().
CREATE FUNCTION grant_application(p_role name) RETURNS void LANGUAGE plpgsql AS $fn$
DECLARE
  t name;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', p_role);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', p_role);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', p_role);
  FOR t IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r','p')
    AND (c.relname ~ '^audit_(log|head)' OR c.relname = 'legal_transition') LOOP
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON %I FROM %I', t, p_role);
  END LOOP;
  EXECUTE format('GRANT EXECUTE ON FUNCTION audit_append(timestamptz, jsonb), ensure_partitions() TO %I', p_role);
END
$fn$;
REVOKE EXECUTE ON FUNCTION audit_append(timestamptz, jsonb), ensure_partitions(), grant_application(name) FROM PUBLIC;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION grant_application(name), ensure_partitions(), audit_append(timestamptz, jsonb);
DROP TABLE activity_command, outbox_log, outbox, workflow_ref, audit_log, audit_head, state_event, legal_transition;
DROP FUNCTION audit_refuse();
`);
  }
}
