import { randomUUID } from 'node:crypto';
import { ACTOR_CODES, type ActorCode } from '@app/contracts';
import { insertUnits } from '@app/persistence';
import type { Browser, TestApi } from '../support/app';
import { addPerson, unitId } from './person';
import { DEMO_PASSWORD, type Suite } from './suite';

/** Codes that sign in; tip senders have no account. */
export const SIGNED_IN_CODES = ACTOR_CODES.filter((code) => code !== 'PUB');
export type Cast = Readonly<Partial<Record<ActorCode, Browser>>>;

type Places = Readonly<Record<'bureau' | 'section' | 'group' | 'school', string>>;
const PLACE: Readonly<Partial<Record<ActorCode, keyof Places>>> = {
  LEAD: 'section',
  SUP: 'section',
  AREA: 'group',
  TOWN: 'group',
  TOWNH: 'group',
  PRIN: 'school',
  SAF: 'school',
  STAFF: 'school',
  CARE: 'school',
};

/** One person of every code at the places given, each signed in. */
export async function castAt(
  suite: Suite,
  web: TestApi,
  prefix: string,
  places: Places,
): Promise<Cast> {
  const cast: Partial<Record<ActorCode, Browser>> = {};
  for (const code of SIGNED_IN_CODES) {
    const login = `${prefix}-${code.toLowerCase()}`;
    const unit = places[PLACE[code] ?? 'bureau'];
    await addPerson(suite, { login, code, unitId: unit, bureauId: places.bureau });
    cast[code] = await web.signIn(login, DEMO_PASSWORD);
  }
  return cast;
}

/** People of every code in the suite's own bureau: the first group, its first school, the education section. */
export const ownCast = async (suite: Suite, web: TestApi): Promise<Cast> =>
  castAt(suite, web, 'own', {
    bureau: (await suite.as('sys')).bureauId,
    section: await unitId(suite, 'S-EDUCATION'),
    group: await unitId(suite, 'G-1'),
    school: await unitId(suite, '9900100001'),
  });

/** A second bureau with one unit of each sort and people of every code. */
export async function foreignCast(suite: Suite, web: TestApi): Promise<Cast> {
  const [bureau, section, group, school] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const base = { sectionKey: null, isSafetyOffice: false, reviewUnitId: null };
  await insertUnits(suite.database, {
    bureauId: bureau,
    units: [
      { ...base, id: bureau, kind: 'BUREAU', code: 'B', name: 'Foreign', parentId: null },
      {
        ...base,
        id: section,
        kind: 'SECTION',
        code: 'S',
        name: 'Foreign section',
        parentId: bureau,
      },
      {
        ...base,
        id: group,
        kind: 'TOWN_CENTER',
        code: 'G',
        name: 'Foreign town',
        parentId: bureau,
      },
      { ...base, id: school, kind: 'SCHOOL', code: '1', name: 'Foreign school', parentId: group },
    ],
    profiles: [],
    validFrom: '2020-01-01',
    at: new Date(),
  });
  return castAt(suite, web, 'foreign', { bureau, section, group, school });
}
