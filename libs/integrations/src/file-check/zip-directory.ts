import { inflateRawSync } from 'node:zlib';
import { DomainError } from '@app/domain';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The longest comment an archive may end with, and the record before it. */
const END_SEARCH_BYTES = 65_535 + 22;
const MAX_ENTRIES = 2_000;
const MAX_ENTRY_BYTES = 50 * 1024 * 1024;
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
const MAX_RATIO = 100;
/** Small files compress well without harm; the ratio counts above this size. */
const RATIO_FROM_BYTES = 1024 * 1024;

export interface ZipEntry {
  readonly name: string;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly method: number;
  readonly offset: number;
}

const damaged = (): DomainError => new DomainError('evidence.damaged', 'invalid');
const beyond = (): DomainError => new DomainError('evidence.archive-limits', 'invalid');

/** Where the end record of an archive stands; -1 when the bytes do not end like one. */
export function zipEndOf(bytes: Buffer): number {
  const floor = Math.max(0, bytes.length - END_SEARCH_BYTES);
  for (let at = bytes.length - 22; at >= floor; at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  }
  return -1;
}

function entryAt(bytes: Buffer, at: number, limit: number): readonly [ZipEntry, number] {
  if (at + 46 > limit || bytes.readUInt32LE(at) !== ENTRY) throw damaged();
  const nameBytes = bytes.readUInt16LE(at + 28);
  const next = at + 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > limit) throw damaged();
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  const entry = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameBytes),
    method: bytes.readUInt16LE(at + 10),
    compressedBytes: bytes.readUInt32LE(at + 20),
    bytes: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  const isOutside = /^\/|\\|(^|\/)\.\.(\/|$)|^[a-z]:/i.test(entry.name);
  if (isEncrypted || isOutside || entry.offset + 30 > limit) throw damaged();
  return [entry, next];
}

/**
 * Reads the central directory of an archive and nothing else: no entry is unpacked, and what it would unpack to is
 * bounded.
 * @throws DomainError evidence.damaged, evidence.archive-limits
 */
export function zipDirectory(bytes: Buffer): readonly ZipEntry[] {
  const end = zipEndOf(bytes);
  if (end < 0) throw damaged();
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw beyond();
  const start = bytes.readUInt32LE(end + 16);
  if (start > end || start + bytes.readUInt32LE(end + 12) !== end) throw damaged();
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let n = 0; n < count; n += 1) {
    const [entry, next] = entryAt(bytes, at, end);
    total += entry.bytes;
    const ratio = entry.bytes / Math.max(1, entry.compressedBytes);
    if (entry.bytes > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES) throw beyond();
    if (entry.bytes > RATIO_FROM_BYTES && ratio > MAX_RATIO) throw beyond();
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw damaged();
  return entries;
}

/** The text of one small entry. @throws DomainError evidence.damaged, evidence.archive-limits */
export function zipText(bytes: Buffer, entry: ZipEntry, maxBytes: number): string {
  if (entry.bytes > maxBytes) throw beyond();
  if (bytes.readUInt32LE(entry.offset) !== LOCAL) throw damaged();
  const from =
    entry.offset +
    30 +
    bytes.readUInt16LE(entry.offset + 26) +
    bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(from, from + entry.compressedBytes);
  if (packed.length !== entry.compressedBytes) throw damaged();
  if (entry.method === 0) return packed.toString('utf8');
  if (entry.method !== 8) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes }).toString('utf8');
  } catch {
    throw damaged();
  }
}
