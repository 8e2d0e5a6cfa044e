import { createHash } from 'node:crypto';

/** A share in [0, 1) that is always the same for the same words: who is early, who is late, who is given back. */
export function lot(...words: readonly string[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE(0) / 2 ** 32;
}
