import type { Readable } from 'node:stream';
import { tableStream, type TableFormat } from '@app/documents';
import { t } from '@app/messages';
import type { Cell } from '../query/list-runner';
import { cellText, localMinute } from './cells';

/** A file on its way to a person; the stream asks for rows as fast as he takes them. */
export interface ExportFile {
  readonly name: string;
  /** the name for programs that read plain letters only */
  readonly asciiName: string;
  readonly mediaType: string;
  readonly stream: Readable;
}

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} satisfies Record<TableFormat, string>;

export interface Sheet {
  readonly title: string;
  readonly slug: string;
  readonly cutOff: Date;
  /** lines between the cut-off and the table, such as the hash a signature covers */
  readonly notes: readonly string[];
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** A table with its title, its cut-off, its notes and, at the end, how many rows it has. */
export function exportFile(format: TableFormat, sheet: Sheet): ExportFile {
  let taken: Readable | undefined;
  async function* lines(): AsyncGenerator<readonly (string | null)[]> {
    yield [t('export.cut-off', { at: localMinute(sheet.cutOff) })];
    for (const note of sheet.notes) yield [note];
    yield sheet.headings;
    let count = 0;
    for await (const row of sheet.rows) {
      // whoever went away takes no more rows: the database's cursor must not run on for nobody
      if (taken?.destroyed === true) return;
      count += 1;
      yield row.map(cellText);
    }
    yield [t('export.population', { count })];
  }
  const stream = tableStream(format, [sheet.title], lines());
  taken = stream;
  const day = localMinute(sheet.cutOff).slice(0, 10);
  return {
    name: `${sheet.title}-${day}.${format}`,
    asciiName: `${sheet.slug}-${day}.${format}`,
    mediaType: MEDIA_TYPES[format],
    stream,
  };
}
