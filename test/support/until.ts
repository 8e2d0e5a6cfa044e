import { setTimeout as delay } from 'node:timers/promises';

/** Asks again until there is an answer; null, undefined and false mean "not yet". @throws Error past the limit */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  limitMs = 80_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await probe();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await delay(100);
  }
}
