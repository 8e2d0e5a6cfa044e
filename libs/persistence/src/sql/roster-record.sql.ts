/**
 * Cells become fields: what stands there, and what it means. $1 import, $2 fields as jsonb
 * [{key, type, col (from 1), values}].
 */
export const readRecordsSql = `
WITH field AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS f(key text, type text, col int, "values" jsonb)),
cell AS (
  SELECT r.row_no, f.key, f.type, f.values, btrim(r.cells[f.col], E' \\t\\r\\n' || chr(12288) || chr(160)) AS raw
  FROM roster_import_row r CROSS JOIN field f WHERE r.import_id = $1),
value AS (SELECT row_no, key, raw, roster_value(type, raw, values) AS typed FROM cell WHERE raw <> '')
INSERT INTO roster_import_record (import_id, row_no, raw, typed)
SELECT $1, r.row_no, coalesce(jsonb_object_agg(v.key, v.raw) FILTER (WHERE v.key IS NOT NULL), '{}'),
  coalesce(jsonb_object_agg(v.key, v.typed) FILTER (WHERE v.typed IS NOT NULL), '{}')
FROM roster_import_row r LEFT JOIN value v USING (row_no) WHERE r.import_id = $1 GROUP BY r.row_no`;

/** What can be said without the organisation. $1 import, $2 the same fields with {key, type, col, required}. */
export const cellFindingsSql = `
INSERT INTO roster_import_finding (import_id, row_no, field, code, value)
SELECT $1, r.row_no, f.key, 'cell-' || (p->>'fault'), NULL
FROM roster_import_row r CROSS JOIN LATERAL jsonb_array_elements(r.problems) p
JOIN jsonb_to_recordset($2::jsonb) AS f(key text, col int) ON f.col = (p->>'column')::int + 1
WHERE r.import_id = $1 AND r.problems <> '[]'
UNION
SELECT $1, d.row_no, f.key, CASE WHEN d.raw ? f.key THEN 'not-' || lower(f.type) ELSE 'missing' END, left(d.raw->>f.key, 60)
FROM roster_import_record d CROSS JOIN jsonb_to_recordset($2::jsonb) AS f(key text, type text, required boolean)
WHERE d.import_id = $1 AND NOT d.typed ? f.key AND (f.required OR d.raw ? f.key)
ON CONFLICT DO NOTHING`;

/** Who and where a unit row is. $1 import, $2 bureau. */
export const resolveUnitsSql = `
WITH place AS MATERIALIZED (
  SELECT name AS key, min(id::text)::uuid AS id, count(*) AS n FROM (
    SELECT id, name FROM unit WHERE bureau_id = $2 AND kind IN ('TOWN_CENTER','DIRECT_GROUP') AND valid_to IS NULL
    UNION SELECT id, code FROM unit WHERE bureau_id = $2 AND kind IN ('TOWN_CENTER','DIRECT_GROUP') AND valid_to IS NULL) u GROUP BY name)
UPDATE roster_import_record d SET unit_id = s.unit_id, place_id = s.place_id FROM (
  SELECT d.row_no, u.id AS unit_id, CASE WHEN p.n = 1 THEN p.id END AS place_id
  FROM roster_import_record d LEFT JOIN unit u ON u.bureau_id = $2 AND u.code = d.typed->>'code' LEFT JOIN place p ON p.key = d.typed->>'group'
  WHERE d.import_id = $1) s
WHERE d.import_id = $1 AND d.row_no = s.row_no`;

/** What the row wants the school to be: the cells given, else what is, else the default. $1 import. */
export const targetUnitsSql = `
UPDATE roster_import_record d SET target = s.target FROM (
  SELECT d.row_no, jsonb_build_object(
    'schoolType', coalesce(d.typed->>'schoolType', f.school_type), 'ownership', coalesce(d.typed->>'ownership', f.ownership, 'PUBLIC'),
    'boarding', coalesce(d.typed->>'boarding', f.boarding, 'NONE'),
    'pupils', coalesce((d.typed->>'pupils')::int, f.pupils, 0), 'boarders', coalesce((d.typed->>'boarders')::int, f.boarders, 0),
    'staff', coalesce((d.typed->>'staff')::int, f.staff, 0), 'campuses', coalesce((d.typed->>'campuses')::int, f.campuses, 1),
    'guardsInHouse', coalesce((d.typed->>'guardsInHouse')::int, f.guards_in_house, 0),
    'guardsOutsourced', coalesce((d.typed->>'guardsOutsourced')::int, f.guards_outsourced, 0),
    'flags', (SELECT coalesce(jsonb_agg(x ORDER BY x), '[]') FROM unnest($2::text[]) x
      WHERE coalesce((d.typed->>x)::boolean, x = ANY(f.flags), false))) AS target
  FROM roster_import_record d LEFT JOIN school_profile f ON f.unit_id = d.unit_id AND f.valid_to IS NULL
  WHERE d.import_id = $1) s
WHERE d.import_id = $1 AND d.row_no = s.row_no`;

