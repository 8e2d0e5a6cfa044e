import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, people, accounts, sessions, role grants, idempotency keys and calendars. */
export class Organisation1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Time-ordered keys where the server has them (PostgreSQL 18), random ones before: only index locality differs.
DO $do$
BEGIN
  IF current_setting('server_version_num')::int >= 180000 THEN
    EXECUTE 'CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE AS ''SELECT uuidv7()''';
  ELSE
    EXECUTE 'CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE AS ''SELECT gen_random_uuid()''';
  END IF;
END
$do$;
CREATE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE
  AS 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint';

CREATE TABLE unit (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT ck_unit_kind CHECK (kind IN ('BUREAU','SECTION','TOWN_CENTER','DIRECT_GROUP','SCHOOL','CAMPUS','MEMBER_UNIT','AGENCY')),
  code text NOT NULL,
  name text NOT NULL,
  parent_id uuid CONSTRAINT fk_unit_parent REFERENCES unit,
  head_id uuid,
  section_key text,
  is_safety_office boolean NOT NULL DEFAULT false,
  review_unit_id uuid CONSTRAINT fk_unit_review_unit REFERENCES unit,
  valid_from date NOT NULL,
  valid_to date,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  updated_by uuid,
  CONSTRAINT uq_unit_code UNIQUE (bureau_id, code),
  CONSTRAINT ck_unit_dates CHECK (valid_to IS NULL OR valid_to > valid_from));
CREATE INDEX ix_unit_parent ON unit (parent_id, name, id);
CREATE INDEX ix_unit_kind ON unit (bureau_id, kind, name, id);
CREATE UNIQUE INDEX uq_unit_section_key ON unit (bureau_id, section_key) WHERE section_key IS NOT NULL;

-- A school has exactly one parent group at any date.
CREATE TABLE unit_membership (
  id uuid PRIMARY KEY DEFAULT new_id(),
  unit_id uuid NOT NULL CONSTRAINT fk_unit_membership_unit REFERENCES unit,
  parent_id uuid NOT NULL CONSTRAINT fk_unit_membership_parent REFERENCES unit,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT uq_unit_membership_from UNIQUE (unit_id, valid_from),
  CONSTRAINT ck_unit_membership_dates CHECK (valid_to IS NULL OR valid_to > valid_from));
CREATE UNIQUE INDEX uq_unit_membership_open ON unit_membership (unit_id) WHERE valid_to IS NULL;
CREATE INDEX ix_unit_membership_parent ON unit_membership (parent_id, unit_id);

CREATE TABLE school_profile (
  id uuid PRIMARY KEY DEFAULT new_id(),
  unit_id uuid NOT NULL CONSTRAINT fk_school_profile_unit REFERENCES unit,
  school_type text NOT NULL CONSTRAINT ck_school_profile_type CHECK (school_type IN ('KINDERGARTEN','PRIMARY','JUNIOR','NINE_YEAR','SENIOR','COMPLETE_SECONDARY','TWELVE_YEAR','VOCATIONAL','SPECIAL','TEACHING_POINT','TRAINING_ORG')),
  ownership text NOT NULL CONSTRAINT ck_school_profile_ownership CHECK (ownership IN ('PUBLIC','PRIVATE')),
  boarding text NOT NULL CONSTRAINT ck_school_profile_boarding CHECK (boarding IN ('NONE','PARTIAL','FULL')),
  flags text[] NOT NULL DEFAULT '{}',
  pupils int NOT NULL DEFAULT 0,
  boarders int NOT NULL DEFAULT 0,
  staff int NOT NULL DEFAULT 0,
  campuses int NOT NULL DEFAULT 1,
  guards_in_house int NOT NULL DEFAULT 0,
  guards_outsourced int NOT NULL DEFAULT 0,
  liaison_id uuid,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT uq_school_profile_from UNIQUE (unit_id, valid_from),
  CONSTRAINT ck_school_profile_dates CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT ck_school_profile_counts CHECK (least(pupils, boarders, staff, guards_in_house, guards_outsourced) >= 0 AND campuses >= 1 AND boarders <= pupils));
CREATE UNIQUE INDEX uq_school_profile_open ON school_profile (unit_id) WHERE valid_to IS NULL;

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  unit_id uuid NOT NULL CONSTRAINT fk_person_unit REFERENCES unit,
  name text NOT NULL,
  post text NOT NULL,
  phone text,
  disabled_at timestamptz,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  updated_by uuid);
