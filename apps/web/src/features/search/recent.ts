import type { Place } from './found';

const KEPT = 6;
/** Of this window alone: a shared computer tells the next person nothing. */
const nameOf = (personId: string): string => `gongjian.recent.${personId}`;

const isPlace = (one: unknown): one is Place =>
  typeof one === 'object' &&
  one !== null &&
  ['title', 'detail', 'to'].every((name) => typeof Reflect.get(one, name) === 'string');

/** Where the person went from the search, the last first. */
export function recentPlaces(personId: string): readonly Place[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(personId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  } catch {
    return [];
  }
}

export function rememberPlace(personId: string, place: Place): void {
  const others = recentPlaces(personId).filter(({ to }) => to !== place.to);
  sessionStorage.setItem(nameOf(personId), JSON.stringify([place, ...others].slice(0, KEPT)));
}
