import { SCHOOL_FLAGS, type RosterKind } from '@app/contracts';
import { rosterDictionary } from '@app/packs';
import type { RosterFieldColumn } from '@app/persistence';

export interface RosterField {
  readonly key: string;
  readonly type: 'TEXT' | 'CODE' | 'PHONE' | 'LOGIN' | 'COUNT' | 'CHOICE' | 'DAY';
  readonly required: boolean;
}
const field = (key: string, type: RosterField['type'], required = false): RosterField => ({
  key,
  type,
  required,
});

/**
 * Two kinds of files: units are the safety office's, people and their logins are the account administrator's, and
 * nobody is both.
 */
export const ROSTER_FIELDS: Readonly<Record<RosterKind, readonly RosterField[]>> = {
  UNITS: [
    field('code', 'CODE', true),
    field('name', 'TEXT', true),
    field('group', 'TEXT', true),
    field('schoolType', 'CHOICE', true),
    field('ownership', 'CHOICE'),
    field('boarding', 'CHOICE'),
    ...SCHOOL_FLAGS.map((flag) => field(flag, 'CHOICE')),
    ...['pupils', 'boarders', 'staff', 'campuses', 'guardsInHouse', 'guardsOutsourced'].map((key) =>
      field(key, 'COUNT'),
    ),
    field('openedOn', 'DAY'),
    field('status', 'CHOICE'),
  ],
  PEOPLE: [
    field('unit', 'TEXT', true),
    field('name', 'TEXT', true),
    field('post', 'TEXT', true),
    field('phone', 'PHONE'),
    field('login', 'LOGIN'),
    field('role', 'CHOICE'),
    field('roleUnit', 'TEXT'),
  ],
};

const words = rosterDictionary();
/** One spelling for full and half width, capitals and blanks; the database does the same to cells. */
const spelled = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** The heading a field has in our own files. */
export const headingOf = (kind: RosterKind, key: string): string =>
  words[kind][key]?.headings[0] ?? key;
/** How a value is written in our own files. */
export const writtenAs = (kind: RosterKind, key: string, value: string): string =>
  words[kind][key]?.values?.[value]?.[0] ?? value;

/**
 * Field → column: what was read under this heading last time, else what the dictionary knows; each column serves one
 * field. Longer words first, so that a heading in brackets finds its own.
 */
export function guessMapping(
  kind: RosterKind,
  header: readonly string[],
  remembered: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> {
  const columns = header.map(spelled);
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  const claim = (key: string, headings: readonly string[]): void => {
    if (mapping[key] !== undefined) return;
    for (const heading of headings) {
      const column = columns.findIndex((c, i) => c === spelled(heading) && !taken.has(i));
      if (column < 0) continue;
      mapping[key] = column;
      taken.add(column);
      return;
    }
  };
  for (const { key } of ROSTER_FIELDS[kind]) {
    const heading = remembered[key];
    if (heading !== undefined) claim(key, [heading]);
  }
  for (const { key } of ROSTER_FIELDS[kind]) claim(key, words[kind][key]?.headings ?? []);
  return mapping;
}

/** The fields as the database reads them. */
export function fieldColumns(
  kind: RosterKind,
  mapping: Readonly<Record<string, number>>,
): readonly RosterFieldColumn[] {
  return ROSTER_FIELDS[kind].map((f) => {
    const column = mapping[f.key];
    const values = words[kind][f.key]?.values;
    return {
      ...f,
      col: column === undefined ? null : column + 1,
      values: values
        ? Object.fromEntries(
            Object.entries(values).flatMap(([value, spellings]) =>
              [value, ...spellings].map((s) => [spelled(s), value] as const),
            ),
          )
        : null,
    };
  });
}
