/** Looks again and again until a condition holds; a limit, because what never happens must be told. */
export async function until(holds: () => Promise<boolean>, limitMs = 10_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never happened');
    await new Promise((again) => setTimeout(again, 20));
  }
}
