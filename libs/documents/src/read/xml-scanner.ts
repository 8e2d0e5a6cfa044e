import { SheetError } from './sheet-error';

export interface XmlHandler {
  /** @param attributes by local name, entities resolved */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  /** in pieces */
  text(piece: string): void;
}

/** No tag of a spreadsheet comes near this; a longer one is an attack on memory. */
const MAX_TAG = 64 * 1024;
const MAX_DEPTH = 64;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function resolved(text: string): string {
  return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const known = NAMED[name];
    if (known !== undefined && whole.endsWith(';')) return known;
    const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
    const code = number ? parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : -1;
    // an entity of one's own would need a document type, and those are refused
    if (!whole.endsWith(';') || code < 1 || code > 0x10ffff) throw new SheetError('malformed');
    return String.fromCodePoint(code);
  });
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece and keeps no more than one tag of it. Knows elements, attributes, text, CDATA, comments and
 * instructions; a document type, and with it every entity of one's own, is refused.
 */
export class XmlScanner {
  private buffer = '';
  private readonly open: string[] = [];

  constructor(private readonly handler: XmlHandler) {}

  write(piece: string): void {
    this.buffer += piece;
    let from = 0;
    for (;;) {
      const next = this.step(from);
      if (next < 0) break;
      from = next;
    }
    this.buffer = this.buffer.slice(from);
    if (this.buffer.length > MAX_TAG) throw new SheetError('malformed');
  }

  end(): void {
    if (this.buffer.trim() !== '' || this.open.length > 0) throw new SheetError('truncated');
  }

  /** @returns where the next step begins, or -1 when more input is needed */
  private step(from: number): number {
    if (from >= this.buffer.length) return -1;
    if (this.buffer.charCodeAt(from) !== 60) return this.plain(from);
    if (this.buffer.startsWith('<!--', from)) return this.after('-->', from + 4);
    if (this.buffer.startsWith('<![CDATA[', from)) {
      const to = this.buffer.indexOf(']]>', from);
      if (to < 0) return -1;
      this.handler.text(this.buffer.slice(from + 9, to));
      return to + 3;
    }
    if (this.buffer.startsWith('<?', from)) return this.after('?>', from + 2);
    if (this.buffer.startsWith('<!', from)) {
      if (this.buffer.length - from < 9) return -1;
      throw new SheetError('external');
    }
    const to = this.tagEnd(from);
    if (to < 0) return -1;
    this.tag(this.buffer.slice(from + 1, to));
    return to + 1;
  }

  private after(mark: string, from: number): number {
    const to = this.buffer.indexOf(mark, from);
    return to < 0 ? -1 : to + mark.length;
  }

  private plain(from: number): number {
    let to = this.buffer.indexOf('<', from);
    if (to < 0) {
      // an entity may go on in the next piece
      const cut = this.buffer.lastIndexOf('&');
      to = cut >= from && this.buffer.length - cut <= 12 ? cut : this.buffer.length;
      if (to === from) return -1;
    }
    const text = this.buffer.slice(from, to);
    if (this.open.length > 0) this.handler.text(text.includes('&') ? resolved(text) : text);
    else if (text.replace('\uFEFF', '').trim() !== '') throw new SheetError('malformed');
    return to;
  }

  /** The `>` that ends a tag: one inside a quoted value does not. */
  private tagEnd(from: number): number {
    let quote = 0;
    for (let i = from + 1; i < this.buffer.length; i += 1) {
      const c = this.buffer.charCodeAt(i);
      if (quote !== 0) {
        if (c === quote) quote = 0;
      } else if (c === 34 || c === 39) quote = c;
      else if (c === 62) return i;
      if (i - from > MAX_TAG) throw new SheetError('malformed');
    }
    return -1;
  }

  private tag(inner: string): void {
    if (inner.startsWith('/')) {
      const name = localName(inner.slice(1).trim());
      if (this.open.pop() !== name) throw new SheetError('malformed');
      this.handler.close(name);
      return;
    }
    const isEmpty = inner.endsWith('/');
    const body = isEmpty ? inner.slice(0, -1) : inner;
    const space = body.search(/\s/);
    const name = localName(space < 0 ? body : body.slice(0, space));
    const attributes = new Map<string, string>();
    if (space >= 0) {
      for (const [, key = '', a, b] of body
        .slice(space)
        .matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
        attributes.set(localName(key), resolved(a ?? b ?? ''));
    }
    if (this.open.length >= MAX_DEPTH) throw new SheetError('malformed');
    this.open.push(name);
    this.handler.open(name, attributes);
    if (!isEmpty) return;
    this.open.pop();
    this.handler.close(name);
  }
}
