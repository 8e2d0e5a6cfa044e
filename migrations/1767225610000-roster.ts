import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Import of units and people from table files, and the history of units. */
export class Roster1767225610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE roster_import (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL CONSTRAINT fk_roster_import_bureau REFERENCES unit,
  kind text NOT NULL CONSTRAINT ck_roster_import_kind CHECK (kind IN ('UNITS','PEOPLE')),
  file_name text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 bytea NOT NULL,
  state text NOT NULL CONSTRAINT ck_roster_import_state CHECK (state IN ('STAGED','COMMITTED','DISCARDED')),
  header text[] NOT NULL,
  row_count int NOT NULL,
  -- field -> column, from 0
  mapping jsonb NOT NULL,
  counts jsonb NOT NULL DEFAULT '{}',
  result jsonb,
  version int NOT NULL DEFAULT 1,
  created_by uuid NOT NULL CONSTRAINT fk_roster_import_created_by REFERENCES person,
  created_at timestamptz NOT NULL,
  committed_at timestamptz,
  passwords_at timestamptz);
CREATE INDEX ix_roster_import_bureau ON roster_import (bureau_id, created_at DESC, id);
ALTER TABLE account ADD COLUMN import_id uuid CONSTRAINT fk_account_import REFERENCES roster_import;
ALTER TABLE role_grant ADD COLUMN import_id uuid CONSTRAINT fk_role_grant_import REFERENCES roster_import;
CREATE INDEX ix_account_import ON account (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX ix_role_grant_import ON role_grant (import_id) WHERE import_id IS NOT NULL;
-- Written outside the commit's transaction, so that others see how far it is.
CREATE TABLE roster_import_progress (
  import_id uuid CONSTRAINT pk_roster_import_progress PRIMARY KEY CONSTRAINT fk_roster_import_progress_import REFERENCES roster_import,
  step text NOT NULL,
  done int NOT NULL,
  total int NOT NULL,
  at timestamptz NOT NULL);
-- What was read last under which heading, per bureau.
CREATE TABLE roster_mapping (
  bureau_id uuid NOT NULL CONSTRAINT fk_roster_mapping_bureau REFERENCES unit,
  kind text NOT NULL,
  headings jsonb NOT NULL,
  updated_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_roster_mapping PRIMARY KEY (bureau_id, kind));

-- Staging survives no crash of the server and needs none: the file is uploaded again.
CREATE UNLOGGED TABLE roster_import_row (
  import_id uuid NOT NULL,
  row_no int NOT NULL,
  cells text[] NOT NULL,
  problems jsonb NOT NULL,
  CONSTRAINT pk_roster_import_row PRIMARY KEY (import_id, row_no));
CREATE UNLOGGED TABLE roster_import_record (
  import_id uuid NOT NULL,
  row_no int NOT NULL,
  raw jsonb NOT NULL,
  typed jsonb NOT NULL,
  unit_id uuid,
  -- units: the parent group; people: where the role holds
  place_id uuid,
  person_id uuid,
  person_key text,
  target jsonb,
  changes text[] NOT NULL DEFAULT '{}',
  outcome text,
  CONSTRAINT pk_roster_import_record PRIMARY KEY (import_id, row_no));
CREATE UNLOGGED TABLE roster_import_finding (
  import_id uuid NOT NULL,
  row_no int NOT NULL,
  field text NOT NULL,
  code text NOT NULL,
  value text,
  CONSTRAINT pk_roster_import_finding PRIMARY KEY (import_id, row_no, field, code));

-- One cell as its field means it; NULL = it means nothing there.
CREATE FUNCTION roster_value(p_type text, p_raw text, p_values jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $fn$
DECLARE
  v text := lower(regexp_replace(normalize(p_raw, NFKC), '\\s', '', 'g'));
  part text[];
BEGIN
  CASE p_type
    WHEN 'TEXT' THEN RETURN CASE WHEN length(p_raw) <= 100 THEN p_raw END;
    WHEN 'CODE' THEN RETURN CASE WHEN v ~ '^[0-9]{10}$' THEN v END;
    WHEN 'PHONE' THEN RETURN CASE WHEN v ~ '^[0-9+()-]{5,30}$' THEN v END;
    WHEN 'LOGIN' THEN RETURN CASE WHEN v ~ '^[a-z0-9][a-z0-9._-]{2,39}$' THEN v END;
    WHEN 'COUNT' THEN
      v := replace(v, ',', '');
      RETURN CASE WHEN v ~ '^[0-9]{1,6}$' AND v::int <= 100000 THEN v::int::text END;
    WHEN 'CHOICE' THEN RETURN p_values->>v;
    WHEN 'DAY' THEN
      IF v ~ '^[2-6][0-9]{4}$' THEN RETURN (date '1899-12-30' + v::int)::text; END IF;
      part := regexp_match(v, '^([12][0-9]{3})[-/.' || chr(24180) || ']?([0-9]{1,2})[-/.' || chr(26376) || ']?([0-9]{1,2})' || chr(26085) || '?$');
      IF part IS NULL OR part[2]::int NOT BETWEEN 1 AND 12 OR part[3]::int < 1 THEN RETURN NULL; END IF;
      RETURN CASE WHEN part[3]::int <= extract(day FROM make_date(part[1]::int, part[2]::int, 1) + interval '1 month - 1 day')
        THEN make_date(part[1]::int, part[2]::int, part[3]::int)::text END;
  END CASE;
END
$fn$;

CREATE TABLE unit_event (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  unit_id uuid NOT NULL CONSTRAINT fk_unit_event_unit REFERENCES unit,
  kind text NOT NULL CONSTRAINT ck_unit_event_kind CHECK (kind IN ('OPEN','SUSPEND','REOPEN','CLOSE','RENAME','SPLIT','MERGE','RECATEGORISE','CHANGE_PARENT')),
  on_day date NOT NULL,
  successor_ids uuid[] NOT NULL DEFAULT '{}',
  receipt text,
  facts jsonb NOT NULL DEFAULT '{}',
  import_id uuid CONSTRAINT fk_unit_event_import REFERENCES roster_import,
  actor_id uuid,
  at timestamptz NOT NULL);
CREATE INDEX ix_unit_event_unit ON unit_event (unit_id, on_day DESC, at DESC);
CREATE INDEX ix_unit_event_successor ON unit_event USING gin (successor_ids);

ALTER TABLE unit ADD COLUMN suspended_from date;
-- A suspended school owes nothing that is given out from that day on.
CREATE OR REPLACE FUNCTION schools_on(p_bureau_id uuid, p_day date)
RETURNS TABLE (school_id uuid, code text, group_id uuid, group_kind text, review_unit_id uuid, school_type text, support_type text, flags text[])
LANGUAGE sql STABLE AS $fn$
  SELECT u.id, u.code, m.parent_id, g.kind, coalesce(g.review_unit_id, g.id), f.school_type, school_support_type(f.school_type, g.kind), f.flags
  FROM unit u
  JOIN unit_membership m ON m.unit_id = u.id AND m.valid_from <= p_day AND (m.valid_to IS NULL OR m.valid_to > p_day)
  JOIN unit g ON g.id = m.parent_id
  JOIN school_profile f ON f.unit_id = u.id AND f.valid_from <= p_day AND (f.valid_to IS NULL OR f.valid_to > p_day)
  WHERE u.bureau_id = p_bureau_id AND u.kind = 'SCHOOL' AND u.valid_from <= p_day AND (u.valid_to IS NULL OR u.valid_to > p_day)
    AND (u.suspended_from IS NULL OR u.suspended_from > p_day)
$fn$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE OR REPLACE FUNCTION schools_on(p_bureau_id uuid, p_day date)
RETURNS TABLE (school_id uuid, code text, group_id uuid, group_kind text, review_unit_id uuid, school_type text, support_type text, flags text[])
LANGUAGE sql STABLE AS $fn$
  SELECT u.id, u.code, m.parent_id, g.kind, coalesce(g.review_unit_id, g.id), f.school_type, school_support_type(f.school_type, g.kind), f.flags
  FROM unit u
  JOIN unit_membership m ON m.unit_id = u.id AND m.valid_from <= p_day AND (m.valid_to IS NULL OR m.valid_to > p_day)
  JOIN unit g ON g.id = m.parent_id
  JOIN school_profile f ON f.unit_id = u.id AND f.valid_from <= p_day AND (f.valid_to IS NULL OR f.valid_to > p_day)
  WHERE u.bureau_id = p_bureau_id AND u.kind = 'SCHOOL' AND u.valid_from <= p_day AND (u.valid_to IS NULL OR u.valid_to > p_day)
$fn$;
ALTER TABLE unit DROP COLUMN suspended_from;
ALTER TABLE account DROP COLUMN import_id;
ALTER TABLE role_grant DROP COLUMN import_id;
DROP TABLE unit_event, roster_import_finding, roster_import_record, roster_import_row, roster_mapping, roster_import_progress, roster_import;
DROP FUNCTION roster_value(text, text, jsonb);
`);
  }
}
