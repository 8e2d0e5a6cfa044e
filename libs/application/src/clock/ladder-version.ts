import { loadPack } from '@app/packs';
import type { Rung } from '@app/domain';

const ladders = loadPack('ladders', 'default');

/** Version of the ladder pack new deadlines are armed with. */
export const LADDER_VERSION = ladders.version;

/** Rungs of a ladder as the pack states them. */
export function rungsOf(code: string): readonly Rung[] {
  return ladders.ladders.find((l) => l.code === code)?.rungs ?? [];
}

/** Budgets and minimum terms, [D] values of the dictionary pack. */
export const BUDGETS = loadPack('dictionaries', 'defaults').budgets;
