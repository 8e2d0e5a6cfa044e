import { SCHOOL_TYPES, type ActorCode, type SchoolType } from '@app/contracts';
import type { DistrictPack } from './types';

export interface DistrictSchool {
  readonly code: string;
  readonly name: string;
  readonly group: number;
  readonly schoolType: SchoolType;
  readonly ownership: 'PUBLIC' | 'PRIVATE';
  readonly boarding: 'NONE' | 'PARTIAL' | 'FULL';
  readonly flags: readonly string[];
  readonly pupils: number;
  readonly boarders: number;
  readonly staff: number;
}

export interface DistrictPerson {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly role: ActorCode;
  /** where the grant holds: bureau, a section key, a group index or a school index */
  readonly at: { readonly section?: string; readonly group?: number; readonly school?: number };
  /** where the person sits; absent = the same place */
  readonly seat?: { readonly section: string };
  readonly head?: boolean;
  readonly lines?: readonly string[];
}

export interface District {
  readonly schools: readonly DistrictSchool[];
  readonly people: readonly DistrictPerson[];
}

/** Ten digits: district, group, running number. */
const schoolCode = (group: number, n: number): string =>
  `99${String(group + 1).padStart(3, '0')}${String(n).padStart(5, '0')}`;
const isSchoolType = (text: string): text is SchoolType => SCHOOL_TYPES.some((t) => t === text);

function schoolsOfGroup(
  pack: DistrictPack,
  group: DistrictPack['groups'][number],
  index: number,
): DistrictSchool[] {
  const kinds: SchoolType[] = [];
  for (const [type, count] of Object.entries(group.schools)) {
    if (isSchoolType(type)) for (let i = 0; i < count; i += 1) kinds.push(type);
  }
  for (let i = 0; i < group.kindergartens; i += 1) kinds.push('KINDERGARTEN');
  const seen = new Map<SchoolType, number>();
  return kinds.map((schoolType, i) => {
    const nth = seen.get(schoolType) ?? 0;
    seen.set(schoolType, nth + 1);
    const part = pack.nameParts[nth % pack.nameParts.length] ?? '';
    const round = Math.floor(nth / pack.nameParts.length);
    const ordinal = round === 0 ? '' : (pack.ordinals[round] ?? String(round + 1));
    const large = schoolType !== 'KINDERGARTEN' && schoolType !== 'TEACHING_POINT';
    const pupils =
      schoolType === 'TEACHING_POINT'
        ? 36
        : schoolType === 'KINDERGARTEN'
          ? 120 + ((i * 7) % 90)
          : 480 + ((i * 53) % 900);
    const boards = schoolType === 'SENIOR' || schoolType === 'TWELVE_YEAR';
    return {
      code: schoolCode(index, i + 1),
      name: `${group.name.slice(0, 2)}${part}${ordinal}${pack.typeNames[schoolType] ?? schoolType}`,
      group: index,
      schoolType,
      ownership: schoolType === 'KINDERGARTEN' && i % 3 === 0 ? 'PRIVATE' : 'PUBLIC',
      boarding: boards ? 'FULL' : 'NONE',
      flags: [
        ...(i % 31 === 0 && !large ? [] : ['hasCanteen']),
        ...(i % 5 === 0 ? ['hasBus'] : []),
        ...(large && i % 2 === 0 ? ['hasLab'] : []),
      ],
      pupils,
      boarders: boards ? Math.floor(pupils / 2) : 0,
      staff: Math.max(4, Math.floor(pupils / 12)),
    };
  });
}

/** The demo district, the same at every call: schools by group, and people for every role. */
export function generateDistrict(pack: DistrictPack): District {
  const schools = pack.groups.flatMap((group, index) => schoolsOfGroup(pack, group, index));
  const post = (code: string): string => pack.posts[code] ?? code;
  const people: DistrictPerson[] = [];
  const add = (person: DistrictPerson): void => void people.push(person);
  const bureau = (login: string, role: ActorCode, section: string): void =>
    add({
      login,
      name: `${pack.bureau.name}${post(role)}`,
      post: post(role),
      role,
      at: {},
      seat: { section },
    });
  bureau('chief', 'CHIEF', 'OFFICE');
  bureau('dep1', 'DEP', 'OFFICE');
  bureau('dep2', 'DEP', 'OFFICE');
  bureau('off1', 'OFF', 'SAFETY');
  bureau('off2', 'OFF', 'SAFETY');
  bureau('disc1', 'DISC', 'SUPERVISION');
  bureau('arch1', 'ARCH', 'OFFICE');
  bureau('sys', 'SYS', 'OFFICE');
  bureau('sec', 'SEC', 'OFFICE');
  bureau('aud', 'AUD', 'OFFICE');
  for (const section of pack.sections) {
    const key = section.key.toLowerCase();
    add({
      login: `head-${key}`,
      name: `${section.name}${post('HEAD')}`,
      post: `${section.name}${post('HEAD')}`,
      role: 'LEAD',
      at: { section: section.key },
      head: true,
    });
    add({
      login: `lead-${key}`,
      name: `${section.name}${post('LEAD')}`,
      post: `${section.name}${post('LEAD')}`,
      role: 'LEAD',
      at: { section: section.key },
    });
  }
  pack.groups.forEach((group, index) => {
    const seat = group.reviewSection ? { section: group.reviewSection } : undefined;
    const at = { group: index };
    const n = index + 1;
    add({
      login: `townh${n}`,
      name: `${group.name}${post('TOWNH')}`,
      post: post('TOWNH'),
      role: 'TOWNH',
      at,
      seat,
      head: seat === undefined,
    });
    add({
      login: `town${n}-1`,
      name: `${group.name}${post('TOWN')}(1)`,
      post: post('TOWN'),
      role: 'TOWN',
      at,
      seat,
    });
    add({
      login: `town${n}-2`,
      name: `${group.name}${post('TOWN')}(2)`,
      post: post('TOWN'),
      role: 'TOWN',
      at,
      seat,
    });
    add({
      login: `area${n}`,
      name: `${group.name}${post('AREA')}`,
      post: post('AREA'),
      role: 'AREA',
      at,
      seat: { section: 'SUPERVISION' },
    });
  });
  schools.forEach((school, index) => {
    const at = { school: index };
    const head = post(school.schoolType === 'KINDERGARTEN' ? 'KPRIN' : 'PRIN');
    add({
      login: `prin-${school.code}`,
      name: `${school.name}${head}`,
      post: head,
      role: 'PRIN',
      at,
      head: true,
    });
    add({
      login: `saf-${school.code}`,
      name: `${school.name}${post('SAF')}`,
      post: post('SAF'),
      role: 'SAF',
      at,
    });
    if (school.pupils >= 1000)
      add({
        login: `staff-${school.code}`,
        name: `${school.name}${post('STAFF')}`,
        post: post('STAFF'),
        role: 'STAFF',
        at,
      });
  });
  return { schools, people };
}
