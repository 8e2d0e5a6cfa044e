const cell = (value: unknown): string =>
  value === null || value === undefined
    ? '-'
    : value instanceof Date
      ? value.toISOString().replace('.000Z', 'Z')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);

/** Columns by field name, padded; nothing for no rows. */
export function table(rows: readonly object[], columns: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => columns.map((name) => cell(Reflect.get(row, name))));
  const widths = columns.map((name, i) =>
    Math.max(name.length, ...cells.map((line) => line[i]?.length ?? 0)),
  );
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, i) => part.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(columns), ...cells.map(line)].map((text) => `  ${text}`);
}

/** `3 d 4 h`, `12 min`, `40 s`. */
export function ageText(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7_200) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.floor(seconds / 3_600)} h`;
  return `${Math.floor(seconds / 86_400)} d ${Math.floor((seconds % 86_400) / 3_600)} h`;
}
