/** What the rows will change, as it is before the merge. $1 import. */
export const rememberUnitsSql = `
INSERT INTO roster_import_change (import_id, subject_id, row_no, label, outcome, before, version)
SELECT d.import_id, u.id, d.row_no, u.code || ' ' || u.name, d.outcome,
  jsonb_build_object('name', u.name, 'parentId', u.parent_id,
    'memberships', (SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]') FROM unit_membership m WHERE m.unit_id = u.id),
    'profiles', (SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]') FROM school_profile f WHERE f.unit_id = u.id)), u.version
FROM roster_import_record d JOIN unit u ON u.id = d.unit_id WHERE d.import_id = $1 AND d.outcome IN ('CHANGED','CLOSED')`;
export const rememberPeopleSql = `
INSERT INTO roster_import_change (import_id, subject_id, row_no, label, outcome, before, version)
SELECT DISTINCT ON (p.id) d.import_id, p.id, d.row_no, p.name, 'CHANGED', jsonb_build_object('name', p.name, 'post', p.post, 'unitId', p.unit_id, 'phone', p.phone), p.version
FROM roster_import_record d JOIN person p ON p.id = d.person_id WHERE d.import_id = $1 AND d.changes <> '{}' ORDER BY p.id, d.row_no`;

/** What the rows made, and the versions everything has after the merge. $1 import. */
export const rememberedUnitsSql = [
  `INSERT INTO roster_import_change (import_id, subject_id, row_no, label, outcome, version)
   SELECT d.import_id, u.id, d.row_no, u.code || ' ' || u.name, 'NEW', u.version FROM roster_import_record d JOIN unit u ON u.id = d.unit_id WHERE d.import_id = $1 AND d.outcome = 'NEW'`,
  'UPDATE roster_import_change c SET version = u.version FROM unit u WHERE c.import_id = $1 AND u.id = c.subject_id',
];
export const rememberedPeopleSql = [
  `INSERT INTO roster_import_change (import_id, subject_id, row_no, label, outcome, version)
   SELECT DISTINCT ON (p.id) d.import_id, p.id, d.row_no, p.name, 'NEW', p.version FROM roster_import_record d JOIN person p ON p.id = d.person_id
   WHERE d.import_id = $1 AND 'NEW' = ANY(d.changes) ORDER BY p.id, d.row_no`,
  'UPDATE roster_import_change c SET version = p.version FROM person p WHERE c.import_id = $1 AND p.id = c.subject_id',
];

/** Schools of the file that somebody changed or used since, or that it closed. $1 import, $2 committed at. */
export const usedUnitsSql = `
SELECT c.row_no AS "rowNo", c.label FROM roster_import_change c JOIN unit u ON u.id = c.subject_id
WHERE c.import_id = $1 AND (c.outcome = 'CLOSED' OR u.version <> c.version
  OR EXISTS (SELECT FROM unit_event e WHERE e.unit_id = u.id AND e.at >= $2 AND e.import_id IS DISTINCT FROM $1)
  OR EXISTS (SELECT FROM school_task t WHERE t.school_id = u.id AND t.created_at >= $2))`;

/** People of the file that somebody changed since, whose role was decided on, or who hold a password. $1 import. */
export const usedPeopleSql = `
SELECT c.row_no AS "rowNo", c.label FROM roster_import_change c JOIN person p ON p.id = c.subject_id
WHERE c.import_id = $1 AND (p.version <> c.version
  OR EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.import_id = $1 AND g.state <> 'REQUESTED')
  OR EXISTS (SELECT FROM account a JOIN roster_import i ON i.id = a.import_id WHERE a.person_id = p.id AND i.id = $1
    AND (i.passwords_at IS NOT NULL OR NOT a.must_change OR a.password_history <> '{}')))`;

/** $1 import, where needed $2 instant and $3 who. The order is that of the references. */
export const withdrawUnitsSql: readonly string[] = [
  'DELETE FROM unit_event e USING roster_import_change c WHERE c.import_id = $1 AND e.unit_id = c.subject_id AND e.import_id = $1',
  'DELETE FROM unit_membership m USING roster_import_change c WHERE c.import_id = $1 AND m.unit_id = c.subject_id',
  'DELETE FROM school_profile f USING roster_import_change c WHERE c.import_id = $1 AND f.unit_id = c.subject_id',
  `INSERT INTO unit_membership SELECT m.* FROM roster_import_change c CROSS JOIN LATERAL jsonb_populate_recordset(NULL::unit_membership, c.before->'memberships') m
   WHERE c.import_id = $1 AND c.outcome = 'CHANGED'`,
  `INSERT INTO school_profile SELECT f.* FROM roster_import_change c CROSS JOIN LATERAL jsonb_populate_recordset(NULL::school_profile, c.before->'profiles') f
   WHERE c.import_id = $1 AND c.outcome = 'CHANGED'`,
  `UPDATE unit u SET name = c.before->>'name', parent_id = (c.before->>'parentId')::uuid, version = u.version + 1, updated_at = $2, updated_by = $3
   FROM roster_import_change c WHERE c.import_id = $1 AND c.outcome = 'CHANGED' AND u.id = c.subject_id`,
  "DELETE FROM unit u USING roster_import_change c WHERE c.import_id = $1 AND c.outcome = 'NEW' AND u.id = c.subject_id",
];
export const withdrawPeopleSql: readonly string[] = [
  'DELETE FROM role_grant g USING roster_import_change c WHERE c.import_id = $1 AND g.import_id = $1 AND g.person_id = c.subject_id',
  'DELETE FROM account a USING roster_import_change c WHERE c.import_id = $1 AND a.import_id = $1 AND a.person_id = c.subject_id',
  `UPDATE person p SET name = c.before->>'name', post = c.before->>'post', unit_id = (c.before->>'unitId')::uuid, phone = c.before->>'phone',
     version = p.version + 1, updated_at = $2, updated_by = $3 FROM roster_import_change c WHERE c.import_id = $1 AND c.outcome = 'CHANGED' AND p.id = c.subject_id`,
  "DELETE FROM person p USING roster_import_change c WHERE c.import_id = $1 AND c.outcome = 'NEW' AND p.id = c.subject_id",
];
