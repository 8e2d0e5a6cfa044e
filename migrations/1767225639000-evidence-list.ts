import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence is found again by school and by name, the newest first, to serve one more duty. */
export class EvidenceList1767225639000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE INDEX ix_evidence_created ON evidence (bureau_id, created_at, id) WHERE unreferenced_at IS NULL;
CREATE INDEX ix_evidence_unit ON evidence (unit_id, created_at, id) WHERE unreferenced_at IS NULL;
CREATE INDEX ix_evidence_search ON evidence USING gin (search_grams(name));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_evidence_created, ix_evidence_unit, ix_evidence_search');
  }
}
