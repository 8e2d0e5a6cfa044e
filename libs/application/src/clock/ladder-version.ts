import { loadPack } from '@app/packs';
import type { Rung } from '@app/domain';

const ladders = loadPack('ladders', 'default');
/** A ladder that came later has a pack of its own: the version of the others, by which duties are armed, stays. */
const extension = loadPack('ladders', 'extension');

/** Version of the ladder pack new deadlines are armed with. */
export const LADDER_VERSION = ladders.version;

/** Version of the pack a ladder comes from. */
export const ladderVersionOf = (code: string): number =>
  extension.ladders.some((l) => l.code === code) ? extension.version : LADDER_VERSION;

/** Rungs of a ladder as the pack states them. */
export function rungsOf(code: string): readonly Rung[] {
  return [...ladders.ladders, ...extension.ladders].find((l) => l.code === code)?.rungs ?? [];
}

const dictionary = loadPack('dictionaries', 'defaults');
/** Budgets and minimum terms, [D] values of the dictionary pack. */
export const BUDGETS = dictionary.budgets;
/** What a return may be for, in the order of their keys, with the pack they come from. */
export const RETURN_REASONS = {
  pack: dictionary.id,
  version: dictionary.version,
  reasons: dictionary.returnReasons,
} as const;
