import { loadPack, PackError } from './loader';
import type { RosterDictionary } from './types';

/** The words of roster files, the newest version. @throws PackError */
export function rosterDictionary(): RosterDictionary {
  const { roster } = loadPack('dictionaries', 'roster');
  if (!roster) throw new PackError('the roster dictionary has no words');
  return roster;
}
