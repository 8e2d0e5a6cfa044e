/** Where a person row belongs and who it is. $1 import, $2 bureau. */
export const resolvePeopleSql = `
WITH place AS MATERIALIZED (
  SELECT key, min(id::text)::uuid AS id, count(*) AS n FROM (
    SELECT id, name AS key FROM unit WHERE bureau_id = $2 AND valid_to IS NULL UNION SELECT id, code FROM unit WHERE bureau_id = $2 AND valid_to IS NULL) u GROUP BY key),
placed AS MATERIALIZED (
  SELECT d.row_no, d.typed, CASE WHEN p.n = 1 THEN p.id END AS unit_id,
    CASE WHEN NOT d.typed ? 'role' THEN NULL WHEN NOT d.raw ? 'roleUnit' THEN CASE WHEN p.n = 1 THEN p.id END WHEN r.n = 1 THEN r.id END AS place_id
  FROM roster_import_record d LEFT JOIN place p ON p.key = d.typed->>'unit' LEFT JOIN place r ON r.key = d.typed->>'roleUnit'
  WHERE d.import_id = $1),
named AS MATERIALIZED (
  SELECT p.unit_id, p.name, min(p.id::text)::uuid AS id, count(*) AS n, bool_or(a.person_id IS NOT NULL) AS has_login
  FROM person p LEFT JOIN account a ON a.person_id = p.id WHERE p.bureau_id = $2 AND p.disabled_at IS NULL GROUP BY 1, 2)
UPDATE roster_import_record d SET unit_id = q.unit_id, place_id = q.place_id, person_id = q.person_id,
  person_key = coalesce(q.person_id::text, q.typed->>'login', q.unit_id::text || (q.typed->>'name'))
FROM (
  SELECT l.*, coalesce(o.id, CASE WHEN n.n = 1 AND (NOT l.typed ? 'login' OR NOT n.has_login) THEN n.id END) AS person_id
  FROM placed l LEFT JOIN account a ON a.login = l.typed->>'login' LEFT JOIN person o ON o.id = a.person_id AND o.bureau_id = $2
  LEFT JOIN named n ON n.unit_id = l.unit_id AND n.name = l.typed->>'name') q
WHERE d.import_id = $1 AND d.row_no = q.row_no`;

/** $1 import, $2 bureau, $3 role → kinds of units it holds at, $4 today. */
export const peopleFindingsSql = `
INSERT INTO roster_import_finding (import_id, row_no, field, code, value)
SELECT $1, q.row_no, q.field, q.code, q.value FROM (
  SELECT row_no, 'unit' AS field, 'unit-unknown' AS code, raw->>'unit' AS value FROM roster_import_record WHERE import_id = $1 AND unit_id IS NULL AND typed ? 'unit'
  UNION ALL SELECT row_no, 'roleUnit', 'unit-unknown', raw->>'roleUnit' FROM roster_import_record WHERE import_id = $1 AND place_id IS NULL AND typed ? 'roleUnit' AND typed ? 'role'
  UNION ALL SELECT d.row_no, 'role', 'role-elsewhere', d.raw->>'role' FROM roster_import_record d JOIN unit u ON u.id = d.place_id
    WHERE d.import_id = $1 AND NOT coalesce($3::jsonb->(d.typed->>'role') ? u.kind, false)
  UNION ALL SELECT d.row_no, 'login', 'login-taken', d.typed->>'login' FROM roster_import_record d JOIN account a ON a.login = d.typed->>'login' JOIN person p ON p.id = a.person_id
    WHERE d.import_id = $1 AND p.bureau_id <> $2
  UNION ALL SELECT d.row_no, 'name', 'person-disabled', d.typed->>'name' FROM roster_import_record d JOIN person p ON p.id = d.person_id WHERE d.import_id = $1 AND p.disabled_at IS NOT NULL
  UNION ALL SELECT d.row_no, 'name', 'person-ambiguous', d.typed->>'name' FROM roster_import_record d
    WHERE d.import_id = $1 AND d.person_id IS NULL AND NOT d.typed ? 'login'
      AND 1 < (SELECT count(*) FROM person p WHERE p.unit_id = d.unit_id AND p.name = d.typed->>'name' AND p.disabled_at IS NULL)
  UNION ALL SELECT row_no, 'name', 'person-twice', typed->>'name' FROM (
    SELECT *, count(*) OVER (PARTITION BY person_key, typed->>'role', place_id) AS n FROM roster_import_record WHERE import_id = $1 AND person_key IS NOT NULL) d WHERE n > 1
  UNION ALL SELECT d.row_no, 'name', 'person-differs', d.typed->>'name' FROM roster_import_record d JOIN (
    SELECT person_key FROM roster_import_record WHERE import_id = $1 GROUP BY person_key
    HAVING count(DISTINCT (typed - 'role' - 'roleUnit', unit_id)) > 1) x USING (person_key) WHERE d.import_id = $1
  UNION ALL SELECT d.row_no, 'name', 'person-ambiguous', d.typed->>'name' FROM roster_import_record d JOIN (
    SELECT unit_id, typed->>'name' AS name FROM roster_import_record WHERE import_id = $1 GROUP BY 1, 2
    HAVING count(DISTINCT person_key) > 1 AND NOT bool_and(typed ? 'login')) x ON x.unit_id = d.unit_id AND x.name = d.typed->>'name' WHERE d.import_id = $1
  UNION ALL SELECT d.row_no, 'role', 'role-of-administrator', d.raw->>'role' FROM roster_import_record d
    WHERE d.import_id = $1 AND d.typed ? 'role' AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = d.person_id AND g.code IN ('SYS','SEC','AUD')
      AND g.state IN ('REQUESTED','APPROVED') AND (g.valid_to IS NULL OR g.valid_to >= $4::date))) q
ON CONFLICT DO NOTHING`;

