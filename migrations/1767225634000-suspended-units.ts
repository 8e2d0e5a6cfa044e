import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units shut for a time are few among many: found by index, in the order of the list. */
export class SuspendedUnits1767225634000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX ix_unit_suspended ON unit (bureau_id, name, id) WHERE suspended_from IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_unit_suspended');
  }
}
