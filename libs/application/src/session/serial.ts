const tails = new Map<string, Promise<unknown>>();

/** Runs work of one key one after the other within this process; other keys do not wait. */
export async function serially<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve();
  const own = before.then(work, work);
  tails.set(key, own);
  try {
    return await own;
  } finally {
    if (tails.get(key) === own) tails.delete(key);
  }
}