/** What only the organisation can say about unit rows. $1 import, $2 today. */
export const unitFindingsSql = `
INSERT INTO roster_import_finding (import_id, row_no, field, code, value)
SELECT $1, q.row_no, q.field, q.code, q.value FROM (
  SELECT row_no, 'code' AS field, 'code-twice' AS code, typed->>'code' AS value FROM (
    SELECT *, count(*) OVER (PARTITION BY typed->>'code') AS n FROM roster_import_record WHERE import_id = $1 AND typed ? 'code') d WHERE n > 1
  UNION ALL SELECT d.row_no, 'group', 'group-unknown', d.raw->>'group' FROM roster_import_record d
    WHERE d.import_id = $1 AND d.place_id IS NULL AND d.typed ? 'group'
  UNION ALL SELECT d.row_no, 'code', CASE WHEN u.kind <> 'SCHOOL' THEN 'code-of-other' ELSE 'unit-closed' END, u.name
    FROM roster_import_record d JOIN unit u ON u.id = d.unit_id
    WHERE d.import_id = $1 AND (u.kind <> 'SCHOOL' OR (u.valid_to IS NOT NULL AND coalesce(d.typed->>'status', 'OPEN') <> 'CLOSED'))
  UNION ALL SELECT row_no, 'boarders', 'boarders-exceed-pupils', target->>'boarders' FROM roster_import_record
    WHERE import_id = $1 AND (target->>'boarders')::int > (target->>'pupils')::int
  UNION ALL SELECT row_no, 'campuses', 'not-count', '0' FROM roster_import_record WHERE import_id = $1 AND (target->>'campuses')::int < 1
  UNION ALL SELECT row_no, 'status', 'closes-unknown', typed->>'code' FROM roster_import_record
    WHERE import_id = $1 AND unit_id IS NULL AND typed->>'status' = 'CLOSED'
  UNION ALL SELECT row_no, 'openedOn', 'day-ahead', raw->>'openedOn' FROM roster_import_record WHERE import_id = $1 AND (typed->>'openedOn')::date > $2::date
  UNION ALL SELECT d.row_no, 'openedOn', 'opened-on-differs', u.valid_from::text FROM roster_import_record d JOIN unit u ON u.id = d.unit_id
    WHERE d.import_id = $1 AND (d.typed->>'openedOn')::date <> u.valid_from) q
ON CONFLICT DO NOTHING`;

/** What a row changes and so what comes out. $1 import. */
export const unitOutcomesSql = `
UPDATE roster_import_record d SET changes = s.changes, outcome = CASE WHEN s.is_faulty THEN 'FAULTY' WHEN 'OPEN' = ANY(s.changes) THEN 'NEW'
  WHEN 'CLOSE' = ANY(s.changes) THEN 'CLOSED' WHEN s.changes = '{}' THEN 'UNCHANGED' ELSE 'CHANGED' END
FROM (
  SELECT d.row_no, EXISTS (SELECT FROM roster_import_finding x WHERE x.import_id = $1 AND x.row_no = d.row_no) AS is_faulty,
    CASE WHEN d.unit_id IS NULL THEN ARRAY['OPEN'] WHEN d.typed->>'status' = 'CLOSED' AND u.valid_to IS NULL THEN ARRAY['CLOSE']
      WHEN u.valid_to IS NOT NULL THEN '{}'
      ELSE array_remove(ARRAY[
        CASE WHEN u.name <> d.typed->>'name' THEN 'RENAME' END,
        CASE WHEN u.parent_id IS DISTINCT FROM d.place_id THEN 'CHANGE_PARENT' END,
        CASE WHEN f.school_type IS DISTINCT FROM d.target->>'schoolType' THEN 'RECATEGORISE' END,
        CASE WHEN d.target IS DISTINCT FROM jsonb_build_object('schoolType', f.school_type, 'ownership', f.ownership, 'boarding', f.boarding, 'pupils', f.pupils,
          'boarders', f.boarders, 'staff', f.staff, 'campuses', f.campuses, 'guardsInHouse', f.guards_in_house, 'guardsOutsourced', f.guards_outsourced,
          'flags', (SELECT coalesce(jsonb_agg(x ORDER BY x), '[]') FROM unnest(f.flags) x)) THEN 'PROFILE' END], NULL) END AS changes
  FROM roster_import_record d LEFT JOIN unit u ON u.id = d.unit_id LEFT JOIN school_profile f ON f.unit_id = d.unit_id AND f.valid_to IS NULL
  WHERE d.import_id = $1) s
WHERE d.import_id = $1 AND d.row_no = s.row_no`;
