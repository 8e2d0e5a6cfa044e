import { randomBytes } from 'node:crypto';
import { openSync, closeSync, writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import {
  fileOf,
  workbookParts,
  xlsxOf,
  zipOf,
  type CellInput,
  type Workbook,
} from '../../../../test/builders/sheet';
import { tableStream } from '../write/write-table';
import { readTable, type TableRow } from './read-table';
import { SheetError } from './sheet-error';

async function rowsOf(path: string, extension = 'xlsx'): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(path, extension)) rows.push(row);
  return rows;
}
const texts = async (content: Buffer | string, extension = 'xlsx') =>
  (await rowsOf(fileOf(content), extension)).map((r) => r.cells);
async function faultOf(content: Buffer | string, extension = 'xlsx'): Promise<string> {
  try {
    await rowsOf(fileOf(content), extension);
  } catch (error) {
    if (error instanceof SheetError) return `${error.fault} ${error.place}`;
    throw error;
  }
  return 'read';
}
const HEADER: CellInput[] = ['code', 'name'];
const book = (change: Partial<Workbook> = {}) => ({ rows: [HEADER, ['1', 'one']], ...change });

describe('.xlsx', () => {
  it('reads shared and inline texts, numbers, truth values and gaps of the first visible sheet', async () => {
    const content = xlsxOf({
      rows: [
        ['a', 'b', 'c', 'd'],
        [{ xml: '<c r="@" t="s"><v>0</v></c>' }, 5.1e9, true, ' x &y '],
        [null, { xml: '<c r="@" t="s"><v>1</v></c>' }, null, 0.5],
      ],
      shared: [
        '<r><t>par</t></r><r><t>ts</t></r><rPh sb="0"><t>guide</t></rPh>',
        '<t>&#x5B66;</t>',
      ],
    });
    expect(await texts(content)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['parts', '5100000000', '1', ' x &y '],
      [null, '学', null, '0.5'],
    ]);
  });

  it('passes over a title above the header and keeps the numbers of the rows', async () => {
    const content = xlsxOf({
      rows: [['title'], [], HEADER, ['1', 'one']],
      after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    });
    const rows = await rowsOf(fileOf(content));
    expect(rows.map((r) => [r.rowNo, r.isHeader])).toEqual([
      [3, true],
      [4, false],
    ]);
  });

  it('names a formula cell, an error value and a cell of 5 MB, and reads on', async () => {
    const content = xlsxOf({
      rows: [
        HEADER,
        [{ xml: '<c r="@"><f>1+1</f><v>2</v></c>' }, { xml: '<c r="@" t="e"><v>#REF!</v></c>' }],
        [randomBytes(2_500_000).toString('hex'), 'one'],
        ['2', 'two'],
      ],
    });
    const rows = await rowsOf(fileOf(content));
    expect(rows.map((r) => r.problems)).toEqual([
      [],
      [
        { column: 0, fault: 'formula' },
        { column: 1, fault: 'error-value' },
      ],
      [{ column: 0, fault: 'too-long' }],
      [],
    ]);
    expect(rows[2]?.cells[0]?.length).toBe(4_000);
  });

  const refused: readonly (readonly [string, () => Buffer, string])[] = [
    [
      'a merged header',
      () => xlsxOf(book({ after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' })),
      'merged-header A1:B1',
    ],
    ['an empty file', () => Buffer.alloc(0), 'empty file'],
    ['a sheet without rows', () => xlsxOf({ rows: [] }), 'empty file'],
    ['a header only', () => xlsxOf({ rows: [HEADER] }), 'header-only 1'],
    ['201 columns', () => xlsxOf({ rows: [Array<string>(201).fill('h')] }), 'too-many-columns GS1'],
    ['text named .xlsx', () => Buffer.from('code,name\n1,one\n'), 'wrong-extension file'],
    ['a truncated ZIP', () => xlsxOf(book()).subarray(0, 300), 'truncated file'],
    [
      'a broken entry',
      () => {
        const content = xlsxOf(book());
        content.fill(0xff, 60, 90);
        return content;
      },
      'truncated file',
    ],
    [
      'an entry that unpacks to more than a hundred times its size',
      () => zipOf({ ...workbookParts(book()), 'xl/media/a.bin': Buffer.alloc(20 * 1024 * 1024) }),
      'unpacks-too-large file',
    ],
    [
      'too many entries',
      () => zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`e${i}`, '']))),
      'too-many-entries file',
    ],
    ['encrypted entries', () => zipOf(workbookParts(book()), { flags: 1 }), 'encrypted file'],
    [
      'a workbook with a password',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(5_000),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'encrypted file',
    ],
    [
      'an .xls file with a new name',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(9_000)]),
      'legacy file',
    ],
    [
      'an external relationship',
      () =>
        xlsxOf(
          book({
            more: {
              'xl/worksheets/_rels/sheet2.xml.rels':
                '<Relationships><Relationship Id="r" Target="http://x/" TargetMode="External"/></Relationships>',
            },
          }),
        ),
      'external file',
    ],
    [
      'an entity of its own',
      () =>
        xlsxOf(
          book({
            more: {
              'xl/sharedStrings.xml':
                '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><sst><si><t>&b;</t></si></sst>',
            },
          }),
        ),
      'external file',
    ],
    [
      'dates counted from 1904',
      () =>
        xlsxOf(
          book({ more: { 'xl/workbook.xml': '<workbook><workbookPr date1904="1"/></workbook>' } }),
        ),
      'date-system file',
    ],
  ];
  it.each(refused)('refuses %s', async (_, content, fault) => {
    expect(await faultOf(content())).toBe(fault);
  });

  it('reads a directory that lies about sizes no further than it says', async () => {
    const content = zipOf({
      ...workbookParts(book()),
      'xl/sharedStrings.xml': ' '.repeat(900_000),
    });
    const at = content.lastIndexOf(Buffer.from('xl/sharedStrings.xml'));
    content.writeUInt32LE(10, at - 46 + 24);
    expect(await faultOf(content)).toBe('truncated file');
  });
});

