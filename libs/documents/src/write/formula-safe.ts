import { looksLikeFormula } from '../formula';

/** A cell of a CSV file that no program evaluates; the reader takes the mark off again. */
export const guarded = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

/** One line with its end; cells are quoted where they have to be. */
export function csvLine(cells: readonly (string | null)[]): string {
  const quoted = cells.map((cell) => {
    const text = guarded(cell ?? '');
    return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}
