import { superiorsOf } from '@app/domain';
import {
  capacitiesOf,
  dutyHolders,
  type Capacity,
  type Queryable,
  type SignOffRow,
} from '@app/persistence';

/** Highest first: in which of his roles a signer's superior is looked for. */
const RANKS = [
  'CHIEF',
  'DEP',
  'HEAD',
  'OFF',
  'LEAD',
  'SUP',
  'DISC',
  'AREA',
  'TOWNH',
  'TOWN',
  'PRIN',
  'SAF',
  'STAFF',
];

/** Where a level of the chain is held, seen from the signer's place, nearest first. */
function placesOf(code: string, from: Capacity, bureauId: string): readonly string[] {
  if (code === 'CHIEF' || code === 'OFF') return [bureauId];
  if (code === 'DEP') return [from.sectionId, bureauId];
  if (code === 'HEAD') return [from.sectionId];
  return from.parentId === null ? [from.unitId] : [from.unitId, from.parentId];
}

/**
 * The people one level above a signer who lets a step lie (domain model, section 6, SIGNOFF): a level nobody holds is
 * passed over. Empty at the top of the line.
 */
async function superiorOf(
  db: Queryable,
  signerId: string,
  bureauId: string,
  day: string,
): Promise<readonly string[]> {
  const capacities = await capacitiesOf(db, signerId, day);
  const from = RANKS.map((code) => capacities.find((c) => c.code === code)).find(
    (c) => c !== undefined,
  );
  if (from === undefined) return [];
  for (const code of superiorsOf(from.code)) {
    const holders = await dutyHolders(db, code, placesOf(code, from, bureauId), day);
    const others = holders.filter((id) => id !== signerId);
    if (others.length > 0) return others;
  }
  return [];
}

/** Who hears of a rung: a disabled signer's reminder goes one level up, and the office is told. */
export async function signOffRecipients(
  db: Queryable,
  s: Pick<SignOffRow, 'bureauId'>,
  waiting: readonly { readonly signerId: string; readonly signerDisabled: boolean }[],
  codes: readonly string[],
  day: string,
): Promise<readonly string[]> {
  const told = new Set<string>();
  const escalates = codes.includes('SUPERIOR');
  for (const step of waiting) {
    if (!escalates && !step.signerDisabled) told.add(step.signerId);
    else for (const id of await superiorOf(db, step.signerId, s.bureauId, day)) told.add(id);
  }
  if (codes.includes('OFF') || waiting.some((step) => step.signerDisabled))
    for (const id of await dutyHolders(db, 'OFF', [s.bureauId], day)) told.add(id);
  return [...told];
}
