/**
 * How high a duty has climbed (domain model, section 6), lowest first; codes of one line stand beside each other. The
 * position + 1 is the `level` of a rung.
 */
export const ESCALATION_LEVELS = [
  ['SAF'],
  ['PRIN'],
  ['TOWN'],
  ['TOWNH', 'LEAD', 'AREA'],
  ['OFF'],
  ['DEP'],
  ['CHIEF'],
] as const satisfies readonly (readonly string[])[];

/** Level of a recipient code, 1–7; null for codes that stand outside the line (holder, signer, tracker …). */
export function levelOf(code: string): number | null {
  const at = ESCALATION_LEVELS.findIndex((codes) => codes.some((c) => c === code));
  return at < 0 ? null : at + 1;
}

/** The highest level among the recipients; 0 when none of them stands in the line. */
export function highestLevelOf(recipients: readonly string[]): number {
  return Math.max(0, ...recipients.map((code) => levelOf(code) ?? 0));
}

const SUPERIOR: Readonly<Record<string, string>> = {
  STAFF: 'PRIN',
  SAF: 'PRIN',
  PRIN: 'TOWNH',
  TOWN: 'TOWNH',
  TOWNH: 'OFF',
  OFF: 'HEAD',
  LEAD: 'HEAD',
  SUP: 'HEAD',
  AREA: 'HEAD',
  DISC: 'HEAD',
  HEAD: 'DEP',
  DEP: 'CHIEF',
};

/**
 * Who is told when a signer lets a step lie, nearest first (domain model, section 6, SIGNOFF): the caller takes the first
 * code that has a holder. HEAD is the head of the signer's section, DEP the deputy of its line. A school's line ends at
 * OFF, a section's at CHIEF.
 */
export function superiorsOf(code: string): readonly string[] {
  const chain: string[] = [];
  const schoolSide = ['STAFF', 'SAF', 'PRIN', 'TOWN', 'TOWNH'].includes(code);
  for (let next = SUPERIOR[code]; next !== undefined; next = SUPERIOR[next]) {
    chain.push(next);
    if (schoolSide && next === 'OFF') break;
  }
  return chain;
}
