import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The paper by which a calendar year is entered, approved and published; what counts stays in calendar_year. */
export class CalendarRevision1767225618001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE calendar_revision (
  id uuid PRIMARY KEY DEFAULT new_id(),
  bureau_id uuid NOT NULL,
  calendar_id uuid NOT NULL CONSTRAINT fk_calendar_revision_calendar REFERENCES calendar,
  year int NOT NULL,
  year_version int,
  source text NOT NULL,
  days jsonb NOT NULL,
  entered_by uuid NOT NULL CONSTRAINT fk_calendar_revision_entered_by REFERENCES person,
  published_by uuid CONSTRAINT fk_calendar_revision_published_by REFERENCES person,
  published_at timestamptz,
  -- what the publication moves, batch by batch in the order of the tasks' ids
  moves jsonb NOT NULL DEFAULT '[]',
  total int NOT NULL DEFAULT 0,
  done int NOT NULL DEFAULT 0,
  moved int NOT NULL DEFAULT 0,
  last_task_id uuid,
  applied_at timestamptz,
  state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT ck_calendar_revision_state CHECK (state IN ('DRAFT','PUBLISHED','SUPERSEDED')),
  state_version int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL);
CREATE UNIQUE INDEX uq_calendar_revision_draft ON calendar_revision (calendar_id, year) WHERE state = 'DRAFT';
CREATE INDEX ix_calendar_revision_open ON calendar_revision (published_at) WHERE state <> 'DRAFT' AND applied_at IS NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_revision');
  }
}