describe('.csv', () => {
  const GBK = Buffer.from('d1a7d0a3b4fac2eb2cd1a7d0a3c3fbb3c60a312cb5dad2bbd0a1d1a70a', 'hex');

  it.each([
    ['UTF-8', Buffer.from('代码,名称\n1,小学\n')],
    ['UTF-8 with mark', Buffer.from('\uFEFF代码,名称\r\n1,小学\r\n')],
    ['UTF-16 with mark', Buffer.from('\uFEFF代码\t名称\r1\t小学', 'utf16le')],
    ['semicolons', Buffer.from('代码;名称\n\n"1";"小学"')],
  ])('reads %s', async (_, content) => {
    expect(await texts(content, 'csv')).toEqual([
      ['代码', '名称'],
      ['1', '小学'],
    ]);
  });

  it('reads GB18030', async () => {
    expect(await texts(GBK, 'csv')).toEqual([
      ['学校代码', '学校名称'],
      ['1', '第一小学'],
    ]);
  });

  it('keeps separators, quotes and line ends of a quoted cell', async () => {
    expect(await texts('a,b\n"x, ""y""\nz",2\n', 'csv')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ]);
  });

  it.each([
    ['GBK once read as UTF-8', Buffer.from('\uFFFD\uFFFD,b\n1,2\n'), 'garbled 1'],
    ['and saved again as GBK', Buffer.from('a,b\n1,锟斤拷\n'), 'garbled 2'],
    ['bytes of no encoding', Buffer.from('61ff2c620a312c320a', 'hex'), 'encoding file'],
    ['a quote without end', Buffer.from('a,b\n1,2\n"3,4\n5,6\n'), 'quote-open 3'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'unknown-type file'],
    ['NUL', Buffer.from('a,b\n1,\0\n'), 'unknown-type file'],
    ['a workbook named .csv', xlsxOf(book()), 'wrong-extension file'],
    ['a title only', Buffer.from('title\n'), 'no-header file'],
  ])('refuses %s', async (_, content, fault) => {
    expect(await faultOf(content, 'csv')).toBe(fault);
  });

  it('reads 10 MB with flat memory', async () => {
    const path = fileOf('code,name\n', 'big.csv');
    const file = openSync(path, 'a');
    for (let i = 0; i < 100; i += 1)
      writeSync(file, `${'x'.repeat(3_000)},${'y'.repeat(3_000)}\n`.repeat(17));
    closeSync(file);
    const before = process.memoryUsage().rss;
    let rows = 0;
    let most = 0;
    for await (const row of readTable(path, 'csv')) {
      rows += row.isHeader ? 0 : 1;
      if (rows % 500 === 0) most = Math.max(most, process.memoryUsage().rss);
    }
    expect(rows).toBe(1_700);
    expect((most - before) / 1024 / 1024).toBeLessThan(100);
  }, 60_000);
});

describe('what the writer wrote', () => {
  const RISKY = ['=1+1', '+1', '-1', '@a', '\tb', '＝2', '＠c', 'plain, "quoted"', "it's"];
  async function* body() {
    yield await Promise.resolve(RISKY);
  }
  const header = RISKY.map((_, i) => `h${i}`);

  it.each(['xlsx', 'csv'] as const)(
    'comes back equal from .%s and holds no formula',
    async (format) => {
      const content = await buffer(tableStream(format, header, body()));
      const rows = await rowsOf(fileOf(content), format);
      expect(rows[1]?.cells).toEqual(RISKY);
      expect(rows[1]?.problems).toEqual([]);
      if (format === 'csv') {
        const cells = content.toString('utf8').split('\r\n')[1]?.split(',') ?? [];
        expect(cells.slice(0, 7).every((c) => c.replace('"', '').startsWith("'"))).toBe(true);
      }
    },
  );
});
