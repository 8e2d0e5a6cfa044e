import { ACTOR_CODES, type ActorCode } from '@app/contracts';
import type { UnitKindAsked } from '@web/api/find';

/** Tip senders have no account. */
export const GRANTABLE = ACTOR_CODES.filter((code) => code !== 'PUB');

type Place = 'bureau' | 'section' | 'group' | 'school' | 'other';

interface RolePlace {
  readonly place: Place;
  /** kinds of unit the role is held at, as the list of units asks for them */
  readonly kinds: readonly UnitKindAsked[];
}

const AT: Readonly<Record<Place, readonly UnitKindAsked[]>> = {
  bureau: ['BUREAU'],
  section: ['SECTION'],
  group: ['TOWN_CENTER', 'DIRECT_GROUP'],
  school: ['SCHOOL'],
  other: ['BUREAU', 'SECTION', 'TOWN_CENTER', 'DIRECT_GROUP', 'MEMBER_UNIT', 'AGENCY'],
};
const PLACES: Readonly<Partial<Record<ActorCode, Place>>> = {
  LEAD: 'section',
  SUP: 'section',
  AREA: 'group',
  TOWN: 'group',
  TOWNH: 'group',
  TEAM: 'other',
  EXT: 'other',
  PRIN: 'school',
  SAF: 'school',
  STAFF: 'school',
  CARE: 'school',
};

/** Where a role is held, to look in the right units only; the api decides. */
export const placeOf = (code: ActorCode): RolePlace => {
  const place = PLACES[code] ?? 'bureau';
  return { place, kinds: AT[place] };
};

/** Roles that may name the sections they answer for. */
export const hasLines = (code: ActorCode): boolean =>
  code === 'CHIEF' || code === 'DEP' || code === 'LEAD' || code === 'SUP';
