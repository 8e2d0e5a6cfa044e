export type ExportQuery = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** The address of a list as a file; what is empty is not asked for, several values stand in one word each. */
export function exportHref(path: string, format: 'csv' | 'xlsx', query: ExportQuery): string {
  const params = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') params.set(name, text);
  }
  return `${path}?${params.toString()}`;
}
