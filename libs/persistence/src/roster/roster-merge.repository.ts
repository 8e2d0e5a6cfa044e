import type { RosterKind } from '@app/contracts';
import type { Queryable } from '../core/database';
import type { TransactionScope } from '../core/transaction';
import { mergeUnitsSql } from '../sql/roster-merge-units.sql';
import {
  mergePeopleSql,
  openAccountsSql,
  peopleFindingsSql,
  peopleOutcomesSql,
  resolvePeopleSql,
} from '../sql/roster-people.sql';
import {
  cellFindingsSql,
  readRecordsSql,
  resolveUnitsSql,
  targetUnitsSql,
  unitFindingsSql,
  unitOutcomesSql,
} from '../sql/roster-record.sql';
import type { RosterCounts } from './roster-import.repository';

export interface RosterFieldColumn {
  readonly key: string;
  readonly type: string;
  readonly required: boolean;
  /** from 1; null = the file has no such column */
  readonly col: number | null;
  /** normalised spelling → value */
  readonly values: Readonly<Record<string, string>> | null;
}
export interface RosterReading {
  readonly importId: string;
  readonly bureauId: string;
  readonly today: string;
  readonly fields: readonly RosterFieldColumn[];
  readonly flags: readonly string[];
  /** role → kinds of units it holds at */
  readonly roleKinds: Readonly<Record<string, readonly string[]>>;
}

async function reread(scope: TransactionScope, r: RosterReading): Promise<void> {
  const fields = JSON.stringify(r.fields);
  for (const table of ['finding', 'record'])
    await scope.execute(`DELETE FROM roster_import_${table} WHERE import_id = $1`, [r.importId]);
  await scope.execute(readRecordsSql, [r.importId, fields]);
  await scope.execute(cellFindingsSql, [r.importId, fields]);
}

async function counted(db: Queryable, importId: string): Promise<RosterCounts> {
  const rows = await db.query<{ counts: RosterCounts }>(
    `WITH c AS (SELECT count(*) FILTER (WHERE outcome = 'NEW') AS new, count(*) FILTER (WHERE outcome = 'CHANGED') AS changed,
       count(*) FILTER (WHERE outcome = 'UNCHANGED') AS unchanged, count(*) FILTER (WHERE outcome = 'CLOSED') AS closed,
       count(*) FILTER (WHERE outcome = 'FAULTY') AS faulty, (SELECT count(*) FROM roster_import_finding WHERE import_id = $1) AS findings
       FROM roster_import_record WHERE import_id = $1),
     saved AS (UPDATE roster_import i SET counts = to_jsonb(c) FROM c WHERE i.id = $1)
     SELECT to_jsonb(c) AS counts FROM c`,
    [importId],
  );
  return rows[0]?.counts ?? { new: 0, changed: 0, unchanged: 0, closed: 0, faulty: 0, findings: 0 };
}

/**
 * Freshly staged rows have no statistics: the planner takes them for a few and loops over tens of thousands within tens of
 * thousands. Without loops it hashes, which is right for sets of this size.
 */
const loops = (scope: TransactionScope, setting: 'on' | 'off'): Promise<number> =>
  scope.execute("SELECT set_config('enable_nestloop', $1, true)", [setting]);

/** Reads the staged cells by the mapping and compares them with the roster of now. */
export async function compareRoster(
  scope: TransactionScope,
  kind: RosterKind,
  r: RosterReading,
): Promise<RosterCounts> {
  await loops(scope, 'off');
  await reread(scope, r);
  if (kind === 'UNITS') {
    await scope.execute(resolveUnitsSql, [r.importId, r.bureauId]);
    await scope.execute(targetUnitsSql, [r.importId, r.flags]);
    await scope.execute(unitFindingsSql, [r.importId, r.today]);
    await scope.execute(unitOutcomesSql, [r.importId]);
  } else {
    await scope.execute(resolvePeopleSql, [r.importId, r.bureauId]);
    await scope.execute(peopleFindingsSql, [
      r.importId,
      r.bureauId,
      JSON.stringify(r.roleKinds),
      r.today,
    ]);
    await scope.execute(peopleOutcomesSql, [r.importId]);
  }
  const counts = await counted(scope, r.importId);
  await loops(scope, 'on');
  return counts;
}

export interface MergeContext {
  readonly import: string;
  readonly bureau: string;
  readonly today: string;
  readonly at: Date;
  readonly actor: string;
}

/** Named parameters as positions: a statement gets only what it names. */
function bound(sql: string, context: MergeContext): readonly [string, readonly unknown[]] {
  const values: unknown[] = [];
  const known = new Map<string, string>();
  const text = sql.replace(
    /(?<!:):(import|bureau|today|at|actor)\b/g,
    (_, name: keyof MergeContext) => {
      const place = known.get(name) ?? `$${values.push(context[name])}`;
      known.set(name, place);
      return place;
    },
  );
  return [text, values];
}

/** Locks what the rows speak of, so that nobody edits a unit between comparison and merge. */
export async function lockMergedUnits(scope: TransactionScope, importId: string): Promise<void> {
  await scope.execute(
    'SELECT 1 FROM unit WHERE id IN (SELECT unit_id FROM roster_import_record WHERE import_id = $1) ORDER BY id FOR NO KEY UPDATE',
    [importId],
  );
}

/** @param onStep called before each statement */
export async function mergeRoster(
  scope: TransactionScope,
  kind: RosterKind,
  context: MergeContext,
  onStep: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const steps = kind === 'UNITS' ? mergeUnitsSql : mergePeopleSql;
  await loops(scope, 'off');
  for (const [i, sql] of steps.entries()) {
    await onStep(i, steps.length);
    const [text, values] = bound(sql, context);
    await scope.execute(text, values);
  }
  await loops(scope, 'on');
}

/** @returns accounts made; nobody knows their password yet */
export const openAccounts = (
  db: Queryable,
  importId: string,
  hash: string,
  at: Date,
): Promise<number> => db.execute(openAccountsSql, [importId, hash, at]);

/** Units of an import's rows that carry this change. */
export async function unitsChanging(
  db: Queryable,
  importId: string,
  change: string,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    'SELECT unit_id AS id FROM roster_import_record WHERE import_id = $1 AND $2 = ANY(changes) ORDER BY unit_id',
    [importId, change],
  );
  return rows.map((r) => r.id);
}

export async function finishImport(
  db: Queryable,
  importId: string,
  result: Readonly<Record<string, number>>,
  at: Date,
): Promise<void> {
  await db.execute(
    "UPDATE roster_import SET state = 'COMMITTED', result = $2::jsonb, committed_at = $3, version = version + 1 WHERE id = $1",
    [importId, JSON.stringify(result), at],
  );
}

export const grantsRequestedBy = async (db: Queryable, importId: string): Promise<number> =>
  (
    await db.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM roster_import_record WHERE import_id = $1 AND 'GRANT' = ANY(changes)",
      [importId],
    )
  )[0]?.n ?? 0;
