import { posix } from 'node:path';
import {
  cellPlace,
  columnName,
  READ_LIMITS,
  SheetError,
  type CellFault,
  type SheetRow,
} from './sheet-error';
import { XmlScanner, type XmlHandler } from './xml-scanner';
import { ZipArchive } from './zip-archive';

type Attributes = ReadonlyMap<string, string>;
type Opened = (name: string, attributes: Attributes) => void;

async function scan(zip: ZipArchive, entry: string, handler: Partial<XmlHandler>): Promise<void> {
  const none = (): void => undefined;
  const scanner = new XmlScanner({ open: none, close: none, text: none, ...handler });
  for await (const piece of zip.text(entry)) scanner.write(piece);
  scanner.end();
}

/** Nothing in the file may point out of it. */
async function refuseExternal(zip: ZipArchive): Promise<void> {
  const open: Opened = (name, attributes) => {
    if (name === 'Relationship' && attributes.get('TargetMode')?.toLowerCase() === 'external')
      throw new SheetError('external');
  };
  for (const entry of zip.names().filter((n) => n.endsWith('.rels')))
    await scan(zip, entry, { open });
}

/** The first sheet that is not hidden. */
async function sheetEntry(zip: ZipArchive): Promise<string> {
  let relation: string | undefined;
  await scan(zip, 'xl/workbook.xml', {
    open: (name, attributes) => {
      const date1904 = attributes.get('date1904');
      if (name === 'workbookPr' && date1904 !== undefined && /^(1|true)$/.test(date1904))
        throw new SheetError('date-system');
      if (name === 'sheet' && (attributes.get('state') ?? 'visible') === 'visible')
        relation ??= attributes.get('id');
    },
  });
  let target: string | undefined;
  await scan(zip, 'xl/_rels/workbook.xml.rels', {
    open: (name, attributes) => {
      if (name === 'Relationship' && relation !== undefined && attributes.get('Id') === relation)
        target = attributes.get('Target');
    },
  });
  if (target === undefined) throw new SheetError('malformed');
  return target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
}

/** Texts the cells refer to by number. Phonetic guides (`rPh`) are no part of the text. */
async function sharedStrings(zip: ZipArchive): Promise<readonly string[]> {
  const entry = 'xl/sharedStrings.xml';
  if (!zip.names().includes(entry)) return [];
  const strings: string[] = [];
  let current = '';
  let total = 0;
  let isText = false;
  let phonetic = 0;
  await scan(zip, entry, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') isText = false;
      if (name === 'si') strings.push(current);
    },
    text: (piece) => {
      if (!isText) return;
      total += piece.length;
      if (total > READ_LIMITS.sharedCharacters) throw new SheetError('unpacks-too-large');
      // one character more than allowed is enough to know that it is too long
      if (current.length <= READ_LIMITS.cellCharacters)
        current += piece.slice(0, READ_LIMITS.cellCharacters + 1 - current.length);
    },
  });
  return strings;
}

/** A number as people wrote it: whole ones without point and exponent. */
function numberText(raw: string): string {
  const value = Number(raw);
  return Number.isSafeInteger(value) ? String(value) : raw;
}

export interface MergedRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly ref: string;
}

/** Collects the rows of a worksheet as its XML goes by. */
class SheetReader implements XmlHandler {
  rows: SheetRow[] = [];
  readonly merged: MergedRange[] = [];
  private rowNo = 0;
  private cells: (string | null)[] = [];
  private problems: { column: number; fault: CellFault }[] = [];
  private column = -1;
  private type = 'n';
  private value = '';
  private isValue = false;
  private phonetic = 0;

  constructor(private readonly shared: readonly string[]) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.rowNo = Number(attributes.get('r') ?? this.rowNo + 1);
      if (!(this.rowNo <= READ_LIMITS.rows)) throw new SheetError('too-many-rows', '100000');
      this.cells = [];
      this.problems = [];
      this.column = -1;
    } else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.problem('formula');
    else if (name === 'rPh') this.phonetic += 1;
    else if (name === 'v' || name === 't') this.isValue = this.phonetic === 0;
    else if (name === 'mergeCell') this.merge(attributes.get('ref') ?? '');
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    else if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row' && this.cells.some((c) => c !== null))
      this.rows.push({ rowNo: this.rowNo, cells: this.cells, problems: this.problems });
    else if (name === 'row' && this.problems.length > 0)
      this.rows.push({ rowNo: this.rowNo, cells: [], problems: this.problems });
  }

  text(piece: string): void {
    if (!this.isValue || this.value.length > READ_LIMITS.cellCharacters) return;
    this.value += piece.slice(0, READ_LIMITS.cellCharacters + 1 - this.value.length);
  }

  private openCell(attributes: Attributes): void {
    const ref = attributes.get('r');
    const place = ref === undefined ? null : cellPlace(ref);
    this.column = place?.column ?? this.column + 1;
    if (this.column >= READ_LIMITS.columns)
      throw new SheetError('too-many-columns', `${columnName(this.column)}${this.rowNo}`);
    this.type = attributes.get('t') ?? 'n';
    this.value = '';
    this.isValue = false;
  }

  private closeCell(): void {
    if (this.type === 'e') this.problem('error-value');
    const text = this.cellText();
    if (text.length > READ_LIMITS.cellCharacters) this.problem('too-long');
    if (text.trim() === '') return;
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = text.slice(0, READ_LIMITS.cellCharacters);
  }

  private cellText(): string {
    switch (this.type) {
      case 's':
        return this.shared[Number(this.value)] ?? '';
      case 'n':
        return this.value === '' ? '' : numberText(this.value);
      default:
        return this.value;
    }
  }

  private problem(fault: CellFault): void {
    const isKnown = this.problems.some((p) => p.column === this.column && p.fault === fault);
    if (!isKnown) this.problems.push({ column: this.column, fault });
  }

  private merge(ref: string): void {
    const [a, b] = ref.split(':').map((part) => cellPlace(part));
    if (!a || !b || this.merged.length >= 10_000) return;
    this.merged.push({ fromRow: a.rowNo, toRow: b.rowNo, fromColumn: a.column, ref });
  }
}

/** @returns the rows, and at the end the merged ranges: a worksheet names them after its rows */
export async function* readXlsx(
  path: string,
): AsyncGenerator<SheetRow, readonly MergedRange[], undefined> {
  const zip = await ZipArchive.open(path);
  try {
    await refuseExternal(zip);
    const reader = new SheetReader(await sharedStrings(zip));
    const scanner = new XmlScanner(reader);
    for await (const piece of zip.text(await sheetEntry(zip))) {
      scanner.write(piece);
      const { rows } = reader;
      reader.rows = [];
      yield* rows;
    }
    scanner.end();
    return reader.merged;
  } finally {
    zip.close();
  }
}
