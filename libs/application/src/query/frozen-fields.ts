/** A frozen text once it is read: nothing is known of it before it is looked at. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null;
export const rows = (of: Fields, name: string): readonly Fields[] => {
  const found = of[name];
  return Array.isArray(found) ? found.filter(isFields) : [];
};
export const text = (of: Fields, name: string): string | null => {
  const found = of[name];
  return typeof found === 'string' ? found : null;
};
export const count = (of: Fields, name: string): number => {
  const found = of[name];
  return typeof found === 'number' ? found : 0;
};
export const words = (of: Fields, name: string): readonly string[] => {
  const found = of[name];
  return Array.isArray(found) ? found.filter((x) => typeof x === 'string') : [];
};
