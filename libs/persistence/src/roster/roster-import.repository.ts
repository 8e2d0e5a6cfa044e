import type { RosterKind, RosterOutcome } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Queryable } from '../core/database';
import type { PageRequest } from '../core/page';
import type { TransactionScope } from '../core/transaction';

export type RosterImportState = 'STAGED' | 'COMMITTED' | 'DISCARDED' | 'WITHDRAWN';
export type RosterCounts = Readonly<Record<Lowercase<RosterOutcome> | 'findings', number>>;

export interface RosterImportRow {
  readonly id: string;
  readonly bureauId: string;
  readonly kind: RosterKind;
  readonly fileName: string;
  readonly state: RosterImportState;
  readonly header: readonly string[];
  readonly rows: number;
  /** field → column from 0 */
  readonly mapping: Readonly<Record<string, number>>;
  readonly counts: Partial<RosterCounts>;
  readonly result: Readonly<Record<string, number>> | null;
  readonly version: number;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly committedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly passwordsAt: Date | null;
  readonly progress: {
    readonly step: string;
    readonly done: number;
    readonly total: number;
  } | null;
}

const IMPORT = `SELECT i.id, i.bureau_id AS "bureauId", i.kind, i.file_name AS "fileName", i.state, i.header, i.row_count AS rows, i.mapping, i.counts, i.result, i.version,
  i.created_by AS "createdBy", c.name AS "createdByName", i.withdrawn_at AS "withdrawnAt", i.created_at AS "createdAt", i.committed_at AS "committedAt", i.passwords_at AS "passwordsAt",
  CASE WHEN i.state = 'STAGED' AND p.import_id IS NOT NULL THEN jsonb_build_object('step', p.step, 'done', p.done, 'total', p.total) END AS progress
  FROM roster_import i JOIN person c ON c.id = i.created_by LEFT JOIN roster_import_progress p ON p.import_id = i.id`;

export interface NewRosterImport {
  readonly id: string;
  readonly bureauId: string;
  readonly kind: RosterKind;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  readonly header: readonly string[];
  readonly rows: number;
  readonly mapping: Readonly<Record<string, number>>;
  readonly actorId: string;
  readonly at: Date;
}

export async function insertRosterImport(db: Queryable, i: NewRosterImport): Promise<void> {
  await db.execute(
    `INSERT INTO roster_import (id, bureau_id, kind, file_name, size_bytes, sha256, state, header, row_count, mapping, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'STAGED', $7, $8, $9::jsonb, $10, $11)`,
    [
      i.id,
      i.bureauId,
      i.kind,
      i.fileName,
      i.sizeBytes,
      i.sha256,
      i.header,
      i.rows,
      JSON.stringify(i.mapping),
      i.actorId,
      i.at,
    ],
  );
}

/** @throws DomainError object.missing outside the bureau or the kinds too */
export async function rosterImportOrThrow(
  db: Queryable,
  importId: string,
  reader: { readonly bureauId: string; readonly kinds: readonly RosterKind[] },
  lock = false,
): Promise<RosterImportRow> {
  const rows = await db.query<RosterImportRow>(
    `${IMPORT} WHERE i.id = $1 AND i.bureau_id = $2 AND i.kind = ANY($3)${lock ? ' FOR NO KEY UPDATE OF i' : ''}`,
    [importId, reader.bureauId, reader.kinds],
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** The last files of a bureau, the newest first. */
export async function lastImports(
  db: Queryable,
  reader: { readonly bureauId: string; readonly kinds: readonly RosterKind[] },
  limit: number,
): Promise<readonly RosterImportRow[]> {
  return db.query<RosterImportRow>(
    `${IMPORT} WHERE i.bureau_id = $1 AND i.kind = ANY($2) ORDER BY i.created_at DESC, i.id DESC LIMIT $3`,
    [reader.bureauId, reader.kinds, limit],
  );
}

/** Only the last one speaks: what was read under which heading. */
export async function rememberedHeadings(
  db: Queryable,
  bureauId: string,
  kind: RosterKind,
): Promise<Readonly<Record<string, string>>> {
  const rows = await db.query<{ headings: Readonly<Record<string, string>> }>(
    'SELECT headings FROM roster_mapping WHERE bureau_id = $1 AND kind = $2',
    [bureauId, kind],
  );
  return rows[0]?.headings ?? {};
}

export async function saveMapping(
  db: Queryable,
  m: {
    readonly importId: string;
    readonly bureauId: string;
    readonly kind: RosterKind;
    readonly mapping: Readonly<Record<string, number>>;
    readonly headings: Readonly<Record<string, string>>;
    readonly actorId: string;
    readonly at: Date;
  },
): Promise<void> {
  await db.execute(
    'UPDATE roster_import SET mapping = $2::jsonb, version = version + 1 WHERE id = $1',
    [m.importId, JSON.stringify(m.mapping)],
  );
  await db.execute(
    `INSERT INTO roster_mapping (bureau_id, kind, headings, updated_by, updated_at) VALUES ($1, $2, $3::jsonb, $4, $5)
     ON CONFLICT (bureau_id, kind) DO UPDATE SET headings = excluded.headings, updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
    [m.bureauId, m.kind, JSON.stringify(m.headings), m.actorId, m.at],
  );
}

const copied = (text: string): string =>
  text.replace(
    /[\\\t\n\r]/g,
    (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[c] ?? c,
  );
const element = (cell: string | null): string =>
  cell === null ? 'NULL' : `"${cell.replace(/["\\]/g, (c) => `\\${c}`)}"`;

export interface StagedRow {
  readonly rowNo: number;
  readonly cells: readonly (string | null)[];
  readonly problems: readonly { readonly column: number; readonly fault: string }[];
}

/** Streams rows into the staging table. */
export async function stageRows(
  scope: TransactionScope,
  importId: string,
  rows: AsyncIterable<StagedRow>,
): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    for await (const row of rows) {
      const cells = copied(`{${row.cells.map(element).join(',')}}`);
      yield `${importId}\t${row.rowNo}\t${cells}\t${copied(JSON.stringify(row.problems))}\n`;
    }
  }
  await scope.copyIn(
    'COPY roster_import_row (import_id, row_no, cells, problems) FROM STDIN',
    lines(),
  );
}

