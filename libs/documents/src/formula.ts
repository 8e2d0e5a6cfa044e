/** The full-width forms of = + - @. */
const FULL_WIDTH = [0xff1d, 0xff0b, 0xff0d, 0xff20];

/** Beginnings a spreadsheet program may take for a formula, also in their full-width forms. */
export const looksLikeFormula = (text: string): boolean =>
  /^[=+\-@\t\r]/.test(text) || FULL_WIDTH.includes(text.codePointAt(0) ?? 0);
