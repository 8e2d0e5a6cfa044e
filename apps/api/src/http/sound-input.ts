import { DomainError } from '@app/domain';

const MAX_DEPTH = 32;
/** a surrogate without its other half */
const HALF_CHARACTER = /\p{Cs}/u;

/**
 * Refuses what no field may carry: texts the database cannot store (NUL, half a character) and values nested deeper
 * than any form. Walks without recursion, so that a hostile body cannot exhaust the stack.
 * @throws request.malformed, request.text-malformed
 */
export function refuseUnsoundInput(input: unknown): void {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new DomainError('request.malformed', 'invalid');
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') refuseUnsoundText(value);
      else if (Array.isArray(value)) for (const item of value) next.push(item);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) next.push(key, item);
      }
    }
    level = next;
  }
}

function refuseUnsoundText(text: string): void {
  if (text.includes('\0') || HALF_CHARACTER.test(text))
    throw new DomainError('request.text-malformed', 'invalid');
}