/** Throws away what earlier imports left in the staging tables: ended ones, and those older than two days. */
export async function sweepStaging(db: Queryable, at: Date): Promise<void> {
  const stale = `SELECT id FROM roster_import WHERE state <> 'STAGED' OR created_at < $1::timestamptz - interval '2 days'`;
  for (const table of ['finding', 'record', 'row'])
    await db.execute(`DELETE FROM roster_import_${table} WHERE import_id IN (${stale})`, [at]);
  await db.execute(
    `DELETE FROM roster_import_row WHERE import_id NOT IN (SELECT id FROM roster_import)`,
  );
}

export interface RosterFindingRow {
  readonly rowNo: number;
  readonly field: string;
  readonly code: string;
  readonly value: string | null;
}

export async function rosterFindings(
  db: Queryable,
  importId: string,
  page: PageRequest,
): Promise<readonly RosterFindingRow[]> {
  const values: unknown[] = [importId];
  const after = page.after
    ? `AND (row_no, field, code) > ($${values.push(page.after[0])}::int, $${values.push(page.after[1])}::text, $${values.push(page.after[2])}::text)`
    : '';
  return db.query<RosterFindingRow>(
    `SELECT row_no AS "rowNo", field, code, value FROM roster_import_finding WHERE import_id = $1 ${after} ORDER BY row_no, field, code LIMIT $${values.push(page.limit + 1)}`,
    values,
  );
}

export interface StagedRecord {
  readonly rowNo: number;
  readonly cells: readonly (string | null)[];
  readonly outcome: RosterOutcome | null;
  readonly changes: readonly string[];
  readonly findings: readonly RosterFindingRow[];
}

/** Rows with what would come of them, page by page; of one outcome, or all. */
export async function stagedRows(
  db: Queryable,
  importId: string,
  outcome: RosterOutcome | null,
  page: PageRequest,
): Promise<readonly StagedRecord[]> {
  return db.query<StagedRecord>(
    `SELECT r.row_no AS "rowNo", r.cells, d.outcome, d.changes,
       coalesce((SELECT jsonb_agg(jsonb_build_object('rowNo', f.row_no, 'field', f.field, 'code', f.code, 'value', f.value) ORDER BY f.field, f.code)
         FROM roster_import_finding f WHERE f.import_id = r.import_id AND f.row_no = r.row_no), '[]') AS findings
     FROM roster_import_row r JOIN roster_import_record d ON d.import_id = r.import_id AND d.row_no = r.row_no
     WHERE r.import_id = $1 AND r.row_no > $2::int AND ($3::text IS NULL OR d.outcome = $3::text) ORDER BY r.row_no LIMIT $4`,
    [importId, page.after?.[0] ?? 0, outcome, page.limit + 1],
  );
}

export interface FaultyRow {
  readonly rowNo: number;
  readonly cells: readonly (string | null)[];
  readonly findings: readonly RosterFindingRow[];
}

/** Faulty rows as they stood in the file, page by page. */
export async function faultyRows(
  db: Queryable,
  importId: string,
  afterRow: number,
  limit: number,
): Promise<readonly FaultyRow[]> {
  return db.query<FaultyRow>(
    `SELECT r.row_no AS "rowNo", r.cells, (SELECT jsonb_agg(jsonb_build_object('rowNo', f.row_no, 'field', f.field, 'code', f.code, 'value', f.value) ORDER BY f.field, f.code)
       FROM roster_import_finding f WHERE f.import_id = r.import_id AND f.row_no = r.row_no) AS findings
     FROM roster_import_row r WHERE r.import_id = $1 AND r.row_no > $2
       AND EXISTS (SELECT FROM roster_import_finding f WHERE f.import_id = r.import_id AND f.row_no = r.row_no) ORDER BY r.row_no LIMIT $3`,
    [importId, afterRow, limit],
  );
}

/** Seen by others while the commit's own transaction is still open: call it outside of that. */
export async function noteProgress(
  db: Queryable,
  importId: string,
  progress: { readonly step: string; readonly done: number; readonly total: number },
): Promise<void> {
  await db.execute(
    `INSERT INTO roster_import_progress (import_id, step, done, total, at) VALUES ($1, $2, $3, $4, clock_timestamp())
     ON CONFLICT (import_id) DO UPDATE SET step = excluded.step, done = excluded.done, total = excluded.total, at = excluded.at`,
    [importId, progress.step, progress.done, progress.total],
  );
}

export async function clearProgress(db: Queryable, importId: string): Promise<void> {
  await db.execute('DELETE FROM roster_import_progress WHERE import_id = $1', [importId]);
}
