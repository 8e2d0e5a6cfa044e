import type { MigrationInterface, QueryRunner } from 'typeorm';

/** School years of a calendar with terms and vacations, and quota periods that vacations exempt. */
export class SchoolYear1767225624000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE school_year (
  calendar_id uuid NOT NULL CONSTRAINT fk_school_year_calendar REFERENCES calendar,
  year int NOT NULL,
  version int NOT NULL,
  source text NOT NULL,
  state text NOT NULL CONSTRAINT ck_school_year_state CHECK (state IN ('PUBLISHED','SUPERSEDED')),
  terms jsonb NOT NULL,
  vacations jsonb NOT NULL,
  CONSTRAINT pk_school_year PRIMARY KEY (calendar_id, year, version));
CREATE UNIQUE INDEX uq_school_year_published ON school_year (calendar_id, year) WHERE state = 'PUBLISHED';
-- a school year is entered, previewed and published on the same paper as a year of working days
ALTER TABLE calendar_revision ADD COLUMN kind text NOT NULL DEFAULT 'DAYS' CONSTRAINT ck_calendar_revision_kind CHECK (kind IN ('DAYS','TERMS'));
DROP INDEX uq_calendar_revision_draft;
CREATE UNIQUE INDEX uq_calendar_revision_draft ON calendar_revision (calendar_id, kind, year) WHERE state = 'DRAFT';
ALTER TABLE quota_span ADD COLUMN vacation boolean NOT NULL DEFAULT false;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE quota_span DROP COLUMN vacation;
DELETE FROM calendar_revision WHERE kind = 'TERMS';
DROP INDEX uq_calendar_revision_draft;
CREATE UNIQUE INDEX uq_calendar_revision_draft ON calendar_revision (calendar_id, year) WHERE state = 'DRAFT';
ALTER TABLE calendar_revision DROP COLUMN kind;
DROP TABLE school_year;
`);
  }
}
