import { PassThrough, Readable } from 'node:stream';
import { stream as excel } from 'exceljs';
import { csvLine } from './formula-safe';

export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
type Rows = AsyncIterable<readonly (string | null)[]>;

/** Spreadsheet programs read UTF-8 only where this mark stands at the beginning. */
const UTF8_MARK = '\uFEFF';

async function* csvText(header: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield UTF8_MARK + csvLine(header);
  for await (const row of rows) yield csvLine(row);
}

/** Cells are typed strings: a program shows them and evaluates none. */
function xlsxBytes(header: readonly string[], rows: Rows): Readable {
  const out = new PassThrough();
  const write = async (): Promise<void> => {
    const book = new excel.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false });
    const sheet = book.addWorksheet('Sheet1');
    sheet.addRow([...header]).commit();
    for await (const row of rows) {
      sheet.addRow([...row]).commit();
      if (out.writableNeedDrain)
        await new Promise<void>((resolve, reject) => {
          out.once('drain', resolve).once('close', () => {
            reject(new Error('the reader went away'));
          });
        });
    }
    sheet.commit();
    await book.commit();
  };
  write().catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error('writing failed'));
  });
  return out;
}

/** A table as a stream; rows are asked for as fast as the reader takes them. */
export const tableStream = (
  format: TableFormat,
  header: readonly string[],
  rows: Rows,
): Readable => (format === 'csv' ? Readable.from(csvText(header, rows)) : xlsxBytes(header, rows));
