import { DomainError } from '@app/domain';
import { zipEndOf } from './zip-directory';

/** Readers look for the end mark within this distance of the end. */
const PDF_TAIL_BYTES = 2_048;
const damaged = (): DomainError => new DomainError('evidence.damaged', 'invalid');

/** From its first byte to its end mark, and nothing else behind it: an archive hidden in a PDF is refused. */
export function checkPdf(bytes: Buffer): void {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw damaged();
  if (zipEndOf(bytes) >= 0) throw new DomainError('evidence.type-not-allowed', 'invalid');
  if (!bytes.subarray(-PDF_TAIL_BYTES).includes('%%EOF')) throw damaged();
}

/** The boxes of an MP4 cover the file exactly, and the index is among them. */
export function checkMp4(bytes: Buffer): void {
  const names: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 8 > bytes.length) throw damaged();
    const short = bytes.readUInt32BE(at);
    names.push(bytes.toString('latin1', at + 4, at + 8));
    if (short === 1 && at + 16 > bytes.length) throw damaged();
    // 0 = to the end of the file, 1 = the length follows in 64 bits
    const length =
      short === 0 ? bytes.length - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (length < 8 || at + length > bytes.length) throw damaged();
    at += length;
  }
  if (names[0] !== 'ftyp' || !names.includes('moov')) throw damaged();
}
