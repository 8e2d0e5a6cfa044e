import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each line of a message is about, line by line, so that it can lead there; earlier messages say nothing of it. */
export class MessageSubjects1767225640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE inbox_message ADD COLUMN subjects jsonb NOT NULL DEFAULT '[]'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_message DROP COLUMN subjects');
  }
}
