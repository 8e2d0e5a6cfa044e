import type { RosterKind } from '@app/contracts';
import type { Queryable } from '../core/database';
import {
  rememberedPeopleSql,
  rememberedUnitsSql,
  rememberPeopleSql,
  rememberUnitsSql,
  usedPeopleSql,
  usedUnitsSql,
  withdrawPeopleSql,
  withdrawUnitsSql,
} from '../sql/roster-withdraw.sql';

const TABLE = { UNITS: 'unit', PEOPLE: 'person' } as const;
/** They are put back or removed with the record itself. */
const OWN: Readonly<Record<RosterKind, readonly string[]>> = {
  UNITS: ['unit_event.unit_id', 'unit_membership.unit_id', 'school_profile.unit_id'],
  PEOPLE: ['account.person_id', 'role_grant.person_id'],
};

/** Keeps what the rows are about to change; call it before the merge. */
export async function rememberBefore(
  db: Queryable,
  kind: RosterKind,
  importId: string,
): Promise<void> {
  await db.execute(kind === 'UNITS' ? rememberUnitsSql : rememberPeopleSql, [importId]);
}

/** Keeps what the rows made; call it when everything that follows from them is done. */
export async function rememberAfter(
  db: Queryable,
  kind: RosterKind,
  importId: string,
): Promise<void> {
  for (const sql of kind === 'UNITS' ? rememberedUnitsSql : rememberedPeopleSql)
    await db.execute(sql, [importId]);
}

export interface UsedRow {
  readonly rowNo: number;
  readonly label: string;
}

/** Columns of other tables that name a record of this kind, whatever tables there are. */
async function referencesTo(db: Queryable, kind: RosterKind): Promise<readonly string[]> {
  const found = await db.query<{ name: string; column: string }>(
    `SELECT c.conrelid::regclass::text AS name, a.attname AS "column" FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = to_regclass($1) AND cardinality(c.conkey) = 1 AND c.conparentid = 0 ORDER BY 1, 2`,
    [TABLE[kind]],
  );
  return found
    .filter(({ name, column }) => !OWN[kind].includes(`${name}.${column}`))
    .map(({ name, column }) => `EXISTS (SELECT FROM ${name} x WHERE x.${column} = c.subject_id)`);
}

/** Rows whose records were changed or used since the file was taken over, in the order of the file. */
export async function usedRows(
  db: Queryable,
  kind: RosterKind,
  importId: string,
  committedAt: Date,
): Promise<readonly UsedRow[]> {
  const table = TABLE[kind];
  await db.query(
    `SELECT 1 FROM ${table} WHERE id IN (SELECT subject_id FROM roster_import_change WHERE import_id = $1) ORDER BY id FOR UPDATE`,
    [importId],
  );
  const own =
    kind === 'UNITS'
      ? await db.query<UsedRow>(usedUnitsSql, [importId, committedAt])
      : await db.query<UsedRow>(usedPeopleSql, [importId]);
  const gone = await db.query<UsedRow>(
    `SELECT row_no AS "rowNo", label FROM roster_import_change c WHERE import_id = $1 AND NOT EXISTS (SELECT FROM ${table} x WHERE x.id = c.subject_id)`,
    [importId],
  );
  // what was made new must be named by nobody else: neither roles nor logins from elsewhere
  const elsewhere =
    kind === 'UNITS'
      ? []
      : ['role_grant', 'account'].map(
          (name) =>
            `EXISTS (SELECT FROM ${name} x WHERE x.person_id = c.subject_id AND x.import_id IS DISTINCT FROM c.import_id)`,
        );
  const named = await db.query<UsedRow>(
    `SELECT row_no AS "rowNo", label FROM roster_import_change c WHERE import_id = $1 AND outcome = 'NEW' AND (${[...(await referencesTo(db, kind)), ...elsewhere].join(' OR ')})`,
    [importId],
  );
  const rows = new Map([...own, ...gone, ...named].map((row) => [row.rowNo, row]));
  return [...rows.values()].toSorted((a, b) => a.rowNo - b.rowNo);
}

export interface Withdrawn {
  readonly removed: number;
  readonly restored: number;
}

/** Puts the roster back to what it was before the file. */
export async function withdrawImport(
  db: Queryable,
  kind: RosterKind,
  by: { readonly importId: string; readonly personId: string; readonly at: Date },
): Promise<Withdrawn> {
  for (const sql of kind === 'UNITS' ? withdrawUnitsSql : withdrawPeopleSql)
    await db.execute(sql, sql.includes('$2') ? [by.importId, by.at, by.personId] : [by.importId]);
  await db.execute(
    "UPDATE roster_import SET state = 'WITHDRAWN', withdrawn_at = $2, withdrawn_by = $3, version = version + 1 WHERE id = $1",
    [by.importId, by.at, by.personId],
  );
  const rows = await db.query<Withdrawn>(
    `SELECT count(*) FILTER (WHERE outcome = 'NEW')::int AS removed, count(*) FILTER (WHERE outcome = 'CHANGED')::int AS restored
     FROM roster_import_change WHERE import_id = $1`,
    [by.importId],
  );
  return rows[0] ?? { removed: 0, restored: 0 };
}
