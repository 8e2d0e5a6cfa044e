interface Paper {
  readonly id: string;
  readonly kind: 'DAYS' | 'TERMS';
  readonly year: number;
}

/** Address of a paper of a calendar: days of a year, or terms of a school year. */
export const paperPath = (face: string, { id, kind, year }: Paper): string =>
  `${face}/calendars/${String(year)}/${kind === 'TERMS' ? 'terms/' : ''}papers/${id}`;
