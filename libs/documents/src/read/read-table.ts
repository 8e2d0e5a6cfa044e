import { open, stat } from 'node:fs/promises';
import { readCsv } from './read-csv';
import { readXlsx, type MergedRange } from './read-xlsx';
import { SheetError, type SheetRow } from './sheet-error';

export interface TableRow extends SheetRow {
  readonly isHeader: boolean;
}

const HEAD_BYTES = 4096;
/** Rows with a title or an explanation that may stand above the header. */
const MAX_TITLE_ROWS = 10;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Encrypted workbooks and those of old programs are the same sort of container; the stream's name tells. */
async function oleFault(path: string): Promise<'encrypted' | 'legacy'> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const buffer = Buffer.alloc(64 * 1024 + name.length);
    for (let at = 0; at < size && at < 64 * 1024 * 1024; at += 64 * 1024) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      if (buffer.subarray(0, bytesRead).includes(name)) return 'encrypted';
    }
    return 'legacy';
  } finally {
    await file.close();
  }
}

async function rowsOf(
  path: string,
  extension: string,
): Promise<AsyncGenerator<SheetRow, readonly MergedRange[] | void>> {
  if ((await stat(path)).size === 0) throw new SheetError('empty');
  const head = await headOf(path);
  if (head.subarray(0, 8).equals(OLE)) throw new SheetError(await oleFault(path));
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  if (isZip !== (extension === 'xlsx')) throw new SheetError('wrong-extension');
  return isZip ? readXlsx(path) : readCsv(path, head);
}

/**
 * Reads the first sheet of an .xlsx or .csv file row by row, the header first; content decides, the extension must agree.
 * Memory stays flat but for an .xlsx file's table of shared texts, which is bounded.
 * @param extension without point, lower case
 * @throws SheetError when the file as a whole is no table
 */
export async function* readTable(path: string, extension: string): AsyncGenerator<TableRow> {
  if (extension !== 'xlsx' && extension !== 'csv') throw new SheetError('wrong-extension');
  const rows = await rowsOf(path, extension);
  let headerNo = 0;
  let titles = 0;
  let bodies = 0;
  for (;;) {
    const next = await rows.next();
    if (next.done === true) {
      refuseMergedHeader(next.value ?? [], headerNo);
      break;
    }
    const row = next.value;
    if (headerNo > 0) {
      bodies += 1;
      yield { ...row, isHeader: false };
    } else if (row.cells.filter((c) => c !== null).length >= 2) {
      headerNo = row.rowNo;
      yield { ...row, isHeader: true };
    } else if ((titles += 1) > MAX_TITLE_ROWS) throw new SheetError('no-header');
  }
  if (headerNo === 0) throw new SheetError(titles === 0 ? 'empty' : 'no-header');
  if (bodies === 0) throw new SheetError('header-only', String(headerNo));
}

/** Names over several columns leave it open which column they mean. */
function refuseMergedHeader(merged: readonly MergedRange[], headerNo: number): void {
  const found = merged.find((m) => m.fromRow <= headerNo && m.toRow >= headerNo);
  if (found) throw new SheetError('merged-header', found.ref);
}