/** $1 import. */
export const peopleOutcomesSql = `
UPDATE roster_import_record d SET changes = s.changes, outcome = CASE WHEN s.is_faulty THEN 'FAULTY' WHEN 'NEW' = ANY(s.changes) THEN 'NEW'
  WHEN s.changes = '{}' THEN 'UNCHANGED' ELSE 'CHANGED' END
FROM (
  SELECT d.row_no, EXISTS (SELECT FROM roster_import_finding x WHERE x.import_id = $1 AND x.row_no = d.row_no) AS is_faulty,
    array_remove(ARRAY[
      CASE WHEN d.person_id IS NULL THEN 'NEW' WHEN p.name <> d.typed->>'name' OR p.post <> d.typed->>'post' OR p.unit_id <> d.unit_id
        OR (d.typed ? 'phone' AND p.phone IS DISTINCT FROM d.typed->>'phone') THEN 'PERSON' END,
      CASE WHEN d.typed ? 'role' AND NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = d.person_id AND g.code = d.typed->>'role' AND g.unit_id = d.place_id
        AND g.state IN ('REQUESTED','APPROVED') AND g.valid_to IS NULL) THEN 'GRANT' END], NULL) AS changes
  FROM roster_import_record d LEFT JOIN person p ON p.id = d.person_id WHERE d.import_id = $1) s
WHERE d.import_id = $1 AND d.row_no = s.row_no`;

const FIRST = `(SELECT DISTINCT ON (person_key) * FROM roster_import_record WHERE import_id = :import ORDER BY person_key, row_no)`;
/** Parameters by name; in this order. */
export const mergePeopleSql: readonly string[] = [
  `UPDATE roster_import_record d SET person_id = k.id FROM (
     SELECT person_key, new_id() AS id FROM roster_import_record WHERE import_id = :import AND person_id IS NULL GROUP BY person_key) k WHERE d.import_id = :import AND d.person_key = k.person_key`,
  `INSERT INTO person (id, bureau_id, unit_id, name, post, phone, created_at, created_by, updated_at, updated_by)
   SELECT d.person_id, :bureau, d.unit_id, d.typed->>'name', d.typed->>'post', d.typed->>'phone', :at, :actor, :at, :actor FROM ${FIRST} d
   WHERE 'NEW' = ANY(d.changes)`,
  `UPDATE person p SET name = d.typed->>'name', post = d.typed->>'post', unit_id = d.unit_id, phone = coalesce(d.typed->>'phone', p.phone),
     version = p.version + 1, updated_at = :at, updated_by = :actor FROM ${FIRST} d WHERE p.id = d.person_id AND 'PERSON' = ANY(d.changes)`,
  `INSERT INTO role_grant (bureau_id, person_id, code, unit_id, valid_from, state, requested_by, created_at, import_id)
   SELECT :bureau, d.person_id, d.typed->>'role', d.place_id, :today::date, 'REQUESTED', :actor, :at, :import FROM roster_import_record d WHERE d.import_id = :import AND 'GRANT' = ANY(d.changes)`,
];

/** Accounts nobody can sign in to yet: the password follows when it is handed out. $1 import, $2 hash, $3 instant. */
export const openAccountsSql = `
INSERT INTO account (person_id, login, password_hash, password_changed_at, must_change, import_id)
SELECT DISTINCT ON (d.person_id) d.person_id, d.typed->>'login', $2, $3, true, $1 FROM roster_import_record d
WHERE d.import_id = $1 AND d.typed ? 'login' AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = d.person_id)`;
