import { createReadStream } from 'node:fs';
import { looksLikeFormula } from '../formula';
import { READ_LIMITS, SheetError, type CellProblem, type SheetRow } from './sheet-error';

/** What replaces characters that were lost when a GBK file was once read as UTF-8: U+FFFD, and its bytes read as GBK. */
const LOST = [String.fromCodePoint(0xfffd), String.fromCodePoint(0x951f, 0x65a4, 0x62f7)];
const DELIMITERS = [',', ';', '\t'] as const;

/** @throws SheetError where bytes are no text of the encoding: nothing else makes a decoder throw */
function piecewise(encoding: string): (piece?: Buffer) => string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (piece) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new SheetError('encoding');
    }
  };
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decode = piecewise(encoding);
  for await (const piece of createReadStream(path)) {
    if (Buffer.isBuffer(piece)) yield decode(piece);
  }
  yield decode();
}

/** UTF-16 says so by its mark; UTF-8 must be sound from the first byte to the last; what is left is GB18030. */
async function encodingOf(path: string, head: Buffer): Promise<string> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  try {
    for await (const piece of decoded(path, 'utf-8')) void piece;
    return 'utf-8';
  } catch (error) {
    if (error instanceof SheetError) return 'gb18030';
    throw error;
  }
}

/** The separator that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const c of text) {
    if (c === '"') quoted = !quoted;
    else if (!quoted && (c === '\n' || c === '\r')) {
      if (counts.size > 0) break;
    } else if (!quoted && DELIMITERS.some((d) => d === c)) counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}

/** Takes off the mark the writer puts before what a program might take for a formula. */
const unguarded = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;

/** Cuts text into rows as it comes; a quoted cell may hold separators and line ends. */
class CsvCutter {
  rows: SheetRow[] = [];
  private cell = '';
  private cells: (string | null)[] = [];
  private problems: CellProblem[] = [];
  private isQuoted = false;
  private wasQuote = false;
  private wasReturn = false;
  private rowNo = 1;
  private startedAt = 1;

  constructor(private readonly delimiter: string) {}

  write(text: string): void {
    for (const c of text) this.take(c);
  }

  end(): void {
    if (this.isQuoted && !this.wasQuote) throw new SheetError('quote-open', String(this.startedAt));
    if (this.cell !== '' || this.cells.length > 0) this.endRow();
  }

  private take(c: string): void {
    if (this.isQuoted) {
      if (this.wasQuote) {
        this.wasQuote = false;
        if (c === '"') {
          this.add(c);
          return;
        }
        this.isQuoted = false;
      } else {
        if (c === '"') this.wasQuote = true;
        else this.add(c);
        return;
      }
    }
    const afterReturn = this.wasReturn;
    this.wasReturn = c === '\r';
    if (c === '\n' && afterReturn) return;
    if (c === '\n' || c === '\r') this.endRow();
    else if (c === this.delimiter) this.endCell();
    else if (c === '"' && this.cell.trim() === '') {
      this.cell = '';
      this.isQuoted = true;
      this.startedAt = this.rowNo;
    } else this.add(c);
  }

  private add(c: string): void {
    if (c === '\0') throw new SheetError('unknown-type');
    if (this.cell.length <= READ_LIMITS.cellCharacters) this.cell += c;
  }

  private endCell(): void {
    if (this.cells.length >= READ_LIMITS.columns)
      throw new SheetError('too-many-columns', String(this.rowNo));
    if (this.cell.length > READ_LIMITS.cellCharacters)
      this.problems.push({ column: this.cells.length, fault: 'too-long' });
    if (LOST.some((mark) => this.cell.includes(mark)))
      throw new SheetError('garbled', String(this.rowNo));
    const text = unguarded(this.cell).slice(0, READ_LIMITS.cellCharacters);
    this.cells.push(text.trim() === '' ? null : text);
    this.cell = '';
  }

  private endRow(): void {
    this.endCell();
    if (this.cells.some((c) => c !== null))
      this.rows.push({ rowNo: this.rowNo, cells: this.cells, problems: this.problems });
    this.cells = [];
    this.problems = [];
    this.rowNo += 1;
    if (this.rowNo > READ_LIMITS.rows + 1) throw new SheetError('too-many-rows', '100000');
  }
}

/** Rows of a text file: UTF-8 with or without mark, UTF-16 with mark, GB18030; comma, semicolon or tab. */
export async function* readCsv(path: string, head: Buffer): AsyncGenerator<SheetRow> {
  const encoding = await encodingOf(path, head);
  let cutter: CsvCutter | null = null;
  let first = '';
  for await (const piece of decoded(path, encoding)) {
    let text = piece;
    if (cutter === null) {
      first += piece;
      // the first line is whole, or long enough to tell
      if (!/[\r\n]./s.test(first) && first.length < 64 * 1024) continue;
      cutter = new CsvCutter(delimiterOf(first));
      text = first;
    }
    cutter.write(text);
    const { rows } = cutter;
    cutter.rows = [];
    yield* rows;
  }
  if (cutter === null) {
    cutter = new CsvCutter(delimiterOf(first));
    cutter.write(first);
  }
  cutter.end();
  yield* cutter.rows;
}
