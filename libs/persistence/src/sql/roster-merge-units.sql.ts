const RECORD = 'roster_import_record d WHERE d.import_id = :import';
const has = (change: string): string => `'${change}' = ANY(d.changes)`;
const PROFILE = `d.target->>'schoolType', d.target->>'ownership', d.target->>'boarding', ARRAY(SELECT jsonb_array_elements_text(d.target->'flags')), (d.target->>'pupils')::int,
  (d.target->>'boarders')::int, (d.target->>'staff')::int, (d.target->>'campuses')::int, (d.target->>'guardsInHouse')::int, (d.target->>'guardsOutsourced')::int`;
const OPENED = "coalesce((d.typed->>'openedOn')::date, :today::date)";

/** Parameters by name (see `bound`). The merge of unit rows, statement by statement in this order; closing and the campaigns are steps of their own. */
export const mergeUnitsSql: readonly string[] = [
  `UPDATE roster_import_record d SET unit_id = new_id() WHERE d.import_id = :import AND ${has('OPEN')}`,
  `INSERT INTO unit (id, bureau_id, kind, code, name, parent_id, valid_from, created_at, created_by, updated_at, updated_by)
   SELECT d.unit_id, :bureau, 'SCHOOL', d.typed->>'code', d.typed->>'name', d.place_id, ${OPENED}, :at, :actor, :at, :actor FROM ${RECORD} AND ${has('OPEN')}`,
  `INSERT INTO unit_membership (unit_id, parent_id, valid_from) SELECT d.unit_id, d.place_id, ${OPENED} FROM ${RECORD} AND ${has('OPEN')}`,
  `INSERT INTO school_profile (unit_id, school_type, ownership, boarding, flags, pupils, boarders, staff, campuses, guards_in_house, guards_outsourced, valid_from)
   SELECT d.unit_id, ${PROFILE}, ${OPENED} FROM ${RECORD} AND ${has('OPEN')}`,
  // events tell what was before: they are written while it still is
  `INSERT INTO unit_event (bureau_id, unit_id, kind, on_day, facts, import_id, actor_id, at)
   SELECT :bureau, d.unit_id, c, CASE WHEN c = 'OPEN' THEN ${OPENED} ELSE :today::date END,
     CASE c WHEN 'RENAME' THEN jsonb_build_object('from', u.name, 'to', d.typed->>'name') WHEN 'CHANGE_PARENT' THEN jsonb_build_object('from', u.parent_id, 'to', d.place_id)
       WHEN 'RECATEGORISE' THEN jsonb_build_object('from', f.school_type, 'to', d.target->>'schoolType') ELSE '{}' END, :import, :actor, :at
   FROM roster_import_record d CROSS JOIN LATERAL unnest(d.changes) c JOIN unit u ON u.id = d.unit_id LEFT JOIN school_profile f ON f.unit_id = u.id AND f.valid_to IS NULL
   WHERE d.import_id = :import AND c IN ('OPEN','RENAME','CHANGE_PARENT','RECATEGORISE')`,
  `UPDATE unit u SET name = d.typed->>'name', parent_id = d.place_id, version = u.version + 1, updated_at = :at, updated_by = :actor
   FROM ${RECORD} AND d.outcome = 'CHANGED' AND u.id = d.unit_id`,
  `DELETE FROM unit_membership m USING ${RECORD} AND ${has('CHANGE_PARENT')} AND m.unit_id = d.unit_id AND m.valid_from = :today::date`,
  `UPDATE unit_membership m SET valid_to = :today::date FROM ${RECORD} AND ${has('CHANGE_PARENT')} AND m.unit_id = d.unit_id AND m.valid_to IS NULL`,
  `INSERT INTO unit_membership (unit_id, parent_id, valid_from) SELECT d.unit_id, d.place_id, :today::date FROM ${RECORD} AND ${has('CHANGE_PARENT')}`,
  `DELETE FROM school_profile m USING ${RECORD} AND ${has('PROFILE')} AND m.unit_id = d.unit_id AND m.valid_from = :today::date`,
  `UPDATE school_profile m SET valid_to = :today::date FROM ${RECORD} AND ${has('PROFILE')} AND m.unit_id = d.unit_id AND m.valid_to IS NULL`,
  `INSERT INTO school_profile (unit_id, school_type, ownership, boarding, flags, pupils, boarders, staff, campuses, guards_in_house, guards_outsourced, valid_from)
   SELECT d.unit_id, ${PROFILE}, :today::date FROM ${RECORD} AND ${has('PROFILE')}`,
];