CREATE INDEX ix_person_unit ON person (unit_id, name, id);
CREATE INDEX ix_person_bureau ON person (bureau_id, name, id);
ALTER TABLE unit ADD CONSTRAINT fk_unit_head FOREIGN KEY (head_id) REFERENCES person;
ALTER TABLE school_profile ADD CONSTRAINT fk_school_profile_liaison FOREIGN KEY (liaison_id) REFERENCES person;

CREATE TABLE account (
  person_id uuid PRIMARY KEY CONSTRAINT fk_account_person REFERENCES person,
  login text NOT NULL CONSTRAINT uq_account_login UNIQUE,
  password_hash text NOT NULL,
  password_history text[] NOT NULL DEFAULT '{}',
  password_changed_at timestamptz NOT NULL,
  must_change boolean NOT NULL DEFAULT true,
  is_demo boolean NOT NULL DEFAULT false,
  failed_count int NOT NULL DEFAULT 0,
  retry_at timestamptz,
  disabled_at timestamptz);

-- Sign-in rows serve security only and feed no statistic.
CREATE TABLE session (
  id uuid PRIMARY KEY DEFAULT new_id(),
  token_hash bytea NOT NULL CONSTRAINT uq_session_token UNIQUE,
  csrf_hash bytea NOT NULL,
  person_id uuid NOT NULL CONSTRAINT fk_session_person REFERENCES person,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz);
CREATE INDEX ix_session_person ON session (person_id) WHERE ended_at IS NULL;

CREATE TABLE role_grant (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  person_id uuid NOT NULL CONSTRAINT fk_role_grant_person REFERENCES person,
  code text NOT NULL,
  unit_id uuid NOT NULL CONSTRAINT fk_role_grant_unit REFERENCES unit,
  lines uuid[] NOT NULL DEFAULT '{}',
  valid_from date NOT NULL,
  valid_to date,
  state text NOT NULL CONSTRAINT ck_role_grant_state CHECK (state IN ('REQUESTED','APPROVED','REJECTED','REVOKED')),
  requested_by uuid,
  approved_by uuid,
  decided_at timestamptz,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT ck_role_grant_two_persons CHECK (approved_by IS NULL OR approved_by <> requested_by),
  CONSTRAINT ck_role_grant_dates CHECK (valid_to IS NULL OR valid_to >= valid_from));
CREATE INDEX ix_role_grant_person ON role_grant (person_id) WHERE state = 'APPROVED';
CREATE INDEX ix_role_grant_unit ON role_grant (unit_id, code) WHERE state = 'APPROVED';

CREATE TABLE request_key (
  actor_id uuid NOT NULL,
  key uuid NOT NULL,
  route text NOT NULL,
  body_hash bytea NOT NULL,
  status int NOT NULL,
  body jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT pk_request_key PRIMARY KEY (actor_id, key));
CREATE INDEX ix_request_key_created ON request_key (created_at);

-- A calendar maps days to instants; the years it knows are versioned data with a source.
CREATE TABLE calendar (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  day_length_ms int NOT NULL DEFAULT 86400000 CONSTRAINT ck_calendar_day_length CHECK (day_length_ms BETWEEN 100 AND 86400000),
  epoch_on date NOT NULL,
  epoch_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT uq_calendar_code UNIQUE (bureau_id, code));
CREATE TABLE calendar_year (
  calendar_id uuid NOT NULL CONSTRAINT fk_calendar_year_calendar REFERENCES calendar,
  year int NOT NULL,
  version int NOT NULL,
  source text NOT NULL,
  state text NOT NULL CONSTRAINT ck_calendar_year_state CHECK (state IN ('DRAFT','PUBLISHED','SUPERSEDED')),
  days jsonb NOT NULL,
  CONSTRAINT pk_calendar_year PRIMARY KEY (calendar_id, year, version));
CREATE UNIQUE INDEX uq_calendar_year_published ON calendar_year (calendar_id, year) WHERE state = 'PUBLISHED';
CREATE TABLE calendar_day (
  calendar_id uuid NOT NULL CONSTRAINT fk_calendar_day_calendar REFERENCES calendar,
  day date NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  working boolean NOT NULL,
  provisional boolean NOT NULL,
  CONSTRAINT pk_calendar_day PRIMARY KEY (calendar_id, day));
CREATE INDEX ix_calendar_day_starts ON calendar_day (calendar_id, starts_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE calendar_day, calendar_year, calendar, request_key, role_grant, session, account;
ALTER TABLE unit DROP CONSTRAINT fk_unit_head;
DROP TABLE school_profile, unit_membership, person, unit;
DROP FUNCTION now_ms(), new_id();
`);
  }
}
