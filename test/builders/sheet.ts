import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP file of these entries; `flags` 1 marks them as encrypted. */
export function zipOf(
  entries: Readonly<Record<string, string | Buffer>>,
  options: { readonly flags?: number; readonly level?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data, { level: options.level ?? 6 });
    const label = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((options.flags ?? 0) | 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, label]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

export type CellInput = string | number | boolean | null | { readonly xml: string };
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const columnOf = (i: number): string =>
  i < 26 ? LETTERS.charAt(i) : LETTERS.charAt(Math.floor(i / 26) - 1) + LETTERS.charAt(i % 26);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function cellXml(cell: CellInput, ref: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replace('@', ref);
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

export interface Workbook {
  readonly rows: readonly (readonly CellInput[])[];
  readonly shared?: readonly string[];
  /** after the rows */
  readonly after?: string;
  readonly more?: Readonly<Record<string, string | Buffer>>;
}

/** The parts of a small workbook with one visible sheet behind a hidden one. */
export function workbookParts(book: Workbook): Record<string, string | Buffer> {
  const rows = book.rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells.map((c, i) => cellXml(c, `${columnOf(i)}${r + 1}`)).join('')}</row>`,
    )
    .join('');
  const sheet = (inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inner}</sheetData>`;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    'xl/workbook.xml': `<workbook xmlns:r="${type}"><sheets><sheet name="h" state="hidden" sheetId="1" r:id="rId1"/><sheet name="s" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${sheet('')}</worksheet>`,
    'xl/worksheets/sheet2.xml': `${sheet(rows)}${book.after ?? ''}</worksheet>`,
    ...(book.shared
      ? { 'xl/sharedStrings.xml': `<sst>${book.shared.map((s) => `<si>${s}</si>`).join('')}</sst>` }
      : {}),
    ...book.more,
  };
}

export const xlsxOf = (book: Workbook): Buffer => zipOf(workbookParts(book));

/** The content as a file in a folder of its own. */
export function fileOf(content: Buffer | string, name = 'roster.xlsx'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'gongjian-')), name);
  writeFileSync(path, content);
  return path;
}
