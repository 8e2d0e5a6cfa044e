import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One arm for each way to hold a duty: asked for a unit, each is an index scan instead of a walk over every grant. */
const BY_UNIT = `
CREATE INDEX ix_role_grant_lines ON role_grant (code) WHERE state = 'APPROVED' AND cardinality(lines) > 0;
CREATE INDEX ix_court_segment_due ON court_segment (due_at) WHERE to_at IS NULL;
CREATE OR REPLACE VIEW duty_holder AS
  SELECT g.code, g.unit_id, g.person_id, g.valid_from, g.valid_to FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
  WHERE g.state = 'APPROVED' AND (g.code IN ('SAF','PRIN','STAFF','TOWN','TOWNH','AREA') OR (g.code IN ('LEAD','SUP') AND cardinality(g.lines) = 0))
  UNION ALL
  SELECT g.code, l.unit_id, g.person_id, g.valid_from, g.valid_to FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
  CROSS JOIN LATERAL unnest(g.lines) AS l(unit_id)
  WHERE g.state = 'APPROVED' AND cardinality(g.lines) > 0 AND g.code IN ('LEAD','SUP','DEP')
  UNION ALL
  SELECT g.code, g.bureau_id, g.person_id, g.valid_from, g.valid_to FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
  WHERE g.state = 'APPROVED' AND (g.code IN ('OFF','CHIEF','DISC') OR (g.code = 'DEP' AND cardinality(g.lines) = 0))
  UNION ALL
  SELECT 'HEAD', u.id, u.head_id, u.valid_from, NULL::date FROM unit u JOIN person p ON p.id = u.head_id AND p.disabled_at IS NULL;
`;

const BEFORE = `
CREATE OR REPLACE VIEW duty_holder AS
  SELECT g.code, u.unit_id, g.person_id, g.valid_from, g.valid_to
  FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
  CROSS JOIN LATERAL (
    SELECT g.unit_id WHERE g.code IN ('SAF','PRIN','STAFF','TOWN','TOWNH','AREA') OR (g.code IN ('LEAD','SUP') AND cardinality(g.lines) = 0)
    UNION ALL SELECT unnest(g.lines) WHERE g.code IN ('LEAD','SUP','DEP')
    UNION ALL SELECT g.bureau_id WHERE g.code IN ('OFF','CHIEF','DISC') OR (g.code = 'DEP' AND cardinality(g.lines) = 0)) u
  WHERE g.state = 'APPROVED'
  UNION ALL
  SELECT 'HEAD', u.id, u.head_id, u.valid_from, NULL FROM unit u JOIN person p ON p.id = u.head_id AND p.disabled_at IS NULL;
DROP INDEX ix_role_grant_lines, ix_court_segment_due;
`;

/** Who holds a unit's duties, and whose turn is overdue, are found by index. */
export class DutyHolderByUnit1767225632000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BY_UNIT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BEFORE);
  }
}
