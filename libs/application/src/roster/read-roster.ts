import type { RosterKind, RosterOutcome } from '@app/contracts';
import { columnName, tableStream, type TableFormat } from '@app/documents';
import type { PersonActor } from '@app/domain';
import { t, textOf } from '@app/messages';
import {
  faultyRows,
  lastImports,
  rosterFindings,
  rosterPage,
  stagedRows,
  toPage,
  type ExportRow,
  type Page,
  type PageRequest,
  type RosterFindingRow,
  type RosterImportRow,
} from '@app/persistence';
import type { Readable } from 'node:stream';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { headingOf, ROSTER_FIELDS, writtenAs } from './roster-fields';
import { importOf, importOffers, kindsOf } from './roster-step';

const PAGE = 1_000;
/** Files named beside the picker; older ones are in the audit trail. */
const LAST = 20;
const FLAG = /^has[A-Z]/;

/** The sentence of a finding: what is wrong there, and the mend. */
const sentence = (kind: RosterKind, f: RosterFindingRow): string =>
  textOf(`finding.roster.${f.code}`, { field: headingOf(kind, f.field), value: f.value ?? '' });

/** Imports and exports as their reader sees them. */
export class ReadRoster {
  constructor(private readonly deps: Deps) {}

  /** The last files of the kinds the reader may bring in, the newest first. */
  async last(actor: PersonActor) {
    const { bureauId } = actor;
    const rows = await lastImports(this.deps.database, { bureauId, kinds: kindsOf(actor) }, LAST);
    return plain({
      items: rows.map(({ header: _, mapping: __, bureauId: ___, progress: ____, ...row }) => row),
    });
  }

  /** Staged rows by field, with what would come of each and what is wrong in which cell. */
  async rows(
    actor: PersonActor,
    importId: string,
    outcome: RosterOutcome | null,
    page: PageRequest,
  ): Promise<Page<unknown>> {
    const row = await importOf(this.deps.database, actor, importId);
    const found = await stagedRows(this.deps.database, importId, outcome, page);
    const cut = toPage(found, page.limit, (r) => [r.rowNo]);
    return {
      next: cut.next,
      items: cut.items.map((r) => ({
        row: r.rowNo,
        outcome: r.outcome ?? 'FAULTY',
        changes: r.changes,
        values: Object.fromEntries(
          Object.entries(row.mapping).map(([key, column]) => [key, r.cells[column] ?? null]),
        ),
        findings: r.findings.map((f) => this.finding(row, f)),
      })),
    };
  }

  async one(actor: PersonActor, importId: string) {
    const row = await importOf(this.deps.database, actor, importId);
    const first = await rosterFindings(this.deps.database, importId, { limit: 20, after: null });
    const { header, mapping, bureauId: _, ...rest } = row;
    const fieldAt = new Map(Object.entries(mapping).map(([key, column]) => [column, key]));
    return plain({
      ...rest,
      columns: header.map((heading, i) => ({
        column: columnName(i),
        heading,
        field: fieldAt.get(i) ?? null,
      })),
      fields: ROSTER_FIELDS[row.kind].map((f) => ({
        key: f.key,
        label: headingOf(row.kind, f.key),
        required: f.required,
        column: mapping[f.key] ?? null,
      })),
      firstFindings: first.slice(0, 20).map((f) => this.finding(row, f)),
      actions: importOffers(row, actor),
    });
  }

  async findings(actor: PersonActor, importId: string, page: PageRequest): Promise<Page<unknown>> {
    const row = await importOf(this.deps.database, actor, importId);
    const found = await rosterFindings(this.deps.database, importId, page);
    const cut = toPage(found, page.limit, (f) => [f.rowNo, f.field, f.code]);
    return { next: cut.next, items: cut.items.map((f) => this.finding(row, f)) };
  }

  /** Faulty rows as they stood in the file, with a column that says why. */
  async faulty(actor: PersonActor, importId: string, format: TableFormat): Promise<Readable> {
    const row = await importOf(this.deps.database, actor, importId);
    const { database } = this.deps;
    async function* rows(): AsyncGenerator<readonly (string | null)[]> {
      for (let after = 0; ;) {
        const page = await faultyRows(database, importId, after, PAGE);
        for (const r of page) {
          const cells = row.header.map((_, i) => r.cells[i] ?? null);
          yield [...cells, r.findings.map((f) => sentence(row.kind, f)).join(' ')];
        }
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        after = last.rowNo;
      }
    }
    return tableStream(format, [...row.header, t('roster.reason')], rows());
  }

  /** The roster in the columns an import reads; imported again it changes nothing. */
  export(actor: PersonActor, kind: RosterKind, format: TableFormat): Readable {
    const keys = ROSTER_FIELDS[kind].map((f) => f.key).filter((key) => key !== 'status');
    const { database } = this.deps;
    async function* rows(): AsyncGenerator<readonly (string | null)[]> {
      for (let after = ''; ;) {
        const page = await rosterPage(database, kind, actor.bureauId, after, PAGE);
        for (const r of page) yield keys.map((key) => written(kind, key, r));
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        after = last.code;
      }
    }
    return tableStream(
      format,
      keys.map((key) => headingOf(kind, key)),
      rows(),
    );
  }

  /** A file with the headings alone, to be filled in. */
  template(kind: RosterKind, format: TableFormat): Readable {
    async function* none(): AsyncGenerator<readonly (string | null)[]> {}
    return tableStream(
      format,
      ROSTER_FIELDS[kind].map(({ key }) => headingOf(kind, key)),
      none(),
    );
  }

  private finding(row: RosterImportRow, f: RosterFindingRow) {
    const column = row.mapping[f.field];
    return {
      row: f.rowNo,
      column: column === undefined ? null : columnName(column),
      field: f.field,
      code: `roster.${f.code}`,
      value: f.value,
      message: sentence(row.kind, f),
    };
  }
}

function written(kind: RosterKind, key: string, row: ExportRow): string | null {
  if (FLAG.test(key)) {
    const flags = row['flags'];
    return writtenAs(kind, key, String(Array.isArray(flags) && flags.includes(key)));
  }
  const value = row[key];
  if (value === null || value === undefined) return null;
  return writtenAs(kind, key, typeof value === 'number' ? value.toString() : String(value));
}
