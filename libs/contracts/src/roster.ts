/** Words of the roster: imports of units and people, and what happens to a unit. */
export const ROSTER_KINDS = ['UNITS', 'PEOPLE'] as const;
export type RosterKind = (typeof ROSTER_KINDS)[number];

export const ROSTER_OUTCOMES = ['NEW', 'CHANGED', 'UNCHANGED', 'CLOSED', 'FAULTY'] as const;
export type RosterOutcome = (typeof ROSTER_OUTCOMES)[number];

export const UNIT_EVENT_KINDS = [
  'OPEN',
  'SUSPEND',
  'REOPEN',
  'CLOSE',
  'RENAME',
  'SPLIT',
  'MERGE',
  'RECATEGORISE',
  'CHANGE_PARENT',
] as const;
export type UnitEventKind = (typeof UNIT_EVENT_KINDS)[number];
